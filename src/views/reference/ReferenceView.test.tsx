// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { referenceMessages } from '../../analysis/reference.ts';
import { useKnownMessages } from '../../store/useMessages.ts';
import { dialectsWithTexts, loadCatalogues } from '../../texts/load.ts';
import { TextsProvider } from '../shared/texts.tsx';
import { ReferenceView } from './ReferenceView.tsx';

const texts = await loadCatalogues('en', dialectsWithTexts('en'));

beforeEach(() => useKnownMessages.setState({ messages: referenceMessages() }));
afterEach(cleanup);

function show(chosen: string | null) {
  return render(
    <TextsProvider texts={texts}>
      <ReferenceView chosen={chosen} />
    </TextsProvider>,
  );
}

function titles(): (string | null)[] {
  return screen.queryAllByTestId('reference-item').map((item) => item.getAttribute('href'));
}

it('lists all messages and says how many there are', () => {
  show(null);
  expect(titles()).toContain('#/reference/lancom/connecting');
  const counts = within(screen.getByTestId('reference-counts'));
  expect(counts.getByRole('row', { name: /^LANCOM \d/ })).toBeTruthy();
  expect(screen.getByTestId('reference-shown').textContent).toMatch(/entries$/);
});

it('lists the first ones, and all of them when asked', () => {
  show(null);
  const first = titles().length;
  fireEvent.click(screen.getByTestId('reference-all'));
  expect(titles().length).toBeGreaterThan(first);
  expect(screen.queryByTestId('reference-all')).toBeNull();
});

it('lists as many as it takes to show the chosen one', () => {
  const last = referenceMessages().at(-1)?.id ?? '';
  show(last);
  expect(titles()).toContain(`#/reference/${last}`);
});

it('finds what is searched for, and says so where nothing matches', () => {
  show(null);
  fireEvent.change(screen.getByTestId('reference-search'), { target: { value: '0x1106 set-up' } });
  expect(titles()).toEqual(['#/reference/lancom/0x1106']);
  fireEvent.change(screen.getByTestId('reference-search'), { target: { value: 'xyzzy' } });
  expect(titles()).toEqual([]);
  expect(screen.getByTestId('reference-shown').textContent).toBe('Nothing matches');
});

it('shows a message with its meaning, causes, actions, evidence and source', () => {
  show('lancom/setup-timeout');
  const entry = within(screen.getByTestId('reference-entry'));
  expect(entry.getByRole('heading', { level: 2 }).textContent).toBe(
    'VPN: connection for peer (address IKEvversion) timed out: reason',
  );
  expect(entry.getByText('documented by the maker')).toBeTruthy();
  expect(entry.getByText(/Likely causes/)).toBeTruthy();
  expect(entry.getByText('On the peer')).toBeTruthy();
  expect(entry.getByText(/knowledge base/)).toBeTruthy();
  const current = screen
    .getAllByTestId('reference-item')
    .filter((item) => item.ariaCurrent === 'true' || item.getAttribute('aria-current') === 'true');
  expect(current.map((item) => item.getAttribute('href'))).toEqual(['#/reference/lancom/setup-timeout']);
});

it('shows an error number with its decimal form', () => {
  show('lancom/0x2203');
  expect(within(screen.getByTestId('reference-entry')).getByText('in decimal 8707')).toBeTruthy();
});

it('says where an address leads nowhere', () => {
  show('lancom/no-such-message');
  expect(screen.getByText(/There is no entry/)).toBeTruthy();
  expect(titles().length).toBeGreaterThan(100);
});
