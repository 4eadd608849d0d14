import { describe, expect, it } from 'vitest';
import { filterKey, filters, phaseOf, severityOf, withCondition } from './filter.ts';

describe('withCondition', () => {
  it('sets, replaces and leaves out one condition', () => {
    expect(withCondition({}, 'tone', 'error')).toEqual({ tone: 'error' });
    expect(withCondition({ tone: 'error', phase: 'setup' }, 'tone', 'good')).toEqual({
      phase: 'setup',
      tone: 'good',
    });
    expect(withCondition({ tone: 'error', phase: 'setup' }, 'tone', null)).toEqual({ phase: 'setup' });
  });
});

it('reads choices out of form fields', () => {
  expect(severityOf({})).toBe('all');
  expect(severityOf({ tone: 'plain' })).toBe('all');
  expect(severityOf({ tone: 'unknown' })).toBe('unknown');
  expect(phaseOf('phase-2')).toBe('phase-2');
  expect(phaseOf('')).toBeNull();
});

it('knows whether anything is hidden', () => {
  expect(filters({})).toBe(false);
  expect(filters({ negotiation: 0 })).toBe(true);
});

it('gives filters that show the same the same key', () => {
  expect(filterKey(0, { tone: 'error', phase: 'setup' })).toBe(
    filterKey(0, { phase: 'setup', tone: 'error' }),
  );
  expect(filterKey(0, {})).not.toBe(filterKey(1, {}));
  expect(filterKey(0, { negotiation: 1 })).not.toBe(filterKey(0, { connection: 1 }));
});
