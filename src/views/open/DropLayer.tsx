import { useEffect, useState } from 'react';
import { useTrace } from '../../store/trace.ts';
import { icons } from '../../ui/icons.tsx';
import { fromFiles, fromText, fromTransfer } from './collect.ts';
import './dropLayer.css';

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/**
 * Takes what is dropped or pasted anywhere on the page, whatever is open. Text pasted into a field stays there.
 * Shows that the page takes it while something is dragged over it.
 */
export function DropLayer() {
  const [over, setOver] = useState(false);

  useEffect(() => {
    const { openInputs } = useTrace.getState();
    let depth = 0;

    const onDragEnter = (event: DragEvent): void => {
      if (event.dataTransfer === null) return;
      event.preventDefault();
      depth++;
      setOver(true);
    };
    const onDragOver = (event: DragEvent): void => {
      if (event.dataTransfer === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    };
    const onDragLeave = (): void => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      depth = 0;
      setOver(false);
      if (event.dataTransfer === null) return;
      event.preventDefault();
      fromTransfer(event.dataTransfer).then(openInputs);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (event.clipboardData === null || isField(event.target)) return;
      const { files } = event.clipboardData;
      const inputs =
        files.length > 0 ? fromFiles(files) : fromText(event.clipboardData.getData('text/plain'));
      if (inputs.length > 0) {
        event.preventDefault();
        openInputs(inputs);
      }
    };

    addEventListener('dragenter', onDragEnter);
    addEventListener('dragover', onDragOver);
    addEventListener('dragleave', onDragLeave);
    addEventListener('drop', onDrop);
    addEventListener('paste', onPaste);
    return () => {
      removeEventListener('dragenter', onDragEnter);
      removeEventListener('dragover', onDragOver);
      removeEventListener('dragleave', onDragLeave);
      removeEventListener('drop', onDrop);
      removeEventListener('paste', onPaste);
    };
  }, []);

  return over ? (
    <div className="drop-layer" aria-hidden="true">
      <p>
        {icons.drop}
        Drop it anywhere: it is read here, in the browser
      </p>
    </div>
  ) : null;
}
