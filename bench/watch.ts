/** What the page notes about itself from the drop on; times in ms after the drop. */
export interface Notes {
  /** Until the first negotiation stood in the list. */
  readonly first: number;
  /** Until the whole log had been read and the verdict was drawn. */
  readonly all: number;
  /** Longest task of the main thread, the one that first draws the charts left out. */
  readonly longest: number;
  /** That one. */
  readonly charts: number;
}

/** The watcher's end in the page. */
export interface Watch {
  notes(): Notes | null;
}

/*
 * Runs in the page before anything of it does. It must stand alone: it is sent there as text.
 */
export function installWatch(): void {
  let drop = Number.NaN;
  let first = Number.NaN;
  let all = Number.NaN;
  let chartsAt = Number.NaN;
  const tasks: { start: number; end: number }[] = [];

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      tasks.push({ start: startTime, end: startTime + duration });
    }
  }).observe({ type: 'longtask', buffered: true });

  const shown = (name: string): Element | null => document.querySelector(`[data-testid="${name}"]`);

  const look = (): void => {
    const now = performance.now();
    if (Number.isNaN(first) && shown('negotiation-list') !== null) first = now;
    if (shown('verdict') === null) requestAnimationFrame(look);
    else all = now;
  };

  addEventListener(
    'drop',
    () => {
      drop = performance.now();
      requestAnimationFrame(look);
    },
    true,
  );

  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver((_changes, observer) => {
      if (document.querySelector('.recharts-surface') === null) return;
      chartsAt = performance.now();
      observer.disconnect();
    }).observe(document.body, { childList: true, subtree: true });
  });

  const watch: Watch = {
    notes() {
      if (Number.isNaN(first) || Number.isNaN(all)) return null;
      let longest = 0;
      let charts = 0;
      for (const { start, end } of tasks) {
        if (end < drop) continue;
        if (start <= chartsAt && chartsAt <= end) charts = end - start;
        else longest = Math.max(longest, end - start);
      }
      return { first: first - drop, all: all - drop, longest, charts };
    },
  };
  Object.assign(globalThis, { watch });
}
