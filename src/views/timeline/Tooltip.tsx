import type { ReactNode } from 'react';

/** Least room beside the tooltip's anchor, in px, before it turns to the other side. */
const TURN = 340;

interface TooltipProps {
  /** Px inside the plot's box. */
  readonly x: number;
  readonly y: number;
  /** Width of the box, in px. */
  readonly width: number;
  readonly children: ReactNode;
}

/** What stands under the pointer or the focus, beside it and never in its way. */
export function Tooltip({ x, y, width, children }: TooltipProps) {
  const turned = x > width - TURN && x > width / 2;
  return (
    <div
      className={`tl-tip ${turned ? 'turned' : ''}`}
      aria-hidden="true"
      style={turned ? { right: width - x + 12, top: y } : { left: x + 12, top: y }}
    >
      {children}
    </div>
  );
}
