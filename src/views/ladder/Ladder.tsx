import './ladder.css';
import { useId, useMemo, useRef, useState } from 'react';
import type { NegotiationDetail } from '../../model/trace.ts';
import { useTrace } from '../../store/trace.ts';
import { useArrowKeys } from '../../ui/useArrowKeys.ts';
import { formatCount, formatDuration } from '../shared/format.ts';
import { useTerms } from '../shared/texts.tsx';
import { LadderTable } from './LadderTable.tsx';
import { type PacketRung, type PhaseRung, type Rung, toRungs } from './rungs.ts';
import {
  countWord,
  directionWord,
  LADDER_HELP,
  payloadsWord,
  stepAbout,
  stepName,
  stoppedWord,
} from './words.ts';

/** Rungs that are drawn at once; more come when they are asked for. */
const PAGE = 60;

/** The packets of a negotiation between this device and its peer, in their order; as a drawing or as a table. */
export function Ladder({ detail }: { readonly detail: NegotiationDetail }) {
  const { negotiation, ticks } = detail;
  const [tables, setTables] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const title = useId();
  const help = useId();
  const list = useRef<HTMLOListElement>(null);
  const onKeyDown = useArrowKeys(list);
  const rungs = useMemo(() => toRungs(negotiation, ticks), [negotiation, ticks]);
  const packets = rungs.filter((rung) => rung.kind === 'packet');
  const again = packets.filter(({ packet }) => packet.retransmission).length;
  const seen = rungs.slice(0, shown);
  const left = rungs.length - seen.length;
  const peer = negotiation.peer.name ?? negotiation.peer.address ?? 'Peer';
  return (
    <section className="ladder panel" data-testid="ladder" aria-labelledby={title}>
      <div className="lad-title">
        <h2 id={title}>Packets</h2>
        <span className="lad-count">{countWord(packets.length, again)}</span>
        <button type="button" className="button" aria-pressed={tables} onClick={() => setTables(!tables)}>
          Show as table
        </button>
      </div>
      <div className="lad-ends" aria-hidden="true">
        <span>This device</span>
        <span>{peer}</span>
      </div>
      <ol ref={list} className="lad-rungs" aria-describedby={help} onKeyDown={onKeyDown}>
        {seen.map((rung) => (
          <li key={keyOf(rung)}>
            <OneRung rung={rung} source={negotiation.source} inferred={negotiation.inferred} />
          </li>
        ))}
      </ol>
      <p id={help} className="visually-hidden">
        {LADDER_HELP}
      </p>
      {left > 0 && (
        <button type="button" className="button" onClick={() => setShown(shown + 4 * PAGE)}>
          Show {formatCount(Math.min(left, 4 * PAGE))} more
        </button>
      )}
      {tables && <LadderTable rungs={packets} source={negotiation.source} peer={peer} />}
    </section>
  );
}

function keyOf(rung: Rung): string {
  switch (rung.kind) {
    case 'packet':
      return `packet ${rung.number}`;
    case 'pause':
      return `pause ${rung.before}`;
    default:
      return `${rung.phase} ${rung.after}`;
  }
}

interface OneRungProps {
  readonly rung: Rung;
  /** Index of the source, from 0. */
  readonly source: number;
  /** True where the log does not say that the tunnel is up. */
  readonly inferred: boolean;
}

function OneRung({ rung, source, inferred }: OneRungProps) {
  switch (rung.kind) {
    case 'packet':
      return <PacketLine rung={rung} source={source} />;
    case 'pause':
      return <p className="lad-pause">{formatDuration(rung.ms)} without a packet</p>;
    default:
      return <PhaseLine rung={rung} inferred={inferred} />;
  }
}

/** A packet: which one, what it carries, and which way it goes. */
function PacketLine({ rung, source }: { readonly rung: PacketRung; readonly source: number }) {
  const terms = useTerms();
  const showLine = useTrace((state) => state.showLine);
  const { packet, ms } = rung;
  const current = useTrace(
    ({ selection: { record } }) => record?.source === source && record.line === packet.line,
  );
  const about = stepAbout(packet);
  return (
    <button
      type="button"
      data-nav
      className={`lad-packet ${packet.direction}${packet.retransmission ? ' again' : ''}`}
      aria-current={current}
      onClick={() => showLine(source, packet.line)}
    >
      <span className="lad-time">{ms === null ? '' : ms === 0 ? '0 s' : `+${formatDuration(ms)}`}</span>
      <span className="lad-arrow">
        <span className="lad-words">
          <strong>{stepName(packet, terms)}:</strong> <code>{payloadsWord(packet)}</code>
          {packet.retransmission && <em className="lad-again">sent again</em>}
          <span className="visually-hidden">, {directionWord(packet)}</span>
        </span>
        {about !== null && <span className="lad-about">{about}</span>}
      </span>
      <span className="lad-line">
        <span className="visually-hidden">line </span>
        {formatCount(packet.line)}
      </span>
    </button>
  );
}

/** The place at which a phase came up, or stopped. */
function PhaseLine({ rung, inferred }: { readonly rung: PhaseRung; readonly inferred: boolean }) {
  const terms = useTerms();
  if (rung.kind === 'stopped')
    return <p className="lad-phase stopped">{stoppedWord(rung.phase, rung.last, terms)}</p>;
  const concluded = inferred && rung.phase === 'phase-2';
  return (
    <p className="lad-phase up">
      {terms.phases[rung.phase]} is up{concluded && ': concluded from this packet, the log does not say so'}
    </p>
  );
}
