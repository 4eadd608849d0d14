import { useTrace } from '../../store/trace.ts';
import { ScrollArea } from '../../ui/ScrollArea.tsx';
import { formatCount, formatDuration } from '../shared/format.ts';
import { useTerms } from '../shared/texts.tsx';
import type { PacketRung } from './rungs.ts';
import { payloadsWord, stepAbout, stepName } from './words.ts';

interface LadderTableProps {
  readonly rungs: readonly PacketRung[];
  /** Index of the source, from 0. */
  readonly source: number;
  readonly peer: string;
}

/** The same packets as a table. */
export function LadderTable({ rungs, source, peer }: LadderTableProps) {
  const terms = useTerms();
  const showLine = useTrace((state) => state.showLine);
  const timed = rungs.some((rung) => rung.ms !== null);
  return (
    <div data-testid="ladder-table">
      <ScrollArea className="lad-table" label="Packets as a table">
        <table>
          <caption>Packets between this device and {peer}, in their order</caption>
          <thead>
            <tr>
              {timed && <th scope="col">Time since the first</th>}
              <th scope="col">Packet</th>
              <th scope="col">About</th>
              <th scope="col">Direction</th>
              <th scope="col">Payloads</th>
              <th scope="col">Sent again</th>
              <th scope="col">Line</th>
            </tr>
          </thead>
          <tbody>
            {rungs.map(({ number, packet, ms }) => (
              <tr key={number}>
                {timed && <td>{ms === null ? '–' : formatDuration(ms)}</td>}
                <th scope="row">{stepName(packet, terms)}</th>
                <td>{stepAbout(packet) ?? '–'}</td>
                <td>{packet.direction === 'sent' ? 'sent' : 'received'}</td>
                <td>{payloadsWord(packet)}</td>
                <td>{packet.retransmission ? 'yes' : 'no'}</td>
                <td>
                  <button type="button" className="link" onClick={() => showLine(source, packet.line)}>
                    {formatCount(packet.line)}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </div>
  );
}
