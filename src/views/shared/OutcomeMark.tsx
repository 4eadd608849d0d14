import type { Outcome } from '../../model/phases.ts';
import { useTerms } from './texts.tsx';
import { OUTCOME_MEANS } from './words.ts';
import './outcome.css';

interface Shape {
  readonly body: string;
  readonly sign: string;
  /** Drawn as an outline. */
  readonly hollow: boolean;
}

/** One shape for each outcome, on a field of 16 by 16, so that colour is never the only sign. */
const SHAPES: Readonly<Record<Outcome, Shape>> = {
  established: {
    body: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z',
    sign: 'M4.8 8.2l2.2 2.3 4.2-4.8',
    hollow: false,
  },
  failed: {
    body: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Z',
    sign: 'M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2',
    hollow: false,
  },
  lost: { body: 'M8 1.2 15.4 14.4H.6Z', sign: 'M8 6v4M8 11.9v.9', hollow: false },
  closed: { body: 'M2.5 2.5h11v11h-11Z', sign: 'M5 8h6', hollow: true },
  unfinished: {
    body: 'M8 1.7a6.3 6.3 0 1 0 0 12.6A6.3 6.3 0 0 0 8 1.7Z',
    sign: 'M4.9 8h.2M7.9 8h.2M10.9 8h.2',
    hollow: true,
  },
};

/** The shape of an outcome, for places where its word stands beside it. */
export function OutcomeMark({ outcome, size = 14 }: { outcome: Outcome; size?: number }) {
  const { body, sign, hollow } = SHAPES[outcome];
  return (
    <svg
      className={`outcome-mark ${outcome}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path className={hollow ? 'hollow' : 'full'} d={body} />
      <path className={hollow ? 'sign-dark' : 'sign'} d={sign} />
    </svg>
  );
}

/** The shape and the word of an outcome. */
export function OutcomeBadge({ outcome, size }: { outcome: Outcome; size?: number }) {
  const { outcomes } = useTerms();
  return (
    <span className={`outcome-badge ${outcome}`} title={OUTCOME_MEANS[outcome]}>
      <OutcomeMark outcome={outcome} {...(size === undefined ? {} : { size })} />
      {outcomes[outcome]}
    </span>
  );
}
