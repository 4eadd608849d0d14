import { expect, it } from 'vitest';
import { INGEST_ERROR_CODES } from '../../ingest/errors.ts';
import { adviceFor } from './errorTexts.ts';

it('has advice of its own for every way in which an input can fail', () => {
  const general = adviceFor('no such code');
  for (const code of [...INGEST_ERROR_CODES, 'worker-start-failed', 'worker-crashed']) {
    const advice = adviceFor(code);
    expect(advice.title).not.toBe(general.title);
    expect(advice.steps.length).toBeGreaterThan(0);
  }
  expect(adviceFor('toString')).toBe(general);
});
