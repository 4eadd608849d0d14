import type { Finding } from '../../model/findings.ts';
import type { Negotiation, Packet, Phase } from '../../model/negotiation.ts';
import type { Exchange, Outcome, PhaseName } from '../../model/phases.ts';

/*
 * One ladder from two logs. A message that one end sent and the other received is one rung; what only one log shows
 * stands between, in the order of its own log. Clocks have no say.
 */

/** What one end's log says on a rung: its line, from 1. */
export interface RungSide {
  readonly line: number;
  readonly retransmission: boolean;
}

/** A message, the end of a phase, or a line that proves the verdict. */
export interface Rung {
  readonly kind: 'message' | 'phase' | 'proof';
  /** From which end a message goes: 0 the first, 1 the second; null for the end of a phase. */
  readonly from: 0 | 1 | null;
  readonly exchange: Exchange | null;
  readonly payloads: readonly string[];
  readonly phase: PhaseName;
  /** How the phase came out at that end. */
  readonly outcome: Outcome | null;
  /** What each log shows of it; null where it shows nothing. */
  readonly sides: readonly [RungSide | null, RungSide | null];
}

interface Own {
  readonly key: string;
  readonly rung: Omit<Rung, 'sides'>;
  readonly side: RungSide;
}

/** The ladder of two ends of one negotiation, with the lines that prove what both say together. */
export function toLadder(first: Negotiation, second: Negotiation, finding: Finding | null = null): Rung[] {
  return merge(ownRungs(first, 0, finding), ownRungs(second, 1, finding));
}

function ownRungs(n: Negotiation, end: 0 | 1, finding: Finding | null): Own[] {
  const out: Own[] = proofs(n, end, finding);
  for (const phase of n.phases) {
    const counts = new Map<string, number>();
    for (const packet of phase.packets) out.push(message(packet, phase, end, counts));
    if (phase.phase === 'phase-1' || phase.phase === 'phase-2') out.push(phaseEnd(phase, end));
  }
  return out.sort((a, b) => a.side.line - b.side.line);
}

/** Lines of evidence on which no message and no end of a phase stands. */
function proofs(n: Negotiation, end: 0 | 1, finding: Finding | null): Own[] {
  if (finding === null) return [];
  const taken = new Set(n.phases.flatMap((p) => [p.end.line, ...p.packets.map((packet) => packet.line)]));
  return finding.evidence
    .filter(({ source, line }) => source === n.source && !taken.has(line))
    .map(({ line }) => ({
      key: `proof ${end} ${line}`,
      rung: {
        kind: 'proof',
        from: null,
        exchange: null,
        payloads: [],
        phase: finding.phase ?? 'phase-1',
        outcome: null,
      },
      side: { line, retransmission: false },
    }));
}

function message(packet: Packet, { phase }: Phase, end: 0 | 1, counts: Map<string, number>): Own {
  const { direction, exchange, step, payloads, line, retransmission } = packet;
  const from = direction === 'sent' ? end : end === 0 ? 1 : 0;
  const stem = `${from} ${exchange} ${step ?? '-'} ${retransmission ? 'again' : ''}`;
  const count = (counts.get(stem) ?? 0) + 1;
  counts.set(stem, count);
  return {
    key: `${phase} ${stem} ${count}`,
    rung: { kind: 'message', from, exchange, payloads, phase, outcome: null },
    side: { line, retransmission },
  };
}

function phaseEnd({ phase, exchange, outcome, end: { line } }: Phase, end: 0 | 1): Own {
  return {
    // each end has its own end of a phase
    key: `end ${end} ${phase} ${line}`,
    rung: { kind: 'phase', from: null, exchange, payloads: [], phase, outcome },
    side: { line, retransmission: false },
  };
}

/** Two orders become one: each keeps its own, and what both hold stands together. */
function merge(first: readonly Own[], second: readonly Own[]): Rung[] {
  const places = new Map(second.map((own, j) => [own.key, j]));
  const out: Rung[] = [];
  let j = 0;
  for (const own of first) {
    const there = places.get(own.key);
    if (there === undefined || there < j) {
      out.push({ ...own.rung, sides: [own.side, null] });
      continue;
    }
    for (; j < there; j++) {
      const before = second[j] as Own;
      out.push({ ...before.rung, sides: [null, before.side] });
    }
    const other = second[j++] as Own;
    const payloads = own.rung.payloads.length > 0 ? own.rung.payloads : other.rung.payloads;
    out.push({ ...own.rung, payloads, sides: [own.side, other.side] });
  }
  for (; j < second.length; j++) {
    const rest = second[j] as Own;
    out.push({ ...rest.rung, sides: [null, rest.side] });
  }
  return out;
}
