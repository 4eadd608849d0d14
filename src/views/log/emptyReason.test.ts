import { describe, expect, it } from 'vitest';
import { emptyReason } from './emptyReason.ts';

describe('emptyReason', () => {
  it('blames the log where no filter is to blame', () => {
    expect(emptyReason({}, 0).canLift).toBe(false);
    expect(emptyReason({ tone: 'error' }, 0).title).toBe('This log has no lines');
  });

  it('says what the one filter means', () => {
    expect(emptyReason({ tone: 'unknown' }, 40).title).toBe('Every line was understood');
    expect(emptyReason({ tone: 'error' }, 40).title).toBe('No line reports an error');
    expect(emptyReason({ tone: 'error', search: 'x' }, 40).title).toBe(
      'The text does not stand in these lines',
    );
  });

  it('names several filters together', () => {
    expect(emptyReason({ tone: 'error', phase: 'setup' }, 40)).toMatchObject({
      title: 'No line passes these filters',
      canLift: true,
    });
  });
});
