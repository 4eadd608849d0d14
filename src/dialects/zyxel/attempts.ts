import type { IkeEvent } from '../../model/event.ts';
import type { EventKind } from '../../model/eventKinds.ts';
import { factsOfPayloads, symbolsOf } from './payloads.ts';

/** What is known of one attempt while its lines are read; times are milliseconds by the log's clock. */
export interface Attempt {
  /** The session by which its events are tied. */
  readonly session: number;
  /** Place in the list of peers. */
  readonly peer: number;
  role: 'initiator' | 'responder' | 'unknown';
  phase1: 'none' | 'open' | 'done';
  aggressive: boolean;
  /** Packets of the quick mode under way; 0 where none is. */
  quick: number;
  up: boolean;
  /** Tunnels of it that came up and were not deleted. */
  children: number;
  /** True once something has refused it. */
  refused: boolean;
  /** True once its end was said. */
  over: boolean;
  /** True where the own address changed while the tunnel was up. */
  moved: boolean;
  /** Packets of phase 1 that were seen. */
  packets: number;
  cookie: string | null;
  time: number;
}

/** An attempt of which nothing is known yet. */
export function newAttempt(session: number, peer: number): Attempt {
  return {
    session,
    peer,
    role: 'unknown',
    phase1: 'none',
    aggressive: false,
    quick: 0,
    up: false,
    children: 0,
    refused: false,
    over: false,
    moved: false,
    packets: 0,
    cookie: null,
    time: Number.NaN,
  };
}

const REFUSALS: ReadonlySet<EventKind> = new Set(['refusal-sent', 'refusal-stated', 'refusal-received']);
const ENDS: ReadonlySet<EventKind> = new Set(['gave-up', 'tunnel-closing', 'tunnel-closed', 'tunnel-lost']);

/** True for a packet of no exchange that sets something up. */
export function isInformational(event: IkeEvent): boolean {
  return factsOfPayloads(event.text('payloads') ?? '').exchange === 'informational';
}

/** What an event of an attempt tells of it. */
export function progress(attempt: Attempt, event: IkeEvent): void {
  const { kind, facts } = event;
  if (!Number.isNaN(event.time)) attempt.time = event.time;
  const { role } = facts;
  if (attempt.role === 'unknown' && (role === 'initiator' || role === 'responder')) attempt.role = role;
  switch (kind) {
    case 'phase-1-started':
      attempt.phase1 = 'open';
      attempt.aggressive = /^aggr/i.test(event.text('mode') ?? '');
      attempt.quick = 0;
      break;
    case 'phase-1-done':
      attempt.phase1 = 'done';
      attempt.refused = false;
      break;
    case 'phase-2-started':
      if (attempt.phase1 !== 'none') attempt.phase1 = 'done';
      attempt.quick = Math.max(1, attempt.quick);
      break;
    case 'tunnel-built':
    case 'rekey-done':
      if (!attempt.up) attempt.children = Math.max(1, attempt.children);
      attempt.up = true;
      break;
    case 'packet-sent':
    case 'packet-received':
      packet(attempt, event.text('payloads') ?? '');
      break;
    case 'cause':
      attempt.refused = true;
      if (facts.phase === 'setup') attempt.over = true;
      break;
    default:
      if (REFUSALS.has(kind)) {
        attempt.refused = true;
        if (attempt.phase1 !== 'done') attempt.over = true;
      } else if (ENDS.has(kind)) attempt.over = true;
  }
}

function packet(attempt: Attempt, logged: string): void {
  const names = symbolsOf(logged).map((s) => s.replace(/:.*$/, ''));
  if (names.some((n) => n === 'DEL' || n === 'DELETE')) {
    attempt.children--;
    if (attempt.children <= 0) attempt.over = true;
    return;
  }
  const { exchange } = factsOfPayloads(logged);
  if (exchange === 'informational' || exchange === 'transaction') return;
  const lone = names.length <= 1 && (names.length === 0 || names[0] === 'HASH');
  if (exchange === 'quick')
    attempt.quick = names.includes('SA') ? Math.min(2, attempt.quick + 1) : attempt.quick;
  else if (!lone || attempt.phase1 === 'open') {
    attempt.packets++;
    return;
  } else if (names.length === 0 && ++attempt.quick < 4) return;
  if (!lone || attempt.quick === 0) return;
  attempt.quick = 0;
  attempt.up = true;
  attempt.children++;
}
