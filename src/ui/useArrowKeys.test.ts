import { expect, it } from 'vitest';
import { nextPosition } from './useArrowKeys.ts';

it('moves inside the list and stops at its ends', () => {
  expect(nextPosition('ArrowDown', 0, 3)).toBe(1);
  expect(nextPosition('ArrowDown', 2, 3)).toBe(2);
  expect(nextPosition('ArrowUp', 0, 3)).toBe(0);
  expect(nextPosition('Home', 2, 3)).toBe(0);
  expect(nextPosition('End', 0, 3)).toBe(2);
  expect(nextPosition('Enter', 0, 3)).toBeNull();
});
