import { canonicalAddress } from '../../model/addresses.ts';
import type { IkeEvent } from '../../model/event.ts';
import type { EventKind } from '../../model/eventKinds.ts';
import type { Released, Tie, TiedPeer, Ties } from '../dialect.ts';
import { type Attempt, isInformational, newAttempt, progress } from './attempts.ts';
import { hasPlaceholder } from './placeholders.ts';

/*
 * Few lines of a ZyXEL log say to which negotiation they belong. What ties them, the surest first:
 *
 *   the cookie pair that stands before them ─> the rule or tunnel that they name ─> the peer in the columns of the table
 *   ─> the negotiation of the last request
 *
 * A negotiation begins with a request. What asks for one (traffic without a tunnel, a rule that is about to send) waits
 * for the request that follows.
 */

/** What asked for a negotiation is forgotten after this time, in ms. */
const ASKED_MS = 60_000;
/** A line about an attempt that is over belongs to it for this time, in ms. */
const AFTERMATH_MS = 120_000;
/** An unset clock that goes back by more than this, in ms, has begun anew. */
const RESTART_MS = 2000;

/** Kinds with which no negotiation begins. */
const SILENT: ReadonlySet<EventKind> = new Set([
  'remark',
  'complaint',
  'notice',
  'traffic-fault',
  'mismatch-detail',
  'xauth-step',
  'selectors-proposed',
  'packet-repeated',
]);

/** Kinds that go on with a negotiation, and so cannot belong to one that is over. */
const GOES_ON: ReadonlySet<EventKind> = new Set([
  'packet-sent',
  'packet-received',
  'phase-1-done',
  'phase-2-started',
  'tunnel-built',
  'cause',
]);

interface Peer extends TiedPeer {
  name: string | null;
  address: string | null;
  attempt: Attempt | null;
}

/** Something that asked for a negotiation and waits for its request. */
interface Asked {
  readonly record: number;
  readonly time: number;
  /** True where traffic asked: then no tunnel is up any more. */
  readonly byTraffic: boolean;
  readonly name: string | null;
}

/** One device of a log that may hold several. */
interface Device {
  readonly host: number;
  /** Own addresses, as far as packets have shown them. */
  readonly own: Set<string>;
  readonly cookies: Map<string, Attempt>;
  asked: Asked[];
  last: Attempt | null;
  time: number;
}

/** Ties ZyXEL's events to peers and attempts. */
export class ZyxelTies implements Ties {
  readonly peers: Peer[] = [];
  readonly released: Released[] = [];
  readonly superseded: number[] = [];
  private readonly attempts: Attempt[] = [];
  private readonly devices = new Map<number, Device>();
  private readonly byName = new Map<string, number>();
  private readonly byAddress = new Map<string, number>();

  tie(event: IkeEvent, out: Tie): boolean {
    if (event.kind === 'housekeeping' || isOfManual(event)) return false;
    const device = this.deviceOf(event);
    this.watchClock(device, event);
    const attempt = this.attemptOf(device, event);
    if (attempt === null) return false;
    progress(attempt, event);
    // what is said of the device, or of packets, leads to no other negotiation
    if (event.kind !== 'notice' && event.kind !== 'traffic-fault') device.last = attempt;
    out.peer = attempt.peer;
    out.session = attempt.session;
    return true;
  }

  peerOfSession(session: number): number {
    return this.attempts[session]?.peer ?? 0;
  }

  private attemptOf(device: Device, event: IkeEvent): Attempt | null {
    const { kind } = event;
    if (event.messageId === 'zyxel/cookie-pair') return this.ofCookie(device, event);
    if (kind === 'phase-1-started') return this.requested(device, event);
    const name = nameOf(event);
    const known = this.peerOf(device, event, name);
    if (kind === 'tunnel-missing' || kind === 'ike-requested')
      return this.askedFor(device, event, name, known);
    if (kind === 'notice' && event.facts.cause === 'wan-address-changed') return this.moved(device);
    if (kind === 'traffic-fault') return this.tunnelOf(device, known);
    const attempt = known === null ? this.under(device, event) : (this.peers[known] as Peer).attempt;
    if (attempt !== null && !this.isPast(attempt, event)) return attempt;
    if (SILENT.has(kind) || (isPacket(kind) && isInformational(event))) return attempt;
    return this.begin(
      device,
      event,
      known ?? this.lastPeer(device) ?? this.add(device, name, addressOf(device, event)),
    );
  }

  /** The attempt of a line whose peer is not known: the last one, unless the columns name somebody else. */
  private under(device: Device, event: IkeEvent): Attempt | null {
    const { last } = device;
    const address = addressOf(device, event);
    if (last === null || address === null) return last;
    if ((this.peers[last.peer] as Peer).address !== null) return null;
    this.learn(device, last.peer, null, address);
    return last;
  }

  private lastPeer(device: Device): number | null {
    return device.last?.peer ?? null;
  }

  /** True where an event cannot belong to an attempt any more. */
  private isPast(attempt: Attempt, event: IkeEvent): boolean {
    if (!attempt.over) return false;
    if (GOES_ON.has(event.kind)) return !(isPacket(event.kind) && isInformational(event));
    return event.time - attempt.time > AFTERMATH_MS;
  }

  /** A request: a new attempt, or another exchange of the one that lives. */
  private requested(device: Device, event: IkeEvent): Attempt {
    const asked = this.fresh(device, event);
    const role = event.facts.role ?? 'unknown';
    const address = addressOf(device, event);
    const peer = this.requestedPeer(device, address, role === 'initiator' ? asked : []);
    const { attempt } = this.peers[peer] as Peer;
    const lost = attempt?.up === true && (attempt.moved || asked.some((a) => a.byTraffic));
    if (attempt !== null && !lost && isSame(attempt, role)) {
      this.release(device, attempt);
      return attempt;
    }
    // of an attempt of which the log does not show the beginning nobody knows whether it went on
    const known = attempt !== null && !attempt.over && attempt.role !== 'unknown';
    if (known && (lost || !attempt.up)) this.superseded.push(attempt.session);
    return this.begin(device, event, peer);
  }

  /** Whom a request is for or of: what asked for it may name the rule. */
  private requestedPeer(device: Device, address: string | null, asked: readonly Asked[]): number {
    const stated = asked.findLast((a) => a.name !== null);
    const byName = stated === undefined ? undefined : this.byName.get(keyOf(device, stated.name as string));
    const byAddress = address === null ? undefined : this.byAddress.get(keyOf(device, address));
    if (stated === undefined) return byAddress ?? this.unaddressed(device, address);
    // that traffic asked for the rule and the request follows is a good guess, no more
    if (byName !== undefined && (!stated.byTraffic || byAddress === undefined || byAddress === byName)) {
      const peer = this.peers[byName] as Peer;
      const other = address !== null && peer.address !== null && peer.address !== address;
      if (!other || !stated.byTraffic) {
        this.learn(device, byName, null, address);
        return byName;
      }
    }
    const peer = byAddress ?? this.add(device, null, address);
    if (byName === undefined && (this.peers[peer] as Peer).name === null)
      this.learn(device, peer, stated.name, null);
    else if (byName === undefined && !stated.byTraffic) return this.add(device, stated.name, address);
    return peer;
  }

  /** A peer that was not met by this address: a new one, or the only one so far, if it had none. */
  private unaddressed(device: Device, address: string | null): number {
    const last = this.lastPeer(device);
    if (address === null) return last ?? this.add(device, null, null);
    if (last === null || this.peers.length > 1 || (this.peers[last] as Peer).address !== null) {
      return this.add(device, null, address);
    }
    this.learn(device, last, null, address);
    return last;
  }

  /** Traffic asks for a tunnel, or a rule is about to negotiate one. */
  private askedFor(
    device: Device,
    event: IkeEvent,
    name: string | null,
    known: number | null,
  ): Attempt | null {
    const byTraffic = event.kind === 'tunnel-missing';
    const attempt = known === null ? null : (this.peers[known] as Peer).attempt;
    if (attempt !== null && !attempt.over && (!attempt.up || !byTraffic)) return attempt;
    device.asked.push({ record: event.record, time: event.time, byTraffic, name });
    return null;
  }

  /** What asked and has not been forgotten. */
  private fresh(device: Device, event: IkeEvent): readonly Asked[] {
    device.asked = device.asked.filter((a) => !(event.time - a.time > ASKED_MS));
    return device.asked;
  }

  private release(device: Device, attempt: Attempt): void {
    if (device.asked.length === 0) return;
    this.released.push({
      peer: attempt.peer,
      session: attempt.session,
      records: device.asked.map((a) => a.record),
    });
    device.asked = [];
  }

  private begin(device: Device, event: IkeEvent, peer: number): Attempt {
    const attempt = newAttempt(this.attempts.length, peer);
    this.attempts.push(attempt);
    (this.peers[peer] as Peer).attempt = attempt;
    this.fresh(device, event);
    if (event.facts.role !== 'responder') this.release(device, attempt);
    return attempt;
  }

  /** The cookie pair of the exchange to which the next lines belong. */
  private ofCookie(device: Device, event: IkeEvent): Attempt | null {
    const cookie = event.text('cookieI')?.toLowerCase() ?? '';
    const known = device.cookies.get(cookie);
    if (known !== undefined) return known;
    const { last } = device;
    if (last === null || last.over || last.cookie !== null) return null;
    last.cookie = cookie;
    device.cookies.set(cookie, last);
    return last;
  }

  /** The own address changed: every tunnel that is up may have to be negotiated anew. */
  private moved(device: Device): Attempt | null {
    let latest: Attempt | null = null;
    for (const { attempt } of this.peers) {
      if (attempt === null || attempt.over) continue;
      if (attempt.up) attempt.moved = true;
      if (latest === null || (attempt.up && !latest.up) || attempt.session > latest.session) latest = attempt;
    }
    return device.last !== null && !device.last.over && device.last.up ? device.last : latest;
  }

  /** The tunnel that a fault of protected packets is about; null where none is up. */
  private tunnelOf(device: Device, known: number | null): Attempt | null {
    const attempt = known === null ? null : (this.peers[known] as Peer).attempt;
    if (attempt !== null) return attempt.up && !attempt.over ? attempt : null;
    if (device.last?.up === true && !device.last.over) return device.last;
    return this.peers.findLast((p) => p.attempt?.up === true && !p.attempt.over)?.attempt ?? null;
  }

  private peerOf(device: Device, event: IkeEvent, name: string | null): number | null {
    const address = addressOf(device, event);
    const byAddress = address === null ? undefined : this.byAddress.get(keyOf(device, address));
    if (name === null) return byAddress ?? null;
    const byName = this.byName.get(keyOf(device, name));
    if (byName !== undefined) return byName;
    const peer = byAddress ?? this.lastPeer(device);
    // a line that names the rule of the negotiation under way
    if (peer === null || (this.peers[peer] as Peer).name !== null)
      return event.facts.phase === 'setup' ? this.add(device, name, null) : (peer ?? null);
    if (event.kind === 'tunnel-missing' || event.kind === 'ike-requested' || event.facts.phase === 'setup')
      return null;
    this.learn(device, peer, name, null);
    return peer;
  }

  private add(device: Device, name: string | null, address: string | null): number {
    const peer = this.peers.push({ name: null, address: null, attempt: null }) - 1;
    this.learn(device, peer, name, address);
    return peer;
  }

  private learn(device: Device, at: number, name: string | null, address: string | null): void {
    const peer = this.peers[at] as Peer;
    if (name !== null) {
      peer.name = name;
      this.byName.set(keyOf(device, name), at);
    }
    if (address === null) return;
    peer.address = address;
    this.byAddress.set(keyOf(device, address), at);
  }

  private deviceOf(event: IkeEvent): Device {
    const host = event.value('host');
    let device = this.devices.get(host);
    if (device === undefined) {
      device = { host, own: new Set(), cookies: new Map(), asked: [], last: null, time: Number.NaN };
      this.devices.set(host, device);
    }
    if (isPacket(event.kind)) {
      const own = event.text('localAddress');
      if (own !== null) device.own.add(canonicalAddress(own));
    }
    return device;
  }

  /** No SA outlives the device: an unset clock that falls back has begun with it anew. */
  private watchClock(device: Device, event: IkeEvent): void {
    const { time } = event;
    if (Number.isNaN(time)) return;
    if (device.time - time > RESTART_MS && isUnsetTime(time)) {
      for (const { attempt } of this.peers) if (attempt !== null) attempt.over = true;
      device.asked = [];
      device.last = null;
    }
    device.time = time;
  }
}

/** True where a request belongs to the attempt that is known. */
function isSame(attempt: Attempt, role: Attempt['role']): boolean {
  if (attempt.over || attempt.refused) return false;
  // a new main mode that takes the place of an IKE SA whose tunnel lives
  if (attempt.up) return true;
  if (attempt.phase1 === 'done' || attempt.role === 'unknown') return false;
  // both ends begin at once, or the peer repeats its first message
  return attempt.role !== role || (role === 'responder' && attempt.packets <= 2);
}

function keyOf(device: Device, text: string): string {
  return `${device.host} ${text}`;
}

function isPacket(kind: EventKind): boolean {
  return kind === 'packet-sent' || kind === 'packet-received';
}

/** The peer's address: the text names it, the direction of a packet tells it, or the other end is this device. */
function addressOf(device: Device, event: IkeEvent): string | null {
  const named = event.text('address');
  if (named !== null) return canonicalAddress(named);
  const [source, destination] = [event.text('source'), event.text('destination')];
  const [from, to] = [source, destination].map((a) => (a === null ? null : canonicalAddress(a))) as [
    string | null,
    string | null,
  ];
  if (from !== null && device.own.has(from)) return to;
  if (to !== null && device.own.has(to)) return from;
  return null;
}

/** The rule or tunnel that a line names: of `gateway:connection:0xspi` the connection. */
function nameOf(event: IkeEvent): string | null {
  // the rule that is in the way of this one
  if (event.messageId === 'zyxel/rule-conflict') return null;
  const logged = event.text('rule')?.trim();
  if (logged === undefined || logged === '') return null;
  const parts = logged
    .split(':')
    .filter((part) => !/^0x[0-9a-f]+$/i.test(part) && !/^\d+\.\d+\.\d+\.\d+$/.test(part));
  return parts.at(-1) ?? logged;
}

/** True for a message of a manual that a log quotes. */
function isOfManual(event: IkeEvent): boolean {
  for (const field of ['address', 'rule', 'rangeFrom', 'payloads', 'localAddress'] as const) {
    const text = event.text(field);
    if (text !== null && (hasPlaceholder(text) || /^(?:IP(?: start)?|[%#][a-z]|<?symbol>?)$/i.test(text)))
      return true;
  }
  return false;
}

/** True for a time in the first month of a year in which a clock begins that was never set. */
function isUnsetTime(ms: number): boolean {
  const date = new Date(ms);
  const year = date.getUTCFullYear();
  return date.getUTCMonth() === 0 && (year === 1970 || year === 1972 || year === 2000);
}
