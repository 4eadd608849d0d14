import { useCallback, useRef, useState } from 'react';
import { useTrace } from '../../store/trace.ts';
import { shareOf, valueAt } from './scale.ts';
import type { TraceAxis } from './traceAxis.ts';
import { clampZoom, isWhole, WHOLE, type Zoom } from './zoom.ts';

/**
 * The zoom of the whole trace. On an axis of times it is the time window that all views share; it is remembered here in
 * shares of the axis too, because several of them may stand for the same time.
 */
export function useWindowZoom(axis: TraceAxis): readonly [Zoom, (zoom: Zoom) => void] {
  const shared = useTrace((state) => state.timeWindow);
  const [zoom, setZoom] = useState(WHOLE);
  const mine = useRef<readonly [number, number] | null>(null);
  const byClock = axis.format.kind === 'clock';

  const change = useCallback(
    (next: Zoom) => {
      setZoom(next);
      if (!byClock) return;
      const { scale } = axis;
      mine.current = isWhole(next) ? null : [valueAt(scale, next.from), valueAt(scale, next.to)];
      useTrace.getState().setTimeWindow(mine.current);
    },
    [axis, byClock],
  );

  if (!byClock || shared === mine.current) return [zoom, change];
  if (shared === null) return [WHOLE, change];
  return [clampZoom(shareOf(axis.scale, shared[0]), shareOf(axis.scale, shared[1])), change];
}
