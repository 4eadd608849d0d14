import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTrace } from '../../store/trace.ts';

const Charts = lazy(() => import('./Charts.tsx'));

/** Height that is kept for the charts, in px, so that nothing moves when they come. */
const KEPT_PX = 280;

/** How near, in px, the place of the charts has to come before they are loaded. */
const NEAR = '400px';

/**
 * The charts, loaded once their place is near and the page has nothing better to do: the first mount of a chart takes a
 * few tenths of a second, for which nothing else is to wait.
 */
export function DeferredCharts() {
  const several = useTrace((state) => (state.summary?.negotiations.count ?? 0) > 1);
  const place = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(false);

  useEffect(() => {
    const element = place.current;
    if (element === null || wanted || !several) return;
    let idle = 0;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true) return;
        observer.disconnect();
        if ('requestIdleCallback' in globalThis)
          idle = requestIdleCallback(() => setWanted(true), { timeout: 2000 });
        else setWanted(true);
      },
      { rootMargin: NEAR },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      if (idle !== 0) cancelIdleCallback(idle);
    };
  }, [wanted, several]);

  if (!several) return null;
  return (
    <div ref={place} className="charts-place" style={{ minHeight: KEPT_PX }}>
      {wanted && (
        <Suspense fallback={null}>
          <Charts />
        </Suspense>
      )}
    </div>
  );
}
