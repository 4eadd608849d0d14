// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { openSample, renderWithTexts } from '../../fixtures/pageTrace.tsx';
import type { TraceReader } from '../../model/trace.ts';
import { useTrace } from '../../store/trace.ts';
import { LogPanel } from './LogPanel.tsx';

afterEach(cleanup);

async function show(sample: string): Promise<TraceReader> {
  const reader = await openSample(sample);
  await renderWithTexts(<LogPanel />);
  await waitFor(() => expect(rows().length).toBeGreaterThan(3));
  return reader;
}

/** Rows that have come. */
function rows(): HTMLElement[] {
  return screen.queryAllByTestId('log-row').filter((row) => !row.classList.contains('log-waiting'));
}

function chosen(): HTMLElement | null {
  return document.querySelector('[role=row][aria-selected=true]');
}

function explanation(): string {
  return screen.getByTestId('log-explanation').textContent ?? '';
}

const severity = (): HTMLElement => screen.getByLabelText('Severity');

it('shows every line with its number, and explains the one that is clicked', async () => {
  await show('phase-1-mismatch.log');
  expect(explanation()).toContain('Select a line');
  const row = rows().find((r) => r.textContent?.includes('proposal failed'));
  if (row === undefined) throw new Error('no row');
  fireEvent.click(row);
  await waitFor(() => expect(explanation()).toContain('documented by the maker'));
  expect(chosen()?.textContent).toContain('proposal failed');
  expect(useTrace.getState().selection.record?.line).toBe(Number(/Lines? (\d+)/.exec(explanation())?.[1]));
});

it('moves the choice with the arrow keys as one stop of the Tab key', async () => {
  await show('phase-1-mismatch.log');
  const grid = screen.getByRole('grid');
  expect(grid.tabIndex).toBe(0);
  for (const row of rows()) expect(row.tabIndex).toBe(-1);
  fireEvent.keyDown(grid, { key: 'Home' });
  await waitFor(() => expect(chosen()?.getAttribute('aria-rowindex')).toBe('1'));
  fireEvent.keyDown(grid, { key: 'ArrowDown' });
  await waitFor(() => expect(chosen()?.getAttribute('aria-rowindex')).toBe('2'));
  expect(grid.getAttribute('aria-activedescendant')).toBe(chosen()?.id);
});

it('goes to a line that a link asks for, and lifts the filter that hides it', async () => {
  await show('phase-1-mismatch.log');
  act(() => useTrace.getState().setLogFilter({ tone: 'error' }));
  await waitFor(() => expect(screen.getByText(/^\d+ of \d+ entries$/)).toBeDefined());
  act(() => useTrace.getState().showLine(0, 2));
  await waitFor(() => expect(screen.getByText(/The filter hid line 2/)).toBeDefined());
  await waitFor(() => expect(explanation()).toContain('Lines 1 to 2'));
  expect(useTrace.getState().logFilter).toEqual({});
  expect(useTrace.getState().selection.record?.record).not.toBeNull();
});

it('keeps the chosen line when a filter hides it, and finds it again', async () => {
  await show('phase-1-mismatch.log');
  act(() => useTrace.getState().showLine(0, 2));
  await waitFor(() => expect(explanation()).toContain('Lines 1 to 2'));
  fireEvent.change(severity(), { target: { value: 'error' } });
  await waitFor(() => expect(chosen()).toBeNull());
  expect(explanation()).toContain('Lines 1 to 2');
  fireEvent.change(severity(), { target: { value: 'all' } });
  await waitFor(() => expect(chosen()?.textContent).toContain('connecting to DEPOT-EAST'));
});

it('says why it is empty, and shows all lines again', async () => {
  await show('success-after-refusals.log');
  fireEvent.change(severity(), { target: { value: 'error' } });
  await waitFor(() => expect(screen.getByText('No line reports an error')).toBeDefined());
  const [button] = within(screen.getByTestId('log')).getAllByText('Show all lines');
  if (button === undefined) throw new Error('no button');
  fireEvent.click(button);
  await waitFor(() => expect(rows().length).toBeGreaterThan(3));
});

it('finds text, steps through the hits and shows them alone', async () => {
  await show('phase-1-mismatch.log');
  const field = screen.getByTestId('log-search');
  fireEvent.change(field, { target: { value: 'PROPOSAL FAILED' } });
  const count = await waitFor(() =>
    Number(/^(\d+) hits$/.exec(screen.getByText(/^\d+ hits$/).textContent ?? '')?.[1]),
  );
  expect(count).toBeGreaterThan(1);
  fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() => expect(screen.getByText(`1 of ${count}`)).toBeDefined());
  expect(chosen()?.querySelector('mark')?.textContent).toBe('proposal failed');
  fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
  await waitFor(() => expect(screen.getByText(`${count} of ${count}`)).toBeDefined());
  fireEvent.click(screen.getByText('Only hits'));
  await waitFor(() => expect(rows()).toHaveLength(count));
  fireEvent.keyDown(field, { key: 'Escape' });
  await waitFor(() => expect(rows().length).toBeGreaterThan(count));
});

it('shows the selected negotiation alone, and follows when another is selected', async () => {
  await show('several-peers.log');
  act(() => useTrace.getState().selectNegotiation(0));
  fireEvent.click(screen.getByText('Only this negotiation'));
  await waitFor(() =>
    expect(new Set(rows().map((r) => r.querySelector('.log-of')?.textContent))).toEqual(new Set(['#1'])),
  );
  act(() => useTrace.getState().selectNegotiation(1));
  await waitFor(() =>
    expect(new Set(rows().map((r) => r.querySelector('.log-of')?.textContent))).toEqual(new Set(['#2'])),
  );
});

it('opens a view again that the reader has closed', async () => {
  const reader = await show('phase-1-mismatch.log');
  const { rows: fetchRows } = reader;
  let refused = 0;
  reader.rows = (view, from, count) => {
    if (refused++ === 0) return Promise.reject(new RangeError(`no view ${view}`));
    return fetchRows.call(reader, view, from, count);
  };
  act(() => useTrace.getState().setLogFilter({ tone: 'good' }));
  await waitFor(() => expect(refused).toBeGreaterThan(1));
  await waitFor(() => expect(rows().length).toBeGreaterThan(0));
  expect(useTrace.getState().error).toBeNull();
});
