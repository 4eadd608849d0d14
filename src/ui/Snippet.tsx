import { useEffect, useState } from 'react';
import './snippet.css';

/** How long the button says that it has copied, in ms. */
const SAID_MS = 2000;

/** Copies a text, also where the page has no right to the clipboard (not served over HTTPS). */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Lines to copy, with a button that does it. */
export function Snippet({ text }: { text: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), SAID_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const words = { idle: 'Copy', copied: 'Copied', refused: 'Select and copy by hand' } as const;
  return (
    <div className="snippet">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wide lines scroll, also by the keyboard */}
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
      <button
        type="button"
        className="button"
        onClick={() => copy(text).then((done) => setState(done ? 'copied' : 'refused'))}
      >
        <span aria-live="polite">{words[state]}</span>
      </button>
    </div>
  );
}
