import { canonicalNetwork } from '../model/addresses.ts';
import { canonicalValue } from '../model/algorithms.ts';
import type { EventKind } from '../model/eventKinds.ts';
import {
  type Confidence,
  type DifferingAttribute,
  type FindingCode,
  ORDINARY_ENDS,
} from '../model/findings.ts';
import type { Case, Clue } from '../negotiation/clues.ts';
import { commonFields, type Draft, LineList, RANK_NAMED, rankOfCause, severityOf } from './draft.ts';
import { compareNetworkPairs, compareNetworks, type NetworkPair } from './networks.ts';
import { meaningOf } from './refusals.ts';

/** Fields of a clue that texts may name. */
const TOLD = [
  'notify',
  'localId',
  'remoteId',
  'id',
  'localNetwork',
  'remoteNetwork',
  'reason',
  'number',
  'method',
  'rule',
  'target',
] as const;

/** Fields of the event that texts may name. */
export function toldFields(clue: Clue): Record<string, string> {
  const out: Record<string, string> = {};
  for (const name of TOLD) {
    const value = clue.fields[name];
    if (value !== undefined) out[name] = value;
  }
  return out;
}

/** True where a message that cannot be read means that the keys differ: IKEv1 encrypts with a key made from them. */
function meansKey(c: Case, clue: Clue): boolean {
  if (clue.facts.cause !== 'message-invalid' || clue.phase !== 'phase-1' || c.negotiation.ikeVersion !== 1)
    return false;
  const phase1 = c.negotiation.phases.find((p) => p.phase === 'phase-1');
  if (phase1 === undefined || phase1.outcome === 'established' || phase1.exchange === 'aggressive')
    return false;
  // messages 5 and 6 are the first that are encrypted; a log may show no packet at all
  const { packets, agreed } = phase1;
  return packets.length === 0 || packets.some((p) => (p.step ?? 0) >= 4) || agreed !== null;
}

/** Where the proposals stand that were refused. */
function offeredLines(c: Case, code: Draft['code'], clue: Clue): number[] {
  if (code !== 'proposal-mismatch') return [];
  const refused = c.negotiation.phases.findLast((p) => p.phase === clue.phase && p.outcome === 'failed');
  return refused?.comparisons.map((p) => p.line) ?? [];
}

/** Kinds with which a device states a reason of its own. */
const STATES: ReadonlySet<EventKind> = new Set(['cause', 'refusal-sent', 'gave-up']);

/** What a reason means that this device's log states, in words or by the notification that it sent; null for none. */
export function statedCause(
  c: Case,
  clue: Clue,
): { readonly code: FindingCode; readonly confidence: Confidence } | null {
  // what a tunnel broke of has a rule of its own
  if (!STATES.has(clue.kind) || (clue.kind === 'gave-up' && clue.up)) return null;
  if (meansKey(c, clue)) {
    return {
      code: 'pre-shared-key-mismatch',
      confidence: c.negotiation.role === 'responder' ? 'likely' : 'possible',
    };
  }
  const { cause, certainty } = clue.facts;
  if (cause !== undefined) {
    return ORDINARY_ENDS.has(cause) ? null : { code: cause, confidence: certainty ?? 'confirmed' };
  }
  const { notify } = clue.fields;
  if (clue.kind !== 'refusal-sent' || notify === undefined) return null;
  const phase = c.negotiation.phases.findLast((p) => p.phase === clue.phase);
  return meaningOf(notify, clue.phase, phase?.exchange ?? null);
}

/** The attribute that a message names as the one that differs, with the values that it shows. */
export function namedAttribute(clue: Clue): readonly DifferingAttribute[] {
  const { attribute } = clue.facts;
  if (attribute === undefined) return [];
  const value = (logged: string | undefined): string | null =>
    logged === undefined ? null : canonicalOf(attribute, logged, clue.phase === 'phase-1');
  return [{ attribute, remote: value(clue.fields['remote']), local: value(clue.fields['local']) }];
}

function canonicalOf(attribute: string, logged: string, phase1: boolean): string {
  if (attribute === 'traffic-selector')
    return canonicalNetwork(logged.replace(/^(\S+)\s*-\s*(\S+)$/, '$1-$2'));
  if (attribute === 'identity' || attribute === 'identity-type') return logged.trim();
  return canonicalValue(attribute, logged, phase1);
}

/** Attributes that differ, with those of a further message; the values of one side may stand on a line of their own. */
function together(
  known: readonly DifferingAttribute[],
  more: readonly DifferingAttribute[],
): readonly DifferingAttribute[] {
  const out = [...known];
  for (const a of more) {
    const at = out.findIndex((o) => o.attribute === a.attribute);
    const before = out[at];
    if (before === undefined) out.push(a);
    else out[at] = { ...before, remote: a.remote ?? before.remote, local: a.local ?? before.local };
  }
  return out;
}

/**
 * A line below a refusal that shows what one side has: it belongs to the finding about that attribute. Where the refusal
 * is about one side alone, what is shown of the other one only stands beside it.
 * @param about the refusal
 */
function withDetail(
  drafts: Map<string, Draft>,
  told: ReadonlyMap<string, LineList>,
  clue: Clue,
  about: Clue | null,
): void {
  const { attribute, side } = clue.facts;
  const aside = side !== undefined && about?.facts.side !== undefined && about.facts.side !== side;
  for (const [key, draft] of [...drafts].reverse()) {
    if (draft.phase !== clue.phase || !draft.attributes.some((a) => a.attribute === attribute)) continue;
    const attributes = aside ? draft.attributes : together(draft.attributes, namedAttribute(clue));
    drafts.set(key, { ...draft, attributes, lines: told.get(key)?.add([clue.line]).list ?? draft.lines });
    return;
  }
}

/** The networks of both ends where one text names them, `local === remote`; null for another text. */
function bothNetworks(text: string): NetworkPair | null {
  const [local, remote, more] = text.split(' === ');
  return local === undefined || remote === undefined || more !== undefined ? null : { local, remote };
}

/** How the networks lie to each other that a message names for both ends. */
function networkFields([named]: readonly DifferingAttribute[]): Record<string, string> {
  if (named?.attribute !== 'traffic-selector' || named.remote === null || named.local === null) return {};
  const asked = bothNetworks(named.remote);
  const configured = bothNetworks(named.local);
  return {
    networks:
      asked === null || configured === null
        ? compareNetworks(named.remote, named.local)
        : compareNetworkPairs(asked, configured),
  };
}

/**
 * Under which finding a stated reason goes. The notification with which the device answers what it has just found wrong
 * is no reason of its own: the message before has named that.
 */
function keyOf(clue: Clue, code: FindingCode, named: Map<Clue['phase'], string>): string {
  const key = `${code}/${clue.phase}`;
  if (clue.facts.cause === undefined && clue.kind === 'refusal-sent') return named.get(clue.phase) ?? key;
  named.set(clue.phase, key);
  return key;
}

/** Reasons that this device's log states: what it found wrong itself. */
export function causeRule(c: Case): readonly Draft[] {
  const out = new Map<string, Draft>();
  const told = new Map<string, LineList>();
  const named = new Map<Clue['phase'], string>();
  let last: Clue | null = null;
  for (const clue of c.clues) {
    if (clue.kind === 'mismatch-detail') withDetail(out, told, clue, last);
    const stated = statedCause(c, clue);
    if (stated === null) continue;
    last = clue;
    const { code, confidence } = stated;
    const attributes = namedAttribute(clue);
    const key = keyOf(clue, code, named);
    const known = out.get(key);
    if (known !== undefined && known.code !== code) {
      out.set(key, { ...known, lines: told.get(key)?.add([clue.line]).list ?? known.lines });
      continue;
    }
    const lines = told.get(key) ?? new LineList(offeredLines(c, code, clue));
    told.set(key, lines.add([clue.line]));
    out.set(key, {
      code,
      variant: code === 'proposal-mismatch' ? (clue.phase === 'phase-2' ? 'phase-2' : 'phase-1') : 'default',
      severity: severityOf(code),
      confidence: known?.confidence === 'confirmed' ? 'confirmed' : confidence,
      phase: clue.phase,
      fields: {
        ...commonFields(c),
        phase: clue.phase === 'phase-2' ? 2 : 1,
        ...toldFields(clue),
        ...networkFields(attributes),
        ...known?.fields,
      },
      attributes: together(known?.attributes ?? [], attributes),
      lines: lines.list,
      settled: confidence !== 'confirmed',
      rank: Math.min(RANK_NAMED, rankOfCause(code)),
    });
  }
  return [...out.values()];
}
