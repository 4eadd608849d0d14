import { describe, expect, it } from 'vitest';
import { REPORT_EN } from '../texts/en/report.ts';
import { writeDuration } from './duration.ts';
import { dayOf, placeOf, readableTime, timeOnDay } from './places.ts';
import { makeSource } from './testing.ts';

describe('places', () => {
  it('are file and line', () => {
    expect(placeOf([makeSource()], { source: 0, line: 13 })).toBe('router.txt:13');
    expect(placeOf([], { source: 0, line: 13 })).toBe('0:13');
  });

  it('are file and line within it where a source has several files', () => {
    const parts = [
      { name: 'syslog.1', firstLine: 1, lines: 100 },
      { name: 'empty', firstLine: 101, lines: 0 },
      { name: 'syslog', firstLine: 101, lines: 10 },
    ];
    const sources = [makeSource({ parts })];
    expect(placeOf(sources, { source: 0, line: 100 })).toBe('syslog.1:100');
    expect(placeOf(sources, { source: 0, line: 101 })).toBe('syslog:1');
  });
});

describe('times', () => {
  it('lose the letters that are meant for programs', () => {
    expect(readableTime('2004-01-20T15:18:34.500')).toBe('2004-01-20 15:18:34.500');
    expect(readableTime('--01-20T15:18:34')).toBe('01-20 15:18:34');
    expect(readableTime('T15:18:34')).toBe('15:18:34');
    expect(readableTime('2004-01-20T15:18:34+01:00')).toBe('2004-01-20 15:18:34+01:00');
  });

  it('lose the day where it is clear', () => {
    expect(dayOf('2004-01-20T15:18:34')).toBe('2004-01-20');
    expect(dayOf('T15:18:34')).toBe('');
    expect(dayOf(null)).toBe('');
    expect(timeOnDay('2004-01-20T15:18:34', '2004-01-20')).toBe('15:18:34');
    expect(timeOnDay('2004-01-21T15:18:34', '2004-01-20')).toBe('2004-01-21 15:18:34');
    expect(timeOnDay('T15:18:34', '')).toBe('15:18:34');
  });
});

describe('durations', () => {
  it.each([
    [0, '0 ms'],
    [999, '999 ms'],
    [6860, '6.86 s'],
    [59_999, '59.99 s'],
    [60_000, '1 min'],
    [125_000, '2 min 5 s'],
    [3_600_000, '1 h'],
    [108_000_000, '1 d 6 h'],
    [172_800_000, '2 d'],
  ])('%d ms are %s', (ms, text) => {
    expect(writeDuration(REPORT_EN, ms)).toBe(text);
  });
});
