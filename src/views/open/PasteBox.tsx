import { type FormEvent, useState } from 'react';
import { useTrace } from '../../store/trace.ts';
import { fromText } from './collect.ts';

/** A field for text that is typed or pasted piece by piece. */
export function PasteBox() {
  const openInputs = useTrace((state) => state.openInputs);
  const [text, setText] = useState('');
  const inputs = fromText(text);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    openInputs(inputs);
  };

  return (
    <form className="paste" onSubmit={submit}>
      <label htmlFor="paste-box">Or paste it here</label>
      <textarea
        id="paste-box"
        className="field mono"
        data-testid="paste-box"
        rows={4}
        spellCheck={false}
        autoComplete="off"
        placeholder="[VPN-Status] 2024/03/11 09:14:02,310&#10;VPN: connecting to …"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
        }}
      />
      <button type="submit" className="button" data-testid="paste-open" disabled={inputs.length === 0}>
        Read this text
      </button>
    </form>
  );
}
