import { describe, expect, it } from 'vitest';
import { checkSample } from '../fixtures/checkSample.ts';

/*
 * IKEv1 of LCOS 4 to 9: no public document confirms these texts. What must come out of each sample was written down from its text and from what the protocol says.
 */

describe('IKEv1 of later LANCOM firmware', () => {
  it('a dial-in client in aggressive mode, called by a default name at first, that ends its tunnel', async () => {
    const report = await checkSample(
      'lancom/ikev1-dial-in.log',
      {
        lines: [30, 13, 12, 1],
        clock: 'full',
        warnings: [],
        negotiations: [
          {
            peer: 'LAPTOP-7 203.0.113.77',
            role: 'responder',
            outcome: 'closed',
            lines: [5, 55],
            ms: [8687770, 2230],
            phases: [
              'phase-1 established 5-30',
              'phase-2 quick established 32-41',
              'established closed 43-51',
              'teardown closed 53-55',
            ],
            findings: ['! peer-closed note likely established @46'],
          },
        ],
      },
      { turns: false },
    );
    const [negotiation] = report.negotiations;
    expect(negotiation).toMatchObject({ ikeVersion: 1, localAddress: '198.51.100.2' });
    const [phase1, phase2] = negotiation?.phases ?? [];
    expect(phase1?.identities).toEqual({ local: 'centre@example.org', remote: 'laptop-7@example.org' });
    expect(phase1?.lifetime).toMatchObject({ softSeconds: 23_040, hardSeconds: 28_800 });
    expect(phase1?.packets.map((p) => [p.direction, p.exchange])).toEqual([
      ['received', 'transaction'],
      ['sent', 'transaction'],
    ]);
    expect(phase2?.trafficSelectors).toEqual({ local: ['0.0.0.0/0'], remote: ['10.1.0.200/32'] });
    expect(phase2?.agreed).toMatchObject({ remoteProposal: 1, localProposal: 1 });
  });

  it('a responder that refuses all proposals: one fault, indicated in decimal and said in hexadecimal', async () => {
    const report = await checkSample(
      'lancom/ikev1-proposals-refused.log',
      {
        lines: [9, 5, 4, 1],
        clock: 'full',
        warnings: [],
        negotiations: [
          {
            peer: 'SHOP-WEST 192.0.2.40',
            role: 'responder',
            outcome: 'failed',
            lines: [2, 18],
            ms: [30, null],
            phases: ['phase-1 failed 2-18'],
            findings: [
              '! proposal-mismatch/phase-1 error confirmed phase-1 @5,7,8,9,11,13,15,18',
              'weak-algorithm/offered warning confirmed phase-1 @5,8,9',
            ],
          },
        ],
      },
      { turns: false },
    );
    expect(report.negotiations[0]?.phases[0]?.comparisons.length).toBe(4);
    expect(report.findings[0]?.fields).toMatchObject({ deviceCode: '0x2203', peerCode: '0x2103', pairs: 4 });
    expect(report.findings[0]?.attributes.map((a) => a.attribute)).toEqual([
      'encryption',
      'integrity',
      'dh-group',
    ]);
  });

  it('messages that cannot be read, because the keys differ', async () => {
    await checkSample(
      'lancom/ikev1-keys-differ.log',
      {
        lines: [9, 7, 6, 1],
        clock: 'full',
        warnings: [],
        negotiations: [
          {
            peer: 'SHOP-WEST 192.0.2.40',
            role: 'responder',
            outcome: 'failed',
            lines: [2, 22],
            ms: [30030, null],
            phases: ['setup established 2-2', 'phase-1 failed 5-22'],
            findings: ['! pre-shared-key-mismatch error likely phase-1 @11,13,15,17'],
          },
        ],
      },
      { turns: false },
    );
  });

  it('networks that no rule allows, in the words of the device and in those of isakmpd', async () => {
    const report = await checkSample(
      'lancom/ikev1-networks-unknown.log',
      {
        lines: [9, 5, 4, 1],
        clock: 'full',
        warnings: [],
        negotiations: [
          {
            peer: 'SHOP-WEST 192.0.2.40',
            role: 'responder',
            outcome: 'failed',
            lines: [2, 18],
            ms: [720, null],
            phases: ['phase-1 established 2-8', 'phase-2 quick failed 10-18'],
            findings: ['! traffic-selector-mismatch/device-code error confirmed phase-2 @10,12,13,15,18'],
          },
        ],
      },
      { turns: false },
    );
    const networks = { local: ['10.1.0.0/24'], remote: ['10.4.0.0/16'] };
    expect(report.negotiations[0]?.phases[1]?.trafficSelectors).toEqual(networks);
    // the initiator has no number for this fault
    expect(report.findings[0]?.fields['peerCode']).toBeUndefined();
  });

  it('several peers with one default name at once: each keeps its lines, and a renewal belongs to its tunnel', async () => {
    const report = await checkSample(
      'lancom/default-names.log',
      {
        lines: [17, 12, 0, 1],
        clock: 'full',
        warnings: [],
        negotiations: [
          {
            peer: 'LAPTOP-7 203.0.113.77',
            role: 'responder',
            outcome: 'established',
            lines: [2, 24],
            ms: [3600620, 2230],
            phases: [
              'phase-1 established 2-20',
              'phase-1 established 22-24',
              'established established 16-16',
            ],
            findings: [],
          },
          {
            peer: 'LAPTOP-8 203.0.113.78',
            role: 'responder',
            outcome: 'established',
            lines: [4, 18],
            ms: [2325, 2325],
            phases: ['phase-1 established 4-15', 'established established 18-18'],
            findings: [],
          },
          {
            peer: 'def-aggr-peer 203.0.113.99',
            role: 'unknown',
            outcome: 'failed',
            lines: [26, 30],
            ms: [0, null],
            phases: ['phase-1 failed 26-30'],
            findings: [
              '! proposal-mismatch/phase-1 error confirmed phase-1 @28,29,30',
              'weak-algorithm/offered warning confirmed phase-1 @28',
            ],
          },
        ],
      },
      { turns: false },
    );
    expect(report.connections.map((c) => c.peer.name)).toEqual(['LAPTOP-7', 'LAPTOP-8', 'def-aggr-peer']);
  });

  it('packets that belong to nothing: a warning about the tunnel that is up, and no negotiation of their own', async () => {
    await checkSample(
      'lancom/stray-packets.log',
      {
        lines: [9, 7, 6, 1],
        clock: 'full',
        warnings: [],
        negotiations: [
          {
            peer: 'SHOP-WEST 192.0.2.40',
            role: 'unknown',
            outcome: 'closed',
            lines: [2, 18],
            ms: [600_010, 0],
            phases: ['established closed 2-12', 'teardown closed 15-18'],
            findings: [
              '! operator-closed/device-code note confirmed established @15',
              'message-invalid warning likely established @5,7',
              'sa-unknown warning likely established @9',
            ],
          },
        ],
      },
      { turns: false },
    );
  });
});
