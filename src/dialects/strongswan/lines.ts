import type { IkeEvent } from '../../model/event.ts';
import type { EventKind } from '../../model/eventKinds.ts';
import { addressOf } from './addresses.ts';
import { answer } from './beginnings.ts';
import { type Ledger, LOOSE_MS } from './ledger.ts';
import type { Sa, SaState } from './sas.ts';
import type { Thread } from './thread.ts';

/* All lines that are no packet, no beginning and no end: they belong to the message that their thread has in hand. */

/** Lines that name their peer and may stand for an attempt without any packet being read. */
const STARTS_ATTEMPT: ReadonlySet<string> = new Set([
  'strongswan/version-refused',
  'strongswan/name-unresolved',
  'strongswan/ike-config-none',
]);

/** Lines with which a job begins before it says of which SA it is. */
const PREPARES: ReadonlySet<string> = new Set([
  'strongswan/task-queueing',
  'strongswan/tasks-activating',
  'strongswan/task-activating',
  'strongswan/vendor-id-sent',
  'strongswan/selectors-proposing',
]);

/** What is only said of an IKE SA that is up. */
const ONLY_UP: ReadonlySet<EventKind> = new Set([
  'phase-2-done',
  'child-deleted',
  'child-delete-sent',
  'child-delete-received',
  'rekey-started',
]);

/** What is said of an attempt, also where the log shows nothing of it before. */
const OF_ATTEMPT: ReadonlySet<EventKind> = new Set([
  ...ONLY_UP,
  'refusal-sent',
  'refusal-received',
  'authenticated',
  'proposals-remote',
  'proposal-selected',
]);

/** Among so many SAs nobody looks for the only one that fits. */
const MANY = 64;

/** `establishing CHILD_SA net{1}` */
export function childBegun(ledger: Ledger, event: IkeEvent, thread: Thread): Sa | null {
  thread.child = event.text('rule');
  const sa = ledger.inFront(event) ?? (thread.open ? thread.sa : null);
  if (sa === null) {
    if (thread.sa !== null) ledger.settle(thread);
    const { child } = thread;
    thread.begin();
    thread.child = child;
    return ledger.wait(event, thread);
  }
  ledger.children.note(event, sa);
  return sa;
}

/** Any other line. */
export function other(ledger: Ledger, event: IkeEvent, thread: Thread): Sa | null {
  const { kind } = event;
  const front = ledger.inFront(event);
  if (front !== null) {
    learn(ledger, event, front, thread);
    return front;
  }
  if (event.messageId === 'strongswan/message-send-failed') return ledger.lastSent;
  const id = event.int('ikeId');
  if (id !== null) return stated(ledger, event, id, thread);
  const child = ledger.children.of(event);
  if (child !== null) {
    if (!thread.open) thread.attach(child);
    learn(ledger, event, child, thread);
    return child;
  }
  if (thread.open && thread.sa !== null) {
    learn(ledger, event, thread.sa, thread);
    return thread.sa;
  }
  if (thread.waiting.length > 0 || thread.opening > 0) return undecided(ledger, event, thread);
  if (STARTS_ATTEMPT.has(event.messageId)) return isGarbage(event) ? null : stranger(ledger, event, thread);
  if (kind === 'proposals-local' || PREPARES.has(event.messageId)) {
    thread.begin();
    return ledger.wait(event, thread);
  }
  return late(event, thread) ?? midway(ledger, event, thread);
}

/** What the thread had in hand last, where the line comes soon after it. */
function late(event: IkeEvent, thread: Thread): Sa | null {
  const { sa } = thread;
  const { kind } = event;
  if (sa === null || kind === 'housekeeping' || event.time - thread.time > LOOSE_MS) return null;
  // a refused attempt is over, but what is said of its refusal may come after the answer
  return sa.state !== 'dead' || kind === 'cause' || kind === 'refusal-sent' ? sa : null;
}

/** The log begins in the middle of an attempt, or does not show its packets. */
function midway(ledger: Ledger, event: IkeEvent, thread: Thread): Sa | null {
  const { kind, facts } = event;
  if (kind === 'housekeeping') return null;
  const numbered = event.value('saId') !== 0;
  const weighty = OF_ATTEMPT.has(kind) || (kind === 'cause' && facts.phase === 'phase-1');
  const kernel = event.messageId.startsWith('strongswan/kernel-');
  let sa = numbered ? null : onlyOne(ledger, event, weighty);
  if (sa === null) {
    if (!numbered && (!weighty || kernel)) return null;
    const state: SaState = ONLY_UP.has(kind) ? 'up' : 'connecting';
    sa = ledger.found(event, thread, facts.ikeVersion ?? 0, state);
  }
  learn(ledger, event, sa, thread);
  return sa;
}

/** The only IKE SA that a line can be about which names none. */
function onlyOne({ sas }: Ledger, event: IkeEvent, weighty: boolean): Sa | null {
  const isNear = (sa: Sa): boolean => !(event.time - sa.time > LOOSE_MS);
  const later = ONLY_UP.has(event.kind) || event.facts.phase === 'phase-2';
  if (sas.count > MANY) return null;
  const able = sas.living((sa) => (weighty ? later || sa.state === 'connecting' : isNear(sa)));
  if (able.length === 1) return able[0] as Sa;
  const last = sas.last();
  return weighty && sas.count <= 1 && last !== null && isNear(last) ? last : null;
}

/** A line of a message that is not read yet, or cannot be. */
function undecided(ledger: Ledger, event: IkeEvent, thread: Thread): Sa | null {
  const { sas } = ledger;
  const { kind } = event;
  if (kind === 'housekeeping' || kind === 'peer-software' || kind === 'proposals-remote') {
    return ledger.wait(event, thread);
  }
  if (kind === 'duplicate-received') {
    const sa = sas.between(thread.local, thread.remote, (s) => s.state !== 'dead')[0] ?? null;
    if (sa === null) return ledger.wait(event, thread);
    thread.opening = 0;
    thread.attach(sa);
    return sa;
  }
  if (thread.opening > 0) {
    const begun = answer(ledger, event, thread, thread.opening);
    learn(ledger, event, begun, thread);
    return begun;
  }
  if (thread.remote === null) return ledger.wait(event, thread);
  const all = sas.between(thread.local, thread.remote, (s) => s.state !== 'dead' && !s.gaveUp);
  let sa = all.find((s) => s.state === 'connecting') ?? all[0] ?? null;
  if (sa === null && event.facts.cause === 'message-invalid') {
    // a message that cannot be read, from where nothing is under way, begins no attempt
    thread.begin();
    thread.strange = true;
    thread.time = event.time;
    return null;
  }
  sa ??= answer(ledger, event, thread, event.facts.ikeVersion ?? 0);
  ledger.heardFrom(sa, thread);
  thread.attach(sa);
  learn(ledger, event, sa, thread);
  return sa;
}

/** A message that names its sender and belongs to no SA. */
function stranger(ledger: Ledger, event: IkeEvent, thread: Thread): Sa {
  thread.begin();
  thread.remote = addressOf(event, 'address');
  thread.exchange = event.messageId;
  const sa = answer(ledger, event, thread, event.facts.ikeVersion ?? 0);
  learn(ledger, event, sa, thread);
  return sa;
}

/** There are IKE versions 1 and 2: what claims another one is no IKE. */
function isGarbage(event: IkeEvent): boolean {
  const version = event.text('version');
  return version !== null && !/^[12]\./.test(version);
}

/** What a line says of the SA to which it belongs. */
function learn(ledger: Ledger, event: IkeEvent, sa: Sa, thread: Thread): void {
  const { sas, children } = ledger;
  switch (event.kind) {
    case 'identity':
      ledger.named(sa, event.text('peer'));
      break;
    case 'phase-2-done':
      children.note(event, sa);
      if (sa.state === 'connecting') sas.setState(sa, 'up');
      break;
    case 'refusal-sent':
    case 'refusal-received':
      if (sa.state === 'connecting' && event.facts.phase !== 'phase-2') refused(sa, event);
      break;
    default:
      if (event.value('saId') !== 0) ledger.named(sa, event.text('peer'));
      if (event.value('spiIn') !== 0) children.note(event, sa);
  }
  if (!thread.open) thread.attach(sa);
}

/** An attempt that was refused ends; only the answer to it may follow. */
function refused(sa: Sa, event: IkeEvent): void {
  const notify = event.text('notify');
  const onceMore = event.kind === 'refusal-received' && notify !== null && /INVALID_KE|COOKIE/.test(notify);
  sa.gaveUp = !onceMore;
}

/** A line that names an SA by its number and says how far it is. */
function stated(ledger: Ledger, event: IkeEvent, id: number, thread: Thread): Sa | null {
  const { sas } = ledger;
  let sa = sas.ofId(id);
  if (sa === null && thread.opening > 0) return ledger.wait(event, thread);
  if (sa === null && thread.sa !== null && thread.sa.id === 0 && thread.open) {
    sa = thread.sa;
    sas.setId(sa, id);
  }
  if (sa === null) return thread.open ? thread.sa : null;
  if (event.kind !== 'housekeeping') thread.attach(sa);
  ledger.named(sa, event.text('peer'));
  if (event.text('state') === 'DESTROYING') {
    sas.setState(sa, 'dead');
    if (thread.sa === sa) thread.open = false;
  }
  return sa;
}
