import { expect, it } from 'vitest';
import { analyse } from '../analysis/analyse.ts';
import { toJson } from '../report/json.ts';
import { ENGLISH } from '../texts/testing.ts';

const LOG = `Nov 22 01:02:03 gw charon[52]: 05[IKE] initiating IKE_SA site-b[1] to 203.0.113.2
%any %any : PSK "do-not-tell"
Nov 22 01:02:04 gw charon[52]: 05[IKE] retransmit 1 of request with message ID 0
`;

it('says where a secret stands and of what kind it is, as a warning about the source, and never what it says', async () => {
  const analysis = await analyse([{ name: 'gw.log', parts: [{ name: 'gw.log', blob: new Blob([LOG]) }] }]);
  const report = analysis.report();
  const found = report.findings.filter((f) => f.code === 'secret-in-log');
  expect(found).toEqual([
    expect.objectContaining({
      negotiation: null,
      severity: 'warning',
      primary: false,
      evidence: [{ source: 0, line: 2 }],
      fields: { dialect: 'strongswan', kind: 'pre-shared-key', places: 1 },
    }),
  ]);
  expect(analysis.summary().sourceFindings).toEqual(found);
  expect(toJson(report, ENGLISH, '0.0.0')).not.toContain('do-not-tell');
});

it('says nothing of a file in which no device was recognised', async () => {
  const blob = new Blob(['%any %any : PSK "do-not-tell"\n']);
  const analysis = await analyse([{ name: 'ipsec.secrets', parts: [{ name: 'ipsec.secrets', blob }] }]);
  expect(analysis.report().findings).toEqual([]);
});
