import type { AttributeState, Comparison } from '../model/negotiation.ts';

/** Test helper: a proposal as values by attribute, several joined by `, `. */
export type TestProposal = Readonly<Record<string, string>>;

/**
 * Test helper: every remote proposal against every local one, as a log shows it that prints both lists in full.
 * @param stopAtFirst true for a device that compares no further than the first difference
 */
export function compareAll(
  remote: readonly TestProposal[],
  local: readonly TestProposal[],
  stopAtFirst = false,
): Comparison[] {
  return remote.flatMap((theirs, r) =>
    local.map((own, l): Comparison => {
      let stopped = false;
      const attributes = [...new Set([...Object.keys(theirs), ...Object.keys(own)])].map((attribute) => {
        const value = (canonical: string | undefined) =>
          stopped || canonical === undefined ? null : { logged: canonical, canonical };
        const cell = { attribute, remote: value(theirs[attribute]), local: value(own[attribute]) };
        let state: AttributeState = stopped ? 'not-compared' : 'not-logged';
        if (cell.remote !== null && cell.local !== null) {
          const others = cell.local.canonical.split(', ');
          const same = cell.remote.canonical.split(', ').some((name) => others.includes(name));
          state = same ? 'same' : 'different';
          stopped = stopAtFirst && !same;
        }
        return { ...cell, state };
      });
      const accepted = attributes.every((a) => a.state === 'same');
      return {
        remoteProposal: r + 1,
        localProposal: l + 1,
        verdict: accepted ? 'accepted' : 'rejected',
        attributes,
        line: 10 * r + l + 1,
      };
    }),
  );
}
