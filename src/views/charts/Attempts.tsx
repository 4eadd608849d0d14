import { useId, useMemo } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { OUTCOMES, type Outcome } from '../../model/phases.ts';
import type { TraceSummary } from '../../model/trace.ts';
import { formatCount } from '../shared/format.ts';
import { OutcomeBadge } from '../shared/OutcomeMark.tsx';
import { useTerms } from '../shared/texts.tsx';
import { traceAxis } from '../timeline/traceAxis.ts';
import { binNames } from './binNames.ts';
import { outcomeBins } from './bins.ts';
import { AXIS, Chart, HEIGHT, TIP } from './Chart.tsx';

const PATTERN = { width: 5, height: 5, patternUnits: 'userSpaceOnUse' } as const;

/** Attempts by outcome over time. */
export function Attempts({ summary }: { summary: TraceSummary }) {
  const { outcomes } = useTerms();
  const hatch = useId();
  const dots = useId();
  const fills: Partial<Record<Outcome, string>> = { failed: `url(#${hatch})`, lost: `url(#${dots})` };
  const axis = useMemo(() => traceAxis(summary), [summary]);
  const bins = useMemo(() => outcomeBins(summary.negotiations, axis), [summary, axis]);
  const byClock = axis.format.kind === 'clock';
  const names = useMemo(() => binNames(bins, axis), [bins, axis]);
  const shortOf = new Map(names.map((name) => [name.whole, name.short]));
  const present = OUTCOMES.filter((_, i) => bins.some((bin) => (bin.counts[i] ?? 0) > 0));
  const data = bins.map((bin, i) => ({
    name: names[i]?.whole ?? '',
    ...Object.fromEntries(OUTCOMES.map((o, i) => [o, bin.counts[i] ?? 0])),
  }));
  return (
    <Chart
      title={
        byClock
          ? 'Attempts by outcome, by the time they began'
          : 'Attempts by outcome, by the line they begin on'
      }
      legend={
        <ul className="chart-legend">
          {present.map((outcome) => (
            <li key={outcome}>
              <OutcomeBadge outcome={outcome} size={12} />
            </li>
          ))}
        </ul>
      }
      chart={
        <ResponsiveContainer width="100%" height={HEIGHT}>
          <BarChart data={data} margin={{ top: 8, right: 4, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <defs>
              <pattern {...PATTERN} id={hatch} patternTransform="rotate(45)">
                <rect width="5" height="5" fill="var(--outcome-failed)" />
                <rect width="1.5" height="5" fill="var(--surface)" opacity="0.45" />
              </pattern>
              <pattern {...PATTERN} id={dots}>
                <rect width="5" height="5" fill="var(--outcome-lost)" />
                <circle cx="2.5" cy="2.5" r="0.9" fill="var(--surface)" opacity="0.6" />
              </pattern>
            </defs>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="name"
              {...AXIS}
              minTickGap={28}
              tickFormatter={(whole: string) => shortOf.get(whole) ?? whole}
              tickLine={false}
            />
            <YAxis {...AXIS} width={40} allowDecimals={false} axisLine={false} tickLine={false} />
            <Tooltip {...TIP} />
            {present.map((outcome) => (
              <Bar
                key={outcome}
                dataKey={outcome}
                name={outcomes[outcome]}
                stackId="all"
                fill={fills[outcome] ?? `var(--outcome-${outcome})`}
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
            {bins.map((bin, i) =>
              bin.counts.some((n) => n > 0) ? (
                <tr key={bin.from}>
                  <th scope="row">{names[i]?.whole}</th>
                  {present.map((outcome) => (
                    <td key={outcome}>{formatCount(bin.counts[OUTCOMES.indexOf(outcome)] ?? 0)}</td>
                  ))}
                </tr>
              ) : null,
            )}
          </tbody>
        </table>
      }
    />
  );
}
