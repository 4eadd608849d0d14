import { useId } from 'react';
import { useTrace } from '../../store/trace.ts';

/** The name of an end: what the reader called it, else the name of its source. */
export function useEndName(source: number): string {
  const given = useTrace((state) => state.endNames[source]);
  const name = useTrace((state) => state.summary?.sources[source]?.name);
  return given?.trim() || name || `Log ${source + 1}`;
}

function NameField({ label, source }: { label: string; source: number }) {
  const id = useId();
  const given = useTrace((state) => state.endNames[source]);
  const setEndName = useTrace((state) => state.setEndName);
  const name = useEndName(source);
  return (
    <div className="pair-name">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={given ?? name}
        maxLength={40}
        onChange={(event) => setEndName(source, event.target.value)}
      />
    </div>
  );
}

/** Names for both ends, and a button that makes one the other. */
export function Ends({ sources, onSwap }: { sources: readonly [number, number]; onSwap: () => void }) {
  return (
    <div className="pair-ends">
      <NameField label="Here" source={sources[0]} />
      <button type="button" className="button" data-testid="pair-swap" onClick={onSwap}>
        Swap
      </button>
      <NameField label="There" source={sources[1]} />
    </div>
  );
}
