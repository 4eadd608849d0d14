import type { Negotiation, Phase } from '../model/negotiation.ts';
import { compareAddresses, type End } from './ends.ts';
import { numbersOfSteps } from './steps.ts';

/*
 * Whether two negotiations that share no number may be two ends of one: nothing that one log says may contradict the
 * other, and the more they agree the better. Clocks are never asked.
 */

/** How well two ends fit. */
export interface Fit {
  readonly score: number;
  /** True where an address of one is the peer of the other. */
  readonly address: boolean;
}

/**
 * Looks for what speaks for and against.
 * @returns null where they cannot be two ends of one negotiation
 */
export function fitEnds(a: End, b: End): Fit | null {
  if (a.source === b.source || (a.role === b.role && a.role !== 'unknown')) return null;
  if (a.ikeVersion !== null && b.ikeVersion !== null && a.ikeVersion !== b.ikeVersion) return null;
  const addresses = compareAddresses(a, b);
  if (addresses === 'none' || addresses === 'same-end') return null;
  // without addresses only two beginnings, one of either role, are enough to go by
  const known = a.role !== 'unknown' && b.role !== 'unknown' && a.marks.begun && b.marks.begun;
  if (addresses === 'unknown' && !known) return null;
  const sizes = commonSizes(a, b);
  if (sizes === null || numbersDiffer(a, b)) return null;
  const said = compareDetails(a, b);
  if (said === null) return null;
  const near = addresses === 'both' ? 4 : addresses === 'one' ? 2 : 0;
  const score = 1 + near + sizes + said + notifies(a, b) + notifies(b, a) + commonSteps(a, b);
  return score <= 0 ? null : { score, address: addresses !== 'unknown' };
}

/** Two logs that hold numbers of one kind and none in common are of two negotiations. */
function numbersDiffer(a: End, b: End): boolean {
  const kinds = new Map<string, Set<string>>();
  for (const { kind, value } of a.marks.tokens) {
    const values = kinds.get(kind);
    if (values === undefined) kinds.set(kind, new Set([value]));
    else values.add(value);
  }
  const shared = new Map<string, boolean>();
  for (const { kind, value } of b.marks.tokens) {
    const values = kinds.get(kind);
    if (values !== undefined) shared.set(kind, (shared.get(kind) ?? false) || values.has(value));
  }
  return [...shared.values()].includes(false);
}

/** Up to 4 for sizes of datagrams that both logs hold; null where both show some and none is the same. */
function commonSizes(a: End, b: End): number | null {
  const from = a.marks.sizes;
  const to = b.marks.sizes;
  const all = from.out.size + from.in.size + to.out.size + to.in.size;
  if (from.out.size + from.in.size === 0 || to.out.size + to.in.size === 0) return 0;
  let common = 0;
  for (const bytes of from.out) if (to.in.has(bytes)) common++;
  for (const bytes of from.in) if (to.out.has(bytes)) common++;
  return common === 0 ? null : (8 * common) / all;
}

/** Up to 4 for messages that one sent and the other received: the share of them among all. */
function commonSteps(a: End, b: End): number {
  const all = a.marks.packets.length + b.marks.packets.length;
  return all === 0 ? 0 : (8 * numbersOfSteps(a.marks.packets, b.marks.packets).length) / all;
}

/** A refusal that one got must be one that the other gave; one that was given may be lost on its way. */
function notifies(by: End, to: End): number {
  const given = by.marks.refusals.filter((r) => r.way === 'out' && r.notify !== null).map((r) => r.notify);
  const got = to.marks.refusals.filter((r) => r.way === 'in' && r.notify !== null).map((r) => r.notify);
  if (given.length === 0 && got.length === 0) return 0;
  if (given.length === 0 || got.length === 0) return -3;
  return got.some((notify) => given.includes(notify)) ? 2 : -6;
}

/** What the details of both say; null for a contradiction. */
function compareDetails(a: End, b: End): number | null {
  const one = a.detail();
  const other = b.detail();
  if (contradicts(a, b) || contradicts(b, a)) return null;
  let score = 0;
  const identities = [
    [identity(one.negotiation, 'local'), identity(other.negotiation, 'remote')],
    [identity(one.negotiation, 'remote'), identity(other.negotiation, 'local')],
  ] as const;
  for (const [mine, theirs] of identities) {
    if (mine === null || theirs === null) continue;
    if (mine !== theirs) return null;
    score += 2;
  }
  for (const phase of ['phase-1', 'phase-2'] as const) {
    const mine = one.negotiation.phases.find((p) => p.phase === phase);
    const theirs = other.negotiation.phases.find((p) => p.phase === phase);
    if (mine === undefined || theirs === undefined) continue;
    if (!sameAgreement(mine, theirs) || !sameOffers(mine, theirs) || !sameOffers(theirs, mine)) return null;
    if (mine.exchange !== null && mine.exchange === theirs.exchange) score += 1;
    if (mine.outcome === theirs.outcome) score += 1;
  }
  return score;
}

/** An identity without the marks that some logs put around it. */
function identity(n: Negotiation, side: 'local' | 'remote'): string | null {
  const value = n.phases.find((p) => p.phase === 'phase-1')?.identities?.[side] ?? null;
  return value === null || value === '%any' ? null : value.toLowerCase().replace(/^[@%]|["']/g, '');
}

/** True where what one log says excludes what the other says. */
function contradicts(a: End, b: End): boolean {
  const mine = a.detail();
  const theirs = b.detail();
  const phase1 = (n: Negotiation): Phase | undefined => n.phases.find((p) => p.phase === 'phase-1');
  const refused = a.marks.refusals.some((r) => r.way === 'in');
  // a tunnel that the initiator has is one that the responder has granted; the responder may have it alone
  const over = mine.negotiation.outcome === 'failed' || mine.negotiation.outcome === 'closed';
  if (
    hasTunnel(theirs.negotiation) &&
    !hasTunnel(mine.negotiation) &&
    over &&
    (b.role === 'initiator' || refused)
  )
    return true;
  if (gotUnsent(a, b)) return true;
  const here = phase1(mine.negotiation);
  const there = phase1(theirs.negotiation);
  if (here === undefined || there === undefined) return false;
  if (modesDiffer(here, there)) return true;
  // who was never answered has sent nothing but its first message
  if (!mine.heardPeer && there.packets.some((p) => (p.step ?? 0) >= 3)) return true;
  if (there.outcome !== 'established') return false;
  // who was never answered has not completed phase 1 with anybody
  if (!mine.heardPeer) return true;
  if (here.outcome === 'established') return false;
  if (a.marks.refusals.some((r) => r.way === 'in' && r.phase === 'phase-1')) return true;
  // the last word in phase 1 is the responder's, but for aggressive mode (RFC 2409 section 5, RFC 7296 section 1.2)
  const refuses = a.marks.refusals.some((r) => r.way === 'out' && r.phase === 'phase-1');
  return refuses && a.role === 'responder' && here.exchange !== 'aggressive';
}

function hasTunnel(n: Negotiation): boolean {
  return n.phases.some(
    (p) => p.phase === 'established' || (p.phase === 'phase-2' && p.outcome === 'established'),
  );
}

/** Main and aggressive mode: the responder logs the one that the initiator uses. */
function modesDiffer(one: Phase, other: Phase): boolean {
  const modes = new Set([one.exchange, other.exchange]);
  return modes.has('main') && modes.has('aggressive');
}

/** True where one log shows a message that came in and that the other, which is whole and of the same kind, never sent. */
function gotUnsent(a: End, b: End): boolean {
  const mine = a.detail();
  if (mine.negotiation.outcome !== 'failed' || mine.dialect !== b.detail().dialect || !a.marks.begun)
    return false;
  const sent = new Set(a.marks.packets.filter((p) => p.way === 'out').map((p) => p.key));
  return sent.size > 0 && b.marks.packets.some((p) => p.way === 'in' && !sent.has(p.key));
}

function sameAgreement(one: Phase, other: Phase): boolean {
  if (one.agreed === null || other.agreed === null) return true;
  if (one.outcome !== 'established' || other.outcome !== 'established') return true;
  const theirs = other.agreed.attributes;
  return Object.entries(one.agreed.attributes).every(([name, value]) => {
    const known = theirs[name];
    return known === undefined || name === 'lifetime' || stem(known.canonical) === stem(value.canonical);
  });
}

/** A cipher without the length of its key: not every log prints it. */
function stem(canonical: string): string {
  return canonical.replace(/-(?:128|192|256)$/, '');
}

/** What one log says that its device offers must be what the other says that its peer offers. */
function sameOffers(mine: Phase, theirs: Phase): boolean {
  if (mine.outcome !== 'failed' || theirs.outcome !== 'failed') return true;
  const values = (p: Phase, side: 'local' | 'remote'): string[] =>
    p.comparisons.flatMap((c) =>
      c.attributes.filter((x) => x.attribute === 'encryption').map((x) => x[side]?.canonical ?? ''),
    );
  // only an end that shows nothing of the other's offers prints its own ones as offers
  if (values(mine, 'remote').some((v) => v !== '')) return true;
  const offered = new Set(
    values(mine, 'local')
      .flatMap((v) => v.split(', '))
      .filter((v) => v !== ''),
  );
  const got = values(theirs, 'remote')
    .flatMap((v) => v.split(', '))
    .filter((v) => v !== '');
  return offered.size === 0 || got.length === 0 || got.some((v) => offered.has(v));
}
