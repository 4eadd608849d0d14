import type { IkeEvent } from '../../model/event.ts';
import { addressOf } from './addresses.ts';
import type { Ledger } from './ledger.ts';
import { isLive, type Sa } from './sas.ts';
import type { Thread } from './thread.ts';

/* An IKE SA is up, is renewed, ends. */

/** `IKE_SA branch[1] established between …`, also by a renewal. */
export function up(ledger: Ledger, event: IkeEvent, thread: Thread): Sa {
  const { sas } = ledger;
  const id = event.int('ikeId') ?? 0;
  let sa = sas.ofId(id);
  const remote = addressOf(event, 'address');
  const current =
    ledger.inFront(event) ?? thread.sa ?? (sa === null ? connecting(ledger, event, remote) : null);
  if (sa === null || (sa.state === 'dead' && current !== null)) {
    if (current !== null && (current.id === 0 || current.id === id)) {
      sa = current;
      sas.setId(sa, id);
    } else {
      const version = current?.version ?? event.facts.ikeVersion ?? 0;
      const session = current?.session ?? ledger.newSession(event.text('peer'), remote);
      const { waiting = null, renews = null } = current ?? {};
      sa = sas.add({ id, session, version, remote, remotePort: current?.remotePort ?? 0 });
      if (waiting !== null) sa.renews = renews;
    }
  }
  sas.setState(sa, 'up');
  if (sa.remote === null && remote !== null) sas.setRemote(sa, remote, 0);
  ledger.named(sa, event.text('peer'));
  if (sa.waiting !== null) ledger.decide(sa, true);
  // the message that renews an SA goes on under the old one
  if (event.kind === 'rekey-done' && current !== null && current !== sa) {
    thread.attach(current);
    ledger.belongs(current, event, thread);
    return sa;
  }
  thread.attach(sa);
  return sa;
}

/** The attempt that must have come up, where nothing but the addresses tells: the log does not show its packets. */
function connecting({ sas }: Ledger, event: IkeEvent, remote: string | null): Sa | null {
  const local = addressOf(event, 'localAddress');
  const nameless = sas.between(local, remote, (sa) => sa.state === 'connecting' && sa.id === 0);
  return nameless[0] ?? null;
}

/** An IKE SA is deleted by one of the two, or dropped. */
export function ended(ledger: Ledger, event: IkeEvent, thread: Thread): Sa | null {
  const { sas } = ledger;
  const id = event.int('ikeId') ?? 0;
  let sa = ledger.byNumber(event);
  if (sa === null && event.messageId === 'strongswan/ike-destroyed') {
    const connecting = sas
      .living((s) => s.state === 'connecting')
      .sort((a, b) => Number(a.gaveUp) - Number(b.gaveUp));
    sa = connecting.find((s) => s.name !== null && s.name === ledger.asked) ?? connecting[0] ?? null;
  }
  if (sa === null && id !== 0) sa = unseen(ledger, event, thread, id);
  sa ??= thread.sa;
  if (sa === null) return null;
  if (event.kind === 'ike-deleted') sas.setState(sa, id !== 0 && sa.version !== 1 ? 'deleting' : 'dead');
  thread.attach(sa);
  return sa;
}

/** The log does not show how an IKE SA began that ends: it has no number yet, or another one has taken its place. */
function unseen(ledger: Ledger, event: IkeEvent, thread: Thread, id: number): Sa {
  const { sas } = ledger;
  const name = event.text('peer');
  const remote = addressOf(event, 'address') ?? thread.remote;
  const current = thread.open ? thread.sa : null;
  const numberless = (sa: Sa): boolean => sa.id === 0 && sa.found && (sa.name === null || sa.name === name);
  const known = current?.id === 0 ? current : sas.between(null, remote, numberless)[0];
  if (known !== undefined) {
    sas.setId(known, id);
    ledger.named(known, name);
    return known;
  }
  const version = event.facts.ikeVersion ?? 0;
  const renewed = current !== null && current.name === name && current.state === 'up';
  const session = renewed ? current.session : ledger.oldSession(name, remote, version);
  const sa = sas.add({ id, session, remote, version, state: 'up', found: true });
  ledger.named(sa, name);
  return sa;
}

/** Somebody at this device asks for the end of a connection. */
export function terminated(ledger: Ledger, event: IkeEvent): Sa | null {
  const { sas, children } = ledger;
  const name = event.text('peer');
  ledger.asked = name;
  const sa = ledger.byNumber(event) ?? children.numbered(event.value('childId'));
  if (sa !== null) return sa;
  if (name !== null) return sas.withName(name, isLive)[0] ?? null;
  const named = children.named(event.text('rule'));
  return named !== null && isLive(named) ? named : null;
}
