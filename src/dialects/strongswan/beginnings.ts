import type { IkeEvent } from '../../model/event.ts';
import { addressOf } from './addresses.ts';
import type { Ledger } from './ledger.ts';
import type { Sa } from './sas.ts';
import type { Thread } from './thread.ts';

/* How IKE SAs begin, and whether one that begins is an attempt of its own. */

/** This device begins an IKE SA, or the peer does. */
export function started(ledger: Ledger, event: IkeEvent, thread: Thread): Sa | null {
  const theirs = event.value('ikeId') === 0 || event.facts.role === 'responder';
  return theirs ? answered(ledger, event, thread) : initiated(ledger, event, thread);
}

function initiated(ledger: Ledger, event: IkeEvent, thread: Thread): Sa | null {
  const { sas } = ledger;
  const id = event.int('ikeId') ?? 0;
  const name = event.text('peer') ?? '';
  const version = event.facts.ikeVersion ?? 2;
  const remote = addressOf(event, 'address');
  const known = sas.ofId(id);
  if (known !== null && known.state === 'connecting' && !known.gaveUp) {
    thread.attach(known);
    return known;
  }
  const live = sas.withName(name, (sa) => sa.state === 'up' && sa.id !== id)[0];
  if (live !== undefined && known === null) {
    // in IKEv1 a new main mode under a live SA renews it; in IKEv2 the exchange that follows says what it is
    if (version === 1 && live.version === 1) {
      return add(ledger, thread, { id, name, version, remote }, live.session);
    }
    if (version === 2) {
      thread.sa = null;
      thread.open = false;
      thread.begun = { id, name, version, remote };
      return ledger.wait(event, thread);
    }
  }
  return add(ledger, thread, { id, name, version, remote }, ledger.newSession(name, remote));
}

/** An IKE SA that this device begins. */
type Begun = NonNullable<Thread['begun']>;

function add(ledger: Ledger, thread: Thread, begun: Begun, session: number): Sa {
  const { id, name, version, remote } = begun;
  const sa = ledger.sas.add({ id, session, version, remote });
  ledger.named(sa, name);
  thread.attach(sa);
  return sa;
}

/** A further IKE SA of a connection that has one makes its first message, and so says what it is for. */
export function decideBegun(ledger: Ledger, thread: Thread, exchange: string): void {
  const { begun } = thread;
  if (begun === null) return;
  thread.begun = null;
  const { id, name, remote } = begun;
  const live = ledger.sas.withName(name, (sa) => sa.state === 'up' && sa.id !== id)[0];
  if (exchange === 'CREATE_CHILD_SA' && live !== undefined) thread.attach(live);
  else add(ledger, thread, begun, ledger.newSession(name, remote));
}

/** The peer begins an IKE SA: a new attempt, or a renewal. */
function answered(ledger: Ledger, event: IkeEvent, thread: Thread): Sa {
  const version = event.facts.ikeVersion ?? 2;
  const current = ledger.inFront(event) ?? (thread.open ? thread.sa : null);
  if (current !== null && thread.opening === 0) {
    thread.attach(current);
    return current;
  }
  thread.remote ??= addressOf(event, 'address');
  return answer(ledger, event, thread, version);
}

/** The first message of a peer begins an IKE SA. */
export function answer(ledger: Ledger, event: IkeEvent, thread: Thread, version: 0 | 1 | 2): Sa {
  const { sas, firsts } = ledger;
  const { remote, remotePort, local } = thread;
  const id = event.int('saId') ?? 0;
  thread.opening = 0;
  const base = { id, version, answered: true, remote, remotePort, local };
  const asked = sas.between(local, remote, (sa) => sa.again && sa.version === version)[0];
  let sa: Sa;
  if (asked !== undefined) {
    asked.again = false;
    sa = sas.add({ ...base, session: asked.session });
  } else {
    const again = firsts.again(event.time, thread);
    const live =
      version === 1 ? sas.between(local, remote, (s) => s.state === 'up' && s.version === 1)[0] : undefined;
    if (again >= 0) sa = sas.add({ ...base, session: again });
    else if (live !== undefined) sa = sas.add({ ...base, session: live.session, waiting: [], renews: live });
    else {
      sa = sas.add({ ...base, session: ledger.newSession(null, remote) });
      firsts.note(event.time, thread, sa);
    }
  }
  thread.attach(sa);
  return sa;
}
