// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { openText, renderWithTexts } from '../../fixtures/pageTrace.tsx';
import { useTrace } from '../../store/trace.ts';
import { Ladder } from './Ladder.tsx';

afterEach(cleanup);

const LOG = `001  12 Mar 08:08:00  Send Main Mode request to <192.0.2.7>
002  12 Mar 08:08:00  Send:<SA><VID>
003  12 Mar 08:08:01  Recv:<SA>
004  12 Mar 08:08:01  Send:<KE><NONCE>
005  12 Mar 08:08:02  Recv:<KE><NONCE>
006  12 Mar 08:08:02  Send:<ID><HASH>
007  12 Mar 08:08:06  !! IKE Packet Retransmit
008  12 Mar 08:08:14  !! Too many errors! Deleting SA
`;

async function show(): Promise<HTMLElement> {
  const reader = await openText('router.txt', LOG);
  await renderWithTexts(<Ladder detail={await reader.negotiation(0)} />);
  return screen.getByTestId('ladder');
}

it('names each packet, its direction and its payloads, and where it stopped', async () => {
  const ladder = await show();
  const names = within(ladder)
    .getAllByRole('button')
    .filter((b) => b.hasAttribute('data-nav'))
    .map((b) => b.textContent);
  expect(names).toHaveLength(6);
  expect(names[0]).toContain('Main mode 1: SA VID');
  expect(names[0]).toContain('to the peer');
  expect(names[1]).toContain('Main mode 2: SA');
  expect(names[1]).toContain('from the peer');
  expect(names[5]).toContain('sent again');
  expect(ladder.textContent).toContain('Phase 1 stopped here: no answer to main mode 5');
  expect(ladder.textContent).toContain('6 packets, 1 of them sent again');
});

it('is one stop of the Tab key, walked with the arrows, and opens the line in the log', async () => {
  const ladder = await show();
  const items = within(ladder)
    .getAllByRole('button')
    .filter((b) => b.hasAttribute('data-nav'));
  expect(items.map((b) => b.tabIndex)).toEqual([0, -1, -1, -1, -1, -1]);
  items[0]?.focus();
  fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowDown' });
  fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(items[2]);
  fireEvent.click(items[2] as HTMLElement);
  const { lineRequest, logOpen } = useTrace.getState();
  expect([lineRequest?.line, logOpen]).toEqual([4, true]);
  fireEvent.keyDown(document.activeElement as Element, { key: 'End' });
  expect(document.activeElement).toBe(items[5]);
});

it('marks the packet whose line is selected', async () => {
  const ladder = await show();
  useTrace.getState().selectRecord({ source: 0, record: null, line: 5 });
  const marked = await within(ladder).findByRole('button', { current: true });
  expect(marked.textContent).toContain('Main mode 4');
});

it('says where a tunnel is only concluded to be up', async () => {
  const up = LOG.slice(0, LOG.indexOf('007')).concat(
    `007  12 Mar 08:08:02  Recv:<ID><HASH>
008  12 Mar 08:08:02  Phase 1 IKE SA process done
009  12 Mar 08:08:02  Send:<HASH><SA><NONCE><ID><ID>
010  12 Mar 08:08:02  Recv:<HASH><SA><NONCE><ID><ID>
011  12 Mar 08:08:02  Send:<HASH>
`,
  );
  const reader = await openText('router.txt', up);
  await renderWithTexts(<Ladder detail={await reader.negotiation(0)} />);
  const text = screen.getByTestId('ladder').textContent;
  expect(text).toContain('Phase 1 is up');
  expect(text).not.toContain('Phase 1 is up:');
  expect(text).toContain('Phase 2 is up: concluded from this packet, the log does not say so');
});

it('says the same in a table', async () => {
  const ladder = await show();
  expect(screen.queryByTestId('ladder-table')).toBeNull();
  fireEvent.click(within(ladder).getByRole('button', { name: 'Show as table' }));
  const rows = within(screen.getByTestId('ladder-table')).getAllByRole('row').slice(1);
  expect(rows.map((r) => within(r).getByRole('rowheader').textContent)).toEqual([
    'Main mode 1',
    'Main mode 2',
    'Main mode 3',
    'Main mode 4',
    'Main mode 5',
    'Main mode 5',
  ]);
  expect(rows[5]?.textContent).toContain('yes');
});
