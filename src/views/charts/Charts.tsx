import './charts.css';
import { type ReactNode, useId, useMemo } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { OUTCOMES, type Outcome } from '../../model/phases.ts';
import type { TraceSummary } from '../../model/trace.ts';
import { useTrace } from '../../store/trace.ts';
import { ScrollArea } from '../../ui/ScrollArea.tsx';
import { formatCount, formatDuration } from '../shared/format.ts';
import { OutcomeBadge } from '../shared/OutcomeMark.tsx';
import { useTerms } from '../shared/texts.tsx';
import { clockText, dayOf, roundStep } from '../timeline/axis.ts';
import { traceAxis } from '../timeline/traceAxis.ts';
import {
  type DurationBin,
  durationBins,
  type OutcomeBin,
  outcomeBins,
  type PhaseTimes,
  phaseTimes,
} from './bins.ts';

/** Height of a chart, in px. */
const HEIGHT = 190;

const AXIS = { stroke: 'var(--line-strong)', tick: { fill: 'var(--text-2)', fontSize: 11 } };
const TIP = {
  contentStyle: {
    background: 'var(--surface)',
    border: '1px solid var(--line-strong)',
    borderRadius: 6,
    color: 'var(--text)',
    fontSize: 12,
    padding: '6px 10px',
  },
  itemStyle: { color: 'var(--text)', padding: 0 },
  cursor: { fill: 'var(--surface-3)', opacity: 0.5 },
  isAnimationActive: false,
};

/** Figures over all negotiations: attempts by outcome over time, and how long the set-up took; each with its table. */
export default function Charts() {
  const summary = useTrace((state) => state.summary);
  if (summary === null || summary.negotiations.count < 2) return null;
  return (
    <section className="charts panel" data-testid="charts" aria-label="All attempts in figures">
      <h2>All attempts in figures</h2>
      <div className="charts-row">
        <Attempts summary={summary} />
        <SetUpTimes summary={summary} />
      </div>
    </section>
  );
}

interface ChartProps {
  readonly title: string;
  readonly chart: ReactNode;
  readonly table: ReactNode;
}

/** A chart with its name and, folded away, the table that says the same. */
function Chart({ title, chart, table }: ChartProps) {
  return (
    <figure className="chart">
      <figcaption className="panel-title">{title}</figcaption>
      <div aria-hidden="true" style={{ height: HEIGHT }}>
        {chart}
      </div>
      <details>
        <summary>Show as table</summary>
        <ScrollArea className="chart-table" label={`${title}, as a table`}>
          {table}
        </ScrollArea>
      </details>
    </figure>
  );
}

function Attempts({ summary }: { summary: TraceSummary }) {
  const { outcomes } = useTerms();
  const hatch = useId();
  const axis = useMemo(() => traceAxis(summary), [summary]);
  const bins = useMemo(() => outcomeBins(summary.negotiations, axis), [summary, axis]);
  const byClock = axis.format.kind === 'clock';
  const step = roundStep(1, 'clock');
  const name = (bin: OutcomeBin): string =>
    byClock
      ? `${dayOf(bin.from, axis.format) ?? ''} ${clockText(bin.from, step)}`.trim()
      : `line ${formatCount(bin.from)}`;
  const present = OUTCOMES.filter((_, i) => bins.some((bin) => (bin.counts[i] ?? 0) > 0));
  const data = bins.map((bin) => ({
    name: name(bin),
    ...Object.fromEntries(OUTCOMES.map((o, i) => [o, bin.counts[i] ?? 0])),
  }));
  return (
    <Chart
      title={
        byClock
          ? 'Attempts by outcome, by the time they began'
          : 'Attempts by outcome, by the line they begin on'
      }
      chart={
        <ResponsiveContainer width="100%" height={HEIGHT}>
          <BarChart data={data} margin={{ top: 8, right: 4, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <defs>
              <pattern
                id={hatch}
                width="5"
                height="5"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <rect width="5" height="5" fill="var(--outcome-failed)" />
                <rect width="1.5" height="5" fill="var(--surface)" opacity="0.45" />
              </pattern>
            </defs>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis dataKey="name" {...AXIS} minTickGap={28} interval="preserveStartEnd" tickLine={false} />
            <YAxis {...AXIS} width={40} allowDecimals={false} axisLine={false} tickLine={false} />
            <Tooltip {...TIP} />
            {present.map((outcome) => (
              <Bar
                key={outcome}
                dataKey={outcome}
                name={outcomes[outcome]}
                stackId="all"
                fill={outcome === 'failed' ? `url(#${hatch})` : fillOf(outcome)}
                isAnimationActive={false}
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
      }
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">From</th>
              {present.map((outcome) => (
                <th key={outcome} scope="col">
                  <OutcomeBadge outcome={outcome} size={12} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bins
              .filter((bin) => bin.counts.some((n) => n > 0))
              .map((bin) => (
                <tr key={bin.from}>
                  <th scope="row">{name(bin)}</th>
                  {present.map((outcome) => (
                    <td key={outcome}>{formatCount(bin.counts[OUTCOMES.indexOf(outcome)] ?? 0)}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      }
    />
  );
}

function fillOf(outcome: Outcome): string {
  return `var(--outcome-${outcome})`;
}

function SetUpTimes({ summary }: { summary: TraceSummary }) {
  const { phases } = useTerms();
  const bins = useMemo(() => durationBins(summary.negotiations.setupMs), [summary]);
  const times = useMemo(() => phaseTimes(summary.negotiations), [summary]);
  if (bins.length === 0) return null;
  const name = (bin: DurationBin): string => `under ${formatDuration(bin.to)}`;
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
  readonly phases: Readonly<Record<string, string>>;
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
