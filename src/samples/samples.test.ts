import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis/analyse.ts';
import { SAMPLES } from './samples.ts';

/** What each sample is said to show: outcome and primary finding of each negotiation, in the order of their beginnings. */
const SHOWS: Readonly<Record<string, readonly string[]>> = {
  'several-peers.log': [
    'BRANCH-NORTH established',
    'BRANCH-SOUTH failed no-response',
    'DEPOT-EAST failed proposal-mismatch',
    'HOME-OFFICE lost line-polling-failed',
    'BRANCH-WEST established',
    'BRANCH-SOUTH failed no-response',
    'HOME-OFFICE established',
    'DEPOT-EAST unfinished unfinished',
  ],
  'phase-1-mismatch.log': ['DEPOT-EAST failed proposal-mismatch', 'DEPOT-EAST failed proposal-mismatch'],
  'success-after-refusals.log': ['BRANCH-NORTH established'],
  'peer-silent.log': [
    'BRANCH-SOUTH failed no-response',
    'BRANCH-SOUTH failed no-response',
    'BRANCH-SOUTH failed no-response',
  ],
  'line-polling-failed.log': ['HOME-OFFICE lost line-polling-failed'],
  'ikev2-groups-differ.log': [
    'SHOP-WEST failed proposal-mismatch',
    'LAPTOP-7 established',
    'SHOP-WEST failed proposal-mismatch',
    'SHOP-WEST failed proposal-mismatch',
  ],
  'key-differs.log': ['site-a failed pre-shared-key-mismatch'],
  'networks-refused.log': ['site-a failed traffic-selector-mismatch'],
};

async function look(name: string, text: string) {
  const blob = new Blob([text]);
  const analysis = await analyse([{ name, parts: [{ name, blob }] }], {});
  const details = Array.from({ length: analysis.summary().negotiations.count }, (_, i) =>
    analysis.negotiation(i),
  );
  return { summary: analysis.summary(), details };
}

it('lists each sample once, and knows what it shows', () => {
  expect(SAMPLES.map(({ name }) => name).toSorted()).toEqual(Object.keys(SHOWS).toSorted());
});

describe.each(SAMPLES)('$name', ({ family, name, load, description }) => {
  it('shows what its sentence promises', async () => {
    const { details } = await look(name, await load());
    const shown = details.map(({ negotiation, findings }) => {
      const cause =
        findings.find(({ primary }) => primary) ?? findings.find(({ code }) => code === 'unfinished');
      return [negotiation.peer.name, negotiation.outcome, cause?.code].filter(Boolean).join(' ');
    });
    expect(shown).toEqual(SHOWS[name]);
  });

  it('is understood but for lines of other traces, and says where it is from', async () => {
    const text = await load();
    const { summary } = await look(name, text);
    const [source] = summary.sources;
    const others = text.split(/^(?=\[)/m).filter((record) => record.startsWith('[IP-Router]'));
    const lines = others.reduce((sum, record) => sum + record.trimEnd().split('\n').length, 0);
    expect(source?.dialect).toBe(family.toLowerCase());
    expect(source?.linesUnknown).toBe(lines);
    expect(description).toMatch(/^(?:Written for ikescope|Recorded)/);
  });

  it('names only addresses that are kept for documents and private networks', async () => {
    const addresses = (await load()).match(/\d+\.\d+\.\d+\.\d+/g) ?? [];
    const kept = /^(192\.0\.2|198\.51\.100|203\.0\.113|10\.\d+\.\d+|127\.0\.0|255\.255\.255|0\.0\.0)\.\d+$/;
    expect(addresses.filter((address) => !kept.test(address))).toEqual([]);
  });
});
