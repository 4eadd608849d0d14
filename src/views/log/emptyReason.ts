import type { LogFilter } from '../../store/state.ts';
import { filters } from './filter.ts';

/** Why the log shows nothing, and whether lifting the filter would help. */
export interface EmptyReason {
  readonly title: string;
  readonly text: string;
  readonly canLift: boolean;
}

/**
 * Says why a log without rows has none.
 * @param records entries of the source without any filter
 */
export function emptyReason(filter: LogFilter, records: number): EmptyReason {
  if (records === 0 || !filters(filter)) {
    return {
      title: 'This log has no lines',
      text: 'The file is empty, or it holds no text.',
      canLift: false,
    };
  }
  if (filter.search !== undefined) {
    return {
      title: 'The text does not stand in these lines',
      text: 'Capital and small letters make no difference. The other filters count too.',
      canLift: true,
    };
  }
  if (filter.tone === 'unknown' && Object.keys(filter).length === 1) {
    return {
      title: 'Every line was understood',
      text: 'There is no line without a known message.',
      canLift: true,
    };
  }
  if (filter.tone === 'error' && Object.keys(filter).length === 1) {
    return {
      title: 'No line reports an error',
      text: 'A negotiation can fail all the same: by silence, or by proposals that do not fit.',
      canLift: true,
    };
  }
  return {
    title: 'No line passes these filters',
    text: 'All conditions have to hold at the same time.',
    canLift: true,
  };
}
