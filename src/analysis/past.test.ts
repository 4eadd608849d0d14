import { expect, it } from 'vitest';
import { ENGLISH } from '../texts/testing.ts';
import { writeFinding } from '../texts/writeFinding.ts';
import { analyse } from './analyse.ts';

const PEER = 'SHOP (203.0.113.41)';
const line = (time: string, text: string): string => `[VPN-Status] 2007/11/07 ${time},000 ${text}\n`;
const UP =
  line('07:00:00', `VPN: connecting to ${PEER}`) +
  line('07:00:03', `VPN: ${PEER} connected`) +
  line('07:10:00', `VPN: disconnecting ${PEER}`) +
  line('07:10:00', `VPN: ${PEER} disconnected`);
const REFUSED =
  line('08:00:00', `VPN: connecting to ${PEER}`) +
  line('08:00:30', `VPN: Error: IFC-I-Connection-timeout-IKE-IPSEC (0x1106) for ${PEER}`);

async function primaryOf(text: string) {
  const analysis = await analyse([{ name: 'a.log', parts: [{ name: 'a.log', blob: new Blob([text]) }] }]);
  const found = analysis.report().findings.findLast((f) => f.primary);
  if (found === undefined) throw new Error('no primary finding');
  return found;
}

it('thinks first of what changed where the connection had worked before', async () => {
  const after = await primaryOf(UP + REFUSED);
  expect(after.fields['workedBefore']).toBe('yes');
  expect(writeFinding(ENGLISH, after).causes[0]).toMatch(/^The connection worked earlier in this log/);
  const alone = await primaryOf(REFUSED);
  expect(alone.fields['workedBefore']).toBeUndefined();
  expect(writeFinding(ENGLISH, alone).causes.join()).not.toContain('worked earlier');
});

it('does not take another peer for the same connection', async () => {
  const other = await primaryOf(UP.replaceAll('SHOP (203.0.113.41)', 'HOME (203.0.113.42)') + REFUSED);
  expect(other.fields['workedBefore']).toBeUndefined();
});
