import { describe, expect, it } from 'vitest';
import { binaryKind, kindByMagic } from './binary.ts';
import { sniffEncoding } from './encoding.ts';
import { behindEscape } from './escapes.ts';
import { latin1, utf8, utf16 } from './everyWay.ts';

describe('the encoding', () => {
  it.each([
    ['\xef\xbb\xbfa', 'utf-8', 3],
    ['\xff\xfea\0', 'utf-16le', 2],
    ['\xfe\xff\0a', 'utf-16be', 2],
    ['abc', 'utf-8', 0],
    ['', 'utf-8', 0],
    ['\xff', 'utf-8', 0],
  ])('of %j is said by its mark', (text, encoding, mark) => {
    expect(sniffEncoding(latin1(text))).toEqual({ encoding, mark, guessed: false });
  });

  it('is concluded from a NUL in every other byte', () => {
    const text = 'Größe – „ok“, 5 %, and so on and on in plain words\n';
    expect(sniffEncoding(utf16(text, true))).toEqual({ encoding: 'utf-16le', mark: 0, guessed: true });
    expect(sniffEncoding(utf16(text, false))).toEqual({ encoding: 'utf-16be', mark: 0, guessed: true });
  });

  it('is not concluded from too little, or from NULs elsewhere', () => {
    for (const text of [
      'a\0b\0',
      'ab\0\0cd\0\0ef\0\0gh\0\0',
      `a\0b\0c\0d\0${'plain text '.repeat(10)}`,
      '\0\0\0\0\0\0\0\0',
    ]) {
      expect(sniffEncoding(latin1(text)).encoding, text).toBe('utf-8');
    }
  });
});

describe('what is no text', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n', 'image'],
    ['\xff\xd8\xff\xe0', 'image'],
    ['%PDF-1.7\n', 'pdf'],
    ['\xd4\xc3\xb2\xa1\x02\0', 'capture'],
    ['\x0a\x0d\x0d\x0a\x1c\0\0\0\x4d\x3c\x2b\x1a', 'capture'],
    ['\x7fELF\x02', 'executable'],
    ['PK\x03\x04\x14', 'archive'],
    ['BZh91AY&SY', 'compressed'],
    ['\x28\xb5\x2f\xfd', 'compressed'],
    ['LPKSHHRH', 'database'],
    ['ElfFile\0', 'event-log'],
    ['SQLite format 3\0', 'database'],
  ])('is known by its first bytes: %j', (text, kind) => {
    expect(kindByMagic(latin1(text))).toBe(kind);
  });

  it('is known by its control characters', () => {
    expect(binaryKind(latin1('\x01\x02text\x03\x04text'))).toBe('other');
    expect(binaryKind(latin1(`${'text'.repeat(100)}\x01\x02\x03\x04\x05`))).toBe(null);
    expect(binaryKind(latin1('ab\0cd\0ef\0gh\0\0'))).toBe('other');
  });

  it('is not a log with line ends of telnet, escapes, backspaces, holes or foreign letters', () => {
    for (const text of [
      'a\r\0\nb\r\0\nc\r\0\nd\r\0\ne\r\0\n',
      '\x1b[1m\x1b[2m\x1b[3m\x1b[4m-- more --\b\b\b\b\b\b\b\b\b\b',
      `text\n${'\0'.repeat(5000)}text\n`,
      '\xfc\xe4\xf6\xdf\x80\x93\xfc\xe4\xf6\xdf\n',
      '',
      'MZ is the name of this router, GIF and BM are others\n',
    ]) {
      expect(binaryKind(latin1(text)), text).toBe(null);
    }
    expect(binaryKind(utf8('Größe – „ok“ 日本語\n'))).toBe(null);
  });
});

describe('an escape sequence', () => {
  it.each([
    ['\x1b[0m', 'text', 4],
    ['\x1b[?25;1$h', 'text', 9],
    ['\x1b[12', '\u00fcber', 4],
    ['\x1b]0;title\x07', 'text', 10],
    ['\x1bPdata\x1b\\', 'text', 8],
    ['\x1b]', 'no end', 2],
    ['\x1b]', 'no end \x1b[0m', 2],
    ['\x1b(B', 'text', 3],
    ['\x1bM', 'text', 2],
    ['\x1b', '\x01', 1],
    ['\x1b', '', 1],
    ['\x1b[', '', 2],
  ])('%j before %j', (sequence, rest, length) => {
    expect(sequence).toHaveLength(length);
    const text = latin1(`ab${sequence}${rest}`);
    expect(behindEscape(text, 2, text.length)).toBe(2 + length);
  });

  it('ends with its line', () => {
    expect(behindEscape(latin1('\x1b]0;a\x07'), 0, 4)).toBe(2);
    expect(behindEscape(latin1('\x1b[0m'), 0, 3)).toBe(3);
  });
});
