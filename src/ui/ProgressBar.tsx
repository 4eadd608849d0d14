import './progressBar.css';

/**
 * How far something has come.
 * @param share from 0 to 1; null where it cannot be known
 */
export function ProgressBar({ label, share }: { label: string; share: number | null }) {
  return (
    <progress
      className="progress-bar"
      aria-label={label}
      max={1}
      {...(share === null ? {} : { value: share })}
      data-testid="progress"
    />
  );
}
