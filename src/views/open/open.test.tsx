// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Candidate, NamedBlob } from '../../store/engine.ts';
import { EMPTY_STATE } from '../../store/state.ts';
import { useTrace } from '../../store/trace.ts';
import { Chooser } from './Chooser.tsx';
import { DropLayer } from './DropLayer.tsx';
import { ErrorNote } from './ErrorNote.tsx';
import { OpenView } from './OpenView.tsx';
import { PasteBox } from './PasteBox.tsx';

const openInputs = vi.fn<(inputs: readonly NamedBlob[]) => Promise<void>>(() => Promise.resolve());

beforeEach(() => {
  openInputs.mockClear();
  useTrace.setState({ ...EMPTY_STATE, openInputs });
});

afterEach(cleanup);

function pasteInto(target: EventTarget, text: string): Event {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { files: [], getData: () => text } });
  target.dispatchEvent(event);
  return event;
}

describe('paste', () => {
  it('is taken anywhere on the page, but not out of a field', () => {
    render(
      <>
        <DropLayer />
        <PasteBox />
      </>,
    );
    pasteInto(screen.getByTestId('paste-box'), 'VPN: connecting');
    expect(openInputs).not.toHaveBeenCalled();
    expect(pasteInto(document.body, 'VPN: connecting').defaultPrevented).toBe(true);
    expect(openInputs).toHaveBeenCalledOnce();
  });

  it('does nothing for a clipboard without text', () => {
    render(<DropLayer />);
    expect(pasteInto(document.body, '  ').defaultPrevented).toBe(false);
    expect(openInputs).not.toHaveBeenCalled();
  });

  it('waits for text in the box, and reads it by button or by Ctrl and Enter', async () => {
    render(<PasteBox />);
    const box = screen.getByTestId('paste-box');
    expect(screen.getByTestId('paste-open').hasAttribute('disabled')).toBe(true);
    fireEvent.change(box, { target: { value: 'VPN: one' } });
    fireEvent.click(screen.getByTestId('paste-open'));
    fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
    expect(openInputs).toHaveBeenCalledTimes(2);
    expect(await openInputs.mock.calls[0]?.[0][0]?.blob.text()).toBe('VPN: one');
  });
});

describe('drop', () => {
  it('shows that the page takes it, and takes it', async () => {
    render(<DropLayer />);
    const drag = (type: string, more = {}): void => {
      const event = new Event(type, { bubbles: true, cancelable: true });
      Object.assign(event, { dataTransfer: { items: [], getData: () => 'VPN: one', ...more } });
      fireEvent(document.body, event);
    };
    drag('dragenter');
    expect(document.querySelector('.drop-layer')).not.toBeNull();
    drag('dragleave');
    expect(document.querySelector('.drop-layer')).toBeNull();
    drag('dragenter');
    drag('drop');
    expect(document.querySelector('.drop-layer')).toBeNull();
    await vi.waitFor(() => expect(openInputs).toHaveBeenCalledOnce());
  });
});

describe('Chooser', () => {
  const file = (name: string, looksLikeLog: boolean): Candidate => ({
    name,
    bytes: 2048,
    looksLikeLog,
    reason: '',
    open: () => Promise.resolve(new Blob()),
  });

  it('ticks what looks like a log and reads what is ticked', () => {
    const chooseCandidates = vi.fn(() => Promise.resolve());
    useTrace.setState({ chooseCandidates });
    render(<Chooser files={[file('a.log', true), file('b.png', false), file('c.log', true)]} />);
    const boxes = screen.getAllByRole('checkbox') as HTMLInputElement[];
    expect(boxes.map((box) => box.checked)).toEqual([true, false, true]);
    fireEvent.click(boxes[0] as HTMLElement);
    fireEvent.click(boxes[1] as HTMLElement);
    fireEvent.click(screen.getByRole('button', { name: 'Read 2 files' }));
    expect(chooseCandidates).toHaveBeenCalledWith([1, 2]);
  });

  it('reads nothing while nothing is ticked', () => {
    render(<Chooser files={[file('b.png', false)]} />);
    expect(screen.getByText(/None of them looks like a log/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Read 0 files' }).hasAttribute('disabled')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Tick all' }));
    expect(screen.getByRole('button', { name: 'Read 1 file' }).hasAttribute('disabled')).toBe(false);
  });
});

describe('OpenView', () => {
  it('says that a load was cancelled', () => {
    useTrace.setState({ cancelled: true });
    render(<OpenView onBack={null} />);
    expect(screen.getByRole('status').textContent).toContain('Cancelled');
  });

  it('leads back to what is still open', () => {
    const onBack = vi.fn();
    useTrace.setState({ opened: [{ name: 'router.log', parts: [] }] });
    render(<OpenView onBack={onBack} />);
    expect(screen.getByText('router.log is still open.')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Back to it' }));
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('opens a sample under its name', async () => {
    render(<OpenView onBack={null} />);
    fireEvent.click(screen.getAllByTestId('sample')[0] as HTMLElement);
    await vi.waitFor(() => expect(openInputs).toHaveBeenCalledOnce());
    expect(openInputs.mock.calls[0]?.[0][0]?.name).toBe('several-peers.log');
  });
});

it('shows a failure with advice, and takes it away when told so', () => {
  useTrace.setState({
    status: 'failed',
    error: { code: 'archive-broken', fields: { name: 'a.zip' }, message: 'raw' },
  });
  render(<ErrorNote />);
  const note = screen.getByRole('alert');
  expect(note.textContent).toContain('The archive cannot be opened');
  expect(note.textContent).toContain('archive-broken: raw');
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(useTrace.getState().status).toBe('empty');
});
