import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIBRESWAN } from '../dialects/libreswan/dialect.ts';
import { analyseText } from '../fixtures/checkSample.ts';
import type { Report } from '../model/report.ts';

/* Which lines are pluto's, and which states make one attempt. */

async function read(...lines: readonly string[]): Promise<Report> {
  return analyseText(lines.map((line) => `${line}\n`).join(''), 'pluto.log');
}

/** Understood and unknown lines. */
async function counts(...lines: readonly string[]): Promise<readonly [number, number]> {
  const [source] = (await read(...lines)).sources;
  return [source?.linesUnderstood ?? -1, source?.linesUnknown ?? -1];
}

/** `name address outcome first-last` of each negotiation. */
async function attempts(...lines: readonly string[]): Promise<readonly string[]> {
  const { negotiations } = await read(...lines);
  return negotiations.map(
    (n) => `${n.peer.name ?? '-'} ${n.peer.address ?? '-'} ${n.outcome} ${n.start.line}-${n.end.line}`,
  );
}

const BEGIN = '"office" #1: initiating IKEv2 connection';

describe('the lines of pluto', () => {
  it('bear a name of their own in the log of the system', async () => {
    expect(
      await counts(
        `Nov 22 01:02:03 gw pluto[52]: ${BEGIN}`,
        `Nov 22 01:02:03 gw sshd[812]: ${BEGIN}`,
        'Nov 22 01:02:03 gw pluto[52]: a message that nobody knows',
        `Nov 22 01:02:03 gw ipsec[52]: ${BEGIN}`,
      ),
    ).toEqual([2, 2]);
  });

  it('may stand alone, with the number that whack puts before them, or with a stamp', async () => {
    expect(await counts(BEGIN)).toEqual([1, 0]);
    expect(await counts(`1v2 ${BEGIN}`)).toEqual([1, 0]);
    expect(await counts(`Nov 22 01:02:03.123456: ${BEGIN}`)).toEqual([1, 0]);
    expect(await counts(`2026-11-22T01:02:03.123456+00:00 gw pluto[52]: ${BEGIN}`)).toEqual([1, 0]);
  });

  it('hold what is printed for those who search for faults', async () => {
    const report = await read(
      `Nov 22 01:02:03.123456: ${BEGIN}`,
      'Nov 22 01:02:03.123457: | newref alloc logger@0x55d0',
      'Nov 22 01:02:03.123458: |   parent state #1: PARENT_I0 => PARENT_I1',
      'Nov 22 01:02:03.123459: |',
    );
    expect(report.sources[0]).toMatchObject({ linesUnderstood: 4, linesUnknown: 0 });
    expect(report.negotiations).toHaveLength(1);
  });

  it('are not those of others that look a little alike', async () => {
    const [understood] = await counts(
      '"office" is what we call it',
      '000 the beginning of a table',
      '| a cell | another |',
      'script output: nothing',
      'AES_CBC: a family of algorithms',
    );
    expect(understood).toBe(0);
  });

  it('may be the lines of a status', async () => {
    const status = [
      '000 using kernel interface: xfrm',
      '000  ',
      '000 "office":   policy: IKEv2+PSK+ENCRYPT;',
    ];
    expect(await counts(`002 ${BEGIN}`, ...status)).toEqual([4, 0]);
    expect(await counts(...status)).toEqual([0, 3]);
  });

  it('are read without an error, in whatever pieces', async () => {
    const examples = LIBRESWAN.rows.map(({ row }) => row.example);
    const piece = fc.oneof(
      fc.constantFrom(...examples),
      fc.constantFrom('\n', 'Nov 22 01:02:03.123456: ', 'Nov 22 01:02:03 gw pluto[52]: ', '002 ', '| ', ': '),
      fc.constantFrom(
        '"office" #1: ',
        '"office"[2] 192.0.2.7 #2: ',
        'packet from 192.0.2.7:500: ',
        '"a/1x2" #3: ',
      ),
      fc.string({ maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 80 }), async (pieces) => {
        await analyseText(pieces.join(''), 'any.log');
      }),
      { numRuns: 60 },
    );
  });

  it('are read without an error in any order, each with some state', async () => {
    const examples = LIBRESWAN.rows.map(({ row }) => row.example);
    const line = fc
      .tuple(
        fc.nat(4),
        fc.constantFrom('office', 'depot', 'depot/1x2'),
        fc.constantFrom(...examples),
        fc.nat(9),
      )
      .map(([serial, name, text, wait]) =>
        serial === 0 ? `packet from 192.0.2.${wait + 1}:500: ${text}` : `"${name}" #${serial}: ${text}`,
      );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 60 }), async (lines) => {
        const report = await read(...lines);
        const sign = report.sources[0]?.order === 'newest-first' ? -1 : 1;
        for (const n of report.negotiations)
          expect(sign * (n.end.line - n.start.line)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('attempts', () => {
  const refused = (second: number, serial: number): string[] => [
    `Nov 22 01:02:${String(second).padStart(2, '0')}.100000: "office" #${serial}: no local proposal matches remote proposals 1:IKE:ENCR=AES_CBC_128;PRF=HMAC_SHA1;INTEG=HMAC_SHA1_96;DH=MODP1536`,
    `Nov 22 01:02:${String(second).padStart(2, '0')}.100010: "office" #${serial}: deleting state (STATE_V2_PARENT_R0) aged 0.000125s and NOT sending notification`,
  ];

  it('are one while the peer repeats its first message, whatever numbers that gets', async () => {
    const copies = [2, 3, 5, 9, 17].flatMap((second, i) => refused(second, i + 1));
    expect(await attempts(...copies)).toEqual(['office - failed 1-10']);
  });

  it('are two where the peer begins again with short waits', async () => {
    const copies = [2, 3, 5, 9, 17, 19, 20, 22].flatMap((second, i) => refused(second, i + 1));
    expect(await attempts(...copies)).toEqual(['office - failed 1-10', 'office - failed 11-16']);
  });

  it('of two addresses that nobody knows are kept apart', async () => {
    const unknown = (second: number, host: number): string =>
      `Nov 22 01:02:0${second}.100000: packet from 192.0.2.${host}:500: initial Main Mode message received but no connection has been authorized with authby=PSK and xauth=no`;
    expect(await attempts(unknown(1, 7), unknown(2, 8), unknown(2, 7), unknown(3, 8), unknown(4, 7))).toEqual(
      ['- 192.0.2.7 failed 1-5', '- 192.0.2.8 failed 2-4'],
    );
  });

  it('of two connections run through each other', async () => {
    const depot = (text: string): string => `"depot" #2: ${text}`;
    expect(
      await attempts(
        BEGIN,
        depot('initiating IKEv2 connection'),
        '"office" #1: sent IKE_SA_INIT request to 192.0.2.7:500',
        depot('sent IKE_SA_INIT request to 192.0.2.8:500'),
        depot(
          'STATE_V2_PARENT_I1: 60 second timeout exceeded after 7 retransmits.  No response (or no acceptable response) to our first IKEv2 message',
        ),
        '"office" #1: initiator established IKE SA; authenticated peer using authby=secret and ID_IPV4_ADDR \'192.0.2.7\'',
      ),
    ).toEqual(['office 192.0.2.7 unfinished 1-6', 'depot 192.0.2.8 failed 2-5']);
  });

  it('end where the daemon starts anew and counts from 1 again', async () => {
    expect(
      await attempts(
        BEGIN,
        '"office" #1: sent IKE_SA_INIT request to 192.0.2.7:500',
        'Starting Pluto (Libreswan Version 4.10 IKEv2 IKEv1 XFRM FORK NSS DNSSEC) pid:52',
        BEGIN,
        '"office" #1: sent IKE_SA_INIT request to 192.0.2.7:500',
      ),
    ).toEqual(['office 192.0.2.7 unfinished 1-2', 'office 192.0.2.7 unfinished 4-5']);
  });

  it('end where numbers begin again, also where no line tells that the daemon was started anew', async () => {
    const sent = '"office" #1: sent IKE_SA_INIT request to 192.0.2.7:500';
    expect(await attempts(BEGIN, sent, BEGIN, sent)).toHaveLength(2);
    // a log in which each line stands twice is another thing
    expect(await attempts(BEGIN, BEGIN, sent, sent)).toHaveLength(1);
  });

  it('are told from the renewal of keys', async () => {
    const up = (serial: number): string =>
      `"office" #${serial}: IKE SA established {auth=PRESHARED_KEY cipher=AES_CBC_256 integ=HMAC_SHA2_256 group=MODP2048}`;
    const begun = (serial: number): string => `"office" #${serial}: responding to Main Mode`;
    const gone = '"office" #1: deleting state (STATE_MAIN_R3) aged 20.1s and sending notification';
    // a main mode of the peer while the IKE SA is up renews it, one after its end does not
    expect(await attempts(begun(1), up(1), begun(2), up(2))).toHaveLength(1);
    expect(await attempts(begun(1), up(1), gone, begun(2), up(2))).toHaveLength(2);
    const again = '"office" #3: initiating IKEv1 Main Mode connection to replace #1';
    expect(await attempts(begun(1), up(1), again)).toHaveLength(1);
    // one that takes the place of an attempt that was given up is a new attempt
    const gaveUp =
      '"office" #1: STATE_MAIN_I1: 60 second timeout exceeded after 7 retransmits.  No response (or no acceptable response) to our first IKEv1 message';
    const first = '"office" #1: initiating IKEv1 Main Mode connection';
    expect(await attempts(first, gaveUp, again)).toHaveLength(2);
  });
});
