import { describe, expect, it } from 'vitest';
import { analyseText } from '../fixtures/checkSample.ts';

/* Where one negotiation ends and the next one begins, told with the messages of one dialect. */

const A = 'BRANCH (192.0.2.7)';
const B = 'SHOP (203.0.113.41)';

const MESSAGES = {
  connect: `VPN: connecting to ${A}`,
  rules: `VPN: installing ruleset for ${A}`,
  start: 'VpnIpm: info; phase-1 negotiation started for peer isakmp-peer-BRANCH',
  answer: 'VpnIpm: info; The remote server 192.0.2.7:500 id <no_id> is Enigmatec IPSEC version 1.5.2',
  refused:
    'VpnIpm: info; phase-1 proposal failed; remote No 1 encryption algorithm = 3DES_CBC <-> local No 1 encryption algorithm = AES_CBC',
  done: 'VpnIpm: info; Phase-1 [initiator] between initiator id 198.51.100.2, responder id 192.0.2.7 done',
  agreed: 'VpnIpm: info; SA ISAKMP for peer BRANCH encryption aes-cbc authentication sha1',
  phase2: 'VpnIpm: info; Phase-2 [initiator] done with 2 SAS for peer BRANCH rule ipsec-0-BRANCH-pr0-l0-r0',
  up: `VPN: ${A} connected`,
  poll: `VPN: poll timeout for ${A} remote site did not answer during interval (4 retries left) send poll frame to 10.2.0.1`,
  lastPoll: `VPN: poll timeout for ${A} remote site did not answer during interval no retries left, disconnect channel`,
  timeout: `VPN: connection for ${A} timed out: no response`,
  noAnswer: `VPN: Error: IFC-I-Connection-timeout-IKE-IPSEC (0x1106) for ${A}`,
  noEntry: `VPN: Error: IFC-I-No-poll-table-entry-matched (0x1108) for ${A}`,
  pollError: `VPN: Error: IFC-X-Line-polling-failed (0x1307) for ${A}`,
  mismatch: `VPN: Error: IPSEC-R-No-proposal-matched (0x3202) for ${A}`,
  idle: `VPN: Error: Shorthold-expired (0x4303) for ${A}`,
  closing: `VPN: disconnecting ${A}`,
  other: `VPN: connecting to ${B}`,
  otherUp: `VPN: ${B} connected`,
} as const;

type Word = keyof typeof MESSAGES;

/** Which outcome each negotiation has, a second between two messages, or as many as a number between them says. */
async function outcomes(story: string): Promise<string[]> {
  let second = 0;
  const lines: string[] = [];
  for (const word of story.split(' ')) {
    if (/^\d+$/.test(word)) {
      second += Number(word) - 1;
      continue;
    }
    const stamp = new Date(Date.UTC(2007, 10, 5, 6, 0, second++)).toISOString();
    lines.push(
      `[VPN-Status] ${stamp.slice(0, 10).replaceAll('-', '/')} ${stamp.slice(11, 19)},000 ${MESSAGES[word as Word]}`,
    );
  }
  const report = await analyseText(`${lines.join('\n')}\n`);
  return report.negotiations.map((n) => `${n.peer.name} ${n.outcome} ${n.start.line}-${n.end.line}`);
}

describe('one negotiation', () => {
  it.each([
    ['is all of an attempt', 'connect rules start answer done agreed phase2 up', 'BRANCH established 1-8'],
    ['begins once, though its start is said again', 'connect connect start', 'BRANCH unfinished 1-3'],
    [
      'ends with what says its end, in any order',
      'connect start noAnswer timeout closing',
      'BRANCH failed 1-5',
    ],
    ['ends with a disconnect before the error', 'up closing idle', 'BRANCH closed 1-3'],
    [
      'ends with the last poll, the error and the disconnect',
      'up poll lastPoll pollError closing',
      'BRANCH lost 1-5',
    ],
    [
      'goes on through polls that are answered',
      'up poll 60 poll 600 poll 600 phase2',
      'BRANCH established 1-5',
    ],
    ['holds the renewal of its keys', 'up 600 start answer done agreed phase2', 'BRANCH established 1-6'],
    ['holds a renewal that is refused', 'up 600 mismatch 600 phase2', 'BRANCH established 1-3'],
    ['may begin with a poll', 'poll poll lastPoll', 'BRANCH lost 1-3'],
    ['may begin with its end', 'closing', 'BRANCH closed 1-1'],
    ['fails where it is taken down before it is up', 'connect start closing', 'BRANCH failed 1-3'],
    [
      'is closed where phase 1 is up and nobody refuses anything',
      'start done agreed closing',
      'BRANCH closed 1-4',
    ],
  ])('%s', async (_, story, expected) => {
    expect(await outcomes(story)).toEqual([expected]);
  });
});

describe('another negotiation begins', () => {
  it.each([
    [
      'with the start message, while the tunnel is up',
      'up 600 connect start',
      ['established 1-1', 'unfinished 2-3'],
    ],
    [
      'with the start message behind other lines',
      'connect start connect start',
      ['unfinished 1-2', 'unfinished 3-4'],
    ],
    ['with the start message, a while later', 'connect 30 connect', ['unfinished 1-1', 'unfinished 2-2']],
    ['behind the end of the one before', 'connect noAnswer start', ['failed 1-2', 'unfinished 3-3']],
    ['behind a line that was given up', 'up lastPoll start', ['lost 1-2', 'unfinished 3-3']],
    ['with a second error', 'noAnswer noAnswer noEntry', ['failed 1-1', 'failed 2-2', 'failed 3-3']],
    [
      'with a time-out that cannot mean the tunnel',
      'up 600 timeout noAnswer',
      ['established 1-1', 'failed 2-3'],
    ],
    ['with an error from before IKE', 'up 600 noEntry', ['established 1-1', 'failed 2-2']],
    ['with polls behind the end', 'up closing poll', ['closed 1-2', 'established 3-3']],
  ])('%s', async (_, story, expected) => {
    expect(await outcomes(story)).toEqual(expected.map((e) => `BRANCH ${e}`));
  });

  it('for each peer by itself', async () => {
    expect(await outcomes('connect other start noAnswer otherUp connect up')).toEqual([
      'BRANCH failed 1-4',
      'SHOP established 2-5',
      'BRANCH established 6-7',
    ]);
  });
});

describe('an attempt that is refused', () => {
  it('is under way while the log may still hold a pair that fits', async () => {
    expect(await outcomes('connect start answer refused')).toEqual(['BRANCH unfinished 1-4']);
  });

  it('has failed once it is given up', async () => {
    expect(await outcomes('connect start answer refused 30 timeout')).toEqual(['BRANCH failed 1-5']);
  });
});
