import { describe, expect, it } from 'vitest';
import { checkSample } from '../fixtures/checkSample.ts';

/*
 * Forms in which LANCOM messages come beside traces: no public document confirms these layouts. What must come out of each sample was written down from its text and from what the protocol says.
 */

describe('LANCOM messages in other forms', () => {
  it('errors in the words of a monitor, in German and English, with and without a name', async () => {
    await checkSample(
      'lancom/monitor.log',
      {
        lines: [4, 0, 0, 1],
        clock: 'none',
        warnings: [],
        negotiations: [
          {
            peer: 'BRANCH',
            role: 'initiator',
            outcome: 'failed',
            lines: [2, 2],
            ms: [null, null],
            phases: ['phase-1 failed 2-2'],
            findings: ['! no-response/never error likely phase-1 @2'],
          },
          {
            peer: 'SHOP',
            role: 'initiator',
            outcome: 'failed',
            lines: [3, 3],
            ms: [null, null],
            phases: ['phase-1 failed 3-3'],
            findings: ['! proposal-mismatch/device-code error likely phase-1 @3'],
          },
          {
            peer: '',
            role: 'unknown',
            outcome: 'lost',
            inferred: true,
            lines: [4, 4],
            ms: [null, null],
            phases: ['established lost 4-4', 'teardown closed 4-4'],
            findings: ['! line-polling-failed/device-code error likely established @4'],
          },
          {
            peer: '',
            role: 'responder',
            outcome: 'failed',
            lines: [5, 5],
            ms: [null, null],
            phases: ['phase-1 failed 5-5'],
            findings: ['! identity-mismatch/device-code error likely phase-1 @5'],
          },
        ],
      },
      { turns: false },
    );
  });

  it('lines of syslog', async () => {
    await checkSample(
      'lancom/syslog.log',
      {
        lines: [6, 0, 0, 2],
        clock: 'no-year',
        warnings: [],
        negotiations: [
          {
            peer: 'CENTRE 203.0.113.5',
            role: 'initiator',
            outcome: 'failed',
            lines: [2, 3],
            ms: [30000, null],
            phases: ['setup established 2-2', 'phase-1 failed 3-3'],
            findings: ['! no-response/never error likely phase-1 @3'],
          },
          {
            peer: 'SHOP 203.0.113.6',
            role: 'initiator',
            outcome: 'failed',
            lines: [4, 5],
            ms: [2000, null],
            phases: ['setup established 4-4', 'phase-1 failed 5-5'],
            findings: ['! proposal-mismatch/device-code error likely phase-1 @5'],
          },
          {
            peer: 'BRANCH 192.0.2.9',
            role: 'unknown',
            outcome: 'lost',
            lines: [7, 8],
            ms: [60000, 0],
            phases: ['established lost 7-7', 'teardown closed 8-8'],
            findings: ['! line-polling-failed/device-code error confirmed established @8'],
          },
        ],
      },
      { turns: false },
    );
  });

  it("a file of the maker's trace tool, with what it writes around the traces", async () => {
    await checkSample(
      'lancom/trace-file.log',
      {
        lines: [5, 12, 9, 15],
        clock: 'full',
        warnings: [],
        negotiations: [
          {
            peer: 'CENTRE 203.0.113.5',
            role: 'initiator',
            outcome: 'failed',
            lines: [24, 35],
            ms: [30010, null],
            phases: ['setup established 24-24', 'phase-1 failed 32-35'],
            findings: ['! no-response/never error confirmed phase-1 @32,35'],
          },
        ],
      },
      { turns: false },
    );
  });

  it('regular retries', async () => {
    const report = await checkSample(
      'lancom/back-off.log',
      {
        lines: [6, 6, 0, 1],
        clock: 'full',
        warnings: [],
        negotiations: [
          {
            peer: 'CENTRE 203.0.113.5',
            role: 'initiator',
            outcome: 'failed',
            lines: [2, 4],
            ms: [500, null],
            phases: ['setup established 2-2', 'phase-1 failed 4-4'],
            findings: ['! proposal-mismatch/device-code error likely phase-1 @4'],
          },
          {
            peer: 'CENTRE 203.0.113.5',
            role: 'initiator',
            outcome: 'failed',
            lines: [6, 8],
            ms: [500, null],
            phases: ['setup established 6-6', 'phase-1 failed 8-8'],
            findings: ['! proposal-mismatch/device-code error likely phase-1 @8'],
          },
          {
            peer: 'CENTRE 203.0.113.5',
            role: 'initiator',
            outcome: 'failed',
            lines: [10, 12],
            ms: [500, null],
            phases: ['setup established 10-10', 'phase-1 failed 12-12'],
            findings: ['! proposal-mismatch/device-code error likely phase-1 @12'],
          },
        ],
      },
      { turns: false },
    );
    expect(report.findings.map((f) => [f.fields['attempts'], f.fields['apart']])).toEqual([
      [3, 32],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});
