// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { openSample, openText, renderWithTexts } from '../../fixtures/pageTrace.tsx';
import { useTrace } from '../../store/trace.ts';
import { Connections } from './Connections.tsx';
import { leadingFinding } from './leadingFinding.ts';
import { NothingFound } from './NothingFound.tsx';
import { SourceInfo } from './SourceInfo.tsx';
import { Verdict } from './Verdict.tsx';

afterEach(cleanup);

describe('Connections', () => {
  async function show() {
    const { summary } = await openSample('several-peers.log');
    await renderWithTexts(<Connections summary={summary} />);
    return screen.getByTestId('negotiation-list');
  }

  const names = (list: HTMLElement) =>
    within(list)
      .getAllByRole('button', { expanded: true })
      .map((head) => head.querySelector('strong')?.textContent);

  it('lists what is broken first, and says each outcome in a word', async () => {
    const list = await show();
    expect(names(list).slice(0, 2).toSorted()).toEqual(['BRANCH-SOUTH', 'DEPOT-EAST']);
    for (const word of ['Failed', 'Lost', 'Unfinished', 'Established']) {
      expect(within(list).getAllByText(word).length).toBeGreaterThan(0);
    }
  });

  it('selects what is clicked and marks it', async () => {
    const list = await show();
    const row = within(list).getByText('Lost').closest('button') as HTMLElement;
    fireEvent.click(row);
    const { negotiation } = useTrace.getState().selection;
    expect(row.getAttribute('aria-current')).toBe('true');
    expect((await useTrace.getState().reader?.negotiation(negotiation ?? -1))?.negotiation.peer.name).toBe(
      'HOME-OFFICE',
    );
  });

  it('filters by outcome and back', async () => {
    const list = await show();
    fireEvent.click(screen.getByRole('button', { name: 'Lost: 1' }));
    expect(names(list)).toEqual(['HOME-OFFICE']);
    fireEvent.click(screen.getByRole('button', { name: 'Lost: 1' }));
    expect(names(list)).toHaveLength(5);
  });

  it('is one stop of the Tab key, with arrows inside', async () => {
    const list = await show();
    const buttons = within(list).getAllByRole('button');
    expect(buttons.filter((button) => button.tabIndex === 0)).toHaveLength(1);
    buttons[0]?.focus();
    fireEvent.keyDown(buttons[0] as HTMLElement, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(buttons[1]);
    expect(buttons.filter((button) => button.tabIndex === 0)).toEqual([buttons[1]]);
  });

  it('folds a connection away', async () => {
    const list = await show();
    const [head] = within(list).getAllByRole('button', { expanded: true });
    fireEvent.click(head as HTMLElement);
    expect(within(list).getAllByRole('button', { expanded: false })).toHaveLength(1);
  });
});

describe('Verdict', () => {
  async function show(sample: string) {
    const reader = await openSample(sample);
    const detail = await reader.negotiation(0);
    await renderWithTexts(
      <Verdict summary={reader.summary} index={0} detail={detail} leading={leadingFinding(detail)} />,
    );
    return screen.getByTestId('verdict').textContent ?? '';
  }

  it('says what is wrong, at which peer, in what they differ, and which lines prove it', async () => {
    const text = await show('phase-1-mismatch.log');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('No common phase 1 proposal');
    expect(text).toContain('DEPOT-EAST');
    const differences = within(screen.getByRole('table'))
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(differences).toContain('encryption3DES-CBCAES-CBC');
    expect(screen.getAllByTestId('evidence-link').length).toBeGreaterThan(2);
  });

  it('says how long a good one took, and how far it came', async () => {
    const text = await show('success-after-refusals.log');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/^The tunnel came up after \d/);
    expect(text).toContain('IKEv1, main mode');
    const steps = within(screen.getByRole('list', { name: 'How far it came' })).getAllByRole('listitem');
    expect(steps.map((step) => step.className)).toEqual([
      'established',
      'established',
      'established',
      'established',
      'absent',
    ]);
  });
});

describe('SourceInfo', () => {
  it('says family and share of what was understood', async () => {
    const { summary } = await openSample('several-peers.log');
    await renderWithTexts(
      <SourceInfo sources={summary.sources} withNotes findings={summary.sourceFindings} />,
    );
    const text = screen.getByTestId('source-info').textContent;
    expect(text).toContain('LANCOM');
    expect(text).toContain('98 % understood, 5 lines are not');
    expect(screen.queryByTestId('separate')).toBeNull();
  });

  it('says that a secret stands in the log, where, and not which', async () => {
    const { summary } = await openText(
      'vpn.log',
      '[VPN-Status] 2007/11/07 07:10:00,010\nVPN: connecting to SHOP (203.0.113.41)\n\npassword = do-not-tell\n',
    );
    await renderWithTexts(
      <SourceInfo sources={summary.sources} withNotes findings={summary.sourceFindings} />,
    );
    const text = screen.getByTestId('source-info').textContent;
    expect(text).toContain('A password stands in this log.');
    expect(text).toContain('line 4');
    expect(text).not.toContain('do-not-tell');
  });

  it('says which pieces were joined, and offers to undo it', async () => {
    const { summary } = await openSample('peer-silent.log');
    const part = (name: string) => ({ name, blob: new Blob([name]) });
    useTrace.setState({ opened: [{ name: 'vpn.log', parts: [part('vpn.log.1'), part('vpn.log')] }] });
    await renderWithTexts(
      <SourceInfo sources={summary.sources} withNotes findings={summary.sourceFindings} />,
    );
    expect(screen.getByText(/in this order: vpn.log.1, vpn.log/)).toBeDefined();
    expect(screen.getByTestId('separate').hasAttribute('disabled')).toBe(false);
  });
});

it('says why nothing was found, and what to try', async () => {
  const { summary } = await openText('list.txt', 'milk\nbread\n');
  await renderWithTexts(<NothingFound summary={summary} />);
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Nothing in this log was recognised');
  expect(screen.getByTestId('verdict').textContent).toContain('trace + vpn-status');
  fireEvent.click(screen.getByRole('button', { name: 'Open the log' }));
  expect(useTrace.getState().logOpen).toBe(true);
});
