import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatStamp } from '../../model/time.ts';
import { HeaderReader, TAG_NONE, TAG_OTHER, TAG_VPN } from './header.ts';

const encoder = new TextEncoder();

/** What a head says, and what stands behind it; null where none begins the line. */
function read(line: string): { rest: string; tag: number; time: string | null } | null {
  const reader = new HeaderReader();
  const buf = encoder.encode(line);
  const behind = reader.read(buf, 0, buf.length);
  if (behind < 0) return null;
  const { ms, form, decimals } = reader.stamp;
  return { rest: line.slice(behind), tag: reader.tag, time: formatStamp(ms, form, decimals) };
}

describe('the head of a record', () => {
  it.each([
    ['2004/01/20 15:18:34,510', TAG_NONE, '2004-01-20T15:18:34.510', ''],
    ['2004/01/20 15:18:34,510 VPN: up', TAG_NONE, '2004-01-20T15:18:34.510', 'VPN: up'],
    ['[VPN-Status] 2007/12/04 14:37:57,210', TAG_VPN, '2007-12-04T14:37:57.210', ''],
    ['[VPN-Status]  2007/12/04   14:37:57,210   VPN: up', TAG_VPN, '2007-12-04T14:37:57.210', 'VPN: up'],
    ['[VPN-Debug] 2007/12/04 14:37:57,210 x', TAG_VPN, '2007-12-04T14:37:57.210', 'x'],
    ['[IP-Router] 2008/02/20 11:01:35,970', TAG_OTHER, '2008-02-20T11:01:35.970', ''],
    ['10:17:58,480', TAG_NONE, 'T10:17:58.480', ''],
    ['10:17:58,480 Change phase', TAG_NONE, 'T10:17:58.480', 'Change phase'],
    [
      '[VPN-Status] 2013/05/07 09:17:16,123  Devicetime: 2013/05/07 09:17:15,980 VPN: up',
      TAG_VPN,
      '2013-05-07T09:17:15.980',
      'VPN: up',
    ],
    [
      '[VPN-Status] 2013/05/07 09:17:16,123 Devicetime: unknown',
      TAG_VPN,
      '2013-05-07T09:17:16.123',
      'unknown',
    ],
  ])('%s', (line, tag, time, rest) => {
    const head = read(line);
    expect(head?.tag).toBe(tag);
    expect(head?.time).toBe(time);
    // a clock that cannot be read is left to the text
    expect(head?.rest.replace('Devicetime: ', '')).toBe(rest);
  });

  it.each([
    '2004/01/20',
    '2004-01-20 15:18:34,510',
    '2004/01/20x15:18:34,510',
    '2004/01/20 25:18:34,510',
    '2004/13/20 15:18:34,510',
    '2004/00/20 15:18:34,510',
    '2004/01/32 15:18:34,510',
    '2004/01/00 15:18:34,510',
    '2004/01/20 15:61:34,510',
    '15:18:34',
    '15:18:34 no decimals',
    '15:18:34,5101234567',
    '[VPN-Status]',
    '[VPN-Status] VPN: up',
    '[a tag that is far too long to be one of a trace] 2007/12/04 14:37:57,210',
    'VPN: up',
    '',
  ])('%s has none', (line) => {
    expect(read(line)).toBeNull();
  });

  it('gives each stamp back as it was', () => {
    const time = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(time, (date) => {
        const iso = date.toISOString();
        const stamp = `${iso.slice(0, 10).replaceAll('-', '/')} ${iso.slice(11, 19)},${iso.slice(20, 23)}`;
        expect(read(`[VPN-Status] ${stamp} x`)?.time).toBe(iso.slice(0, 23));
      }),
    );
  });

  it('is found in the middle of a line', () => {
    const reader = new HeaderReader();
    const find = (line: string): string | null => {
      const buf = encoder.encode(line);
      const at = reader.find(buf, 3, buf.length);
      return at < 0 ? null : line.slice(at);
    };
    expect(find('xxx [VPN-Status] 2007/12/04 01:24:45,710 VPN: up')).toBe(
      '[VPN-Status] 2007/12/04 01:24:45,710 VPN: up',
    );
    expect(find('xxx yyy 2007/12/04 01:24:45,710')).toBe('2007/12/04 01:24:45,710');
    expect(find('xxx 10.0.0.0/8 1/2/3 2007/12 2007/12/04 no time')).toBeNull();
    expect(find('2007/12/04 01:24:45,710 only at the beginning')).toBeNull();
  });

  it('leaves the stamp before alone where there is none', () => {
    const reader = new HeaderReader();
    const good = encoder.encode('2004/01/20 15:18:34,510');
    const bad = encoder.encode('15:18:34 no decimals');
    reader.read(good, 0, good.length);
    const before = { ...reader.stamp };
    expect(reader.read(bad, 0, bad.length)).toBe(-1);
    expect(reader.stamp).toEqual(before);
  });
});
