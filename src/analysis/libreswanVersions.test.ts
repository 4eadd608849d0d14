import { describe, expect, it } from 'vitest';
import { checkSample } from '../fixtures/checkSample.ts';

/*
 * Logs of older and newer versions of Libreswan than the one that was recorded. What must come out of each sample was
 * written down from its text; its first line says that it was made up.
 */

const INITIATOR = { role: 'initiator' } as const;
const RESPONDER = { role: 'responder' } as const;

describe('Libreswan 3', () => {
  it('main mode that is renewed under a new number', async () => {
    const { negotiations } = await checkSample('libreswan/v3-main-rekey.log', {
      lines: [13, 0, 0, 1],
      clock: 'no-year',
      warnings: [],
      negotiations: [
        {
          ...INITIATOR,
          peer: 'depot',
          outcome: 'established',
          lines: [3, 14],
          ms: [3_611_000, 2000],
          phases: [
            'phase-1 main established 3-8',
            'phase-1 main established 11-13',
            'phase-2 quick established 9-10',
            'established established 10-14',
          ],
          findings: [],
        },
      ],
    });
    expect(negotiations[0]?.phases[0]?.agreed?.attributes).toMatchObject({
      encryption: { logged: 'aes_256', canonical: 'AES-CBC-256' },
      integrity: { logged: 'sha', canonical: 'SHA1' },
    });
  });

  it('a client behind NAT that moves to another copy of the template', async () => {
    const { negotiations } = await checkSample('libreswan/v3-client-behind-nat.log', {
      lines: [18, 0, 0, 1],
      clock: 'no-year',
      warnings: [],
      negotiations: [
        {
          ...RESPONDER,
          peer: 'clients 198.51.100.45',
          outcome: 'closed',
          lines: [3, 19],
          ms: [317_000, 16_000],
          phases: [
            'phase-1 main established 3-11',
            'phase-2 quick established 12-17',
            'established closed 17-19',
            'teardown closed 18-19',
          ],
          findings: ['! peer-closed note confirmed established @18'],
        },
      ],
    });
    expect(negotiations[0]?.localAddress).toBe('203.0.113.93');
    expect(negotiations[0]?.phases[0]?.identities).toEqual({ local: null, remote: '192.168.1.5' });
  });

  it('IKEv2 that goes on under the number of the first Child SA, with a status between', async () => {
    const { negotiations } = await checkSample(
      'libreswan/v3-ikev2.whack.log',
      {
        lines: [14, 0, 0, 1],
        clock: 'none',
        warnings: [],
        negotiations: [
          {
            ...INITIATOR,
            peer: 'depot',
            outcome: 'closed',
            lines: [2, 15],
            ms: [null, null],
            phases: [
              'phase-1 ike-auth established 2-7',
              'phase-2 ike-auth established 8-9',
              'established closed 9-15',
              'teardown closed 13-15',
            ],
            findings: ['! operator-closed note confirmed established @12'],
          },
        ],
      },
      { turns: false },
    );
    const [phase1, phase2] = negotiations[0]?.phases ?? [];
    expect(phase1?.agreed?.attributes['authentication-method']?.canonical).toBe('PRE-SHARED-KEY');
    expect(phase2?.trafficSelectors).toEqual({ local: ['10.1.0.0/24'], remote: ['10.2.0.0/24'] });
  });

  it('quick mode without an answer', async () => {
    await checkSample(
      'libreswan/v3-quick-no-answer.whack.log',
      {
        lines: [10, 0, 0, 1],
        clock: 'none',
        warnings: [],
        negotiations: [
          {
            ...INITIATOR,
            peer: 'depot',
            outcome: 'failed',
            lines: [2, 11],
            ms: [null, null],
            phases: ['phase-1 main established 2-6', 'phase-2 quick failed 7-10'],
            findings: ['! no-response/stopped error likely phase-2 @8,9,10'],
          },
        ],
      },
      { turns: false },
    );
  });
});

describe('Libreswan 4', () => {
  it('two pairs of networks under one IKE SA, whose peer dies', async () => {
    await checkSample('libreswan/v4-shared-ike-sa.log', {
      lines: [13, 0, 0, 1],
      clock: 'no-year',
      warnings: [],
      negotiations: [
        {
          ...INITIATOR,
          peer: 'asia 192.0.2.9',
          outcome: 'lost',
          lines: [2, 14],
          ms: [65_000, 1000],
          phases: [
            'phase-1 ike-auth established 2-5',
            'phase-2 ike-auth established 6-6',
            'phase-2 create-child-sa established 7-8',
            'established lost 6-10',
            'teardown closed 14-14',
          ],
          findings: ['! dead-peer error likely established @9,10'],
        },
      ],
    });
  });

  it('a certificate of an authority that is not known', async () => {
    const { negotiations } = await checkSample('libreswan/v4-untrusted-certificate.log', {
      lines: [9, 0, 0, 1],
      clock: 'no-year',
      warnings: [],
      negotiations: [
        {
          ...RESPONDER,
          peer: 'depot 192.0.2.132',
          outcome: 'failed',
          lines: [2, 10],
          ms: [10, null],
          phases: ['phase-1 ike-auth failed 2-8', 'teardown closed 10-10'],
          findings: ['! certificate-invalid error confirmed phase-1 @5,6,7,8'],
        },
      ],
    });
    expect(negotiations[0]?.phases[0]?.agreed?.attributes).toMatchObject({
      encryption: { canonical: 'AES-GCM-16-256' },
      'dh-group': { canonical: 'ECP-256' },
    });
  });
});

describe('Libreswan 5', () => {
  it('a peer that dies, the connection that is revived, and its end', async () => {
    await checkSample('libreswan/v5-dead-peer.log', {
      lines: [24, 0, 0, 1],
      clock: 'no-year',
      warnings: [],
      negotiations: [
        {
          ...INITIATOR,
          peer: 'depot 192.0.2.23',
          outcome: 'lost',
          lines: [3, 14],
          ms: [660_035, 32],
          phases: [
            'phase-1 ike-auth established 3-8',
            'phase-2 ike-auth established 9-9',
            'established lost 9-11',
            'teardown closed 13-14',
          ],
          findings: ['! dead-peer error likely established @11'],
        },
        {
          ...INITIATOR,
          peer: 'depot 192.0.2.23',
          outcome: 'closed',
          lines: [16, 25],
          ms: [600_025, 22],
          phases: [
            'phase-1 ike-auth established 16-20',
            'phase-2 ike-auth established 21-21',
            'established closed 21-25',
            'teardown closed 23-25',
          ],
          findings: ['! operator-closed note confirmed established @22'],
        },
      ],
    });
  });

  it('a peer that closes the tunnel, which no line says', async () => {
    await checkSample('libreswan/v5-peer-closes.log', {
      lines: [7, 0, 0, 1],
      clock: 'no-year',
      warnings: [],
      negotiations: [
        {
          ...RESPONDER,
          peer: 'branch 192.0.2.45',
          outcome: 'closed',
          lines: [2, 8],
          ms: [600_014, 13],
          phases: [
            'phase-1 ike-auth established 2-5',
            'phase-2 ike-auth established 6-6',
            'established closed 6-8',
            'teardown closed 7-8',
          ],
          findings: ['! peer-closed note likely established @8'],
        },
      ],
    });
  });

  it('a certificate that names somebody else', async () => {
    const { negotiations } = await checkSample(
      'libreswan/v5-certificate-of-another.whack.log',
      {
        lines: [8, 0, 0, 1],
        clock: 'none',
        warnings: [],
        negotiations: [
          {
            ...INITIATOR,
            peer: 'depot 192.0.2.23',
            outcome: 'failed',
            lines: [2, 9],
            ms: [null, null],
            phases: ['phase-1 ike-auth failed 2-7', 'teardown closed 8-8'],
            findings: ['! identity-mismatch error confirmed phase-1 @7'],
          },
        ],
      },
      { turns: false },
    );
    expect(negotiations[0]?.phases[0]?.identities?.remote).toBe('CN=store.example,O=Example');
  });
});
