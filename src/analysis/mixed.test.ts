import { describe, expect, it } from 'vitest';
import { outlineNegotiation } from '../fixtures/outline.ts';
import { sampleText } from '../fixtures/text.ts';
import type { Report } from '../model/report.ts';
import { analyse } from './analyse.ts';

/* Several families in one file, and files of several devices: each keeps what is its own. */

const LANCOM = sampleText('lancom/no-response.log');
const LATER = sampleText('lancom/ikev2-no-proposal.log');
const STRONGSWAN = sampleText('recordings/both-ends/strongswan/ikev2-key-mismatch-initiator.log');

async function reportOf(...texts: readonly string[]): Promise<Report> {
  const inputs = texts.map((text, i) => {
    const name = `device-${i + 1}.log`;
    return { name, parts: [{ name, blob: new Blob([text]) }] };
  });
  return (await analyse(inputs)).report();
}

/** What does not depend on where the lines stand. */
function gist(report: Report, source?: number): unknown[] {
  return report.negotiations
    .filter((n) => source === undefined || n.source === source)
    .map((n) => {
      const { peer, role, outcome, phases, findings } = outlineNegotiation(report, n);
      const bare = (words: string): string => words.replace(/ @[\d,]+$| \d+-\d+$/, '');
      return { peer, role, outcome, phases: phases.map(bare), findings: findings.map(bare) };
    });
}

/** The records of a LANCOM trace: a head and what stands under it. */
function records(text: string): string[] {
  return text.split(/^(?=\[)/m);
}

describe('two families in one file', () => {
  it('are told apart record by record', async () => {
    const daemon = STRONGSWAN.replace(/\n$/, '').split('\n');
    const traces = [...records(LANCOM), ...records(LATER)];
    // after each record of the one some lines of the other
    const share = Math.ceil(daemon.length / traces.length);
    const mixed = traces
      .map((record, i) => [record.trimEnd(), ...daemon.slice(i * share, (i + 1) * share)].join('\n'))
      .concat(daemon.slice(traces.length * share))
      .join('\n');
    const report = await reportOf(mixed);
    const alone = [
      ...gist(await reportOf(LANCOM)),
      ...gist(await reportOf(LATER)),
      ...gist(await reportOf(STRONGSWAN)),
    ];
    expect(gist(report)).toHaveLength(alone.length);
    expect(gist(report)).toEqual(expect.arrayContaining(alone));
    const found = report.sources[0]?.detections.filter((d) => d.score > 0).map((d) => d.dialect);
    expect(found?.toSorted()).toEqual(['lancom', 'strongswan']);
  });

  it('one behind the other are read as each alone', async () => {
    const report = await reportOf(`${LANCOM}${STRONGSWAN}${LATER}`);
    expect(gist(report)).toEqual([
      ...gist(await reportOf(LANCOM)),
      ...gist(await reportOf(STRONGSWAN)),
      ...gist(await reportOf(LATER)),
    ]);
  });
});

describe('files of two devices', () => {
  it('are sources of their own, which share no connection', async () => {
    const report = await reportOf(LANCOM, STRONGSWAN);
    expect(report.sources.map((s) => s.dialect)).toEqual(['lancom', 'strongswan']);
    expect(gist(report, 0)).toEqual(gist(await reportOf(LANCOM)));
    expect(gist(report, 1)).toEqual(gist(await reportOf(STRONGSWAN)));
    for (const connection of report.connections) {
      const own = report.negotiations.filter((n) => n.connection === connection.id);
      expect(own.every((n) => n.source === connection.source)).toBe(true);
    }
  });

  it('of one family with the same peer keep their connections apart, too', async () => {
    const report = await reportOf(LANCOM, LANCOM);
    expect(report.connections.map((c) => c.source)).toEqual([0, 1]);
    expect(gist(report, 0)).toEqual(gist(report, 1));
  });
});
