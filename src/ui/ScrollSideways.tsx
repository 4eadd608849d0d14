import type { ReactNode } from 'react';
import './scrollSideways.css';

/** A named region whose content may be wider than the page: it scrolls sideways, by key too. */
export function ScrollSideways({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      className="scroll-sideways"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
      tabIndex={0}
    >
      {children}
    </section>
  );
}
