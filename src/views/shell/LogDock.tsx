import { useState } from 'react';
import { useTrace } from '../../store/trace.ts';
import { icons } from '../../ui/icons.tsx';
import { Splitter } from '../../ui/Splitter.tsx';
import { LogPanel } from '../log/LogPanel.tsx';
import './logDock.css';

/** Heights of the open log, in pixels. */
const MIN_HEIGHT = 160;
const FIRST_SHARE = 0.38;

/** The most that the log may take of the window, so that the verdict stays in sight. */
function maxHeight(): number {
  return Math.max(MIN_HEIGHT, innerHeight - 220);
}

/**
 * The log below the verdict, one click or the key L away. On a narrow page it lies over the verdict, and its bar stays at
 * the foot of the page.
 */
export function LogDock({ narrow }: { narrow: boolean }) {
  const open = useTrace((state) => state.logOpen);
  const setLogOpen = useTrace((state) => state.setLogOpen);
  const [height, setHeight] = useState(() => Math.round(innerHeight * FIRST_SHARE));

  return (
    <section className={open ? 'log-dock open' : 'log-dock'} aria-label="Log panel">
      {open && !narrow && (
        <Splitter
          label="Height of the log"
          height={height}
          min={MIN_HEIGHT}
          max={maxHeight()}
          onChange={setHeight}
        />
      )}
      <div className="dock-bar">
        <button
          type="button"
          className="button bare"
          aria-expanded={open}
          data-testid="log-toggle"
          title="Show or hide the log (L)"
          onClick={() => setLogOpen(!open)}
        >
          {open ? icons.down : icons.log}
          {open ? 'Hide the log' : 'Show the log'}
        </button>
      </div>
      {open && (
        <div className="dock-body" {...(narrow ? {} : { style: { height } })}>
          <LogPanel />
        </div>
      )}
    </section>
  );
}
