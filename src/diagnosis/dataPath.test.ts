import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { analyse } from '../analysis/analyse.ts';
import { sampleText } from '../fixtures/text.ts';
import { ENGLISH } from '../texts/testing.ts';
import { writeDataPath } from '../texts/writeDataPath.ts';

async function detailOf(text: string) {
  const analysis = await analyse([{ name: 'a.log', parts: [{ name: 'a.log', blob: new Blob([text]) }] }]);
  return { detail: analysis.negotiation(0), report: analysis.report() };
}

async function sample(name: string) {
  return detailOf(readFileSync(new URL(`../fixtures/lancom/${name}`, import.meta.url), 'utf8'));
}

/** Lines of charon, recorded, with counters of our own. */
function charon(received: number, sent: number): string {
  const lines = [
    '05[IKE] initiating IKE_SA site-b[1] to 203.0.113.2',
    '09[IKE] IKE_SA site-b[1] established between 203.0.113.1[203.0.113.1]...203.0.113.2[203.0.113.2]',
    '09[IKE] CHILD_SA net{1} established with SPIs c1a2b3d4_i c5a6b7d8_o and TS 10.1.0.0/24 === 10.2.0.0/24',
    '11[IKE] deleting IKE_SA site-b[1] between 203.0.113.1[203.0.113.1]...203.0.113.2[203.0.113.2]',
    `12[IKE] closing CHILD_SA net{1} with SPIs c1a2b3d4_i (${received} bytes) c5a6b7d8_o (${sent} bytes) and TS 10.1.0.0/24 === 10.2.0.0/24`,
    '12[IKE] IKE_SA deleted',
  ];
  return lines.map((line, i) => `Nov 22 01:02:0${i} ${line}\n`).join('');
}

it('reads from the counters of a daemon in which direction data passed', async () => {
  const cases = [
    [0, 0, 'nothing-passed'],
    [0, 252, 'nothing-received'],
    [252, 0, 'nothing-sent'],
    [252, 84, 'passed'],
  ] as const;
  for (const [received, sent, code] of cases) {
    const { detail } = await detailOf(charon(received, sent));
    expect(detail.dataPath?.[0]).toEqual({ code, fields: { received, sent }, lines: [5] });
  }
});

it('names polls that stayed unanswered in a tunnel that stayed up, and the networks to look at', async () => {
  const { detail, report } = await detailOf(sampleText('lancom/poll-recovered.log'));
  expect(detail.dataPath?.map((s) => s.code)).toContain('polls-unanswered');
  expect(report.negotiations[0]?.dataPath).toEqual(detail.dataPath);
  const said = writeDataPath(ENGLISH, detail.negotiation, detail.dataPath ?? []);
  expect(said.explanation).toContain('Nothing failed in the negotiation');
  expect(said.look[0]).toMatch(/^Routes: /);
  expect(said.look).toHaveLength(6);
});

it('says nothing of a tunnel that never came up or that broke', async () => {
  for (const name of ['phase-1-mismatch.log', 'polling-failed.log']) {
    const { detail, report } = await sample(name);
    expect(detail.dataPath, name).toBeUndefined();
    expect(report.negotiations[0]?.dataPath, name).toBeUndefined();
  }
});
