import { fits, SETS_UP } from './exchanges.ts';
import type { Ledger } from './ledger.ts';
import type { Sa } from './sas.ts';
import type { Thread } from './thread.ts';

/* Which of several IKE SAs a packet belongs to, where no number stands before it. */

function notDead(sa: Sa): boolean {
  return sa.state !== 'dead';
}

function up(list: readonly Sa[]): Sa[] {
  return list.filter((sa) => sa.state === 'up');
}

function withPort(list: readonly Sa[], port: number): Sa | null {
  return list.find((sa) => sa.remotePort === port) ?? list[0] ?? null;
}

/** The SA of an IKEv1 message id: it is drawn at random, and so tells one SA from another. */
function ofMessage({ messages }: Ledger, messageId: string | null): Sa | undefined {
  return messageId === null || messageId === '0' ? undefined : messages.get(messageId);
}

/** The SA that gets an answer. */
export function ofResponse(
  ledger: Ledger,
  thread: Thread,
  exchange: string,
  messageId: string | null,
): Sa | null {
  const { sas } = ledger;
  const { local, remote } = thread;
  const known = ofMessage(ledger, messageId);
  if (known !== undefined && known.version === 1 && exchange !== 'ID_PROT') return known;
  const key = `${exchange}/${messageId}`;
  const waits = sas.between(local, remote, (sa) => sa.asked === key && notDead(sa));
  // the one that asked first is answered first
  if (waits.length > 0) return waits.reduce((a, b) => (b.touched < a.touched ? b : a));
  return sas.between(local, remote, (sa) => notDead(sa) && fits(sa, exchange))[0] ?? null;
}

/** The SA that the peer asks something. */
export function ofRequest(
  ledger: Ledger,
  thread: Thread,
  exchange: string,
  messageId: string | null,
  payloads: string,
): Sa | null {
  const { remote, remotePort, local } = thread;
  const alive = (sa: Sa): boolean => notDead(sa) && fits(sa, exchange);
  const known = ofMessage(ledger, messageId);
  if (known !== undefined && alive(known) && (remote === null || known.remote === remote)) return known;
  const all = ledger.sas.between(local, remote, alive);
  const best = (list: readonly Sa[]): Sa | null => withPort(list, remotePort);
  const connecting = all.filter((sa) => sa.state === 'connecting');
  const id = Number(messageId);
  if (SETS_UP.has(exchange)) {
    const answered = connecting.filter((sa) => sa.answered);
    const next = answered.filter((sa) => sa.version !== 1 && sa.peerId + 1 === id);
    // of several that wait for the same message the first one goes on first
    return best(next.reverse()) ?? best(answered.reverse()) ?? best(all);
  }
  if (exchange === 'INFORMATIONAL_V1') {
    const refuses = /\bN\(/.test(payloads) && !/N\(DPD/.test(payloads);
    if (refuses || !payloads.includes('HASH')) {
      return best(connecting.filter((sa) => sa.asked !== null)) ?? best(all);
    }
    return best(up(all)) ?? best(all);
  }
  if (exchange.endsWith('_V1') || exchange === 'QUICK_MODE' || exchange === 'TRANSACTION') {
    return best(up(all)) ?? best(all);
  }
  const next = all.filter((sa) => sa.peerId + 1 === id);
  return best(up(next)) ?? best(next) ?? best(up(all)) ?? best(all);
}

/** The SA of a packet that goes out on its own account: a repetition, a check, a renewal, a deletion. */
export function ofSent(
  ledger: Ledger,
  thread: Thread,
  local: string | null,
  remote: string | null,
  port: number,
): Sa | null {
  const { made, repeat } = thread;
  const live = ledger.sas.between(local, remote, notDead);
  const best = (list: readonly Sa[]): Sa | null => withPort(list, port);
  if (repeat !== null) {
    const asked = live.filter((sa) => sa.asked !== null && sa.askedId === repeat.messageId);
    return best(asked.filter((sa) => sa.repeats === repeat.number - 1)) ?? best(asked) ?? best(live);
  }
  if (made === null) return best(live);
  // an answer goes out with the message that it answers, or nobody can say whose it is
  if (!made.asks) return null;
  const fitting = live.filter((sa) => fits(sa, made.exchange));
  const child = ledger.children.named(thread.child);
  if (child !== null && fitting.includes(child)) return child;
  const next = fitting.filter((sa) => sa.version !== 1 && sa.ownId + 1 === Number(made.messageId));
  return best(up(next)) ?? best(up(fitting)) ?? best(fitting) ?? best(live);
}
