// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { remediesOf } from '../../diagnosis/remedies.ts';
import { compareAll } from '../../diagnosis/testing.ts';
import { openSample, renderWithTexts } from '../../fixtures/pageTrace.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { Proposals } from './Proposals.tsx';

afterEach(cleanup);

async function show(sample: string): Promise<void> {
  const reader = await openSample(sample);
  const { negotiation, findings } = await reader.negotiation(0);
  await renderWithTexts(<Proposals negotiation={negotiation} findings={findings} />);
}

/** The rows of the first comparison table, each as the texts of its cells. */
function tableRows(): string[][] {
  const [table] = screen.getAllByRole('table');
  if (table === undefined) throw new Error('no table');
  return within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''));
}

it('shows each pair with a word for how each attribute compares, and marks the accepted one', async () => {
  await show('success-after-refusals.log');
  const [head, remote, first, second, third] = tableRows();
  expect(head?.slice(1, 3)).toEqual(['encryption', 'hash']);
  expect(remote?.slice(0, 3)).toEqual(['Peer, proposal 1', 'BLOWFISH-CBC', 'MD5']);
  expect(first?.[1]).toBe('AES-CBCdifferent');
  expect(first?.[2]).toBe('not compared');
  expect(second?.at(-1)).toMatch(/^refusedline \d+$/);
  expect(third?.[0]).toBe('This device, proposal 3');
  expect(third?.[1]).toBe('BLOWFISH-CBCsame');
  expect(third?.at(-1)).toMatch(/^acceptedline \d+$/);
  expect(screen.getByText(/2 other pairs were refused before, which is normal/)).toBeDefined();
});

it('shows what was agreed: lifetimes, identities, networks, and both security associations', async () => {
  await show('success-after-refusals.log');
  const text = screen.getByTestId('proposals').textContent ?? '';
  for (const part of [
    '1 d 6 h',
    '198.51.100.158',
    '10.20.0.0/24',
    '10.31.0.0/24',
    '4be190d7',
    'c20a77f3',
    '128',
  ]) {
    expect(text).toContain(part);
  }
  expect(screen.getByRole('region', { name: 'Security associations' })).toBeDefined();
});

it('says that all pairs were refused, and does not call that normal', async () => {
  await show('phase-1-mismatch.log');
  const text = screen.getByTestId('proposals').textContent ?? '';
  expect(text).toContain('All 6 pairs that were compared were refused.');
  expect(text).not.toContain('normal');
  expect(tableRows().filter(([name]) => name?.startsWith('Peer'))).toHaveLength(2);
});

it('marks the pair of the smallest change, with what to set at which end', async () => {
  await show('phase-1-mismatch.log');
  const marked = tableRows().filter(([name]) => name?.includes('smallest change'));
  expect(marked).toHaveLength(1);
  const changed = tableRows().filter((cells) => cells.some((cell) => /set SHA1/.test(cell)));
  expect(changed.map(([name]) => name)).toEqual([expect.stringMatching(/^Peer, proposal/)]);
});

it('stays readable with forty proposals on either side: the nearest ones first, alike pairs in one row', async () => {
  const ciphers = ['AES-CBC-256', 'AES-CBC-192', 'AES-CBC-128', '3DES-CBC', 'CAMELLIA-CBC-256'];
  const list = (group: string) =>
    Array.from({ length: 40 }, (_, i) => ({
      encryption: ciphers[i % ciphers.length] ?? '',
      integrity: i % 2 === 0 ? 'HMAC-SHA1' : 'HMAC-SHA2-256',
      'dh-group': group,
    }));
  const comparisons = compareAll(list('MODP-1024'), list('MODP-2048'));
  const [remedy = null] = remediesOf(comparisons, false);
  await renderWithTexts(
    <ComparisonTable phase="phase-1" comparisons={comparisons} source={0} remedy={remedy} />,
  );
  const rows = tableRows();
  expect(rows.length).toBeLessThan(20);
  expect(rows.filter(([name]) => name?.startsWith('Peer'))).toHaveLength(8);
  expect(rows.find(([name]) => name?.includes('smallest change'))?.[3]).toContain('MODP-2048');
  const shared = rows.filter(([name]) => name?.startsWith('This device, proposals'));
  expect(shared.length).toBeGreaterThan(2);
  fireEvent.click(screen.getByRole('button', { name: 'Show the other 32 proposals of the peer' }));
  expect(tableRows().filter(([name]) => name?.startsWith('Peer'))).toHaveLength(40);
});

it('says so where the log shows neither', async () => {
  await show('lancom/polling-entry-missing.log');
  expect(screen.getByText(/shows no proposal of this negotiation/)).toBeDefined();
});
