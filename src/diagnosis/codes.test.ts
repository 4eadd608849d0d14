import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis/analyse.ts';
import { FINDING_CODES, type FindingCode } from '../model/findings.ts';

/* One log for each finding code: a fixture, recorded or documented lines, or an error number of LANCOM's table. */

const PEER = 'SHOP (203.0.113.41)';

function lancom(...lines: readonly string[]): string {
  return lines.map((line, i) => `[VPN-Status] 2007/11/07 07:10:0${i},000 ${line}\n`).join('');
}

/** An attempt that ends with an error number. */
function numbered(hex: string): string {
  return lancom(
    `VPN: connecting to ${PEER}`,
    'VpnIpm: info; phase-1 negotiation started for peer isakmp-peer-SHOP',
    `VPN: Error: Some-symbol (0x${hex}) for ${PEER}`,
  );
}

function charon(...lines: readonly string[]): string {
  return lines.map((line, i) => `Nov 22 01:02:0${i} ${line}\n`).join('');
}

/** An attempt that the peer refuses. */
function refusedBy(notify: string, short: string): string {
  return charon(
    '05[IKE] initiating IKE_SA site-b[1] to 203.0.113.2',
    `06[ENC] parsed IKE_SA_INIT response 0 [ N(${short}) ]`,
    `06[IKE] received ${notify} notify error`,
  );
}

/** A console log of a ZyXEL router, in the texts of its manual. */
function zyxel(...lines: readonly string[]): string {
  const rows = ['Recv Main Mode request from <192.0.2.7>', 'Recv:<SA>', ...lines];
  const row = (text: string, i: number) =>
    ` ${String(i + 1).padStart(3, '0')}      01 Jan 08:08:${String(10 + i)}     ${text}\n`;
  return ` Index:   Date/Time:          Log:\n ${'-'.repeat(60)}\n${rows.map(row).join('')}`;
}

const BUILT = [
  'Send:<SA>',
  'Recv:<KE><NONCE>',
  'Send:<KE><NONCE>',
  'Recv:<ID><HASH>',
  'Send:<ID><HASH>',
  'Phase 1 IKE SA process done',
  'Start Phase 2: Quick Mode',
  'Recv:<HASH><SA><NONCE><ID><ID>',
  'Send:<HASH><SA><NONCE><ID><ID>',
  'Recv:<HASH>',
];

function fixture(path: string): string {
  return readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');
}

const UP = lancom(`VPN: connecting to ${PEER}`, `VPN: ${PEER} connected`);

/** Only the codes that no test beside its own rule or dialect shows in this form. */
const LOGS: Readonly<Partial<Record<FindingCode, () => string>>> = {
  'no-response': () => fixture('lancom/no-response.log'),
  'proposal-mismatch': () => fixture('lancom/phase-1-mismatch.log'),
  'pfs-mismatch': () => fixture('lancom/pfs-mismatch.log'),
  'pre-shared-key-mismatch': () =>
    charon(
      '09[NET] received packet: from 203.0.113.1[500] to 203.0.113.2[500] (388 bytes)',
      '09[IKE] 203.0.113.1 is initiating an IKE_SA',
      "10[IKE] tried 1 shared key for '203.0.113.2' - '203.0.113.1', but MAC mismatched",
      '10[ENC] generating IKE_AUTH response 1 [ N(AUTH_FAILED) ]',
    ),
  'authentication-failed': () =>
    charon(
      '05[IKE] initiating IKE_SA site-b[1] to 203.0.113.2',
      '06[ENC] parsed IKE_AUTH response 1 [ N(AUTH_FAILED) ]',
      '06[IKE] received AUTHENTICATION_FAILED notify error',
    ),
  'identity-mismatch': () => numbered('2207'),
  'ike-version-mismatch': () => refusedBy('INVALID_MAJOR_VERSION', 'INVAL_MAJOR'),
  'negotiation-in-progress': () => zyxel('!! IKE Negotiation is in process'),
  'duplicate-request': () => zyxel('!! Duplicate requests with the same cookie'),
  'send-failed': () => zyxel('!! Failed to send IKE Packet'),
  'too-many-errors': () => zyxel('!! Too many errors! Deleting SA'),
  'address-conflict': () =>
    zyxel('Recv Quick Mode request from <192.0.2.7>', '!! Remote IP <10.2.0.1> / <10.2.0.254> conflicts'),
  'address-range-invalid': () =>
    zyxel('Recv Quick Mode request from <192.0.2.7>', '!! Invalid IP <10.2.0.254>/<10.2.0.1>'),
  'message-invalid': () => refusedBy('INVALID_SYNTAX', 'INVAL_SYN'),
  'sa-unknown': () => fixture('lancom/stray-packets.log'),
  'replay-detected': () => zyxel(...BUILT, '!! Discard REPLAY packet'),
  'packet-authentication-failed': () => zyxel(...BUILT, '!! Inbound packet authentication failed'),
  'packet-decryption-failed': () => zyxel(...BUILT, '!! Inbound packet decryption failed'),
  'wan-address-changed': () => zyxel(...BUILT, '!! WAN IP changed to <198.51.100.7>'),

  'lifetime-mismatch': () => numbered('2205'),
  'resources-exhausted': () => numbered('221D'),
  'name-resolution-failed': () => numbered('1109'),
  'no-route': () => numbered('1103'),
  'limit-exceeded': () => numbered('1101'),
  'dynamic-vpn-failed': () => numbered('1104'),
  'link-failed': () => numbered('1121'),
  'polling-entry-missing': () => fixture('lancom/polling-entry-missing.log'),
  'line-polling-failed': () => fixture('lancom/polling-failed.log'),
  'packet-retransmitted': () => fixture('lancom/poll-recovered.log'),
  'configuration-changed': () => fixture('lancom/ordinary-ends.log'),
  'idle-disconnect': () => fixture('lancom/ordinary-ends.log'),
  'peer-closed': () => fixture('lancom/ordinary-ends.log'),
  'operator-closed': () => fixture('lancom/ordinary-ends.log'),
  'aggressive-mode-with-key': () => fixture('lancom/aggressive.log'),
  'weak-algorithm': () => fixture('lancom/phase-1-mismatch.log'),
  unfinished: () => lancom(`VPN: connecting to ${PEER}`),
  'general-failure': () => numbered('1199'),
  'secret-in-log': () => `${UP}\npassword = do-not-tell\n`,
};

async function codesIn(text: string): Promise<readonly string[]> {
  const analysis = await analyse([{ name: 'a.log', parts: [{ name: 'a.log', blob: new Blob([text]) }] }]);
  return analysis.report().findings.map((f) => f.code);
}

const README = readFileSync(new URL('./README.md', import.meta.url), 'utf8');

describe('each finding code', () => {
  it.each(Object.keys(LOGS) as FindingCode[])('%s comes from a log', async (code) => {
    expect(await codesIn(LOGS[code]?.() ?? '')).toContain(code);
  });

  it('is shown by a log here, or named in the README with where it is shown or why it cannot be yet', () => {
    const section = README.slice(README.indexOf('## Where each code comes from'));
    for (const code of FINDING_CODES) {
      if (LOGS[code] === undefined) expect(section, code).toContain(`\`${code}\``);
    }
  });
});
