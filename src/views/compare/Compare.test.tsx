// @vitest-environment happy-dom

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { openTexts, renderWithTexts } from '../../fixtures/pageTrace.tsx';
import { Compare } from './Compare.tsx';
import { candidates } from './candidates.ts';

afterEach(cleanup);

function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../fixtures/lancom', name), 'utf8');
}

it('lays a bad negotiation beside a good one of another log, and marks the first difference', async () => {
  const reader = await openTexts(
    ['bad.log', fixture('phase-1-mismatch.log')],
    ['good.log', fixture('success-dynamic.log')],
  );
  const { summary } = reader;
  const detail = await reader.negotiation(0);
  await renderWithTexts(<Compare summary={summary} index={0} detail={detail} />);
  const select = screen.getByTestId('compare-with');
  expect(within(select).getAllByRole('option').length).toBe(summary.negotiations.count);
  const good = candidates(summary, 0)[0] ?? 0;
  expect(summary.sources[summary.negotiations.source[good] ?? 0]?.name).toBe('good.log');
  fireEvent.change(select, { target: { value: String(good) } });
  await screen.findByTestId('compare-table');
  expect(screen.getAllByTestId('compare-first')).toHaveLength(1);
  expect(screen.getByRole('status').textContent).toMatch(/differ first in step \d+ of \d+/);
  expect(screen.getByTestId('compare-table').textContent).toContain('good.log');
  fireEvent.change(select, { target: { value: '' } });
  expect(screen.queryByTestId('compare-table')).toBeNull();
});

it('is not there where there is no other negotiation', async () => {
  const reader = await openTexts(['bad.log', fixture('phase-1-mismatch.log')]);
  const detail = await reader.negotiation(0);
  await renderWithTexts(<Compare summary={reader.summary} index={0} detail={detail} />);
  expect(screen.queryByTestId('compare')).toBeNull();
});
