import type { IkeEvent } from '../../model/event.ts';
import type { EventKind } from '../../model/eventKinds.ts';
import { started } from './beginnings.ts';
import { Ledger, LOOSE_MS, NONE, type Release } from './ledger.ts';
import { ended, terminated, up } from './lifetime.ts';
import { childBegun, other } from './lines.ts';
import { made, parsed, received, sent } from './packets.ts';
import type { Sa } from './sas.ts';
import type { Sessions } from './sessions.ts';
import { checked, gaveUp, lost, repeated } from './silence.ts';
import type { Thread } from './thread.ts';

/*
 * Follows one daemon through its log and says for each line to which attempt it belongs. What ties a line, in this order:
 *
 *   <name|n> before it ─> name[n] in it ─> {n} or the SPI of a Child SA ─> what its thread has in hand
 *   ─> the addresses of the packet that the thread receives or sends, with exchange and message id
 *
 * A line that cannot be tied yet waits with its thread: `generating …` until `sending packet: from … to …`, `received
 * packet` until the message is read, a main mode under a live SA until it is known whether the peer renews or restarted.
 */

/** Events that begin a message or a job of their thread. */
const BEGINS_JOB: ReadonlySet<EventKind> = new Set([
  'datagram-received',
  'packet-repeated',
  'dpd-sent',
  'dpd-failed',
  'terminate-requested',
]);

/** Further events that a message of nobody cannot cause. */
const BEGINS_WORK: ReadonlySet<EventKind> = new Set([
  ...BEGINS_JOB,
  'phase-1-started',
  'phase-2-started',
  'gave-up',
  'rekey-started',
]);

/** Finds the SA of a line; null where it is of none, or waits. */
type Finder = (ledger: Ledger, event: IkeEvent, thread: Thread) => Sa | null;

const FINDERS: Readonly<Partial<Record<EventKind, Finder>>> = {
  'phase-1-started': started,
  'datagram-received': received,
  'packet-received': parsed,
  'packet-sent': made,
  'datagram-sent': sent,
  'packet-repeated': repeated,
  'gave-up': gaveUp,
  'dpd-sent': checked,
  'dpd-failed': lost,
  'phase-1-done': up,
  'rekey-done': up,
  'ike-delete-sent': ended,
  'ike-delete-received': ended,
  'ike-deleted': ended,
  'terminate-requested': terminated,
  'phase-2-started': childBegun,
};

/** One daemon. */
export class Daemon {
  private readonly ledger: Ledger;

  constructor(sessions: Sessions, release: Release) {
    this.ledger = new Ledger(sessions, release);
  }

  /** The sessions that are under way. */
  liveSessions(): Iterable<number> {
    return new Set(this.ledger.sas.living().map((sa) => sa.session));
  }

  /** All lines have been seen: what still waits goes where it most likely belongs. */
  finish(): void {
    this.ledger.finish();
  }

  /** Takes a line; gives its session, or `NONE`. */
  take(event: IkeEvent): number {
    const { ledger } = this;
    const { kind } = event;
    if (kind === 'device-started') {
      ledger.restart();
      return NONE;
    }
    if (kind === 'device-stopping') return NONE;
    ledger.sas.now++;
    const thread = ledger.threadOf(event);
    // the peer that has begun anew is found while its message is read
    if (BEGINS_JOB.has(kind) && event.messageId !== 'strongswan/duplicate-destroyed') ledger.settle(thread);
    if (thread.strange && !endsStrange(event, thread)) return NONE;
    const sa = (FINDERS[kind] ?? other)(ledger, event, thread);
    return sa === null ? NONE : ledger.belongs(sa, event, thread);
  }
}

/** True for a line that is not about the message of nobody any more that the thread had in hand. */
function endsStrange(event: IkeEvent, thread: Thread): boolean {
  const numbered = event.value('ikeId') !== 0 || event.value('saId') !== 0 || event.value('childId') !== 0;
  if (!numbered && !BEGINS_WORK.has(event.kind) && !(event.time - thread.time > LOOSE_MS)) return false;
  thread.strange = false;
  return true;
}
