import type { ChangeEvent } from 'react';
import { useTrace } from '../../store/trace.ts';
import { icons } from '../../ui/icons.tsx';
import { fromFiles } from './collect.ts';

function useOpenChosen(): (event: ChangeEvent<HTMLInputElement>) => void {
  const openInputs = useTrace((state) => state.openInputs);
  return (event) => {
    const inputs = fromFiles(event.target.files ?? []);
    // So that choosing the same file again is a change again.
    event.target.value = '';
    openInputs(inputs);
  };
}

/** The file dialog and the folder dialog. */
export function FileButtons() {
  const onChange = useOpenChosen();
  return (
    <div className="file-buttons">
      <label className="button primary">
        <input
          type="file"
          multiple
          className="visually-hidden"
          data-testid="file-input"
          onChange={onChange}
        />
        {icons.file}
        Choose files
      </label>
      <label className="button">
        <input
          type="file"
          multiple
          className="visually-hidden"
          data-testid="folder-input"
          onChange={onChange}
          ref={(input) => input?.setAttribute('webkitdirectory', '')}
        />
        {icons.folder}
        Choose a folder
      </label>
    </div>
  );
}
