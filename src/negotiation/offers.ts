import type { Agreed, AttributeState, ComparedAttribute, Comparison, Value } from '../model/negotiation.ts';

/** A proposal as a dialect read it: the values of each attribute in the order of the log. */
export interface Offer {
  readonly number: number | null;
  readonly protocol: 'ike' | 'esp' | 'ah' | 'ipcomp';
  readonly values: Readonly<Record<string, readonly Value[]>>;
}

/** The most pairs that a phase keeps: forty proposals on either side are a table that nobody reads to its end. */
const MAX_PAIRS = 400;

/** The order in which tables show attributes. */
const ORDER = [
  'protocol',
  'encryption',
  'integrity',
  'prf',
  'dh-group',
  'authentication-method',
  'esn',
  'lifetime',
];

const NONE: Value = { logged: 'none', canonical: 'NONE' };

/** Attributes whose absence from one side of a whole proposal says nothing. */
const OPTIONAL: ReadonlySet<string> = new Set([
  'esn',
  'authentication-method',
  'lifetime',
  'key-length',
  'encapsulation',
]);

/** Several values of one attribute as one: joined in the order of the log. */
export function joined(values: readonly Value[]): Value {
  if (values.length === 1) return values[0] as Value;
  return {
    logged: values.map((v) => v.logged).join(', '),
    canonical: [...new Set(values.map((v) => v.canonical))].join(', '),
  };
}

/**
 * One whole remote proposal against one whole local one. An attribute that offers several values differs only where the
 * sides have none in common; what one side lacks altogether is `NONE` there.
 * @param ignored attributes that this exchange does not negotiate
 */
export function compareOffers(
  remote: Offer,
  local: Offer,
  ignored: ReadonlySet<string>,
): ComparedAttribute[] {
  const names = new Set([...Object.keys(remote.values), ...Object.keys(local.values)]);
  const sorted = [...names].sort((a, b) => place(a) - place(b));
  return sorted
    .filter((name) => !ignored.has(name))
    .map((attribute): ComparedAttribute => {
      const theirs = remote.values[attribute] ?? [];
      const ours = local.values[attribute] ?? [];
      const side = (values: readonly Value[]): Value | null =>
        values.length > 0 ? joined(values) : OPTIONAL.has(attribute) ? null : NONE;
      return { attribute, state: stateOf(attribute, theirs, ours), remote: side(theirs), local: side(ours) };
    });
}

function place(attribute: string): number {
  const i = ORDER.indexOf(attribute);
  return i < 0 ? ORDER.length : i;
}

function stateOf(attribute: string, theirs: readonly Value[], ours: readonly Value[]): AttributeState {
  if (theirs.length === 0 || ours.length === 0) return OPTIONAL.has(attribute) ? 'not-logged' : 'different';
  return theirs.some((t) => ours.some((o) => o.canonical === t.canonical)) ? 'same' : 'different';
}

/** All pairs of what the peer offered and what is configured here. */
export function comparePairs(
  remote: readonly Offer[],
  local: readonly Offer[],
  agreed: Agreed | null,
  ignored: ReadonlySet<string>,
  line: number,
): Comparison[] {
  const out: Comparison[] = [];
  let accepted = agreed === null || Object.keys(agreed.attributes).length === 0;
  remote.forEach((r, i) => {
    local.forEach((l, j) => {
      if (out.length >= MAX_PAIRS || r.protocol !== l.protocol) return;
      const attributes = compareOffers(r, l, ignored);
      const fits =
        !accepted && attributes.every((a) => a.state !== 'different') && holds(r, agreed) && holds(l, agreed);
      if (fits) accepted = true;
      out.push({
        remoteProposal: r.number ?? i + 1,
        localProposal: l.number ?? j + 1,
        verdict: fits ? 'accepted' : 'rejected',
        attributes,
        line,
      });
    });
  });
  return out;
}

/** True where a proposal offers what was agreed. */
function holds(offer: Offer, agreed: Agreed | null): boolean {
  if (agreed === null) return false;
  return Object.entries(agreed.attributes).every(([attribute, value]) => {
    const values = offer.values[attribute];
    return values === undefined || values.some((v) => v.canonical === value.canonical);
  });
}

/** Refused offers of which the log shows one side alone: the other is unknown, which is not different. */
export function oneSided(remote: readonly Offer[], local: readonly Offer[], line: number): Comparison[] {
  const theirs = remote.length > 0;
  return (theirs ? remote : local).slice(0, MAX_PAIRS).map((offer, i) => ({
    remoteProposal: theirs ? (offer.number ?? i + 1) : 1,
    localProposal: theirs ? 1 : (offer.number ?? i + 1),
    verdict: 'rejected',
    attributes: Object.entries(offer.values)
      .filter(([, values]) => values.length > 0)
      .sort(([a], [b]) => place(a) - place(b))
      .map(([attribute, values]) => ({
        attribute,
        state: 'not-logged',
        remote: theirs ? joined(values) : null,
        local: theirs ? null : joined(values),
      })),
    line,
  }));
}
