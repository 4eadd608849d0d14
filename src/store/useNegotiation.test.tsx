// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeReader, summaryOf } from './fakeTrace.ts';
import { EMPTY_STATE } from './state.ts';
import { useTrace } from './trace.ts';
import { useNegotiation } from './useNegotiation.ts';

function open(): FakeReader {
  const reader = new FakeReader(
    summaryOf([
      ['failed', 0],
      ['closed', 0],
    ]),
  );
  useTrace.setState({ ...EMPTY_STATE, status: 'ready', reader, summary: reader.summary });
  return reader;
}

it('loads, keeps the former while the next is on its way, and does not ask twice', async () => {
  const reader = open();
  const hook = renderHook(({ index }) => useNegotiation(index), { initialProps: { index: 0 } });
  expect(hook.result.current).toBeNull();
  await waitFor(() => expect(hook.result.current?.negotiation.id).toBe('n0'));
  hook.rerender({ index: 1 });
  expect(hook.result.current?.negotiation.id).toBe('n0');
  await waitFor(() => expect(hook.result.current?.negotiation.id).toBe('n1'));
  hook.rerender({ index: 0 });
  expect(hook.result.current?.negotiation.id).toBe('n0');
  await act(() => Promise.resolve());
  expect(reader.asked).toEqual([0, 1]);
});

it('shows nothing of a trace that is no longer open', async () => {
  open();
  const hook = renderHook(() => useNegotiation(0));
  await waitFor(() => expect(hook.result.current).not.toBeNull());
  act(() => {
    open();
  });
  await waitFor(() => expect(hook.result.current?.negotiation.id).toBe('n0'));
  act(() => useTrace.setState({ reader: null }));
  expect(hook.result.current).toBeNull();
});

it('puts a failure on the page', async () => {
  open();
  const hook = renderHook(() => useNegotiation(7));
  await waitFor(() => expect(useTrace.getState().error?.message).toBe('no negotiation 7'));
  expect(hook.result.current).toBeNull();
});
