import type { DataPathCode, DataPathSign } from '../model/dataPath.ts';
import type { Case, Clue } from '../negotiation/clues.ts';

/** UDP port of protected packets where a NAT is between the ends (RFC 3948). */
const NAT_PORT = 4500;

/** How many bytes a Child SA has carried. */
interface Counters {
  readonly received: number;
  readonly sent: number;
  readonly line: number;
}

/** The counters that a daemon prints when a Child SA ends: as two fields, or as `in=…B out=…B`. */
function countersOf({ kind, fields, line }: Clue): Counters | null {
  if (kind !== 'child-deleted') return null;
  const { bytes, count, detail } = fields;
  if (bytes !== undefined && count !== undefined)
    return { received: Number(bytes), sent: Number(count), line };
  const printed = /\bin=(\d+)[A-Z]* out=(\d+)/.exec(detail ?? '');
  return printed === null ? null : { received: Number(printed[1]), sent: Number(printed[2]), line };
}

function counted(counters: readonly Counters[]): DataPathSign[] {
  if (counters.length === 0) return [];
  const received = counters.reduce((sum, c) => sum + c.received, 0);
  const sent = counters.reduce((sum, c) => sum + c.sent, 0);
  const code: DataPathCode =
    received > 0 && sent > 0
      ? 'passed'
      : received > 0
        ? 'nothing-sent'
        : sent > 0
          ? 'nothing-received'
          : 'nothing-passed';
  return [{ code, fields: { received, sent }, lines: counters.map((c) => c.line) }];
}

/**
 * What the log shows of the data in a tunnel that came up and did not break; null for every other negotiation. No sign is
 * the usual case: logs of IKE say little of the data.
 */
export function dataPathOf(c: Case): readonly DataPathSign[] | null {
  const { outcome, phases } = c.negotiation;
  const up = phases.find((p) => p.phase === 'established');
  if (up === undefined || (outcome !== 'established' && outcome !== 'closed')) return null;
  const out: DataPathSign[] = counted(c.clues.flatMap((clue) => countersOf(clue) ?? []));
  const child = phases.findLast((p) => p.phase === 'phase-2' && p.outcome === 'established');
  const directions = new Set(child?.sas.map((sa) => sa.direction));
  if (child !== undefined && directions.size === 1) {
    const [direction = 'outgoing'] = directions;
    out.push({ code: 'one-way-sa', fields: { direction }, lines: [child.start.line] });
  }
  const polls = c.pollRuns.reduce((sum, run) => sum + run.polls, 0);
  if (polls > 0) {
    out.push({ code: 'polls-unanswered', fields: { polls }, lines: c.pollRuns.flatMap((run) => run.lines) });
  }
  const faults = c.clues.filter((clue) => clue.kind === 'traffic-fault');
  if (faults.length > 0) {
    out.push({
      code: 'packet-faults',
      fields: { faults: faults.length },
      lines: faults.map((clue) => clue.line),
    });
  }
  if (c.lastPort === NAT_PORT) out.push({ code: 'nat', fields: {}, lines: [] });
  return out;
}
