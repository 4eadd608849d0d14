import type { IkeEvent } from '../../model/event.ts';
import { addressOf } from './addresses.ts';
import { answer, decideBegun } from './beginnings.ts';
import { ofRequest, ofResponse, ofSent } from './choose.ts';
import { opensSa, SETS_UP, versionOf } from './exchanges.ts';
import type { Ledger } from './ledger.ts';
import type { Sa } from './sas.ts';
import type { Thread } from './thread.ts';

/* Packets: what comes in is received and then read, what goes out is made and then sent. */

/** `received packet: from … to …` */
export function received(ledger: Ledger, event: IkeEvent, thread: Thread): Sa | null {
  thread.begin();
  thread.remote = addressOf(event, 'address');
  thread.remotePort = event.int('port') ?? 0;
  thread.local = addressOf(event, 'localAddress');
  thread.bytes = event.int('bytes') ?? 0;
  const known = ledger.inFront(event);
  if (known === null) return ledger.wait(event, thread);
  ledger.heardFrom(known, thread);
  thread.attach(known);
  return known;
}

/** `parsed … request 1 [ … ]` */
export function parsed(ledger: Ledger, event: IkeEvent, thread: Thread): Sa | null {
  const exchange = event.text('exchange') ?? '';
  const messageId = event.text('messageId');
  const asks = event.messageId.endsWith('/request-received');
  const payloads = event.text('payloads') ?? '';
  thread.exchange = exchange;
  const opens = asks ? opensSa(exchange, payloads) : 0;
  let sa = ledger.inFront(event) ?? (thread.open ? thread.sa : null);
  if (sa === null && opens > 0) {
    thread.opening = opens;
    return ledger.wait(event, thread);
  }
  sa ??= otherwise(event, asks ? ofRequest(ledger, thread, exchange, messageId, payloads) : null);
  sa ??= otherwise(event, asks ? null : ofResponse(ledger, thread, exchange, messageId));
  if (sa === null) {
    // the log begins in the middle; what only informs is of no attempt that could be named
    if (informs(exchange)) return ledger.wait(event, thread);
    sa = foundBy(ledger, event, thread, exchange);
  }
  ledger.heardFrom(sa, thread);
  if (asks) {
    const id = Number(messageId);
    if (sa.version !== 1 && Number.isFinite(id)) sa.peerId = id;
  } else ledger.sas.answered(sa);
  if (sa.version === 1 && messageId !== null && messageId !== '0') ledger.messages.set(messageId, sa);
  if (sa.waiting !== null && /INITIAL_CONTACT|INIT_CONTACT/.test(payloads)) ledger.decide(sa, false);
  thread.attach(sa);
  return sa;
}

/** An SA that was chosen by addresses, unless the number in front of the line says that it is another one. */
function otherwise(event: IkeEvent, sa: Sa | null): Sa | null {
  const id = event.int('saId');
  return id === null || sa === null || sa.id === 0 || sa.id === id ? sa : null;
}

function informs(exchange: string): boolean {
  return exchange.startsWith('INFORMATIONAL');
}

function foundBy(ledger: Ledger, event: IkeEvent, thread: Thread, exchange: string): Sa {
  return ledger.found(event, thread, versionOf(exchange), SETS_UP.has(exchange) ? 'connecting' : 'up');
}

/** `generating … request 1 [ … ]` */
export function made(ledger: Ledger, event: IkeEvent, thread: Thread): Sa | null {
  const exchange = event.text('exchange') ?? '';
  const messageId = event.text('messageId');
  const asks = event.messageId.endsWith('/request-sent');
  decideBegun(ledger, thread, exchange);
  if (thread.opening > 0) answer(ledger, event, thread, thread.opening);
  thread.made = { exchange, messageId, asks };
  let sa = ledger.inFront(event) ?? (thread.open ? thread.sa : null);
  const payloads = event.text('payloads') ?? '';
  // nothing that comes later says to whom an answer goes; what is no IKE at all is told so, and begins nothing
  const lone = (!asks && !payloads.includes('INVAL_MAJOR')) || event.value('saId') !== 0;
  if (sa === null && lone && !informs(exchange)) sa = foundBy(ledger, event, thread, exchange);
  if (sa === null) return ledger.wait(event, thread);
  noteMade(ledger, sa, thread, payloads);
  thread.attach(sa);
  return sa;
}

function noteMade(ledger: Ledger, sa: Sa, thread: Thread, payloads: string): void {
  if (thread.made === null) return;
  const { exchange, messageId, asks } = thread.made;
  if (asks) {
    ledger.sas.ask(sa, exchange, messageId);
    const id = Number(messageId);
    if (sa.version !== 1 && Number.isFinite(id)) sa.ownId = id;
    if (sa.version === 1 && messageId !== null && messageId !== '0') ledger.messages.set(messageId, sa);
  } else if (exchange === 'IKE_SA_INIT') {
    if (/INVAL_KE|COOKIE/.test(payloads)) sa.again = true;
    if (/\bN\((?:INVAL|NO_PROP|COOKIE)/.test(payloads)) ledger.sas.setState(sa, 'dead');
  }
}

/** `sending packet: from … to …` */
export function sent(ledger: Ledger, event: IkeEvent, thread: Thread): Sa | null {
  const remote = addressOf(event, 'address');
  const local = addressOf(event, 'localAddress');
  const port = event.int('port') ?? 0;
  let sa = ledger.inFront(event) ?? (thread.open || thread.made === null ? thread.sa : null);
  const elsewhere = sa !== null && !thread.open && !isBetween(sa, local, remote);
  if (elsewhere) sa = null;
  sa ??= ofSent(ledger, thread, local, remote, port);
  if (sa === null && thread.made !== null && !informs(thread.made.exchange)) {
    sa = foundBy(ledger, event, thread, thread.made.exchange);
  }
  if (sa === null) return ledger.wait(event, thread);
  if (remote !== null) ledger.sas.setRemote(sa, remote, port);
  sa.local ??= local;
  if (thread.repeat !== null) noteRepeat(ledger, sa, thread.repeat.number);
  else noteMade(ledger, sa, thread, '');
  thread.attach(sa);
  thread.open = false;
  thread.made = null;
  thread.repeat = null;
  ledger.lastSent = sa;
  return sa;
}

function isBetween(sa: Sa, local: string | null, remote: string | null): boolean {
  return (sa.remote === null || sa.remote === remote) && (sa.local === null || sa.local === local);
}

/** Notes how often an SA has sent its request again. */
export function noteRepeat(ledger: Ledger, sa: Sa, number: number): void {
  sa.repeats = number;
  sa.repeated = ledger.sas.now;
}
