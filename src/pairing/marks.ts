import { canonicalAddress, isAddress } from '../model/addresses.ts';
import type { RecordColumns } from '../model/columns.ts';
import type { IkeEvent } from '../model/event.ts';
import type { EventKind } from '../model/eventKinds.ts';
import type { PhaseName } from '../model/phases.ts';
import type { StampForm } from '../model/time.ts';
import { BEGIN } from './steps.ts';

/*
 * What the events of one negotiation hold that the other end's log holds, too: numbers that both ends use, and messages
 * that one end sends and the other receives.
 */

/** Numbers that tie two logs: IKEv1 cookies (RFC 2408), IKE SPIs, Child SPIs, IKEv1 message ids (RFC 2409). */
export type TokenKind = 'cookies' | 'ike-spi' | 'child-spi' | 'message-id';

/** Which way a message goes, or an SA: out of the device that wrote the log, or in; null where that is not said. */
export type Way = 'out' | 'in' | null;

/** A number that the other end must have with the opposite way. */
export interface Token {
  readonly kind: TokenKind;
  /** Written alike in every log. */
  readonly value: string;
  readonly way: Way;
}

/** A step that both ends log: `key` and way say which, the opposite way is its counterpart. */
export interface Step {
  readonly key: string;
  readonly way: Way;
  /** Milliseconds by the log's clock; NaN for none. */
  readonly ms: number;
  readonly form: StampForm;
  /** Zone of the stamp as printed, empty for none. */
  readonly zone: string;
}

/** A refusal: who refuses, in which phase, with which notification. */
export interface Refusal {
  readonly way: 'out' | 'in';
  readonly phase: PhaseName | null;
  /** Letters alone, upper case; null where the log does not name it. */
  readonly notify: string | null;
}

/** All of that about one negotiation. */
export interface Marks {
  readonly tokens: readonly Token[];
  /** Messages, retransmissions left out. */
  readonly packets: readonly Step[];
  /** Other steps: beginning, refusals, phases that came up, deletions. */
  readonly steps: readonly Step[];
  readonly refusals: readonly Refusal[];
  /** Sizes of datagrams in bytes, by way. */
  readonly sizes: { readonly out: ReadonlySet<number>; readonly in: ReadonlySet<number> };
  readonly localAddress: string | null;
  readonly remoteAddress: string | null;
  /** True where the log shows how it began. */
  readonly begun: boolean;
}

/** A cursor that pairing moves over the events of a source. */
export interface PairCursor extends IkeEvent {
  goTo(record: number): boolean;
}

/** The most records that are read of one negotiation: one of a day with its rekeys and checks has more than enough. */
const MAX_RECORDS = 4000;

/** IKEv2 message ids count from 0; IKEv1 draws 32 random bits. Below this they say nothing. */
const LEAST_RANDOM = 0x1_0000;

const REFUSED: Readonly<Partial<Record<EventKind, 'out' | 'in'>>> = {
  'refusal-sent': 'out',
  'refusal-received': 'in',
};

/** Steps that both ends log at the same moment, or nearly. */
const STEPS: Readonly<Partial<Record<EventKind, readonly [string, Way]>>> = {
  'phase-1-done': ['phase-1-done', null],
  'phase-2-done': ['phase-2-done', null],
  'tunnel-up': ['phase-2-done', null],
  'ike-delete-sent': ['delete', 'out'],
  'ike-delete-received': ['delete', 'in'],
};

/** Reads the marks of one negotiation. */
export function readMarks(cursor: PairCursor, columns: RecordColumns, records: Iterable<number>): Marks {
  const reader = new MarkReader(cursor, columns);
  let left = MAX_RECORDS;
  for (const record of records) {
    if (left-- === 0) break;
    if (cursor.goTo(record)) reader.read();
  }
  return reader.marks;
}

class MarkReader {
  private readonly cursor: PairCursor;
  private readonly columns: RecordColumns;
  private readonly seen = new Set<string>();
  private lastPacket = '';
  private role: 'initiator' | 'responder' | null = null;
  readonly marks = {
    tokens: [] as Token[],
    packets: [] as Step[],
    steps: [] as Step[],
    refusals: [] as Refusal[],
    sizes: { out: new Set<number>(), in: new Set<number>() },
    localAddress: null as string | null,
    remoteAddress: null as string | null,
    begun: false,
  };

  constructor(cursor: PairCursor, columns: RecordColumns) {
    this.cursor = cursor;
    this.columns = columns;
  }

  read(): void {
    const { cursor, marks } = this;
    const { kind, facts } = cursor;
    if (this.role === null && (facts.role === 'initiator' || facts.role === 'responder'))
      this.role = facts.role;
    marks.localAddress ??= this.address('localAddress');
    marks.remoteAddress ??= this.address('address');
    this.readSpis();
    switch (kind) {
      case 'packet-sent':
      case 'packet-received':
        this.packet(kind === 'packet-sent' ? 'out' : 'in');
        return;
      case 'datagram-sent':
      case 'datagram-received':
        this.size(kind === 'datagram-sent' ? 'out' : 'in');
        return;
      case 'connect-requested':
      case 'phase-1-started':
        this.begin();
        return;
      case 'phase-2-started':
        this.messageId(this.role === 'responder' ? 'in' : this.role === 'initiator' ? 'out' : null);
        return;
      default:
        this.messageId(null);
        this.step();
    }
  }

  private begin(): void {
    this.marks.begun = true;
    if (this.role === null) return;
    this.addStep(BEGIN, this.role === 'initiator' ? 'out' : 'in');
  }

  private step(): void {
    const { kind, facts } = this.cursor;
    const refused =
      REFUSED[kind] ?? (kind === 'notification' && facts.side !== undefined ? SIDE[facts.side] : undefined);
    if (refused !== undefined) {
      const notify = (this.cursor.text('notify') ?? facts.notify ?? '').toUpperCase().replace(/[^A-Z]/g, '');
      const phase = facts.phase ?? this.columns.phase(this.cursor.record);
      this.marks.refusals.push({ way: refused, phase, notify: notify === '' ? null : notify });
      if (notify !== '') this.addStep(`refusal ${notify}`, refused);
      return;
    }
    const known = STEPS[kind];
    if (known !== undefined) this.addStep(known[0], known[1]);
  }

  private addStep(key: string, way: Way): void {
    if (this.marks.steps.length < 200) this.marks.steps.push({ key, way, ...this.stamp() });
  }

  private stamp(): Pick<Step, 'ms' | 'form' | 'zone'> {
    const { cursor, columns } = this;
    return { ms: cursor.time, form: columns.form(cursor.record), zone: columns.zone(cursor.record) };
  }

  private packet(way: 'out' | 'in'): void {
    const { cursor, marks } = this;
    if (this.role === null) this.marks.begun ||= cursor.facts.exchange !== undefined;
    this.messageId(way);
    const exchange = cursor.facts.exchange ?? cursor.text('exchange') ?? '';
    const key = `${exchange} ${cursor.text('messageId') ?? ''}`;
    const whole = `${way} ${key} ${cursor.text('payloads') ?? ''}`;
    // a message that comes again is a retransmission, which the other log may not show
    if (whole === this.lastPacket || marks.packets.length >= 400) return;
    this.lastPacket = whole;
    marks.packets.push({ key, way, ...this.stamp() });
  }

  private size(way: 'out' | 'in'): void {
    const bytes = this.cursor.int('bytes');
    const sizes = this.marks.sizes[way];
    if (bytes !== null && sizes.size < 64) sizes.add(bytes);
  }

  private address(field: 'localAddress' | 'address'): string | null {
    const text = this.cursor.text(field);
    if (text === null) return null;
    const address = canonicalAddress(text);
    return isAddress(address) ? address : null;
  }

  private messageId(way: Way): void {
    const text = this.cursor.text('messageId');
    if (text === null) return;
    // only how an exchange begins tells the ends apart: its later messages go both ways
    for (const value of messageIds(text)) this.add('message-id', value, way);
  }

  private readSpis(): void {
    const { cursor } = this;
    const spiIn = cursor.text('spiIn');
    const spiOut = cursor.text('spiOut');
    if (spiIn !== null) this.spi(spiIn, 'in');
    if (spiOut !== null) this.spi(spiOut, 'out');
    const cookie = cursor.text('cookieI');
    if (cookie !== null) this.ikeSpi(cookie);
    const spi = cursor.text('spi');
    if (spi === null) return;
    if (spi.length > 16) this.ikeSpi(spi);
    else if (cursor.kind === 'phase-2-sa') {
      const direction = cursor.text('direction') ?? '';
      this.spi(spi, /^out/i.test(direction) ? 'out' : /^in/i.test(direction) ? 'in' : null);
    }
  }

  private spi(text: string, way: Way): void {
    const hex = text.toLowerCase().replace(/^0x/, '').padStart(8, '0');
    if (/^[0-9a-f]{8}$/.test(hex) && hex !== '00000000') this.add('child-spi', hex, way);
  }

  /** The initiator's half is enough: it is drawn anew for each attempt, and the responder's may not be known yet. */
  private ikeSpi(text: string): void {
    const hex = text
      .toLowerCase()
      .replace(/^0x|[^0-9a-f]/g, '')
      .slice(0, 16);
    if (!/^[0-9a-f]{16}$/.test(hex) || /^0+$/.test(hex)) return;
    this.add(this.cursor.facts.ikeVersion === 1 ? 'cookies' : 'ike-spi', hex, null);
  }

  private add(kind: TokenKind, value: string, way: Way): void {
    const key = `${kind} ${value}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.marks.tokens.push({ kind, value, way });
  }
}

const SIDE = { local: 'out', remote: 'in' } as const;

/**
 * The readings of a message id: some logs print 32 bits in decimal, some in hexadecimal, and digits alone may be either.
 * A wrong reading ties nothing, as the numbers are random.
 */
function messageIds(text: string): string[] {
  const digits = text.toLowerCase().replace(/^0x/, '');
  const values = new Set<number>();
  if (/^\d+$/.test(text)) values.add(Number(text));
  if (/^[0-9a-f]{1,8}$/.test(digits)) values.add(Number.parseInt(digits, 16));
  return [...values].filter((v) => v >= LEAST_RANDOM && v <= 0xffff_ffff).map(String);
}
