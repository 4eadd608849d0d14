import type { Negotiation, Packet, Phase } from '../../model/negotiation.ts';
import type { PhaseName } from '../../model/phases.ts';
import type { EventTick } from '../../model/trace.ts';

/*
 * The packets of a negotiation in the order in which they were sent, with what stands between them: pauses, and the place
 * at which a phase came up or stopped.
 *
 *     phases ──packets──┐
 *     ticks  ──times────┴──> rungs: packet, pause, packet, phase 1 up, packet, …, stopped
 */

/** A shorter time between two packets is no pause, in ms. */
const PAUSE_MS = 1000;

/** A packet between the two ends. */
export interface PacketRung {
  readonly kind: 'packet';
  /** Which of the packets it is, from 0. */
  readonly number: number;
  readonly packet: Packet;
  readonly phase: PhaseName;
  /** Milliseconds since the first packet; null where the log has no usable times. */
  readonly ms: number | null;
}

/** Nothing is sent for a while. */
export interface PauseRung {
  readonly kind: 'pause';
  readonly ms: number;
  /** The packet before which it ends. */
  readonly before: number;
}

/** A phase came up, or it stopped there. */
export interface PhaseRung {
  readonly kind: 'up' | 'stopped';
  readonly phase: 'phase-1' | 'phase-2';
  /** The last packet of the phase. */
  readonly last: Packet;
  /** Which of the packets that is, from 0. */
  readonly after: number;
}

/** One rung of the ladder. */
export type Rung = PacketRung | PauseRung | PhaseRung;

interface Placed {
  readonly packet: Packet;
  readonly phase: Phase;
  readonly tick: EventTick | undefined;
  readonly place: number;
}

/** All packets of a negotiation with their phases, in the order in which they were sent. */
function inOrder(negotiation: Negotiation, ticks: readonly EventTick[]): Placed[] {
  const places = new Map<number, number>();
  for (const [i, tick] of ticks.entries()) if (!places.has(tick.line)) places.set(tick.line, i);
  const out = negotiation.phases.flatMap((phase) =>
    phase.packets.map((packet): Placed => {
      // the ticks stand in the order of events; what they leave out comes behind them
      const place = places.get(packet.line);
      return {
        packet,
        phase,
        tick: place === undefined ? undefined : ticks[place],
        place: place ?? ticks.length + packet.line,
      };
    }),
  );
  return out.sort((a, b) => a.place - b.place);
}

/** The ladder of a negotiation; empty where the log shows no packet. */
export function toRungs(negotiation: Negotiation, ticks: readonly EventTick[]): Rung[] {
  const placed = inOrder(negotiation, ticks);
  const start = placed[0]?.tick?.time ?? Number.NaN;
  const lastOf = new Map(placed.map((p, i) => [p.phase, i]));
  const out: Rung[] = [];
  let before = Number.NaN;
  for (const [number, { packet, phase, tick }] of placed.entries()) {
    const time = tick?.time ?? Number.NaN;
    const pause = time - before;
    if (pause >= PAUSE_MS) out.push({ kind: 'pause', ms: pause, before: number });
    const ms = time - start;
    out.push({
      kind: 'packet',
      number,
      packet,
      phase: phase.phase,
      ms: Number.isFinite(ms) && ms >= 0 ? ms : null,
    });
    if (!Number.isNaN(time)) before = time;
    if (lastOf.get(phase) !== number) continue;
    const end = endOf(phase);
    if (end !== null) out.push({ ...end, last: packet, after: number });
  }
  return out;
}

function endOf({ phase, outcome }: Phase): Pick<PhaseRung, 'kind' | 'phase'> | null {
  if (phase !== 'phase-1' && phase !== 'phase-2') return null;
  return { kind: outcome === 'established' ? 'up' : 'stopped', phase };
}

/** True where a negotiation has packets to show. */
export function hasPackets({ phases }: Negotiation): boolean {
  return phases.some((phase) => phase.packets.length > 0);
}
