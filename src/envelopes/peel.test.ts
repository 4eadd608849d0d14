import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellEnd, type Peeled, peel } from './peel.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What is left of a line, and whether a prompt stood before it; null where it is all envelope. */
function peeled(line: string): { text: string | null; prompt: boolean } {
  const buf = encoder.encode(line);
  const out: Peeled = { text: 0, empty: false, prompt: false };
  peel(buf, 0, buf.length, out);
  return { text: out.empty ? null : decoder.decode(buf.subarray(out.text)), prompt: out.prompt };
}

describe('what tools put around a line', () => {
  it.each([
    ['VPN: installed rulesets', 'VPN: installed rulesets'],
    ['[VPN-Status] 2007/12/04 14:37:57,210', '[VPN-Status] 2007/12/04 14:37:57,210'],
    ['(5 retries left)', '(5 retries left)'],
    ['> quoted', 'quoted'],
    ['>> > quoted more than once', 'quoted more than once'],
    ['| first cell | second |', 'first cell | second |'],
    ['-No proposal chosen', '-No proposal chosen'],
    ['* a list', '* a list'],
  ])('%s keeps its text', (line, text) => {
    expect(peeled(line)).toEqual({ text, prompt: false });
  });

  it.each([
    '![]() | ![]() |',
    '>',
    '>>',
    '|',
    '-----',
    '=====',
    '+---+---+',
    '| --- | --- |',
    '***',
    '~~~',
    '# #',
  ])('%s is nothing else', (line) => {
    expect(peeled(line).text).toBeNull();
  });

  it('includes the banner of a terminal that writes a log', () => {
    expect(peeled('=~=~=~=~= PuTTY log 2010.03.02 10:27:13 =~=~=~=~=').text).toBeNull();
  });

  it.each([
    ['root@ROUTER:/> ', null],
    ['root@ROUTER:/>', null],
    ['root@ROUTER:/', null],
    ['root@ROUTER:/Status/VPN> trace + vpn-status', 'trace + vpn-status'],
    ['admin@HEAD-OFFICE:/>[VPN-Status] 2007/12/04 14:37:57,210', '[VPN-Status] 2007/12/04 14:37:57,210'],
    ['> root@ROUTER:/> dir', 'dir'],
  ])('%s begins with a prompt', (line, text) => {
    expect(peeled(line)).toEqual({ text, prompt: true });
  });

  it.each([
    'a@b.example',
    'mail <a@b.example> said',
    'user@host:~$ ls',
    'x > y',
    'a@b:c>d',
    'one two@three:/>',
  ])('%s does not', (line) => {
    expect(peeled(line)).toEqual({ text: line, prompt: false });
  });

  it('never reaches behind the line', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[>|@:/a-z =~[\]!()-]{1,40}$/), (line) => {
        const { text } = peeled(line);
        if (text !== null) expect(line.endsWith(text)).toBe(true);
      }),
    );
  });
});

describe('the end of a table cell', () => {
  const end = (text: string): string => {
    const buf = encoder.encode(text);
    return text.slice(0, cellEnd(buf, 0, buf.length));
  };

  it('is a bar between blanks, or at the end', () => {
    expect(end('VPN: up | explained |')).toBe('VPN: up ');
    expect(end('VPN: up |')).toBe('VPN: up ');
    expect(end('| explained |')).toBe('');
    expect(end('a|b or a| b')).toBe('a|b or a| b');
    expect(end('no bar')).toBe('no bar');
  });
});
