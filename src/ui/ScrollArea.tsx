import type { ReactNode } from 'react';
import './scrollArea.css';

interface ScrollAreaProps {
  /** Names the region for those who do not see it. */
  readonly label: string;
  /** Adds a look, such as a greatest height. */
  readonly className?: string;
  readonly children: ReactNode;
}

/** A named region whose content may be larger than its place: it scrolls, by key too. */
export function ScrollArea({ label, className = '', children }: ScrollAreaProps) {
  return (
    <section
      className={`scroll-area ${className}`}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
      tabIndex={0}
    >
      {children}
    </section>
  );
}
