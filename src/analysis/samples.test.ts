import { describe, expect, it } from 'vitest';
import { checkSample } from '../fixtures/checkSample.ts';

/* What must come out of each sample was written down from the text of the sample, before anything was run. */

describe('tunnels that come up', () => {
  it('a dynamic VPN whose first two pairs of proposals do not fit', async () => {
    const { negotiations } = await checkSample('lancom/success-dynamic.log', {
      lines: [24, 28, 0, 1],
      clock: 'full',
      warnings: [],
      negotiations: [
        {
          peer: 'BRANCH-NORTH 192.0.2.7',
          role: 'initiator',
          outcome: 'established',
          lines: [2, 52],
          ms: [6860, 6860],
          phases: [
            'setup established 2-16',
            'phase-1 main established 18-38',
            'phase-2 quick established 40-50',
            'established established 52-52',
          ],
          findings: [
            'weak-algorithm/agreed warning confirmed phase-1 @36',
            'weak-algorithm/agreed warning confirmed phase-2 @44,46',
          ],
        },
      ],
    });
    const [negotiation] = negotiations;
    expect(negotiation).toMatchObject({ localAddress: '198.51.100.2', ikeVersion: 1 });
    expect(negotiation?.start).toEqual({ line: 2, time: '2004-03-02T08:15:10.500' });
    const [, phase1, phase2] = negotiation?.phases ?? [];
    expect(phase1?.identities).toEqual({ local: '198.51.100.2', remote: '192.0.2.7' });
    expect(phase1?.lifetime).toEqual({
      softSeconds: null,
      softKilobytes: null,
      hardSeconds: 108000,
      hardKilobytes: null,
    });
    expect(phase1?.agreed).toEqual({
      remoteProposal: 1,
      localProposal: 3,
      attributes: {
        encryption: { logged: 'blowfish-cbc', canonical: 'BLOWFISH-CBC' },
        integrity: { logged: 'md5', canonical: 'MD5' },
      },
    });
    const pairs = phase1?.comparisons.map((c) => [c.remoteProposal, c.localProposal, c.verdict, c.line]);
    expect(pairs).toEqual([
      [1, 1, 'rejected', 28],
      [1, 2, 'rejected', 30],
      [1, 3, 'accepted', 32],
    ]);
    expect(phase1?.comparisons[0]?.attributes).toEqual([
      {
        attribute: 'encryption',
        state: 'different',
        remote: { logged: 'BLOWFISH_CBC', canonical: 'BLOWFISH-CBC' },
        local: { logged: 'AES_CBC', canonical: 'AES-CBC' },
      },
      ...['integrity', 'dh-group', 'authentication-method', 'lifetime'].map((attribute) => ({
        attribute,
        state: 'not-compared',
        remote: null,
        local: null,
      })),
    ]);
    expect(phase2?.trafficSelectors).toEqual({ local: ['10.1.0.240/28'], remote: ['10.2.0.0/24'] });
    const sa = { protocol: 'esp', encryption: 'BLOWFISH-CBC', keyLength: 128, integrity: 'HMAC-SHA1' };
    expect(phase2?.sas).toEqual([
      { ...sa, direction: 'outgoing', spi: '0cfe59fb' },
      { ...sa, direction: 'incoming', spi: '3444a4b9' },
    ]);
    expect(phase2?.lifetime).toEqual({
      softSeconds: 1800,
      softKilobytes: 180000,
      hardSeconds: 2000,
      hardKilobytes: 200000,
    });
  });

  it('a log that begins in phase 2 and ends with an idle tunnel', async () => {
    const { negotiations } = await checkSample('lancom/begins-in-the-middle.log', {
      lines: [6, 0, 0, 1],
      clock: 'full',
      warnings: [],
      negotiations: [
        {
          peer: 'BRANCH-NORTH 192.0.2.7',
          role: 'unknown',
          outcome: 'closed',
          lines: [2, 7],
          ms: [2_700_810, 810],
          phases: ['phase-2 established 2-4', 'established closed 5-5', 'teardown closed 6-7'],
          findings: ['! idle-disconnect/device-code note confirmed established @6'],
        },
      ],
    });
    expect(negotiations[0]?.phases[0]?.agreed?.attributes['encryption']?.canonical).toBe('AES-CBC-256');
    expect(negotiations[0]?.phases[0]?.lifetime?.hardKilobytes).toBeNull();
  });

  it('aggressive mode, with the log ending before phase 2', async () => {
    const { negotiations } = await checkSample(
      'lancom/aggressive.log',
      {
        lines: [8, 3, 0, 1],
        clock: 'full',
        warnings: [],
        negotiations: [
          {
            peer: 'FIELD-4 198.51.100.77',
            role: 'initiator',
            outcome: 'unfinished',
            lines: [2, 12],
            ms: [1400, null],
            phases: ['setup established 2-2', 'phase-1 aggressive established 4-12'],
            findings: [
              '! unfinished/phase-1 note confirmed phase-1 @12',
              'aggressive-mode-with-key warning possible phase-1 @5',
            ],
          },
        ],
      },
      { turns: false },
    );
    expect(negotiations[0]?.phases[1]?.identities).toEqual({
      local: 'centre@example.net',
      remote: 'field-4@example.net',
    });
  });

  it('rekeys of both phases, one of them refused, in one negotiation', async () => {
    const { negotiations, findings } = await checkSample('lancom/rekeys.log', {
      lines: [25, 0, 0, 1],
      clock: 'full',
      warnings: [],
      negotiations: [
        {
          peer: 'BRANCH-NORTH 192.0.2.7',
          role: 'initiator',
          outcome: 'lost',
          lines: [2, 26],
          ms: [24_601_010, 0],
          phases: [
            'phase-1 main established 9-15',
            'phase-2 quick established 3-8',
            'phase-2 quick established 16-18',
            'phase-2 quick failed 19-20',
            'established lost 2-24',
            'teardown closed 25-26',
          ],
          findings: [
            '! line-polling-failed/polls error confirmed established @22,23,24,25',
            'proposal-mismatch/phase-2 error confirmed phase-2 @19,20',
            'packet-retransmitted/poll-recovered warning confirmed established @21',
            'weak-algorithm/offered warning confirmed phase-2 @19',
          ],
        },
      ],
    });
    const phases = negotiations[0]?.phases ?? [];
    expect(phases.map((p) => p.sas.map((sa) => sa.spi))).toEqual([
      [],
      ['00000a01', '00000a02'],
      ['00000b01', '00000b02'],
      [],
      [],
      [],
    ]);
    expect(phases[4]?.pollTimeouts).toBe(3);
    expect(findings[0]?.fields['polls']).toBe(2);
  });
});

describe('tunnels that break or end', () => {
  it('six polls without an answer', async () => {
    const { negotiations, findings } = await checkSample('lancom/polling-failed.log', {
      lines: [8, 12, 7, 1],
      clock: 'full',
      warnings: [],
      negotiations: [
        {
          peer: 'DEPOT 203.0.113.40',
          role: 'unknown',
          outcome: 'lost',
          inferred: true,
          lines: [2, 28],
          ms: [5010, null],
          phases: ['established lost 2-23', 'teardown closed 26-28'],
          findings: ['! line-polling-failed/polls error confirmed established @2,7,11,15,19,23,26'],
        },
      ],
    });
    expect(negotiations[0]?.phases[0]?.pollTimeouts).toBe(6);
    expect(findings[0]?.fields).toMatchObject({
      polls: 6,
      target: '10.44.0.1',
      interval: 1,
      deviceCode: '0x1307',
    });
  });

  it('polls that are answered again before the last try', async () => {
    await checkSample('lancom/poll-recovered.log', {
      lines: [5, 0, 0, 1],
      clock: 'full',
      warnings: [],
      negotiations: [
        {
          peer: 'DEPOT 203.0.113.40',
          role: 'unknown',
          outcome: 'established',
          lines: [2, 5],
          ms: [6_420_010, 0],
          phases: ['established established 2-5'],
          findings: [
            'packet-retransmitted/poll-recovered warning confirmed established @3,4',
            'packet-retransmitted/poll-recovered warning confirmed established @5',
          ],
        },
        {
          peer: 'SHOP 203.0.113.41',
          role: 'unknown',
          outcome: 'established',
          lines: [6, 6],
          ms: [0, 0],
          phases: ['established established 6-6'],
          findings: [],
        },
      ],
    });
  });

  it('a line that is given up without an error, and the next attempt', async () => {
    await checkSample('lancom/poll-lost-silently.log', {
      lines: [4, 0, 0, 1],
      clock: 'full',
      warnings: [],
      negotiations: [
        {
          peer: 'DEPOT 203.0.113.40',
          role: 'unknown',
          outcome: 'lost',
          inferred: true,
          lines: [2, 4],
          ms: [2000, null],
          phases: ['established lost 2-4'],
          findings: ['! line-polling-failed/polls error confirmed established @2,3,4'],
        },
        {
          peer: 'DEPOT 203.0.113.40',
          role: 'unknown',
          outcome: 'unfinished',
          lines: [5, 5],
          ms: [0, null],
          phases: ['phase-1 unfinished 5-5'],
          findings: ['! unfinished/phase-1 note confirmed phase-1 @5'],
        },
      ],
    });
  });

  it('ends that somebody or something wanted', async () => {
    const up = { role: 'unknown', outcome: 'closed' } as const;
    await checkSample('lancom/ordinary-ends.log', {
      lines: [16, 0, 0, 1],
      clock: 'full',
      warnings: [],
      negotiations: [
        {
          ...up,
          peer: 'NORTH 192.0.2.11',
          lines: [2, 8],
          ms: [3_600_000, 0],
          phases: ['established closed 2-2', 'teardown closed 7-8'],
          findings: ['! peer-closed/device-code note confirmed established @7'],
        },
        {
          ...up,
          peer: 'SOUTH 192.0.2.12',
          lines: [3, 10],
          ms: [4_199_000, 0],
          phases: ['established closed 3-3', 'teardown closed 9-10'],
          findings: ['! operator-closed/device-code note confirmed established @10'],
        },
        {
          ...up,
          peer: 'EAST 192.0.2.13',
          lines: [4, 11],
          ms: [4_798_000, 0],
          phases: ['established closed 4-4', 'teardown closed 11-11'],
          findings: ['! idle-disconnect/device-code note confirmed established @11'],
        },
        {
          ...up,
          peer: 'WEST 192.0.2.14',
          lines: [5, 12],
          ms: [5_397_000, 0],
          phases: ['established closed 5-5', 'teardown closed 12-12'],
          findings: ['! configuration-changed/device-code note confirmed established @12'],
        },
        {
          ...up,
          outcome: 'lost',
          peer: 'HARBOUR 192.0.2.15',
          lines: [6, 13],
          ms: [5_996_000, 0],
          phases: ['established lost 6-6', 'teardown closed 13-13'],
          findings: ['! link-failed/device-code error confirmed established @13'],
        },
        {
          peer: 'NORTH 192.0.2.11',
          role: 'initiator',
          outcome: 'failed',
          lines: [14, 16],
          ms: [1000, null],
          phases: ['setup established 14-14', 'phase-1 failed 15-16'],
          findings: [
            '! no-response/never error likely phase-1 @15,16',
            'operator-closed/device-code note confirmed phase-1 @16',
          ],
        },
        {
          ...up,
          peer: 'CLINIC 192.0.2.16',
          inferred: true,
          lines: [17, 17],
          ms: [0, null],
          phases: ['established closed 17-17', 'teardown closed 17-17'],
          findings: ['! operator-closed/device-code note confirmed established @17'],
        },
      ],
    });
  });
});

describe('tunnels that do not come up', () => {
  it('a peer that never answers', async () => {
    const { findings } = await checkSample('lancom/no-response.log', {
      lines: [9, 0, 0, 1],
      clock: 'full',
      warnings: [],
      negotiations: [
        {
          peer: 'DEPOT 203.0.113.40',
          role: 'initiator',
          outcome: 'failed',
          lines: [2, 10],
          ms: [30_000, null],
          phases: ['setup established 2-6', 'phase-1 main failed 7-10'],
          findings: ['! no-response/never error confirmed phase-1 @9,10'],
        },
      ],
    });
    expect(findings[0]?.fields).toMatchObject({ seconds: 30, deviceCode: '0x1106' });
    expect(findings[0]?.settled).toBe(true);
  });

  it('no entry in the polling table', async () => {
    await checkSample(
      'lancom/polling-entry-missing.log',
      {
        lines: [2, 2, 1, 1],
        clock: 'full',
        warnings: [],
        negotiations: [
          {
            peer: 'DEPOT 203.0.113.40',
            role: 'initiator',
            outcome: 'failed',
            lines: [2, 5],
            ms: [10, null],
            phases: ['setup failed 2-5'],
            findings: ['! polling-entry-missing/device-code error confirmed setup @5'],
          },
        ],
      },
      { turns: false },
    );
  });

  it('no pair of proposals for phase 1, though the device ends with a time-out', async () => {
    const { findings } = await checkSample('lancom/phase-1-mismatch.log', {
      lines: [11, 0, 0, 1],
      clock: 'full',
      warnings: [],
      negotiations: [
        {
          peer: 'SHOP 203.0.113.41',
          role: 'initiator',
          outcome: 'failed',
          lines: [2, 12],
          ms: [29_990, null],
          phases: ['setup established 2-3', 'phase-1 main failed 4-12'],
          findings: [
            '! proposal-mismatch/phase-1 error confirmed phase-1 @7,8,9,10,11,12',
            'weak-algorithm/offered warning confirmed phase-1 @7,9,10',
          ],
        },
      ],
    });
    expect(findings[0]?.attributes).toEqual([
      { attribute: 'encryption', remote: '3DES-CBC', local: 'AES-CBC' },
      { attribute: 'integrity', remote: 'MD5', local: 'SHA1' },
      { attribute: 'dh-group', remote: 'MODP-768', local: 'MODP-1024' },
    ]);
    expect(findings[0]?.fields).toMatchObject({ pairs: 4, attributeCount: 3, phase: 1 });
  });

  it('no pair of proposals for phase 2', async () => {
    const { findings } = await checkSample('lancom/phase-2-mismatch.log', {
      lines: [11, 0, 0, 1],
      clock: 'full',
      warnings: [],
      negotiations: [
        {
          peer: 'SHOP 203.0.113.41',
          role: 'initiator',
          outcome: 'failed',
          lines: [2, 12],
          ms: [2710, null],
          phases: ['setup established 2-3', 'phase-1 main established 4-9', 'phase-2 quick failed 10-12'],
          findings: [
            '! proposal-mismatch/phase-2 error confirmed phase-2 @10,11,12',
            'weak-algorithm/offered warning confirmed phase-2 @10,11',
          ],
        },
      ],
    });
    expect(findings[0]?.attributes).toEqual([
      { attribute: 'encryption', remote: '3DES-CBC', local: 'AES-CBC' },
      { attribute: 'integrity', remote: 'HMAC-MD5', local: 'HMAC-SHA1' },
    ]);
  });

  it('another PFS group, in a log that begins with the end of phase 1', async () => {
    const { findings, negotiations } = await checkSample('lancom/pfs-mismatch.log', {
      lines: [5, 0, 0, 1],
      clock: 'full',
      warnings: [],
      negotiations: [
        {
          peer: 'SHOP 203.0.113.41',
          role: 'responder',
          outcome: 'failed',
          lines: [2, 6],
          ms: [310, null],
          phases: ['phase-1 established 2-4', 'phase-2 quick failed 5-6'],
          findings: [
            '! pfs-mismatch error confirmed phase-2 @5,6',
            'weak-algorithm/offered warning confirmed phase-2 @5',
          ],
        },
      ],
    });
    expect(negotiations[0]?.localAddress).toBe('198.51.100.2');
    expect(findings[0]?.attributes).toEqual([
      { attribute: 'dh-group', remote: 'MODP-1024', local: 'MODP-2048' },
    ]);
  });

  it('three attempts one after the other, their ends said in different orders', async () => {
    await checkSample('lancom/repeated-attempts.log', {
      lines: [13, 0, 0, 1],
      clock: 'full',
      warnings: [],
      negotiations: [
        {
          peer: 'DEPOT 203.0.113.40',
          role: 'initiator',
          outcome: 'failed',
          lines: [2, 7],
          ms: [32_010, null],
          phases: ['setup established 2-3', 'phase-1 failed 4-6', 'teardown closed 7-7'],
          findings: ['! no-response/never error confirmed phase-1 @5,6'],
        },
        {
          peer: 'DEPOT 203.0.113.40',
          role: 'initiator',
          outcome: 'failed',
          lines: [8, 11],
          ms: [30_000, null],
          phases: ['setup established 8-8', 'phase-1 failed 9-11'],
          findings: ['! no-response/never error confirmed phase-1 @10,11'],
        },
        {
          peer: 'DEPOT 203.0.113.40',
          role: 'initiator',
          outcome: 'failed',
          lines: [12, 14],
          ms: [30_300, null],
          phases: ['phase-1 failed 12-14'],
          findings: ['! no-response/stopped error likely phase-1 @14'],
        },
      ],
    });
  });
});

/** One attempt that the peer never answers, as most samples of layouts hold it. */
function unanswered(start: number, phase1: number, timeout: number, error: number) {
  return {
    peer: 'DEPOT 203.0.113.40',
    role: 'initiator',
    outcome: 'failed',
    lines: [start, error],
    ms: [30_000, null],
    phases: [`setup established ${start}-${start}`, `phase-1 failed ${phase1}-${error}`],
    findings: [`! no-response/never error confirmed phase-1 @${[...new Set([timeout, error])].join()}`],
  } as const;
}

describe('layouts of a trace', () => {
  it('stamps without a date, across midnight', async () => {
    const { negotiations } = await checkSample(
      'lancom/midnight.log',
      {
        lines: [5, 0, 0, 1],
        clock: 'time-only',
        warnings: [],
        negotiations: [
          {
            peer: 'DEPOT 203.0.113.40',
            role: 'initiator',
            outcome: 'failed',
            lines: [2, 6],
            ms: [30_000, null],
            phases: ['setup established 2-2', 'phase-1 failed 3-6'],
            findings: ['! no-response/stopped error likely phase-1 @5,6'],
          },
        ],
      },
      { turns: false },
    );
    expect(negotiations[0]?.start.time).toBe('T23:59:50.480');
    expect(negotiations[0]?.end.time).toBe('T00:00:20.480');
  });

  it('the clock of the device behind that of a tool', async () => {
    const { negotiations } = await checkSample('lancom/devicetime.log', {
      lines: [4, 2, 2, 1],
      clock: 'full',
      warnings: [],
      negotiations: [unanswered(2, 5, 8, 9)],
    });
    expect(negotiations[0]?.start.time).toBe('2013-05-07T09:17:15.980');
  });

  it('several records on one line', async () => {
    await checkSample(
      'lancom/one-line.log',
      {
        lines: [2, 0, 0, 1],
        clock: 'full',
        warnings: [],
        negotiations: [
          {
            peer: 'DEPOT 203.0.113.40',
            role: 'unknown',
            outcome: 'lost',
            lines: [2, 2],
            ms: [645_720, 0],
            phases: ['established lost 2-2', 'teardown closed 2-2'],
            findings: ['! line-polling-failed/polls error confirmed established @2'],
          },
          unanswered(3, 3, 3, 3),
        ],
      },
      { turns: false },
    );
  });

  it('a page of documentation with explanations beside the messages', async () => {
    const peer = 'BRANCH-NORTH 192.0.2.7';
    await checkSample(
      'lancom/table-page.log',
      {
        lines: [30, 4, 0, 11],
        clock: 'full',
        warnings: ['clock-jump'],
        negotiations: [
          {
            peer,
            role: 'initiator',
            outcome: 'established',
            lines: [5, 24],
            ms: [6860, 6860],
            phases: [
              'setup established 5-10',
              'phase-1 main established 12-18',
              'phase-2 quick established 20-22',
              'established established 24-24',
            ],
            findings: [],
          },
          {
            peer,
            role: 'initiator',
            outcome: 'failed',
            lines: [27, 29],
            ms: [0, null],
            phases: ['phase-1 failed 27-29'],
            findings: ['! no-response/never error confirmed phase-1 @27,29'],
          },
          {
            peer,
            role: 'unknown',
            outcome: 'lost',
            inferred: true,
            lines: [33, 42],
            ms: [2010, null],
            phases: ['established lost 33-38', 'teardown closed 40-42'],
            findings: ['! line-polling-failed/polls error confirmed established @33,38,40'],
          },
          {
            peer,
            role: 'initiator',
            outcome: 'failed',
            lines: [44, 44],
            ms: [0, null],
            phases: ['setup failed 44-44'],
            findings: ['! polling-entry-missing/device-code error confirmed setup @44'],
          },
        ],
      },
      { turns: false },
    );
  });

  it('lines that a terminal broke at 80 columns', async () => {
    const { negotiations } = await checkSample('lancom/wrapped.log', {
      lines: [14, 15, 0, 1],
      clock: 'full',
      warnings: [],
      negotiations: [
        {
          peer: 'BRANCH-NORTH 192.0.2.7',
          role: 'initiator',
          outcome: 'established',
          lines: [2, 28],
          ms: [3_606_860, 6860],
          phases: [
            'setup established 2-3',
            'phase-1 main established 5-16',
            'phase-2 quick established 18-24',
            'established established 26-28',
          ],
          findings: [
            'packet-retransmitted warning confirmed established @28',
            'weak-algorithm/agreed warning confirmed phase-1 @16',
            'weak-algorithm/agreed warning confirmed phase-2 @22',
          ],
        },
      ],
    });
    const phase2 = negotiations[0]?.phases[2];
    expect(phase2?.trafficSelectors).toEqual({ local: ['10.1.0.240/28'], remote: ['10.2.0.0/24'] });
    expect(phase2?.lifetime?.hardSeconds).toBe(2000);
  });

  it('prompts and commands of the console', async () => {
    await checkSample(
      'lancom/console.log',
      {
        lines: [10, 2, 3, 2],
        clock: 'full',
        warnings: [],
        negotiations: [unanswered(7, 11, 14, 15)],
      },
      { turns: false },
    );
  });

  it('a quoted mail', async () => {
    await checkSample('lancom/quoted-mail.log', {
      lines: [6, 4, 0, 2],
      clock: 'full',
      warnings: [],
      negotiations: [unanswered(3, 6, 9, 11)],
    });
  });

  it('records of other traces, which are kept and not read', async () => {
    const { negotiations } = await checkSample('lancom/other-traces.log', {
      lines: [4, 2, 1, 12],
      clock: 'full',
      warnings: [],
      negotiations: [
        {
          peer: 'DEPOT 203.0.113.40',
          role: 'unknown',
          outcome: 'lost',
          inferred: true,
          lines: [8, 17],
          ms: [110, null],
          phases: ['established lost 8-13', 'teardown closed 15-17'],
          findings: ['! line-polling-failed/polls error confirmed established @8,13,15'],
        },
      ],
    });
    expect(negotiations[0]?.phases[0]?.pollTimeouts).toBe(1);
  });
});
