import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseText, checkSample } from '../fixtures/checkSample.ts';
import { type OutlinedNegotiation, outlineNegotiation } from '../fixtures/outline.ts';
import {
  delayed,
  INITIATOR,
  OWN,
  PEER,
  RESPONDER,
  ZYXEL_LAYOUTS,
  type ZyxelLine,
  zyxelLog,
} from '../fixtures/zyxel/layouts.ts';
import type { Report } from '../model/report.ts';

/*
 * Synthetic logs in ZyXEL's layouts. What must come out of each was written down from the lines and the rules. The
 * course of a responder's success is that of a printed log; the others are put together from documented messages, and
 * those of the later generations from unverified ones.
 */

/** An analysis without what a layout may change: lines, times, clock, own address. */
function course(report: Report): unknown {
  const negotiations = report.negotiations.map((n) => ({
    peer: n.peer,
    role: n.role,
    ikeVersion: n.ikeVersion,
    outcome: n.outcome,
    inferred: n.inferred,
    durationMs: n.durationMs,
    setupMs: n.setupMs,
    phases: n.phases.map((p) => ({
      phase: p.phase,
      exchange: p.exchange,
      outcome: p.outcome,
      packets: p.packets.map(({ line: _, ...packet }) => packet),
    })),
    findings: report.findings
      .filter((f) => f.negotiation === n.id)
      .map(({ code, variant, severity, confidence, phase, primary, attributes, evidence }) => ({
        ...{ code, variant, severity, confidence, phase, primary, attributes, lines: evidence.length },
      })),
  }));
  return { negotiations, connections: report.connections.map((c) => c.peer) };
}

/** The negotiations of a log in the layout of the SMT menu; its first line is line 3. */
async function smt(lines: readonly ZyxelLine[]): Promise<OutlinedNegotiation[]> {
  const report = await analyseText(zyxelLog(lines), 'router.txt');
  expect(report.sources[0]?.linesUnknown).toBe(0);
  return report.negotiations.map((n) => outlineNegotiation(report, n));
}

/** The primary finding of each negotiation, with its outcome, in few words. */
async function verdicts(lines: readonly ZyxelLine[]): Promise<string[]> {
  return (await smt(lines)).map((n) => {
    const primary = n.findings.find((f) => f.startsWith('! '))?.slice(2);
    return `${n.outcome}${n.inferred ? ' (inferred)' : ''}${primary === undefined ? '' : `: ${primary}`}`;
  });
}

/** Lines of one second each. */
function each(...messages: readonly string[]): ZyxelLine[] {
  return messages.map((message, second) => [second, message]);
}

const SILENT: readonly ZyxelLine[] = [
  [0, 'Cannot find outbound SA for rule <1>'],
  [0, `Send Main Mode request to <${PEER}>`],
  [0, 'Send:<SA>'],
  [4, '!! IKE Packet Retransmit'],
  [12, '!! IKE Packet Retransmit'],
  [28, '!! IKE Packet Retransmit'],
  [60, '!! Too many errors! Deleting SA'],
];

describe('a responder whose tunnel comes up', () => {
  const packets = [
    'received main 1 SA',
    'sent main 2 SA',
    'received main 3 KE NONCE',
    'sent main 4 KE NONCE',
    'received main 5 ID HASH',
    'sent main 6 ID HASH',
    'received quick 1 HASH SA NONCE ID ID',
    'sent quick 2 HASH SA NONCE ID ID',
    'received quick 3 HASH',
  ];

  it('shows six packets of phase 1 and three of quick mode, and is concluded to be up', async () => {
    const report = await checkSample(
      { name: 'router.txt', text: zyxelLog(RESPONDER, 'SMT menu without a set clock') },
      {
        lines: [15, 0, 0, 0],
        clock: 'unset',
        warnings: ['clock-unset'],
        negotiations: [
          {
            peer: PEER,
            role: 'responder',
            outcome: 'established',
            inferred: true,
            lines: [3, 14],
            ms: [3000, 3000],
            phases: [
              'phase-1 main established 3-10',
              'phase-2 quick established 11-14',
              'established established 14-14',
            ],
            findings: [],
          },
        ],
      },
    );
    const [n] = report.negotiations;
    expect(n?.start.time).toBe('--01-01T08:00:00');
    expect(
      n?.phases.flatMap((p) =>
        p.packets.map((k) => `${k.direction} ${k.exchange} ${k.step} ${k.payloads.join(' ')}`),
      ),
    ).toEqual(packets);
  });

  it.each(Object.keys(ZYXEL_LAYOUTS))('gives the same in this layout: %s', async (layout) => {
    const lines = [...RESPONDER, ...delayed(600, SILENT), ...delayed(900, INITIATOR)];
    const report = await analyseText(zyxelLog(lines, layout), layout);
    const expected = await analyseText(zyxelLog(lines), 'SMT menu');
    expect(course(report)).toEqual(course(expected));
    expect(report.sources[0]?.dialect).toBe('zyxel');
  });

  it.each(['console dump', 'web page with tabs', 'syslog', 'web page with each cell on its own line'])(
    'gives the same however it comes: %s',
    async (layout) => {
      const text = zyxelLog(RESPONDER, layout);
      const report = await analyseText(text, layout);
      const [n] = report.negotiations;
      expect(n?.localAddress).toBe(OWN);
      const outlined = report.negotiations.map((one) => outlineNegotiation(report, one));
      const s = report.sources[0];
      await checkSample(
        { name: layout, text },
        {
          lines: [
            s?.linesUnderstood ?? 0,
            s?.linesContinuation ?? 0,
            s?.linesBlank ?? 0,
            s?.linesUnknown ?? 0,
          ],
          clock: s?.clock ?? 'none',
          warnings: s?.warnings.map((w) => w.code) ?? [],
          negotiations: outlined,
        },
        // a cell on each line is no record that can be told from the next by its head
        { turns: !layout.includes('cell') },
      );
    },
  );
});

describe('attempts that fail', () => {
  it('a silent peer, twice', async () => {
    expect(await smt([...SILENT, ...delayed(65, SILENT)])).toMatchObject([
      {
        peer: `1 ${PEER}`,
        outcome: 'failed',
        lines: [3, 9],
        phases: ['setup established 3-3', 'phase-1 main failed 4-9'],
        findings: [
          '! no-response/never error confirmed phase-1 @6,7,8,9',
          'too-many-errors error confirmed phase-1 @9',
        ],
      },
      { outcome: 'failed', lines: [10, 16] },
    ]);
  });

  it('no common proposal: the responder knows it, the initiator is told', async () => {
    const refused = each(
      `Recv Main Mode request from <${PEER}>`,
      'Recv:<SA>',
      '!! No proposal chosen',
      'Send:<NOTFY>',
    );
    expect(await verdicts(refused)).toEqual(['failed: proposal-mismatch/phase-1 error confirmed phase-1 @5']);
    const told = each(
      `Send Main Mode request to <${PEER}>`,
      'Send:<SA>',
      'Recv:<NOTFY>',
      '!! No proposal chosen',
    );
    expect(await verdicts(told)).toEqual(['failed: proposal-mismatch/phase-1 error likely phase-1 @5,6']);
    const named = each(`Send Main Mode request to <${PEER}>`, 'Send:<SA>', 'Recv:<NOTFY:NO_PROP_CHOSEN>');
    expect(await verdicts(named)).toEqual(['failed: proposal-mismatch/phase-1 error likely phase-1 @5']);
  });

  it('behind phase 1 the same words are about phase 2', async () => {
    const lines = [
      ...INITIATOR.slice(0, 10),
      [5, 'Recv:<HASH><NOTFY>'],
      [5, '!! No proposal chosen'],
    ] as ZyxelLine[];
    expect(await verdicts(lines)).toEqual(['failed: proposal-mismatch/phase-2 error likely phase-2 @13,14']);
    const responder = [...RESPONDER.slice(0, 10), [3, '!! No proposal chosen']] as ZyxelLine[];
    expect(await verdicts(responder)).toEqual([
      'failed: proposal-mismatch/phase-2 error confirmed phase-2 @13',
    ]);
  });

  it('different keys: a malformed payload in either direction, or silence behind the proof', async () => {
    const malformed = [...INITIATOR.slice(0, 6), [5, 'Recv:<NOTFY:PYLD_MALFORMED>']] as ZyxelLine[];
    expect(await verdicts(malformed)).toEqual(['failed: pre-shared-key-mismatch error likely phase-1 @9']);
    const sent = [...RESPONDER.slice(0, 6), [3, 'Send:<NOTFY:PYLD_MALFORMED>']] as ZyxelLine[];
    expect(await verdicts(sent)).toEqual(['failed: pre-shared-key-mismatch error likely phase-1 @9']);
    const silence = [
      ...INITIATOR.slice(0, 6),
      [9, '!! IKE Packet Retransmit'],
      [20, '!! Too many errors! Deleting SA'],
    ] as ZyxelLine[];
    expect(await verdicts(silence)).toEqual(['failed: pre-shared-key-mismatch error possible phase-1 @9,10']);
  });

  it('networks, ranges and limits of phase 2', async () => {
    const upTo = RESPONDER.slice(0, 10);
    const ending = async (message: string): Promise<string[]> => verdicts([...upTo, [4, message]]);
    expect(await ending('!! Verifying Local ID failed')).toEqual([
      'failed: traffic-selector-mismatch error confirmed phase-2 @13',
    ]);
    expect(await ending('!! Local / remote IPs of incoming request conflict with rule <2>')).toEqual([
      'failed: address-conflict error confirmed phase-2 @13',
    ]);
    expect(await ending('!! Remote IP <10.2.0.1> / <10.2.0.254> conflicts')).toEqual([
      'failed: address-conflict error confirmed phase-2 @13',
    ]);
    expect(await ending('!! Invalid IP <10.2.0.254>/<10.2.0.1>')).toEqual([
      'failed: address-range-invalid error confirmed phase-2 @13',
    ]);
    expect(await ending('!! Active connection allowed exceeded')).toEqual([
      'failed: limit-exceeded error confirmed phase-2 @13',
    ]);
  });

  it('phase 1 stays up where phase 2 is refused: the next quick mode is the same negotiation', async () => {
    const lines = [
      ...RESPONDER.slice(0, 10),
      [3, '!! Verifying Remote ID failed'],
      [13, 'Recv:<HASH><SA><NONCE><ID><ID>'],
      [13, 'Start Phase 2: Quick Mode'],
      [13, '!! Verifying Remote ID failed'],
    ] as ZyxelLine[];
    expect(await smt(lines)).toMatchObject([
      {
        outcome: 'failed',
        phases: ['phase-1 main established 3-10', 'phase-2 quick failed 11-13', 'phase-2 quick failed 14-16'],
        findings: ['! traffic-selector-mismatch error confirmed phase-2 @13,16'],
      },
    ]);
  });

  it('a router that cannot send', async () => {
    const lines = each(`Send Main Mode request to <${PEER}>`, '!! Failed to send IKE Packet');
    expect(await verdicts(lines)).toEqual(['failed: send-failed error confirmed phase-1 @4']);
  });
});

describe('later generations', () => {
  it('name each setting that differs, without values', async () => {
    const lines = each(
      `Recv Main Mode request from <${PEER}>`,
      'Recv:<SA><VID>',
      'Rule <1> Phase 1 encryption algorithm mismatch',
      'Rule <1> Phase 1 key group mismatch',
      'No proposal chosen',
    );
    const report = await analyseText(zyxelLog(lines));
    const [finding] = report.findings;
    expect(finding?.code).toBe('proposal-mismatch');
    expect(finding?.attributes).toEqual([
      { attribute: 'encryption', remote: null, local: null },
      { attribute: 'dh-group', remote: null, local: null },
    ]);
    expect(report.connections[0]?.peer).toEqual({ name: '1', address: PEER });
  });

  it('show both identities, and the networks on the side that was refused', async () => {
    const identities = await analyseText(
      zyxelLog([
        ...RESPONDER.slice(0, 6),
        [3, 'Phase 1 ID content mismatch'],
        [3, 'Configured Peer ID Content: branch.example'],
        [3, 'Incoming ID Content: 10.0.0.2'],
      ]),
    );
    expect(identities.findings[0]).toMatchObject({
      code: 'identity-mismatch',
      // every line of it is known from unverified texts alone
      confidence: 'likely',
      attributes: [{ attribute: 'identity', remote: '10.0.0.2', local: 'branch.example' }],
    });
    const networks = await analyseText(
      zyxelLog([
        ...RESPONDER.slice(0, 10),
        [3, 'Verifying Remote ID failed:'],
        [3, 'Peer ID: 10.9.0.0'],
        [3, 'vs. My Remote <10.2.0.0> - <10.2.0.255>'],
        [3, 'vs. My Local <10.1.0.0>-<10.1.0.255>'],
      ]),
    );
    expect(networks.findings[0]?.attributes).toEqual([
      { attribute: 'traffic-selector', remote: '10.9.0.0', local: '10.2.0.0-10.2.0.255' },
    ]);
  });

  it('say that a tunnel is up: nothing is concluded then', async () => {
    const lines = [
      [0, 'Rule <1> Sending IKE request'],
      ...INITIATOR,
      [5, 'Adjust TCP MSS to 1398'],
      [5, 'Rule <1> Tunnel built successfully'],
    ] as ZyxelLine[];
    expect(await smt(lines)).toMatchObject([{ peer: `1 ${PEER}`, outcome: 'established', ms: [5000, 5000] }]);
    expect((await smt(lines))[0]?.inferred).toBeUndefined();
  });

  it('tell attempts apart by their cookies, and show what was offered', async () => {
    const offer =
      'SA([0] protocol = IKE (1), AES CBC key len = 256, HMAC-SHA1 PRF, HMAC-SHA1-96, 1024 bit MODP; )';
    const report = await analyseText(
      `Recv Main Mode request from [${PEER}]
The cookie pair is : 0x1122334455667788 / 0x0000000000000000
Recv:[SA][VID][VID]
Recv IKE sa: ${offer}
[SA] : No proposal chosen
Send:[NOTIFY:NO_PROPOSAL_CHOSEN]
Recv Main Mode request from [${PEER}]
The cookie pair is : 0x2122334455667788 / 0x3122334455667788
Recv:[SA]
Send:[SA]
`,
    );
    expect(report.negotiations.map((n) => [n.start.line, n.end.line, n.outcome])).toEqual([
      [1, 6, 'failed'],
      [7, 10, 'unfinished'],
    ]);
    const compared = report.negotiations[0]?.phases[0]?.comparisons[0]?.attributes;
    expect(compared?.map((a) => [a.attribute, a.remote?.canonical, a.state])).toEqual([
      ['encryption', 'AES-CBC-256', 'not-logged'],
      ['integrity', 'SHA1', 'not-logged'],
      ['prf', 'PRF-HMAC-SHA1', 'not-logged'],
      ['dh-group', 'MODP-1024', 'not-logged'],
    ]);
  });
});

describe('tunnels that are up', () => {
  it('end when nobody uses them', async () => {
    expect(await verdicts([...INITIATOR, [900, 'Rule <1> idle time out, disconnect']])).toEqual([
      'closed (inferred): idle-disconnect note confirmed established @15',
    ]);
  });

  it('are lost with the own address, once they have to be negotiated anew', async () => {
    const changed = [...INITIATOR, [600, '!! WAN IP changed to <198.51.100.7>']] as ZyxelLine[];
    expect(await smt(changed)).toMatchObject([
      { outcome: 'established', findings: ['wan-address-changed note confirmed established @15'] },
    ]);
    const anew = [
      ...changed,
      [605, '!! Cannot find Phase 2 SA'],
      [606, 'Cannot find outbound SA for rule <1>'],
      ...delayed(606, INITIATOR),
    ] as ZyxelLine[];
    expect(await verdicts(anew)).toEqual([
      'lost (inferred): wan-address-changed error confirmed established @15,18',
      'established (inferred)',
    ]);
  });

  it('renew their keys in the same negotiation', async () => {
    const rekeyed = await smt([...INITIATOR, ...delayed(3600, INITIATOR)]);
    expect(rekeyed.map((n) => n.phases)).toEqual([
      [
        'phase-1 main established 3-10',
        'phase-1 main established 15-22',
        'phase-2 quick established 11-14',
        'phase-2 quick established 23-26',
        'established established 14-26',
      ],
    ]);
  });

  it('are closed by the peer with the deletion of the last SA, not of an old one', async () => {
    const quick = INITIATOR.slice(8);
    const old = [...INITIATOR, ...delayed(3600, quick), [3610, 'Recv:<HASH><DEL>']] as ZyxelLine[];
    expect(await verdicts(old)).toEqual(['established (inferred)']);
    const last = [...INITIATOR, [3610, 'Recv:<HASH><DEL>']] as ZyxelLine[];
    expect(await verdicts(last)).toEqual(['closed (inferred): peer-closed note confirmed established @15']);
  });

  it('are not believed to be up where something contradicts it', async () => {
    expect(await verdicts([...INITIATOR, [6, '!! No proposal chosen']])).toEqual([
      'failed: proposal-mismatch/phase-2 error likely phase-2 @15',
    ]);
    const dropped = [...INITIATOR, [8, '!! IKE Packet Retransmit'], [20, '!! Too many errors! Deleting SA']];
    expect(await verdicts(dropped as ZyxelLine[])).toEqual([
      'failed: no-response/stopped error likely phase-2 @15,16',
    ]);
    // hours later the same words are about a tunnel that was up
    const later = [...INITIATOR, [9000, '!! Too many errors! Deleting SA']] as ZyxelLine[];
    expect(await verdicts(later)).toEqual(['lost (inferred): too-many-errors error likely established @15']);
  });

  it('may carry faulty packets, which are warnings', async () => {
    const [n] = await smt([
      ...INITIATOR,
      [9, '!! Discard REPLAY packet'],
      [9, '!! Discard REPLAY packet'],
      [10, '!! Inbound packet authentication failed'],
    ]);
    expect(n?.findings).toEqual([
      'replay-detected warning confirmed established @15,16',
      'packet-authentication-failed warning confirmed established @17',
    ]);
  });

  it('exist in no log that only shows stray packets, or traffic that found none', async () => {
    const lines = each(
      '[COOKIE] Invalid cookie, no sa found',
      '!! Cannot find Phase 2 SA',
      'Cannot find outbound SA for rule <1>',
    );
    expect(await smt(lines)).toEqual([]);
  });
});

describe('what is said of the source', () => {
  it('a clock that was never set and fell back: the device restarted', async () => {
    const text = zyxelLog([...RESPONDER, ...delayed(-28_700, INITIATOR)], 'SMT menu without a set clock');
    const report = await analyseText(text);
    expect(report.sources[0]?.warnings.map((w) => [w.code, w.line])).toEqual([
      ['clock-unset', null],
      ['device-restarted', 15],
    ]);
    expect(report.negotiations.map((n) => n.role)).toEqual(['responder', 'initiator']);
  });

  it('brackets that were lost on the way: the steps are counted', async () => {
    const stripped = RESPONDER.map(([s, m]): ZyxelLine => [s, m.replace(/<[^>]*>/g, '')]);
    const report = await analyseText(zyxelLog(stripped));
    expect(report.sources[0]?.warnings.map((w) => [w.code, w.line])).toEqual([['brackets-lost', 3]]);
    const [n] = report.negotiations;
    expect([n?.outcome, n?.inferred, n?.peer]).toEqual(['established', true, { name: null, address: null }]);
    expect(n?.phases.flatMap((p) => p.packets.map((k) => `${k.exchange} ${k.step}`))).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((step) => `main ${step}`),
      ...[1, 2, 3].map((step) => `quick ${step}`),
    ]);
  });

  it('lines that a terminal has broken', async () => {
    const report = await analyseText(
      `001      12 Mar 08:08:07     Recv Main Mode request from <${PEER}>
002      12 Mar 08:08:08     Recv:<SA><VID>
<VID>
003      12 Mar 08:08:11     !! Local / remote IPs of incoming request conflict w
ith rule <2>
004      12 Mar 08:08:12     !! Local / remote IPs of incoming request conflict with
rule <2>
`,
    );
    const [s] = report.sources;
    expect([s?.linesUnderstood, s?.linesContinuation, s?.linesUnknown]).toEqual([4, 3, 0]);
    expect(report.negotiations[0]?.phases[0]?.packets[0]?.payloads).toEqual(['SA', 'VID', 'VID']);
    expect(report.findings[0]?.fields['rule']).toBe('2');
  });
});

describe('a page of a manual', () => {
  /** A table that lost its columns on the way: cells on lines of their own, between lines of no-break blanks. */
  const page = [
    'LOG MESSAGE',
    'DESCRIPTION',
    'Start Phase 2: Quick Mode',
    'The second phase begins now.',
    '!! Duplicate requests with the same',
    'The first packet of a peer came a second time while it was',
    'cookie',
    'still being worked on.',
    '!! Verifying Local ID failed',
    'The two sides name different networks,',
    '!! Verifying Remote ID failed',
    'so the tunnel cannot come up.',
    '!! Local / remote IPs of incoming',
    'Two branches have the same network, and so the second of them',
    'request conflict with rule <#d>',
    'is refused.',
    '!! Invalid IP <IP start>/<IP end>',
    'A range of the peer is not possible.',
    '!! Remote IP <IP start> / <IP end>',
    'The range of the peer is used by another',
    'conflicts',
    'connection that is up.',
    'IPSec Log',
    '27-3',
  ];
  const text = page.join('\n \u00a0\n\u00a0\n');

  it('is recognised as such, and no negotiation is invented', async () => {
    const report = await analyseText(text, 'manual.txt');
    const [s] = report.sources;
    expect(s?.dialect).toBe('zyxel');
    expect(s?.warnings.map((w) => w.code)).toEqual(['manual-page']);
    expect(s?.detections[0]).toMatchObject({ dialect: 'zyxel', reason: 'manual' });
    expect([report.negotiations, report.connections, report.findings]).toEqual([[], [], []]);
    // seven messages begin on it, three of them go on on a further line
    expect([s?.linesUnderstood, s?.linesContinuation, s?.linesBlank]).toEqual([7, 3, 2 * (page.length - 1)]);
  });

  it.each([
    [
      'cells glued together',
      'Send <Symbol> Mode request to <IP>Send <Symbol> Mode request to <IP>\n!! No proposal chosen\n',
    ],
    [
      'without brackets',
      'LOG MESSAGE\tDESCRIPTION\n!! WAN IP changed to\tThe own address changed.\nSend:\nRecv:\n',
    ],
    [
      'without headings and placeholders',
      '!! No proposal chosen\nThe settings of the two sides do not fit together.\n!! IKE Packet Retransmit\nNo answer came from the peer in time.\n',
    ],
  ])('is recognised %s', async (_, other) => {
    const report = await analyseText(other);
    expect(report.sources[0]?.warnings.map((w) => w.code)).toEqual(['manual-page']);
    expect(report.negotiations).toEqual([]);
  });

  it('is none where the log itself follows', async () => {
    const report = await analyseText(`${text}\n${zyxelLog(RESPONDER)}`);
    expect(report.sources[0]?.warnings.map((w) => w.code)).not.toContain('manual-page');
    expect(report.negotiations.at(-1)).toMatchObject({ outcome: 'established', peer: { address: PEER } });
  });
});

describe('any course of events', () => {
  const MESSAGES = [
    `Send Main Mode request to <${PEER}>`,
    `Recv Main Mode request from <${PEER}>`,
    'Send:<SA>',
    'Recv:<SA>',
    'Send:<KE><NONCE>',
    'Recv:<KE><NONCE>',
    'Send:<ID><HASH>',
    'Recv:<ID><HASH>',
    'Phase 1 IKE SA process done',
    'Start Phase 2: Quick Mode',
    'Send:<HASH><SA><NONCE><ID><ID>',
    'Recv:<HASH><SA><NONCE><ID><ID>',
    'Send:<HASH>',
    'Recv:<HASH>',
    'Recv:<NOTFY>',
    'Recv:<HASH><DEL>',
    'No proposal chosen',
    'IKE Packet Retransmit',
    'Too many errors! Deleting SA',
    'Verifying Local ID failed',
    'Rule <1> idle time out, disconnect',
    'Cannot find outbound SA for rule <1>',
    'WAN IP changed to <198.51.100.7>',
  ] as const;
  const layouts = Object.keys(ZYXEL_LAYOUTS).filter((l) => !/web|quotes/.test(l) && !/blanks|clock/.test(l));

  it('is told without a contradiction, and the same in each layout that is oldest first', async () => {
    const lines = fc.array(fc.tuple(fc.nat(20), fc.constantFrom(...MESSAGES)), {
      minLength: 1,
      maxLength: 14,
    });
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom(...layouts), async (steps, layout) => {
        let second = 0;
        const log = steps.map(([wait, message]): ZyxelLine => {
          second += wait + 1;
          return [second, message];
        });
        const one = await analyseText(zyxelLog(log));
        for (const n of one.negotiations) {
          const primaries = one.findings.filter((f) => f.negotiation === n.id && f.primary);
          const wanted = n.outcome === 'failed' || n.outcome === 'lost';
          if (wanted) expect(primaries.map((f) => f.severity)).toEqual(['error']);
          if (n.outcome === 'established') expect(primaries).toEqual([]);
        }
        const other = await analyseText(zyxelLog(log, layout));
        expect(outcomes(other)).toEqual(outcomes(one));
      }),
      { numRuns: 120 },
    );
  });

  /** The columns of a table may tell whom a line is with where the bare texts do not; how it ends stays the same. */
  function outcomes(report: Report): unknown {
    return report.negotiations.map((n) => [n.outcome, n.role]);
  }
});
