// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openSample, renderWithTexts } from '../../fixtures/pageTrace.tsx';
import { useTrace } from '../../store/trace.ts';
import { Timeline } from './Timeline.tsx';

beforeEach(() => {
  // Nothing has a size in these tests; a drawing needs one.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
});

afterEach(cleanup);

async function show(sample: string, negotiation = 0): Promise<void> {
  await openSample(sample);
  useTrace.getState().selectNegotiation(negotiation);
  await renderWithTexts(<Timeline />);
  await waitFor(() => expect(screen.getByTestId('timeline-negotiation')).toBeDefined());
}

const spoken = (): string => screen.getByTestId('timeline-spoken').textContent ?? '';

it('names the phase in which a negotiation stopped, and those it never reached', async () => {
  await show('phase-1-mismatch.log');
  const plot = screen.getByTestId('timeline-negotiation');
  expect(within(plot).getByText('stopped here').parentElement?.textContent).toContain('Phase 1');
  expect(within(plot).getAllByText('not reached').length).toBeGreaterThanOrEqual(2);
});

it('walks the events, reads each out, and shows its line in the log', async () => {
  await show('phase-1-mismatch.log');
  const plot = screen.getByTestId('timeline-negotiation');
  fireEvent.keyDown(plot, { key: 'Home' });
  await waitFor(() => expect(spoken()).toContain('Setup'));
  const first = spoken();
  fireEvent.keyDown(plot, { key: 'ArrowRight' });
  await waitFor(() => expect(spoken()).not.toBe(first));
  fireEvent.keyDown(plot, { key: 'End' });
  await waitFor(() => expect(spoken()).toContain('Teardown'));
  fireEvent.keyDown(plot, { key: 'Enter' });
  const { lineRequest, logOpen } = useTrace.getState();
  expect(logOpen).toBe(true);
  expect(spoken()).toContain(`line ${lineRequest?.line}`);
});

it('zooms with the keyboard and the buttons', async () => {
  await show('phase-1-mismatch.log');
  const plot = screen.getByTestId('timeline-negotiation');
  const [all] = screen.getAllByText<HTMLButtonElement>('Show all');
  expect(all?.disabled).toBe(true);
  fireEvent.keyDown(plot, { key: '+' });
  expect(all?.disabled).toBe(false);
  fireEvent.keyDown(plot, { key: '0' });
  expect(all?.disabled).toBe(true);
});

it('walks all negotiations and selects one', async () => {
  await show('several-peers.log');
  const plot = screen.getByTestId('timeline-trace');
  const before = useTrace.getState().selection.negotiation;
  fireEvent.keyDown(plot, { key: 'ArrowDown' });
  fireEvent.keyDown(plot, { key: 'Enter' });
  const after = useTrace.getState().selection.negotiation;
  expect(after).not.toBe(before);
  // Enter on the one that is shown already goes to its first line.
  fireEvent.keyDown(plot, { key: 'Enter' });
  expect(useTrace.getState().lineRequest?.line).toBe(
    useTrace.getState().summary?.negotiations.startLine[after ?? -1],
  );
});

it('shares its zoom with all views as the time window, and follows theirs', async () => {
  await show('several-peers.log');
  const plot = screen.getByTestId('timeline-trace');
  fireEvent.keyDown(plot, { key: '+' });
  const [from, to] = useTrace.getState().timeWindow ?? [0, 0];
  expect(to).toBeGreaterThan(from);
  act(() => useTrace.getState().setTimeWindow(null));
  expect(screen.getAllByText<HTMLButtonElement>('Show all').every((button) => button.disabled)).toBe(true);
});

it('says the same as tables', async () => {
  await show('several-peers.log');
  fireEvent.click(screen.getByText('Show as table'));
  const tables = screen.getAllByTestId('timeline-table');
  const text = tables.map((t) => t.textContent).join(' ');
  const { summary } = useTrace.getState();
  for (const { peer } of summary?.connections ?? []) expect(text).toContain(peer.name);
  await waitFor(() => expect(tables[0]?.textContent).toMatch(/\+\d/));
  const [line] = within(tables[0] as HTMLElement).getAllByRole('button');
  if (line === undefined) throw new Error('no link');
  fireEvent.click(line);
  expect(useTrace.getState().lineRequest?.line).toBe(Number(line.textContent));
});

it('says what there is to draw when there is nothing', async () => {
  await openSample('several-peers.log');
  const { summary } = useTrace.getState();
  if (summary === null) throw new Error('no summary');
  const negotiations = { ...summary.negotiations, count: 0 };
  useTrace.setState({ summary: { ...summary, negotiations } });
  useTrace.getState().selectNegotiation(null);
  await renderWithTexts(<Timeline />);
  expect(screen.getByTestId('timeline').textContent).toContain('no negotiation was recognised');
});
