import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseBlob, analyseText } from '../../fixtures/checkSample.ts';
import { ENGLISH } from '../../texts/testing.ts';
import { writeWarning } from '../../texts/write.ts';
import { INPUT_KINDS } from './kinds.ts';
import { KindWatch } from './kindWatch.ts';

/* Made-up pieces of what is no log of a supported device, each with what it must be named. */

const PIECES: Readonly<
  Record<string, { readonly what: string; readonly family?: string; readonly text: string }>
> = {
  netgear: {
    what: 'log',
    family: 'Netgear (FVS, FVL, FWG)',
    text: `[2004-11-05 09:10:07][==== IKE PHASE 1(to 192.0.2.7) START (initiator) ====]
[2004-11-05 09:10:07]**** SENT OUT FIRST MESSAGE OF MAIN MODE ****
[2004-11-05 09:10:07]<POLICY: branch> PAYLOADS: SA,PROP,TRANS,VID
[2004-11-05 09:10:08]**** RECEIVED SECOND MESSAGE OF MAIN MODE ****`,
  },
  billion: {
    what: 'log',
    family: 'Planet and Billion (MH, BiGuard)',
    text: `Nov 5 09:10:07 Send Main mode initial message of ISAKMP
Nov 5 09:10:08 Received Main mode second response message of ISAKMP`,
  },
  cisco: {
    what: 'log',
    family: 'Cisco',
    text: `*Mar  1 00:07:11.459: ISAKMP:(0): beginning Main Mode exchange
*Mar  1 00:07:11.463: ISAKMP:(0):Sending an IKE IPv4 Packet.`,
  },
  racoon: {
    what: 'log',
    family: 'racoon',
    text: `2010-03-02 10:27:13: INFO: unused
Mar  2 10:27:13 gw racoon: INFO: initiate new phase 1 negotiation
Mar  2 10:28:13 gw racoon: ERROR: phase1 negotiation failed due to time up.`,
  },
  'swanctl --list-sas': {
    what: 'status',
    family: 'strongSwan',
    text: `home: #1, ESTABLISHED, IKEv2, 5a3b2c1d0e9f8a7b_i* 1f2e3d4c5b6a7988_r
  local  'moon.example' @ 192.0.2.1[4500]
  home: #1, reqid 1, INSTALLED, TUNNEL, ESP:AES_GCM_16-128`,
  },
  'ipsec statusall': {
    what: 'status',
    family: 'strongSwan',
    text: `Status of IKE charon daemon (strongSwan 5.9.8, Linux 6.1.0, x86_64):
  uptime: 12 seconds, since Nov 22 01:05:12 2026
Security Associations (1 up, 0 connecting):
        home[1]: ESTABLISHED 12 seconds ago, 192.0.2.1[moon.example]...192.0.2.2[sun.example]`,
  },
  'show crypto isakmp sa': {
    what: 'status',
    family: 'Cisco',
    text: `IPv4 Crypto ISAKMP SA
dst             src             state          conn-id status
192.0.2.1       192.0.2.2       QM_IDLE           1001 ACTIVE`,
  },
  'show vpn': {
    what: 'status',
    family: 'LANCOM',
    text: `VPN SPD and IKE configuration:

  # of connections = 1

  Connection #1                 10.1.0.0/255.255.255.0:0 <-> 10.2.0.0/255.255.255.0:0 any`,
  },
  'ip xfrm state': {
    what: 'status',
    text: `src 192.0.2.1 dst 192.0.2.2
	proto esp spi 0xc4d21f0a reqid 1 mode tunnel`,
  },
  'swanctl.conf': {
    what: 'configuration',
    family: 'strongSwan',
    text: `connections {
  home {
    remote_addrs = 192.0.2.2
    proposals = aes256-sha256-modp2048`,
  },
  'ipsec.conf': {
    what: 'configuration',
    family: 'strongSwan or Libreswan',
    text: `conn home
    left=192.0.2.1
    leftsubnet=10.1.0.0/24
    auto=start`,
  },
  tcpdump: {
    what: 'packets',
    text: `10:11:12.123456 IP 192.0.2.1.500 > 192.0.2.2.500: isakmp: phase 1 I ident
10:11:12.223456 IP 192.0.2.2.500 > 192.0.2.1.500: isakmp: phase 1 R ident`,
  },
};

describe.each(Object.entries(PIECES))('%s', (name, { what, family, text }) => {
  it('is named, with what to do instead, and not read as a log', async () => {
    const report = await analyseText(`${text}\n`, name);
    const [source] = report.sources;
    const warning = source?.warnings.find((w) => w.code === 'not-supported');
    expect(warning?.fields).toEqual(family === undefined ? { what } : { what, family });
    expect(warning?.line).toBeGreaterThan(0);
    expect(source?.dialect).toBeNull();
    expect([report.negotiations, report.connections]).toEqual([[], []]);
    const sentence = warning === undefined ? '' : writeWarning(ENGLISH, warning);
    if (family !== undefined) expect(sentence).toContain(family);
    expect(sentence).toMatch(/supported yet|[Oo]pen/);
  });
});

describe('what is not even text', () => {
  it.each([
    ['capture', [0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0]],
    ['picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ])('a %s is named, with what to do instead', async (what, magic) => {
    const bytes = new Uint8Array(64).map((_, i) => magic[i] ?? 0);
    const { sources } = await analyseBlob(new Blob([bytes]), what);
    const codes = sources[0]?.warnings.map((w) => w.code) ?? [];
    expect(codes).toEqual(expect.arrayContaining(['binary', 'not-supported']));
    expect(sources[0]?.warnings.find((w) => w.code === 'not-supported')?.fields).toEqual({ what });
  });
});

describe('the table', () => {
  it('has no kind that only shows itself in one line by chance', () => {
    for (const { least } of INPUT_KINDS) expect(least ?? 2).toBeGreaterThan(1);
  });

  it('says nothing of any other text, and reads each in the order of its lines', () => {
    const lines = fc.array(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), { maxLength: 20 });
    fc.assert(
      fc.property(lines, (list) => {
        const watch = new KindWatch();
        const bytes = new TextEncoder().encode(`${list.join('\n')}\n`);
        watch.see(bytes, 0, bytes.length);
        expect(watch.kind()).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it('is quick on lines that nearly fit, over and over', () => {
    const text = `${'set '.repeat(4000)}\n${'ISAKMP '.repeat(4000)}\n`;
    const watch = new KindWatch();
    const bytes = new TextEncoder().encode(text.repeat(4));
    watch.see(bytes, 0, bytes.length);
    expect(watch.kind()).toBeNull();
  });
});

it('a log that is read says nothing of what else is in it', async () => {
  const report = await analyseText(
    `!! IKE Packet Retransmit\nSend Main Mode request to <192.0.2.7>\nSend:<SA>\nRecv:<SA>\n${PIECES['ip xfrm state']?.text}\n`,
  );
  expect(report.sources[0]?.dialect).toBe('zyxel');
  expect(report.sources[0]?.warnings).toEqual([]);
});
