import { describe, expect, it } from 'vitest';
import { checkSample } from '../fixtures/checkSample.ts';

/*
 * IKEv2 of LCOS 9.20 to 10: no public document confirms these texts. What must come out of each sample was written down from its text and from what the protocol says.
 */

describe('IKEv2 of LANCOM', () => {
  it('a tunnel of IKEv2 with its proposals, identities, networks and a renewal', async () => {
    const report = await checkSample(
      'lancom/ikev2-initiator.log',
      {
        lines: [56, 19, 10, 1],
        clock: 'full',
        warnings: [],
        negotiations: [
          {
            peer: 'CENTRE 203.0.113.5',
            role: 'initiator',
            outcome: 'established',
            lines: [5, 85],
            ms: [25680607, 1238],
            phases: [
              'setup established 5-5',
              'phase-1 ike-auth established 8-64',
              'phase-2 ike-auth established 55-75',
              'phase-2 create-child-sa established 80-85',
              'established established 77-77',
            ],
            findings: [],
          },
        ],
      },
      { turns: false },
    );
    const [negotiation] = report.negotiations;
    expect(negotiation).toMatchObject({ ikeVersion: 2, localAddress: '198.51.100.2' });
    const [, ike, child, renewed] = negotiation?.phases ?? [];
    const canonical = Object.entries(ike?.agreed?.attributes ?? {}).map(([name, v]) => [name, v.canonical]);
    expect(Object.fromEntries(canonical)).toEqual({
      encryption: 'AES-CBC-256',
      prf: 'PRF-HMAC-SHA2-256',
      integrity: 'HMAC-SHA2-256',
      'dh-group': 'MODP-2048',
      'authentication-method': 'PRE-SHARED-KEY',
    });
    expect(ike?.identities).toEqual({ local: 'branch.example.org', remote: 'centre.example.org' });
    expect(ike?.lifetime).toMatchObject({ softSeconds: 97_200, hardSeconds: 108_000, hardKilobytes: null });
    expect(ike?.packets.map((p) => [p.direction, p.exchange, p.step])).toEqual([
      ['sent', 'ike-sa-init', 1],
      ['received', 'ike-sa-init', 2],
      ['sent', 'ike-auth', 1],
      ['received', 'ike-auth', 2],
    ]);
    expect(ike?.packets[0]?.payloads).toEqual(['SA', 'KE', 'NONCE', 'NOTIFY', 'NOTIFY']);
    expect(child?.trafficSelectors).toEqual({ local: ['10.1.0.0/24'], remote: ['10.2.0.0/24'] });
    expect(child?.agreed?.attributes['esn']?.canonical).toBe('NO-ESN');
    expect(child?.sas.map((sa) => sa.spi)).toEqual(['1a2b3c4d', '4d3c2b1a']);
    expect(renewed?.sas.map((sa) => sa.spi)).toEqual(['2a2b3c4d', '4d3c2b2a']);
  });

  it('a responder of IKEv2 whose debug trace compares the proposals type by type', async () => {
    const report = await checkSample(
      'lancom/ikev2-no-proposal.log',
      {
        lines: [19, 10, 5, 1],
        clock: 'full',
        warnings: [],
        negotiations: [
          {
            peer: 'SHOP-WEST 192.0.2.40',
            role: 'responder',
            outcome: 'failed',
            lines: [2, 34],
            ms: [9, null],
            phases: ['phase-1 ike-sa-init failed 2-34'],
            findings: [
              '! proposal-mismatch/phase-1 error confirmed phase-1 @20,22,29,31,34',
              'weak-algorithm/offered warning likely phase-1 @20',
            ],
          },
        ],
      },
      { turns: false },
    );
    expect(report.findings[0]?.attributes).toEqual([
      { attribute: 'dh-group', remote: 'MODP-1024', local: 'MODP-2048' },
    ]);
    const [comparison] = report.negotiations[0]?.phases[0]?.comparisons ?? [];
    expect(comparison).toMatchObject({ remoteProposal: 1, localProposal: 1, verdict: 'rejected', line: 20 });
    expect(comparison?.attributes.map((a) => [a.attribute, a.state])).toEqual([
      ['encryption', 'same'],
      ['prf', 'same'],
      ['integrity', 'same'],
      ['dh-group', 'different'],
    ]);
    expect(comparison?.attributes[0]?.local?.canonical).toBe('AES-CBC-256, AES-GCM-16-256');
  });

  it('a peer that refuses the proof of identity, and the next attempt, which has other SPIs', async () => {
    const report = await checkSample(
      'lancom/ikev2-refused-by-peer.log',
      {
        lines: [27, 16, 5, 1],
        clock: 'full',
        warnings: [],
        negotiations: [
          {
            peer: 'CENTRE 203.0.113.5',
            role: 'initiator',
            outcome: 'failed',
            lines: [2, 44],
            ms: [218, null],
            phases: ['setup established 2-2', 'phase-1 ike-auth failed 5-44'],
            findings: ['! authentication-failed error likely phase-1 @44'],
          },
          {
            peer: 'CENTRE 203.0.113.5',
            role: 'initiator',
            outcome: 'unfinished',
            lines: [46, 46],
            ms: [0, null],
            phases: ['phase-1 ike-sa-init unfinished 46-46'],
            findings: ['! unfinished/phase-1 note likely phase-1 @46'],
          },
        ],
      },
      { turns: false },
    );
    expect(report.connections).toHaveLength(1);
    // what was asked for a Child SA makes no phase 2 while phase 1 is not up
    expect(report.negotiations[0]?.phases.map((p) => p.phase)).toEqual(['setup', 'phase-1']);
    expect(report.findings[0]).toMatchObject({ settled: true, fields: { notify: '-AUTHENTICATION_FAILED' } });
  });
});
