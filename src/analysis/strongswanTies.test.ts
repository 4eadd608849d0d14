import { describe, expect, it } from 'vitest';
import { analyseText } from '../fixtures/checkSample.ts';

/** Each negotiation of a log in few words: name, address, role, outcome, first and last line. */
async function told(lines: readonly string[]): Promise<string[]> {
  const report = await analyseText(`${lines.join('\n')}\n`);
  return report.negotiations.map((n) =>
    [n.peer.name ?? '-', n.peer.address ?? '-', n.role, n.outcome, `${n.start.line}-${n.end.line}`].join(' '),
  );
}

/** Lines of the daemon's own file, a second of 2 March. */
function at(second: number, ...lines: readonly string[]): string[] {
  const stamp = `Mar  2 10:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}`;
  return lines.map((line) => `${stamp} ${line}`);
}

const OWN = '198.51.100.2';

/** What this device logs of an attempt of a peer that has another key. */
function refused(thread: string, peer: string, port: number): string[] {
  return [
    `${thread}[NET] received packet: from ${peer}[${port}] to ${OWN}[500] (464 bytes)`,
    `${thread}[ENC] parsed IKE_SA_INIT request 0 [ SA KE No ]`,
    `${thread}[IKE] ${peer} is initiating an IKE_SA`,
    `${thread}[ENC] generating IKE_SA_INIT response 0 [ SA KE No ]`,
    `${thread}[NET] sending packet: from ${OWN}[500] to ${peer}[${port}] (472 bytes)`,
    `${thread}[NET] received packet: from ${peer}[4500] to ${OWN}[4500] (272 bytes)`,
    `${thread}[ENC] parsed IKE_AUTH request 1 [ IDi AUTH SA TSi TSr ]`,
    `${thread}[IKE] tried 1 shared key for 'hq' - 'branch', but MAC mismatched`,
    `${thread}[ENC] generating IKE_AUTH response 1 [ N(AUTH_FAILED) ]`,
    `${thread}[NET] sending packet: from ${OWN}[4500] to ${peer}[4500] (80 bytes)`,
  ];
}

/** What it logs of an attempt of its own that nobody answers. */
function silent(name: string, number: number, peer: string): string[] {
  return [
    ...at(0, `05[IKE] initiating IKE_SA ${name}[${number}] to ${peer}`),
    ...at(0, '05[ENC] generating IKE_SA_INIT request 0 [ SA KE No ]'),
    ...at(0, `05[NET] sending packet: from ${OWN}[500] to ${peer}[500] (464 bytes)`),
    ...at(4, '06[IKE] retransmit 1 of request with message ID 0'),
    ...at(4, `06[NET] sending packet: from ${OWN}[500] to ${peer}[500] (464 bytes)`),
    ...at(11, '07[IKE] giving up after 1 retransmits'),
    ...at(11, '07[IKE] establishing IKE_SA failed, peer not responding'),
  ];
}

describe('lines without a number before them', () => {
  it('come apart by their threads', async () => {
    const a = refused('05', '192.0.2.7', 500);
    const b = refused('06', '192.0.2.8', 500);
    const lines = at(0, ...a.flatMap((line, i) => [line, b[i] as string]));
    expect(await told(lines)).toEqual([
      '- 192.0.2.7 responder failed 1-19',
      '- 192.0.2.8 responder failed 2-20',
    ]);
  });

  it('belong to the attempt that repeats its request and gives up', async () => {
    expect(await told(silent('branch', 1, '192.0.2.7'))).toEqual(['branch 192.0.2.7 initiator failed 1-7']);
  });
});

describe('logs that begin in the middle', () => {
  it('show an attempt by the number before its lines', async () => {
    const lines = at(
      0,
      '01[CFG] <branch|5> received proposals: ESP:AES_CBC_256/HMAC_SHA1_96/NO_EXT_SEQ',
      '01[CFG] <branch|5> configured proposals: ESP:AES_CBC_128/HMAC_SHA1_96/NO_EXT_SEQ',
      '01[IKE] <branch|5> no acceptable proposal found',
      '01[IKE] <branch|5> failed to establish CHILD_SA, keeping IKE_SA',
    );
    expect(await told(lines)).toEqual(['branch - unknown failed 1-4']);
  });

  it('join what has no number to the number that follows', async () => {
    const lines = at(
      0,
      "tried 1 shared key for 'hq' - 'branch', but MAC mismatched",
      '13[ENC] <branch|3> generating IKE_AUTH response 1 [ N(AUTH_FAILED) ]',
    );
    expect(await told(lines)).toEqual(['branch - responder failed 1-2']);
  });
});

describe('one attempt and the next', () => {
  it('are two where the daemon gave the first one up', async () => {
    const second = silent('branch', 2, '192.0.2.7').map((line) => line.replace(' 10:00', ' 10:09'));
    expect(await told([...silent('branch', 1, '192.0.2.7'), ...second])).toHaveLength(2);
  });

  it('are one where another group was asked for', async () => {
    const lines = at(
      0,
      '05[IKE] initiating IKE_SA branch[1] to 192.0.2.7',
      '05[ENC] generating IKE_SA_INIT request 0 [ SA KE No ]',
      `05[NET] sending packet: from ${OWN}[500] to 192.0.2.7[500] (464 bytes)`,
      `06[NET] received packet: from 192.0.2.7[500] to ${OWN}[500] (38 bytes)`,
      '06[ENC] parsed IKE_SA_INIT response 0 [ N(INVAL_KE) ]',
      "06[IKE] peer didn't accept DH group ECP_256, it requested MODP_2048",
      '06[IKE] initiating IKE_SA branch[1] to 192.0.2.7',
      '06[ENC] generating IKE_SA_INIT request 0 [ SA KE No ]',
      `06[NET] sending packet: from ${OWN}[500] to 192.0.2.7[500] (656 bytes)`,
    );
    expect(await told(lines)).toEqual(['branch 192.0.2.7 initiator unfinished 1-9']);
  });
});

describe('daemons in one log', () => {
  it('are told apart by their hosts', async () => {
    const of = (host: string, peer: string): string[] =>
      at(0, ...refused('05', peer, 500).map((line) => `${host} charon[52]: ${line}`));
    const a = of('gw1', '192.0.2.7');
    const b = of('gw2', '192.0.2.8');
    const lines = a.flatMap((line, i) => [line, b[i] as string]);
    expect(await told(lines)).toEqual([
      '- 192.0.2.7 responder failed 1-19',
      '- 192.0.2.8 responder failed 2-20',
    ]);
  });
});

describe('many clients of one connection', () => {
  it('keep the address of each', async () => {
    const client = (number: number, peer: string): string[] =>
      at(
        number,
        `0${number}[NET] <${number}> received packet: from ${peer}[500] to ${OWN}[500] (464 bytes)`,
        `0${number}[ENC] <${number}> parsed IKE_SA_INIT request 0 [ SA KE No ]`,
        `0${number}[IKE] <${number}> ${peer} is initiating an IKE_SA`,
        `0${number}[CFG] <rw|${number}> selected peer config 'rw'`,
        `0${number}[IKE] <rw|${number}> IKE_SA rw[${number}] established between ${OWN}[hq]...${peer}[alice]`,
      );
    const all = await told([...client(1, '192.0.2.7'), ...client(2, '192.0.2.8')]);
    expect(all.map((n) => n.split(' ').slice(0, 2).join(' '))).toEqual(['rw 192.0.2.7', 'rw 192.0.2.8']);
  });
});
