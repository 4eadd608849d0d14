import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import './splitter.css';

const STEP = 24;

interface SplitterProps {
  readonly label: string;
  /** Height of what lies below, in pixels. */
  readonly height: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (height: number) => void;
}

/** A bar between two panes, one above the other: dragged by pointer, or moved with the arrow keys, Home and End. */
export function Splitter({ label, height, min, max, onChange }: SplitterProps) {
  const grip = useRef<{ y: number; height: number } | null>(null);
  const set = (wanted: number): void => onChange(Math.round(Math.min(max, Math.max(min, wanted))));

  const onKeyDown = (event: KeyboardEvent): void => {
    const wanted: Readonly<Record<string, number>> = {
      ArrowUp: height + STEP,
      ArrowDown: height - STEP,
      Home: max,
      End: min,
    };
    const next = wanted[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { y: event.clientY, height };
  };

  const onPointerMove = (event: PointerEvent): void => {
    if (grip.current !== null) set(grip.current.height + grip.current.y - event.clientY);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is no <hr>
    <div
      className="splitter"
      role="separator"
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuenow={height}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        grip.current = null;
      }}
    />
  );
}
