import type { ReactNode } from 'react';
import { ScrollArea } from '../../ui/ScrollArea.tsx';

/** Height of a chart, in px. */
export const HEIGHT = 190;

/** Look of both axes. */
export const AXIS = { stroke: 'var(--line-strong)', tick: { fill: 'var(--text-2)', fontSize: 11 } };
/** Look of what stands under the pointer. */
export const TIP = {
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
  separator: ': ',
};

interface ChartProps {
  readonly title: string;
  readonly legend?: ReactNode;
  readonly chart: ReactNode;
  readonly table: ReactNode;
}

/** A chart with its name and, folded away, the table that says the same. */
export function Chart({ title, legend, chart, table }: ChartProps) {
  return (
    <figure className="chart">
      <figcaption className="panel-title">{title}</figcaption>
      <div className="chart-keys">{legend}</div>
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
