// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { openSample, renderWithTexts } from '../../fixtures/pageTrace.tsx';
import { useTrace } from '../../store/trace.ts';
import { leadingFinding } from '../overview/leadingFinding.ts';
import { Findings } from './Findings.tsx';

afterEach(cleanup);

async function show(sample: string) {
  const reader = await openSample(sample);
  const detail = await reader.negotiation(0);
  await renderWithTexts(<Findings detail={detail} leading={leadingFinding(detail)} />);
  return detail;
}

it('groups what to do by side, with the names of both ends', async () => {
  await show('line-polling-failed.log');
  const headings = screen.getAllByRole('heading', { level: 4 }).map((heading) => heading.textContent);
  expect(headings).toEqual(['On this device (198.51.100.158)', 'On the peer (HOME-OFFICE)']);
  for (const heading of screen.getAllByRole('heading', { level: 4 })) {
    const section = heading.parentElement;
    expect(section === null ? [] : within(section).getAllByRole('listitem')).not.toHaveLength(0);
  }
});

it('links each line of evidence, and a click opens the log there', async () => {
  const { findings } = await show('line-polling-failed.log');
  const lines = findings[0]?.evidence.map(({ line }) => line) ?? [];
  const links = screen.getAllByTestId('evidence-link');
  expect(links.map((link) => link.textContent)).toEqual(lines.map((line) => `line ${line}`));
  useTrace.getState().setLogOpen(false);
  fireEvent.click(links[2] as HTMLElement);
  expect(useTrace.getState().logOpen).toBe(true);
  expect(useTrace.getState().lineRequest?.line).toBe(lines[2]);
});

it('says how sure it is, and what would settle it where that is open', async () => {
  await show('peer-silent.log');
  expect(screen.getByText('Likely causes, the likeliest first')).toBeDefined();
  expect(screen.getByText('What would settle it')).toBeDefined();
});

it('keeps warnings small beside a tunnel that is well', async () => {
  await show('lancom/poll-recovered.log');
  expect(screen.getByText('No fault was found in this negotiation.')).toBeDefined();
  expect(screen.getByRole('heading', { name: 'What the log says' })).toBeDefined();
  expect(screen.getAllByRole('img', { name: 'Warning' }).length).toBeGreaterThan(0);
});
