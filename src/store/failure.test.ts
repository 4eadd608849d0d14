import { expect, it } from 'vitest';
import { toFailure } from './failure.ts';

it('keeps code and plain fields, and names the rest unexpected', () => {
  const coded = Object.assign(new Error('m'), {
    code: 'archive-broken',
    fields: { name: 'a', size: 2, odd: {} },
  });
  expect(toFailure(coded)).toEqual({ code: 'archive-broken', fields: { name: 'a', size: 2 }, message: 'm' });
  expect(toFailure('text')).toEqual({ code: 'unexpected', fields: {}, message: 'text' });
  expect(toFailure(new Error('m')).code).toBe('unexpected');
});
