import { describe, expect, it } from 'vitest';
import { analyseText } from '../fixtures/checkSample.ts';
import { sampleText } from '../fixtures/text.ts';
import { checkReport } from './check.ts';
import type { Report } from './report.ts';

/** Changes a copy of a report. */
type Change = (report: unknown) => void;

/** What stands at a path such as `sources.0.lines`. */
function at(report: unknown, path: string): unknown {
  return path.split('.').reduce((value, step) => (value as Record<string, unknown>)[step], report);
}

/** Puts something at a path; a function makes it from what stands there. */
function set(path: string, value: unknown): Change {
  return (report) => {
    const cut = path.lastIndexOf('.');
    const holder = (cut < 0 ? report : at(report, path.slice(0, cut))) as Record<string, unknown>;
    const last = path.slice(cut + 1);
    holder[last] = typeof value === 'function' ? value(holder[last]) : value;
  };
}

/** Adds something to the list at a path: a value, or a copy of what stands at another path. */
function add(path: string, value: unknown): Change {
  return (report) => {
    const item = typeof value === 'string' ? structuredClone(at(report, value)) : value;
    (at(report, path) as unknown[]).push(item);
  };
}

/** What the check says of a sample's report, which is right, after changes to it. */
async function problemsOf(sample: string, ...changes: readonly Change[]): Promise<string> {
  const report: Report = structuredClone(await analyseText(sampleText(sample)));
  expect(checkReport(report)).toEqual([]);
  for (const change of changes) change(report);
  return checkReport(report).join('\n');
}

const more = (n: number): number => n + 1;
const less = (n: number): number => n - 1;
const reversed = (list: readonly unknown[]): unknown[] => [...list].reverse();
const difference = { attribute: 'encryption', remote: 'AES-CBC', local: 'DES-CBC' };

const SOURCES: readonly (readonly [string, Change, string])[] = [
  ['a line that counts twice', set('sources.0.linesUnknown', more), 'classes hold'],
  ['a source in another place', set('sources.0.index', 3), 'its index is 3'],
  ['lines understood by nobody', set('sources.0.dialect', null), 'but no dialect'],
  ['lines without a record', set('sources.0.records', 0), 'no record'],
  ['a part that begins late', set('sources.0.parts.0.firstLine', 2), 'begins on line 2'],
  ['a part that is too short', set('sources.0.parts.0.lines', less), 'its parts hold'],
  ['a score above one', set('sources.0.detections.0.score', 1.5), 'the score 1.5'],
  [
    'a warning about a line that is none',
    add('sources.0.warnings', { code: 'clock-jump', fields: {}, line: 9999 }),
    'speaks of line 9999',
  ],
];

const NEGOTIATIONS: readonly (readonly [string, Change, string])[] = [
  ['an id used twice', set('negotiations.1.id', 'n0-2'), 'n0-2 twice'],
  ['a source that is none', set('negotiations.0.source', 4), 'no source 4'],
  ['a start behind the log', set('negotiations.2.start.line', 999), 'its start is on line 999'],
  ['an end before the start', set('negotiations.1.end.line', 2), 'ends on 2'],
  ['a time in no known form', set('negotiations.0.start.time', 'noon'), 'at noon'],
  ['a negative time', set('negotiations.0.durationMs', -1), 'durationMs is -1'],
  ['a failure that was set up', set('negotiations.0.setupMs', 5), 'set up, yet no tunnel'],
  ['no phase', set('negotiations.0.phases', []), 'no phase'],
  ['phases in the wrong order', set('negotiations.0.phases', reversed), 'in the order'],
  ['a phase twice', add('negotiations.0.phases', 'negotiations.0.phases.0'), 'setup more than once'],
  ['an outcome that a phase cannot have', set('negotiations.0.phases.0.outcome', 'lost'), 'outcome is lost'],
  ['a phase outside of its negotiation', set('negotiations.1.phases.0.end.line', 13), 'outside of 8 to 11'],
  ['polls in phase 1', set('negotiations.0.phases.1.pollTimeouts', 1), 'it counts polls'],
  ['a failure in no phase', set('negotiations.0.phases.1.outcome', 'unfinished'), 'failed, and no phase did'],
  ['a tunnel that is not there', set('negotiations.0.outcome', 'lost'), 'lost without a tunnel'],
  [
    'a failure in a log that ends',
    set('negotiations.0.outcome', 'unfinished'),
    'unfinished, and a phase failed',
  ],
  ['negotiations in the wrong order', set('negotiations', reversed), 'the one before it'],
  ['a connection without members', set('connections.0.negotiations', []), 'has no negotiation'],
  ['a member that is none', set('connections.0.negotiations.0', 'n9-9'), 'names n9-9, which is none'],
  ['a connection of no source', set('connections.0.source', 1), 'no source 1'],
  ['a negotiation of another connection', set('negotiations.0.connection', 'c7'), 'says c7'],
  ['a connection twice', add('connections', 'connections.0'), 'is in c0-1 and in c0-1'],
];

const FINDINGS: readonly (readonly [string, Change, string])[] = [
  ['a variant that the code has not', set('findings.0.variant', 'polls'), 'the variant polls'],
  ['an error without evidence', set('findings.0.evidence', []), 'without evidence'],
  ['evidence on a line that is none', set('findings.0.evidence.0.line', 0), 'evidence on line 0'],
  ['evidence in no source', set('findings.0.evidence.0.source', 1), 'of source 1'],
  ['the same line twice', add('findings.0.evidence', 'findings.0.evidence.0'), 'twice as evidence'],
  ['doubt that nothing settles', set('findings.0.settled', false), 'nothing would settle it'],
  [
    'the same difference twice',
    set('findings.0.attributes', [difference, { ...difference }]),
    'the same attribute and values twice',
  ],
  ['a failure without a primary', set('findings.0.primary', false), 'without a primary error'],
  ['a primary that is a note', set('findings.0.severity', 'note'), 'without a primary error'],
  ['a phase that did not fail', set('findings.0.phase', 'setup'), 'did not fail'],
  ['a finding of another negotiation', set('findings.0.negotiation', 'n0-8'), 'which is about n0-8'],
  ['a finding that is none', set('negotiations.0.findings', ['f9']), 'names f9, which is none'],
  ['a finding that nobody names', set('negotiations.0.findings', []), 'does not name it'],
  [
    'a pair of what is none',
    add('pairs', { negotiations: ['n1', 'n2'], by: [], clockOffsetMs: null, finding: 'f8', comparisons: [] }),
    'no finding f8',
  ],
];

describe('a report that holds together', () => {
  it.each([...SOURCES, ...NEGOTIATIONS, ...FINDINGS])('has not %s', async (_, change, problem) => {
    expect(await problemsOf('lancom/repeated-attempts.log', change)).toContain(problem);
  });

  it('has one primary finding, and that first', async () => {
    const second = [
      add('findings', 'findings.0'),
      set('findings.3.id', 'f9'),
      add('negotiations.0.findings', { id: 'f9' }),
      set('negotiations.0.findings.1', 'f9'),
    ];
    expect(await problemsOf('lancom/repeated-attempts.log', ...second)).toContain('2 primary findings');
    const last = [...second, set('findings.0.primary', false)];
    expect(await problemsOf('lancom/repeated-attempts.log', ...last)).toContain('is not the first');
  });

  it('has no primary while a tunnel is up, a note for an end, and no error while one is under way', async () => {
    expect(await problemsOf('lancom/poll-recovered.log', set('findings.0.primary', true))).toContain(
      'established, yet packet-retransmitted explains it',
    );
    const grave = set('findings.0.severity', 'error');
    expect(await problemsOf('lancom/begins-in-the-middle.log', grave)).toBe(
      'n0-2: closed by idle-disconnect',
    );
    expect(await problemsOf('lancom/aggressive.log', grave)).toBe(
      'n0-2: unfinished, and nothing says so\nn0-2: unfinished with an error',
    );
    expect(await problemsOf('lancom/polling-failed.log', set('findings.0.phase', 'phase-1'))).toBe(
      'n0-2: lost in phase-1',
    );
  });

  it('compares each pair once, by what it knows', async () => {
    const pairs = 'negotiations.0.phases.1.comparisons';
    const first = `${pairs}.0.attributes.0`;
    const cases: readonly (readonly [Change, string])[] = [
      [add(pairs, `${pairs}.0`), 'the pair 1/1 twice'],
      [set(`${pairs}.0.line`, 53), 'outside of'],
      [set(`${first}.remote`, null), ''],
      [set(`${first}.local`, { logged: 'BLOWFISH_CBC', canonical: 'BLOWFISH-CBC' }), 'differs by nothing'],
      [set(`${pairs}.1.attributes.1.state`, 'same'), 'a side is missing'],
      [set(`${pairs}.0.verdict`, 'accepted'), 'accepted although encryption differs'],
      [add(`${pairs}.0.attributes`, first), 'encryption twice'],
      [set('negotiations.0.phases.2.sas.0.spi', '0xAB'), 'the SPI 0xAB'],
    ];
    for (const [change, problem] of cases) {
      const problems = await problemsOf('lancom/success-dynamic.log', change);
      if (problem === '') expect(problems).toBe('');
      else expect(problems).toContain(problem);
    }
  });
});
