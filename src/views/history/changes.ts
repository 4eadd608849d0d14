import type { Negotiation, Phase, Value } from '../../model/negotiation.ts';

/** A value that two negotiations have in common, or not. */
export interface ValueChange {
  /** A name of this list, or an attribute of a phase. */
  readonly what:
    | 'peer-address'
    | 'local-address'
    | 'role'
    | 'version'
    | 'exchange'
    | 'identity-local'
    | 'identity-remote'
    | 'networks-local'
    | 'networks-remote'
    | 'attribute';
  readonly attribute: string | null;
  readonly phase: Phase['phase'] | null;
  readonly before: string;
  readonly after: string;
}

/** The values of a phase: what was agreed, or else all that this side or the other offered. */
function offered(phase: Phase | undefined): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  if (phase === undefined) return values;
  for (const [attribute, { canonical }] of Object.entries(phase.agreed?.attributes ?? {})) {
    values.set(attribute, canonical);
  }
  if (values.size > 0) return values;
  const remote = new Map<string, Set<string>>();
  for (const { attributes } of phase.comparisons) {
    for (const { attribute, remote: value } of attributes) note(remote, attribute, value);
  }
  for (const [attribute, names] of remote) values.set(attribute, [...names].join(', '));
  return values;
}

function note(values: Map<string, Set<string>>, attribute: string, value: Value | null): void {
  if (value === null) return;
  const names = values.get(attribute) ?? new Set();
  values.set(attribute, names.add(value.canonical));
}

function phaseOf({ phases }: Negotiation, name: Phase['phase']): Phase | undefined {
  return phases.find((p) => p.phase === name);
}

/** What is known of both negotiations and is not the same; unknown is not different. */
export function changesBetween(before: Negotiation, after: Negotiation): readonly ValueChange[] {
  const out: ValueChange[] = [];
  const say = (
    what: ValueChange['what'],
    a: string | null | undefined,
    b: string | null | undefined,
    phase: Phase['phase'] | null = null,
    attribute: string | null = null,
  ): void => {
    if (a === null || b === null || a === undefined || b === undefined || a === b) return;
    out.push({ what, attribute, phase, before: a, after: b });
  };
  say('peer-address', before.peer.address, after.peer.address);
  say('local-address', before.localAddress, after.localAddress);
  if (before.role !== 'unknown' && after.role !== 'unknown') say('role', before.role, after.role);
  say('version', before.ikeVersion?.toString(), after.ikeVersion?.toString());
  for (const name of ['phase-1', 'phase-2'] as const) {
    const a = phaseOf(before, name);
    const b = phaseOf(after, name);
    say('exchange', a?.exchange, b?.exchange, name);
    say('identity-local', a?.identities?.local, b?.identities?.local, name);
    say('identity-remote', a?.identities?.remote, b?.identities?.remote, name);
    say('networks-local', a?.trafficSelectors?.local.join(', '), b?.trafficSelectors?.local.join(', '), name);
    say(
      'networks-remote',
      a?.trafficSelectors?.remote.join(', '),
      b?.trafficSelectors?.remote.join(', '),
      name,
    );
    const values = offered(b);
    for (const [attribute, value] of offered(a)) {
      const now = values.get(attribute);
      // what is agreed may be one of several values on offer
      if (now !== undefined && !now.split(', ').includes(value))
        say('attribute', value, now, name, attribute);
    }
  }
  return out;
}
