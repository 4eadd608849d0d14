import type { ComparedAttribute, Comparison, Negotiation, Phase, Value } from '../model/negotiation.ts';
import type { PhaseName } from '../model/phases.ts';
import { comparePairs, type Offer, oneSided } from '../negotiation/offers.ts';

/*
 * One comparison filled from both logs: what the peer's log says that the peer offers, against what this device's log
 * says of its own proposals.
 */

/**
 * The comparisons of a phase as one end sees them, filled from the other end's log where this end's own does not hold
 * both sides.
 * @param here the end whose view it is: its device is `local`
 * @param there the other end
 */
export function compareBoth(
  here: Negotiation,
  there: Negotiation,
  phase: PhaseName | null,
): readonly Comparison[] {
  const mine = phaseOf(here, phase);
  const theirs = phaseOf(there, phase);
  if (mine?.comparisons.some(isWhole)) return mine.comparisons;
  if (theirs?.comparisons.some(isWhole))
    return theirs.comparisons.map(turned).map((c) => ({ ...c, line: lineOf(mine, here) }));
  const local = offersOf(mine, 'local') ?? offersOf(theirs, 'remote');
  const remote = offersOf(theirs, 'local') ?? offersOf(mine, 'remote');
  const line = lineOf(mine, here);
  const ignored = new Set(mine?.exchange === 'ike-auth' ? ['dh-group'] : []);
  if (local !== null && remote !== null) return comparePairs(remote, local, null, ignored, line);
  return oneSided(remote ?? [], local ?? [], line);
}

function phaseOf(n: Negotiation, phase: PhaseName | null): Phase | null {
  return (
    n.phases.findLast((p) => p.phase === phase && p.outcome === 'failed') ??
    n.phases.find((p) => p.phase === phase) ??
    null
  );
}

function lineOf(phase: Phase | null, n: Negotiation): number {
  return phase?.comparisons[0]?.line ?? phase?.start.line ?? n.start.line;
}

/** True where one log alone shows both sides of a pair. */
function isWhole(c: Comparison): boolean {
  return c.attributes.some((a) => a.remote !== null && a.local !== null);
}

/** A comparison as the other end sees it. */
export function turned(c: Comparison): Comparison {
  return {
    ...c,
    remoteProposal: c.localProposal,
    localProposal: c.remoteProposal,
    attributes: c.attributes.map((a): ComparedAttribute => ({ ...a, remote: a.local, local: a.remote })),
  };
}

/** The proposals of one side, each once; null where the phase shows none. */
function offersOf(phase: Phase | null, side: 'local' | 'remote'): readonly Offer[] | null {
  if (phase === null) return null;
  const offers = new Map<number, Offer>();
  for (const c of phase.comparisons) {
    const number = side === 'local' ? c.localProposal : c.remoteProposal;
    const values: Record<string, readonly Value[]> = {};
    let protocol: Offer['protocol'] = phase.phase === 'phase-1' ? 'ike' : 'esp';
    for (const { attribute, [side]: value } of c.attributes) {
      if (value === null) continue;
      if (attribute === 'protocol' && value.canonical === 'AH') protocol = 'ah';
      values[attribute] = split(value);
    }
    if (Object.keys(values).length > 0 && !offers.has(number))
      offers.set(number, { number, protocol, values });
  }
  return offers.size === 0 ? null : [...offers.values()];
}

/** Several values that stand joined. */
function split(value: Value): readonly Value[] {
  const canonical = value.canonical.split(', ');
  const logged = value.logged.split(', ');
  return canonical.map((name, i) => ({
    logged: logged.length === canonical.length ? (logged[i] ?? name) : name,
    canonical: name,
  }));
}
