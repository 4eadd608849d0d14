import type { Phase, Value } from '../model/negotiation.ts';
import type { Case } from '../negotiation/clues.ts';
import { commonFields, type Draft, severityOf } from './draft.ts';

/*
 * Algorithms advised against: RFC 8247 (IKEv2) and RFC 8221 (ESP) say MUST NOT or SHOULD NOT, RFC 9395 deprecates
 * IKEv1 with the ciphers that only it knows.
 */
const WEAK: Readonly<Record<string, readonly RegExp[]>> = {
  encryption: [/^DES-CBC$/, /^3DES-CBC$/, /^BLOWFISH-CBC/, /^CAST-CBC/, /^IDEA-CBC$/, /^RC5-CBC/],
  integrity: [/^(?:HMAC-)?MD5$/],
  prf: [/^PRF-HMAC-MD5$/],
  'dh-group': [/^MODP-(?:768|1024|1536|1024-160|2048-224|2048-256)$/],
};

const known = new Map<string, boolean>();
const MAX_KNOWN = 4096;

/** True for an algorithm that the RFCs above advise against. */
export function isWeak(attribute: string, canonical: string): boolean {
  const patterns = WEAK[attribute];
  if (patterns === undefined) return false;
  const key = `${attribute} ${canonical}`;
  let weak = known.get(key);
  if (weak === undefined) {
    weak = patterns.some((pattern) => pattern.test(canonical));
    if (known.size < MAX_KNOWN) known.set(key, weak);
  }
  return weak;
}

function weakOf(values: Readonly<Record<string, Value>>): [string, string][] {
  return Object.entries(values)
    .filter(([attribute, value]) => isWeak(attribute, value.canonical))
    .map(([attribute, value]) => [attribute, value.canonical]);
}

function draft(
  c: Case,
  phase: Phase,
  weak: readonly [string, string][],
  variant: string,
  lines: readonly number[],
): Draft {
  return {
    code: 'weak-algorithm',
    variant,
    severity: severityOf('weak-algorithm'),
    confidence: 'confirmed',
    phase: phase.phase,
    fields: {
      ...commonFields(c),
      phase: phase.phase === 'phase-2' ? 2 : 1,
      algorithms: [...new Set(weak.map(([, name]) => name))].join(', '),
    },
    attributes: [],
    lines,
    settled: false,
    rank: 0,
  };
}

/** Where only the verdict is wanted it is enough that there is a warning. */
const BRIEF: readonly Draft[] = [
  {
    code: 'weak-algorithm',
    variant: 'agreed',
    severity: 'warning',
    confidence: 'confirmed',
    phase: null,
    fields: {},
    attributes: [],
    lines: [],
    settled: false,
    rank: 0,
  },
];

function hasWeak(values: Readonly<Record<string, Value>>): boolean {
  for (const attribute in values) if (isWeak(attribute, (values[attribute] as Value).canonical)) return true;
  return false;
}

/** Weak algorithms that were agreed, or that the peer offered where nothing was agreed. */
export function weakRule(c: Case): readonly Draft[] {
  if (c.brief && c.negotiation.phases.some((p) => p.agreed !== null && hasWeak(p.agreed.attributes)))
    return BRIEF;
  const out: Draft[] = [];
  const said = new Set<string>();
  c.negotiation.phases.forEach((phase, i) => {
    if (phase.agreed !== null && !hasWeak(phase.agreed.attributes)) return;
    const agreed = weakOf(phase.agreed?.attributes ?? {});
    const key = `${phase.phase} ${agreed.join()}`;
    if (agreed.length > 0) {
      // a rekey that agrees on the same again is not said twice
      if (!said.has(key)) out.push(draft(c, phase, agreed, 'agreed', c.agreedLines[i] ?? []));
      said.add(key);
      return;
    }
    const offered = new Map<string, string>();
    const lines: number[] = [];
    for (const pair of phase.comparisons) {
      for (const { attribute, remote } of pair.attributes) {
        if (remote === null) continue;
        // a side that leaves the choice open offers several at once
        const weak = remote.canonical.split(', ').filter((name) => isWeak(attribute, name));
        if (weak.length === 0) continue;
        if (!offered.has(attribute) && lines.at(-1) !== pair.line) lines.push(pair.line);
        offered.set(attribute, weak.join(', '));
      }
    }
    if (offered.size > 0) out.push(draft(c, phase, [...offered], 'offered', lines));
  });
  return out;
}

/** Aggressive mode with a key shows a hash of the key to whoever asks: it can be guessed offline (RFC 2409 section 5.4). */
export function aggressiveRule(c: Case): readonly Draft[] {
  const at = c.negotiation.phases.findIndex((p) => p.phase === 'phase-1' && p.exchange === 'aggressive');
  const phase = c.negotiation.phases[at];
  if (phase === undefined) return [];
  const method = phase.agreed?.attributes['authentication-method']?.canonical ?? null;
  if (method !== null && !method.includes('PRE-SHARED-KEY')) return [];
  return [
    {
      code: 'aggressive-mode-with-key',
      variant: 'default',
      severity: severityOf('aggressive-mode-with-key'),
      confidence: method === null ? 'possible' : 'confirmed',
      phase: 'phase-1',
      fields: commonFields(c),
      attributes: [],
      lines: [c.exchangeLines[at] ?? phase.start.line],
      settled: method === null,
      rank: 0,
    },
  ];
}
