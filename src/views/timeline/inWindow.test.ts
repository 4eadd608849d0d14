import { expect, it } from 'vitest';
import { tableOf } from '../../store/fakeTrace.ts';
import { inWindow } from './inWindow.ts';

it('keeps what touches the window, and what has a time', () => {
  const table = tableOf([
    ['failed', 0],
    ['failed', 0],
    ['failed', 0],
  ]);
  expect([...inWindow(table, null)]).toEqual([0, 1, 2]);
  expect([...inWindow(table, [400, 1000])]).toEqual([0, 1]);
  expect([...inWindow(table, [600, 900])]).toEqual([]);
  table.startTime[1] = Number.NaN;
  expect([...inWindow(table, [0, 5000])]).toEqual([0, 2]);
});
