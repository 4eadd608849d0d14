import { describe, expect, it } from 'vitest';
import { timeOfDay, timeSince } from './rowTime.ts';

describe('timeOfDay', () => {
  it.each([
    ['2004-01-20T15:18:34.500', '15:18:34.500'],
    ['--01-20T15:18:34', '15:18:34'],
    ['T15:18:34', '15:18:34'],
    ['2024-03-11T15:18:34+01:00', '15:18:34'],
    [null, ''],
  ])('of %s is %s', (stamp, text) => {
    expect(timeOfDay(stamp)).toBe(text);
  });
});

describe('timeSince', () => {
  const start = '2004-01-20T15:18:34.500';

  it.each([
    ['2004-01-20T15:18:34.500', '+0.000'],
    ['2004-01-20T15:18:41.360', '+6.860'],
    ['2004-01-20T15:18:34.000', '−0.500'],
    ['2004-01-20T15:20:39.800', '+2:05.300'],
    ['2004-01-20T18:22:39.500', '+3:04:05'],
    ['2004-01-23T18:22:39.500', '+3 d 03:04'],
    [null, ''],
  ])('the start of the negotiation %s is %s', (stamp, text) => {
    expect(timeSince(start, stamp)).toBe(text);
  });
});
