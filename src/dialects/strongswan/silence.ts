import type { IkeEvent } from '../../model/event.ts';
import { addressOf } from './addresses.ts';
import type { Ledger } from './ledger.ts';
import { noteRepeat } from './packets.ts';
import { isLive, type Sa } from './sas.ts';
import type { Thread } from './thread.ts';

/* A peer that does not answer: repetitions, giving up, checks. */

/** `retransmit 2 of request with message ID 0` */
export function repeated(ledger: Ledger, event: IkeEvent, thread: Thread): Sa | null {
  thread.begin();
  const number = event.int('number') ?? 1;
  const messageId = event.text('messageId');
  const known = ledger.inFront(event);
  thread.repeat = { messageId, number };
  const waits = ledger.sas.asking(messageId, number - 1);
  const sa = known ?? (waits.length === 1 ? (waits[0] as Sa) : unheard(ledger));
  if (sa === null) return ledger.wait(event, thread);
  noteRepeat(ledger, sa, number);
  thread.repeat = null;
  thread.attach(sa);
  return sa;
}

/** The only SA there is, where the log does not show what it has asked. */
function unheard({ sas }: Ledger): Sa | null {
  const only = sas.only();
  return only?.asked === null ? only : null;
}

/** `giving up after 5 retransmits` */
export function gaveUp(ledger: Ledger, event: IkeEvent, thread: Thread): Sa | null {
  const { sas } = ledger;
  const number = event.int('number');
  const remote = addressOf(event, 'address');
  let sa = ledger.byNumber(event);
  if (sa === null && remote !== null) {
    ledger.settle(thread);
    sa = sas.between(null, remote, (s) => s.answered && s.state === 'connecting').at(-1) ?? null;
  } else if (sa === null && number !== null) {
    ledger.settle(thread);
    const silent = sas.living((s) => s.repeats === number).sort((a, b) => a.repeated - b.repeated);
    sa = silent[0] ?? unheard(ledger);
  } else sa ??= thread.sa;
  if (sa === null) return null;
  sa.gaveUp = true;
  sas.setState(sa, 'dead');
  thread.attach(sa);
  return sa;
}

/** `sending DPD request` */
export function checked(ledger: Ledger, event: IkeEvent, thread: Thread): Sa | null {
  thread.begin();
  const remote = addressOf(event, 'address');
  let sa = ledger.inFront(event);
  if (sa === null && remote !== null)
    sa = ledger.sas.between(null, remote, (s) => s.state === 'up')[0] ?? null;
  if (sa === null && event.value('saId') !== 0) sa = ledger.found(event, thread, 0, 'up');
  sa ??= unheard(ledger);
  if (sa === null) return ledger.wait(event, thread);
  thread.attach(sa);
  return sa;
}

/** The peer is gone: it did not answer the checks, or it has begun anew. */
export function lost(ledger: Ledger, event: IkeEvent, thread: Thread): Sa | null {
  const { sas } = ledger;
  const front = ledger.inFront(event);
  if (event.messageId === 'strongswan/duplicate-destroyed') {
    const current = front ?? thread.sa;
    const older = (sa: Sa): boolean => sa !== current && isLive(sa) && sa.session !== current?.session;
    const name = current?.name ?? null;
    const old = name === null ? undefined : sas.withName(name, older)[0];
    const gone = old ?? sas.between(current?.local ?? null, current?.remote ?? null, older)[0] ?? null;
    if (gone !== null) sas.setState(gone, 'dead');
    return gone;
  }
  const silent = sas.living((sa) => sa.state === 'up' && sa.version === 1).sort((a, b) => a.heard - b.heard);
  thread.begin();
  let sa = front ?? silent[0] ?? null;
  if (sa === null && event.value('saId') !== 0) sa = ledger.found(event, thread, 0, 'up');
  if (sa === null) return null;
  sas.setState(sa, 'dead');
  thread.attach(sa);
  return sa;
}
