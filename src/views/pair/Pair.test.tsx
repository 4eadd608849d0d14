// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { recordings } from '../../../scripts/diagnosisTable.ts';
import { openTexts, renderWithTexts } from '../../fixtures/pageTrace.tsx';
import { Pair } from './Pair.tsx';

afterEach(cleanup);

async function show(name: string, onBack: () => void = () => undefined) {
  const found = recordings().find((r) => r.name === name);
  const reader = await openTexts(
    ['branch.log', found?.initiator ?? ''],
    ['centre.log', found?.responder ?? ''],
  );
  const detail = await reader.negotiation(0);
  if (detail.pair === undefined) throw new Error(`${name} has no pair`);
  await renderWithTexts(<Pair detail={detail} pair={detail.pair} onBack={onBack} />);
  await waitFor(() => screen.getByTestId('pair'));
}

function heads(): (string | null)[] {
  const [compared] = screen.getAllByRole('table');
  return within(compared as HTMLElement)
    .getAllByRole('columnheader')
    .map((th) => th.textContent);
}

function rowOf(name: RegExp): (string | null)[] {
  const row = screen.getByRole('row', { name });
  return within(row)
    .getAllByRole('cell')
    .map((td) => td.textContent);
}

it('shows one verdict and the values of both ends under their names', async () => {
  await show('strongswan/main-proposal-refused');
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('No common phase 1 proposal');
  expect(heads()).toEqual(['Setting', 'branch.log', 'centre.log']);
  expect(rowOf(/^encryption/i)).toEqual(['AES-CBC-128', 'AES-CBC-256']);
});

it('lets the ends be swapped and named, and speaks of them by their names', async () => {
  await show('strongswan/main-proposal-refused');
  fireEvent.click(screen.getByTestId('pair-swap'));
  expect(heads()).toEqual(['Setting', 'centre.log', 'branch.log']);
  expect(rowOf(/^encryption/i)).toEqual(['AES-CBC-256', 'AES-CBC-128']);
  fireEvent.change(screen.getByLabelText('Here'), { target: { value: 'Head office' } });
  expect(heads()[1]).toBe('Head office');
  expect(screen.getByText(/Said by Head office/)).toBeDefined();
});

it('links the lines of both logs in one ladder', async () => {
  await show('strongswan/ikev2-key-mismatch');
  const links = screen.getAllByTestId('evidence-link').map((link) => link.textContent ?? '');
  expect(links.some((text) => text.startsWith('branch.log'))).toBe(true);
  expect(links.some((text) => text.startsWith('centre.log'))).toBe(true);
});

it('says so where nothing failed, and goes back', async () => {
  let back = 0;
  await show('strongswan/ikev2-success', () => {
    back++;
  });
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Nothing failed on either side');
  fireEvent.click(screen.getByText('Back to one log'));
  expect(back).toBe(1);
});
