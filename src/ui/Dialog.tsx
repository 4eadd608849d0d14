import { type ReactNode, useEffect, useId, useRef } from 'react';
import './dialog.css';
import { icons } from './icons.tsx';

/** A modal window with a title; Escape, a click beside it and its cross close it. The browser keeps the focus inside. */
export function Dialog(props: { title: string; open: boolean; onClose: () => void; children: ReactNode }) {
  const { title, open, onClose, children } = props;
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the dialog's own key for the same
    <dialog
      ref={ref}
      className="dialog"
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="dialog-body">
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" className="button bare" aria-label="Close" onClick={onClose}>
            {icons.close}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
