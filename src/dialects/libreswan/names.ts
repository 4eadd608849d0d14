import type { EventFacts } from '../../model/messages.ts';
import type { Exchange, PhaseName, Role } from '../../model/phases.ts';

/*
 * pluto's own names of states and exchanges: they say in which exchange, phase and role a line was written.
 *
 *     STATE_MAIN_I1   STATE_QUICK_R0   STATE_V2_PARENT_I2   STATE_V2_ESTABLISHED_IKE_SA   sent IKE_AUTH request
 */

const NO_FACTS: EventFacts = {};

interface StateRule {
  readonly pattern: RegExp;
  readonly version: 1 | 2;
  readonly exchange?: Exchange;
  readonly phase: PhaseName;
  /** True where the letter behind the name tells the role in which the IKE SA is set up. */
  readonly tellsRole: boolean;
}

function rule(
  pattern: RegExp,
  version: 1 | 2,
  phase: PhaseName,
  exchange?: Exchange,
  tellsRole = false,
): StateRule {
  return { pattern, version, phase, tellsRole, ...(exchange === undefined ? {} : { exchange }) };
}

/** The first that fits is taken. */
const STATES: readonly StateRule[] = [
  rule(/^MAIN_[IR]/, 1, 'phase-1', 'main', true),
  rule(/^AGGR_[IR]/, 1, 'phase-1', 'aggressive', true),
  rule(/^QUICK_[IR]/, 1, 'phase-2', 'quick'),
  rule(/^(?:XAUTH|MODE_CFG)_/, 1, 'phase-1', 'transaction'),
  rule(/ESTABLISHED_CHILD|IPSEC_[IR]|CHILDSA|ESTABLISHED CHILD/, 2, 'phase-2'),
  rule(/IKE_AUTH_CHILD/, 2, 'phase-2', 'ike-auth'),
  rule(/REKEY_CHILD|NEW_CHILD|CREATE_[IR]/, 2, 'phase-2', 'create-child-sa'),
  rule(/REKEY_IKE/, 2, 'phase-1', 'create-child-sa'),
  rule(/ESTABLISHED_IKE|ESTABLISHED IKE|IKESA_DEL|PARENT_(?:I3|R2)/, 2, 'established'),
  rule(/PARENT_I2|IKE_AUTH_I|SENT IKE_AUTH REQUEST/, 2, 'phase-1', 'ike-auth', true),
  rule(/PARENT_R1|IKE_AUTH_R|SENT IKE_SA_INIT RE(?:PLY|SPONSE)/, 2, 'phase-1', 'ike-auth', true),
  rule(/PARENT_[IR][01]|IKE_SA_INIT/, 2, 'phase-1', 'ike-sa-init', true),
];

const states = new Map<string, EventFacts>();
const MAX_STATES = 512;
/** No state has a longer name, in characters. */
const MAX_NAME = 64;

/** What the name of a state tells; empty for a name that is not known. */
export function factsOfState(logged: string): EventFacts {
  if (logged.length > MAX_NAME) return NO_FACTS;
  let facts = states.get(logged);
  if (facts === undefined) {
    facts = findState(logged);
    if (states.size < MAX_STATES) states.set(logged, facts);
  }
  return facts;
}

function findState(logged: string): EventFacts {
  const name = logged.toUpperCase().replace(/^STATE_/, '');
  for (const { pattern, version, exchange, phase, tellsRole } of STATES) {
    if (!pattern.test(name)) continue;
    const role = tellsRole ? roleOfState(name) : null;
    return {
      ikeVersion: version,
      phase,
      ...(exchange === undefined ? {} : { exchange }),
      ...(role === null ? {} : { role }),
    };
  }
  return NO_FACTS;
}

function roleOfState(name: string): Role | null {
  if (/_I\d?$|SENT .* REQUEST$/.test(name)) return 'initiator';
  return /_R\d?$|SENT .* (?:REPLY|RESPONSE)$/.test(name) ? 'responder' : null;
}

const EXCHANGES: readonly (readonly [RegExp, Exchange])[] = [
  [/IKE_SA_INIT$|^SA_INIT$/i, 'ike-sa-init'],
  [/IKE_AUTH$/i, 'ike-auth'],
  [/CREATE_CHILD_SA$/i, 'create-child-sa'],
  [/INFORMATIONAL$/i, 'informational'],
];

/** An exchange of IKEv2 by pluto's name for it (`ISAKMP_v2_IKE_SA_INIT`); null for another. */
export function exchangeOf(logged: string): Exchange | null {
  return EXCHANGES.find(([pattern]) => pattern.test(logged))?.[1] ?? null;
}
