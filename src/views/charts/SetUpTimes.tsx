import { useMemo } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { PhaseName } from '../../model/phases.ts';
import type { TraceSummary } from '../../model/trace.ts';
import { formatCount, formatDuration } from '../shared/format.ts';
import { useTerms } from '../shared/texts.tsx';
import { type DurationBin, durationBins, type PhaseTimes, phaseTimes } from './bins.ts';
import { AXIS, Chart, HEIGHT, TIP } from './Chart.tsx';

/** How long tunnels took to come up; nothing where none did. */
export function SetUpTimes({ summary }: { summary: TraceSummary }) {
  const { phases } = useTerms();
  const bins = useMemo(() => durationBins(summary.negotiations.setupMs), [summary]);
  const times = useMemo(() => phaseTimes(summary.negotiations), [summary]);
  if (bins.length === 0) return null;
  const name = (bin: DurationBin): string => `${formatDuration(bin.from)} to ${formatDuration(bin.to)}`;
  return (
    <Chart
      title="Tunnels by the time until they were up"
      chart={
        <ResponsiveContainer width="100%" height={HEIGHT}>
          <BarChart
            data={bins.map((bin) => ({ name: name(bin), count: bin.count }))}
            margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis dataKey="name" {...AXIS} minTickGap={12} tickLine={false} />
            <YAxis {...AXIS} width={40} allowDecimals={false} axisLine={false} tickLine={false} />
            <Tooltip {...TIP} />
            <Bar
              dataKey="count"
              name="Tunnels"
              fill="var(--outcome-established)"
              isAnimationActive={false}
              maxBarSize={56}
            />
          </BarChart>
        </ResponsiveContainer>
      }
      table={
        <>
          <table>
            <thead>
              <tr>
                <th scope="col">Time until the tunnel was up</th>
                <th scope="col">Tunnels</th>
              </tr>
            </thead>
            <tbody>
              {bins.map((bin) => (
                <tr key={bin.from}>
                  <th scope="row">{name(bin)}</th>
                  <td>{formatCount(bin.count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {times.length > 0 && <PhaseTimesTable times={times} phases={phases} />}
        </>
      }
    />
  );
}

interface PhaseTimesProps {
  readonly times: readonly PhaseTimes[];
  readonly phases: Readonly<Record<PhaseName, string>>;
}

function PhaseTimesTable({ times, phases }: PhaseTimesProps) {
  return (
    <table>
      <caption>How long the phases took where they came through</caption>
      <thead>
        <tr>
          <th scope="col">Phase</th>
          <th scope="col">Times</th>
          <th scope="col">Half of them within</th>
          <th scope="col">Nine of ten within</th>
          <th scope="col">Longest</th>
        </tr>
      </thead>
      <tbody>
        {times.map((t) => (
          <tr key={t.phase}>
            <th scope="row">{phases[t.phase]}</th>
            <td>{formatCount(t.count)}</td>
            <td>{formatDuration(t.median)}</td>
            <td>{formatDuration(t.ninetieth)}</td>
            <td>{formatDuration(t.longest)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
