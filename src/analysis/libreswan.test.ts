import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSample, type SampleTraits } from '../fixtures/checkSample.ts';
import type { Outline, OutlinedNegotiation } from '../fixtures/outline.ts';
import type { ReportNegotiation } from '../model/report.ts';

/* What must come out of each recording was written down from its text and from how it was made. */

const FOLDER = 'recordings/libreswan';
const A = '203.0.113.1';
const B = '203.0.113.2';

/** A whole log of the daemon's own file is understood to the last line. */
function whole(
  lines: number,
  negotiations: readonly OutlinedNegotiation[],
  clock: Outline['clock'] = 'no-year',
): Outline {
  return { lines: [lines, 0, 0, 0], clock, warnings: [], negotiations };
}

const checked = new Set<string>();

async function recorded(
  name: string,
  expected: Outline,
  traits: SampleTraits = {},
): Promise<ReportNegotiation[]> {
  checked.add(name);
  const report = await checkSample(`${FOLDER}/${name}`, expected, traits);
  expect(report.sources[0]?.dialect).toBe('libreswan');
  return [...report.negotiations];
}

/** Canonical values of what was agreed in a phase. */
function agreed(n: ReportNegotiation | undefined, phase: string): Record<string, string> {
  const found = n?.phases.find((p) => p.phase === phase && p.agreed !== null);
  return Object.fromEntries(
    Object.entries(found?.agreed?.attributes ?? {}).map(([k, v]) => [k, v.canonical]),
  );
}

/** Every `step`th number from `from` to `to`, as an outline has them. */
function lines(from: number, to: number, step = 1): string {
  const out: number[] = [];
  for (let line = from; line <= to; line += step) out.push(line);
  return out.join();
}

describe('tunnels of Libreswan that come up', () => {
  it('main mode and quick mode as initiator', async () => {
    const [n] = await recorded(
      'main-success-initiator.log',
      whole(155, [
        {
          peer: 'site-b',
          role: 'initiator',
          outcome: 'closed',
          lines: [135, 147],
          ms: [2892, 309],
          phases: [
            'phase-1 main established 135-140',
            'phase-2 quick established 141-143',
            'established closed 143-147',
            'teardown closed 145-147',
          ],
          findings: ['! operator-closed note confirmed established @144'],
        },
      ]),
    );
    expect(n?.ikeVersion).toBe(1);
    expect(agreed(n, 'phase-1')).toEqual({
      encryption: 'AES-CBC-256',
      integrity: 'SHA2-256',
      'dh-group': 'MODP-2048',
      'authentication-method': 'PRE-SHARED-KEY',
    });
    expect(agreed(n, 'phase-2')).toEqual({ encryption: 'AES-CBC-256', integrity: 'HMAC-SHA2-256' });
    const [phase1, phase2] = n?.phases ?? [];
    expect(phase1?.identities).toEqual({ local: null, remote: B });
    expect(phase1?.packets.map((p) => [p.direction, p.step])).toEqual([
      ['sent', 1],
      ['sent', 3],
      ['sent', 5],
    ]);
    expect(phase2?.sas.map((sa) => [sa.direction, sa.spi])).toEqual([
      ['incoming', '943c8549'],
      ['outgoing', '8defbe43'],
    ]);
  });

  it('the same as responder, in a log without stamps', async () => {
    const [n] = await recorded(
      'main-success-responder.no-time.log',
      whole(
        156,
        [
          {
            peer: `site-a ${A}`,
            role: 'responder',
            outcome: 'closed',
            lines: [135, 148],
            ms: [null, null],
            phases: [
              'phase-1 main established 135-139',
              'phase-2 quick established 140-144',
              'established closed 144-148',
              'teardown closed 145-148',
            ],
            findings: ['! peer-closed note confirmed established @145'],
          },
        ],
        'none',
      ),
      { turns: false },
    );
    expect(n?.localAddress).toBe(B);
    expect(n?.phases[1]?.trafficSelectors).toEqual({ local: ['10.2.0.0/24'], remote: ['10.1.0.0/24'] });
  });

  it('IKEv2 as responder, in the log of the system', async () => {
    const [n] = await recorded(
      'ikev2-success-responder.syslog.log',
      whole(155, [
        {
          peer: 'site-a',
          role: 'responder',
          outcome: 'closed',
          lines: [140, 147],
          ms: [1000, 0],
          phases: [
            'phase-1 ike-auth established 140-143',
            'phase-2 ike-auth established 144-145',
            'established closed 145-147',
            'teardown closed 146-147',
          ],
          // nobody says that the peer has deleted it; that this device tells nobody means it
          findings: ['! peer-closed note likely established @147'],
        },
      ]),
    );
    expect(n?.ikeVersion).toBe(2);
    const [phase1, phase2] = n?.phases ?? [];
    expect(agreed(n, 'phase-1')).toMatchObject({ prf: 'PRF-HMAC-SHA2-256', integrity: 'HMAC-SHA2-256' });
    expect(phase1?.identities).toEqual({ local: null, remote: A });
    expect(phase2?.trafficSelectors).toEqual({ local: ['10.2.0.0/24'], remote: ['10.1.0.0/24'] });
  });

  it('a client behind a router that translates addresses, on a template', async () => {
    const [n] = await recorded(
      'main-nat-responder.log',
      whole(157, [
        {
          peer: `site-a ${A}`,
          role: 'responder',
          outcome: 'closed',
          lines: [135, 148],
          ms: [22125, 134],
          phases: [
            'phase-1 main established 135-139',
            'phase-2 quick established 140-144',
            'established closed 144-148',
            'teardown closed 145-148',
          ],
          findings: ['! peer-closed note confirmed established @145'],
        },
      ]),
    );
    expect(n?.phases[0]?.identities?.remote).toBe('@road.lab.example');
  });

  it('keys that are renewed belong to the tunnel: main mode again, and quick modes', async () => {
    await recorded(
      'main-rekeys-responder.log',
      whole(186, [
        {
          peer: `site-a ${A}`,
          role: 'responder',
          outcome: 'closed',
          lines: [135, 178],
          ms: [95065, 66],
          phases: [
            'phase-1 main established 135-139',
            'phase-1 main established 153-157',
            'phase-2 quick established 140-144',
            'phase-2 quick established 145-149',
            'phase-2 quick established 158-162',
            'phase-2 quick established 167-171',
            'established closed 144-173',
            'teardown closed 175-178',
          ],
          findings: ['! peer-closed note confirmed established @175'],
        },
      ]),
    );
  });

  it('keys that either end renews in IKEv2, and a tunnel that must stay up', async () => {
    const ended = {
      peer: `site-b ${B}`,
      role: 'initiator',
      outcome: 'closed',
    } as const;
    await recorded(
      'ikev2-rekeys-initiator.log',
      whole(175, [
        {
          ...ended,
          lines: [139, 159],
          ms: [14282, 143],
          phases: [
            'phase-1 ike-auth established 139-142',
            'phase-1 create-child-sa established 149-151',
            'phase-1 create-child-sa established 154-155',
            'phase-2 ike-auth established 143-143',
            'phase-2 create-child-sa established 144-146',
            'established closed 143-156',
            'teardown closed 157-158',
          ],
          findings: ['! peer-closed note likely established @158'],
        },
        {
          ...ended,
          lines: [161, 168],
          ms: [1714, 30],
          phases: [
            'phase-1 ike-auth established 161-164',
            'phase-2 ike-auth established 165-165',
            'established closed 165-168',
            'teardown closed 167-168',
          ],
          findings: ['! operator-closed note confirmed established @166'],
        },
      ]),
    );
  });
});

describe('tunnels of Libreswan that break or do not come up', () => {
  it('proposals of IKEv2 that fit none of the own: each copy of the message is the same attempt', async () => {
    const [n] = await recorded(
      'ikev2-ike-proposal-refused-responder.log',
      whole(174, [
        {
          peer: `site-a ${A}`,
          role: 'responder',
          outcome: 'failed',
          lines: [139, 166],
          ms: [16115, null],
          phases: ['phase-1 ike-sa-init failed 139-164', 'teardown closed 142-166'],
          findings: [
            `! proposal-mismatch/phase-1 error confirmed phase-1 @126,${[0, 1, 2, 3, 4, 5, 6]
              .map((i) => `${139 + 4 * i},${140 + 4 * i}`)
              .join()}`,
            'weak-algorithm/offered warning confirmed phase-1 @139',
          ],
        },
      ]),
    );
    const [comparison] = n?.phases[0]?.comparisons ?? [];
    const pairs = comparison?.attributes.map((a) => [
      a.attribute,
      a.remote?.canonical,
      a.local?.canonical,
      a.state,
    ]);
    expect(pairs).toEqual([
      ['encryption', 'AES-CBC-128', 'AES-CBC-256', 'different'],
      ['integrity', 'HMAC-SHA1', 'HMAC-SHA2-256', 'different'],
      ['prf', 'PRF-HMAC-SHA1', 'PRF-HMAC-SHA2-256', 'different'],
      ['dh-group', 'MODP-1536', 'MODP-2048', 'different'],
    ]);
  });

  it('proposals of quick mode that are refused, copy after copy', async () => {
    await recorded(
      'quick-proposal-refused-responder.log',
      whole(177, [
        {
          peer: `site-a ${A}`,
          role: 'responder',
          outcome: 'failed',
          lines: [135, 169],
          ms: [22020, null],
          phases: [
            'phase-1 main established 135-139',
            'phase-2 quick failed 140-166',
            'teardown closed 143-169',
          ],
          findings: [
            `! proposal-mismatch/phase-2 error confirmed phase-2 @${[0, 1, 2, 3, 4, 5, 6]
              .map((i) => `${141 + 4 * i},${142 + 4 * i}`)
              .join()}`,
          ],
        },
      ]),
    );
  });

  it('a Child SA that the peer refuses, on a terminal', async () => {
    const [n] = await recorded(
      'ikev2-child-proposal-refused-initiator.whack.log',
      {
        lines: [10, 0, 3, 6],
        clock: 'no-year',
        warnings: [],
        negotiations: [
          {
            peer: `site-b ${B}`,
            role: 'initiator',
            outcome: 'failed',
            lines: [2, 17],
            ms: [null, null],
            phases: [
              'phase-1 ike-auth established 2-5',
              'phase-2 ike-auth failed 6-6',
              'teardown closed 17-17',
            ],
            findings: ['! proposal-mismatch/phase-2 error likely phase-2 @6'],
          },
        ],
      },
      { turns: false },
    );
    expect(agreed(n, 'phase-1')).toMatchObject({ encryption: 'AES-CBC-256', 'dh-group': 'MODP-2048' });
  });

  it('pre-shared keys that differ in main mode, at the side that begins', async () => {
    await recorded(
      'main-key-mismatch-initiator.log',
      whole(155, [
        {
          peer: 'site-b',
          role: 'initiator',
          outcome: 'failed',
          lines: [135, 146],
          ms: [22026, null],
          phases: ['phase-1 main failed 135-144', 'teardown closed 146-146'],
          // no answer to the first message that is encrypted: the key is the likeliest reason, and no more
          findings: ['! pre-shared-key-mismatch error possible phase-1 @139,140,141,142,143,144'],
        },
      ]),
    );
  });

  it('the same at the side that answers, which cannot read the message', async () => {
    await recorded(
      'main-key-mismatch-responder.log',
      whole(166, [
        {
          peer: 'site-a',
          role: 'responder',
          outcome: 'failed',
          lines: [135, 159],
          ms: [23141, null],
          phases: ['phase-1 main failed 135-157', 'teardown closed 159-159'],
          findings: ['! pre-shared-key-mismatch error likely phase-1 @139,142,145,148,151,154,156'],
        },
      ]),
    );
  });

  it('a proof that the peer refuses in IKEv2, and the connection that is revived', async () => {
    const failed = { peer: `site-b ${B}`, role: 'initiator', outcome: 'failed' } as const;
    await recorded(
      'ikev2-key-mismatch-initiator.syslog-iso.log',
      whole(
        163,
        [
          {
            ...failed,
            lines: [140, 146],
            ms: [18, null],
            phases: ['phase-1 ike-auth failed 140-143', 'teardown closed 145-145'],
            findings: ['! authentication-failed error confirmed phase-1 @143'],
          },
          {
            ...failed,
            lines: [148, 154],
            ms: [5, null],
            phases: ['phase-1 ike-auth failed 148-151', 'teardown closed 153-153'],
            findings: ['! authentication-failed error confirmed phase-1 @151'],
          },
        ],
        'full',
      ),
    );
  });

  it('a peer that is not who it should be', async () => {
    const failed = { peer: `site-b ${B}`, role: 'initiator', outcome: 'failed' } as const;
    const [n] = await recorded(
      'ikev2-identity-refused-initiator.log',
      whole(162, [
        {
          ...failed,
          lines: [139, 144],
          ms: [189, null],
          phases: ['phase-1 ike-auth failed 139-142', 'teardown closed 143-143'],
          findings: ['! identity-mismatch error confirmed phase-1 @142'],
        },
        {
          ...failed,
          lines: [146, 152],
          ms: [80, null],
          phases: ['phase-1 ike-auth failed 146-150', 'teardown closed 151-151'],
          findings: ['! identity-mismatch error confirmed phase-1 @150'],
        },
      ]),
    );
    expect(n?.phases[0]?.identities?.remote).toBe('@hq-new.lab.example');
  });

  it('networks for which there is no connection', async () => {
    await recorded(
      'ikev2-networks-refused-responder.log',
      whole(152, [
        {
          peer: 'site-a',
          role: 'responder',
          outcome: 'failed',
          lines: [139, 144],
          ms: [2187, null],
          phases: [
            'phase-1 ike-auth established 139-142',
            'phase-2 ike-auth failed 143-143',
            'teardown closed 144-144',
          ],
          findings: ['! traffic-selector-mismatch error confirmed phase-2 @143'],
        },
      ]),
    );
  });

  it.each([
    ['main-unknown-peer-responder.log', 'main', 'connection-unknown error confirmed phase-1', 16028, []],
    [
      'aggressive-refused-responder.log',
      'aggressive',
      'exchange-mode-mismatch error likely phase-1',
      16013,
      ['aggressive-mode-with-key warning possible phase-1 @135'],
    ],
  ])('a first message for which there is no connection: %s', async (name, exchange, finding, ms, more) => {
    const [n] = await recorded(
      name,
      whole(149, [
        {
          peer: A,
          role: 'responder',
          outcome: 'failed',
          lines: [135, 141],
          ms: [ms, null],
          phases: [`phase-1 ${exchange} failed 135-141`],
          findings: [`! ${finding} @${lines(135, 141)}`, ...more],
        },
      ]),
    );
    expect(n?.peer.name).toBeNull();
  });

  it('a peer with IKEv2 where there is a connection for IKEv1 alone', async () => {
    const [n] = await recorded(
      'ikev2-refused-by-ikev1-responder.log',
      whole(156, [
        {
          peer: A,
          role: 'responder',
          outcome: 'failed',
          lines: [135, 148],
          ms: [16082, null],
          phases: ['phase-1 ike-sa-init failed 135-148'],
          // that the peer is told NO_PROPOSAL_CHOSEN is no second fault
          findings: [`! connection-unknown error confirmed phase-1 @${lines(135, 148)}`],
        },
      ]),
    );
    expect(n?.localAddress).toBe(B);
  });

  it('a peer that never answers, and the next keying attempt', async () => {
    const failed = { peer: `site-b ${B}`, role: 'initiator', outcome: 'failed' } as const;
    await recorded(
      'main-no-response-initiator.log',
      whole(175, [
        {
          ...failed,
          lines: [135, 157],
          ms: [64085, null],
          phases: ['phase-1 main failed 135-152', 'teardown closed 156-156'],
          findings: [`! no-response/never error confirmed phase-1 @${lines(137, 152)}`],
        },
        {
          ...failed,
          lines: [154, 167],
          ms: [2009, null],
          phases: ['phase-1 main failed 154-164', 'teardown closed 167-167'],
          findings: [`! no-response/never error likely phase-1 @158,${lines(160, 165)}`],
        },
      ]),
    );
  });

  it('a peer that dies, does not answer, and comes back', async () => {
    const peer = { peer: `site-b ${B}`, role: 'initiator' } as const;
    await recorded(
      'main-dead-peer-initiator.log',
      whole(193, [
        {
          ...peer,
          outcome: 'lost',
          lines: [135, 153],
          ms: [35055, 228],
          phases: [
            'phase-1 main established 135-140',
            'phase-2 quick established 141-143',
            'established lost 143-148',
            'teardown closed 150-152',
          ],
          findings: ['! dead-peer error likely established @148'],
        },
        {
          ...peer,
          outcome: 'failed',
          lines: [154, 174],
          ms: [32021, null],
          phases: ['phase-1 main failed 154-169', 'teardown closed 173-173'],
          findings: [`! no-response/never error confirmed phase-1 @${lines(156, 169)}`],
        },
        {
          ...peer,
          outcome: 'closed',
          lines: [171, 186],
          ms: [33595, 20],
          phases: [
            'phase-1 main established 171-179',
            'phase-2 quick established 180-182',
            'established closed 182-186',
            'teardown closed 184-186',
          ],
          findings: ['! operator-closed note confirmed established @183'],
        },
      ]),
    );
  });
});

it('each recording is looked at', () => {
  const folder = new URL(`../fixtures/${FOLDER}/`, import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.log'));
  expect([...checked].sort()).toEqual(files.sort());
});
