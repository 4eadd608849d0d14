import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Matcher, NO_MATCH, PARTIAL_MATCH } from './matcher.ts';
import { oracle } from './oracle.ts';
import { type CompiledRow, compileRow } from './pattern.ts';
import { DIALECTS } from './registry.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function row(text: string, name = 'row'): CompiledRow {
  return compileRow('test', name, {
    text,
    kind: 'housekeeping',
    evidence: 'documented',
    source: '',
    example: text,
  });
}

/** The row that a matcher finds and its fields, as an oracle would give them. */
function found(matcher: Matcher, text: string): { row: number; fields: Record<string, string | undefined> } {
  const bytes = encoder.encode(text);
  const n = matcher.match(bytes, 0, bytes.length);
  const fields: Record<string, string | undefined> = {};
  if (n >= 0) {
    for (const [i, name] of (matcher.rows[n] as CompiledRow).fields.entries()) {
      const from = matcher.spans[2 * i] as number;
      fields[name] = from < 0 ? undefined : decoder.decode(bytes.subarray(from, matcher.spans[2 * i + 1]));
    }
  }
  return { row: n, fields };
}

function fieldsOf(text: string, line: string): Record<string, string | undefined> | null {
  const { row: n, fields } = found(new Matcher([row(text)]), line);
  return n < 0 ? null : fields;
}

describe('the matcher', () => {
  it('reads typed fields up to the next literal', () => {
    expect(fieldsOf('VPN: <peer:token> (<address:address>) up', 'VPN: BRANCH (192.0.2.7) up')).toEqual({
      peer: 'BRANCH',
      address: '192.0.2.7',
    });
    expect(fieldsOf('<a:words> = <b:text>', 'two words = and = more')).toEqual({
      a: 'two words',
      b: 'and = more',
    });
    expect(fieldsOf('SA [<spi:hex>] <n:int> bits', 'SA [0xAbC1] 128 bits')).toEqual({
      spi: '0xAbC1',
      n: '128',
    });
  });

  it('refuses what a type does not hold', () => {
    expect(fieldsOf('<n:int> sec', 'x1 sec')).toBeNull();
    expect(fieldsOf('<n:int> sec', '1234567890123456 sec')).toBeNull();
    expect(fieldsOf('[<spi:hex>]', '[0xg]')).toBeNull();
    expect(fieldsOf('at <a:address>.', 'at (1).')).toBeNull();
    expect(fieldsOf('for <p:token> x', 'for two words x')).toBeNull();
  });

  it('leaves a port out of an address', () => {
    const text = 'from <a:address>:<port:int> id';
    expect(fieldsOf(text, 'from 192.0.2.7:500 id')).toEqual({ a: '192.0.2.7', port: '500' });
    expect(fieldsOf('from <a:address> id', 'from 2001:db8::7 id')).toEqual({ a: '2001:db8::7' });
  });

  it('takes letters in either case, ; for :, and runs of blanks for one', () => {
    const text = 'Phase-1 proposal failed; remote No <n:int>';
    for (const line of [
      'PHASE-1 PROPOSAL FAILED; REMOTE NO 7',
      'phase-1 proposal failed: remote no 7',
      'Phase-1   proposal\tfailed;  remote No   7  ',
    ]) {
      expect(fieldsOf(text, line), line).toEqual({ n: '7' });
    }
    expect(fieldsOf(text, 'Phase-1proposal failed; remote No 7')).toBeNull();
  });

  it('lets blanks beside brackets, slashes, quotes and equal signs come and go', () => {
    const text = "life time ( <s:int> sec/ <k:int> kb) rule:' <a:token> '";
    for (const line of [
      "life time ( 10 sec/ 0 kb) rule:' x '",
      "life time(10 sec/0 kb)rule:'x '",
      "life time (10 sec / 0 kb) rule: ' x '",
    ]) {
      const wanted = line.includes('sec / ') || line.includes(": '") ? null : { s: '10', k: '0', a: 'x' };
      expect(fieldsOf(text, line), line).toEqual(wanted);
    }
  });

  it('takes optional parts or leaves them', () => {
    const text = 'up{, poll <n:int> sec}{ by <who:token>}';
    expect(fieldsOf(text, 'up')).toEqual({ n: undefined, who: undefined });
    expect(fieldsOf(text, 'up, poll 30 sec')).toEqual({ n: '30', who: undefined });
    expect(fieldsOf(text, 'up by hand')).toEqual({ n: undefined, who: 'hand' });
    expect(fieldsOf(text, 'up, poll 30 sec by hand')).toEqual({ n: '30', who: 'hand' });
    expect(fieldsOf(text, 'up, poll x sec')).toBeNull();
  });

  it('takes a placeholder at the end or leaves it', () => {
    expect(fieldsOf('Send:{<a:text>}', 'Send:<SA><KE>')).toEqual({ a: '<SA><KE>' });
    expect(fieldsOf('Send:{<a:text>}', 'Send:')).toEqual({ a: undefined });
    expect(fieldsOf('to <b:address>{<a:int>}', 'to 192.0.2.7 ')).toEqual({ b: '192.0.2.7', a: undefined });
    expect(fieldsOf('Send:{<a:text>}', 'Sent')).toBeNull();
  });

  it('finds the row among others that begin alike', () => {
    const matcher = new Matcher([
      row('VPN: <a:token> up', 'a'),
      row('VPN: rules <n:int>', 'b'),
      row('VPN: rules', 'c'),
      row('VPN: rules <n:int> more', 'd'),
      row('anything else <x:text>', 'e'),
    ]);
    const name = (text: string): string => {
      const n = found(matcher, text).row;
      return n < 0 ? String(n) : (matcher.rows[n]?.id ?? '');
    };
    expect(name('VPN: x up')).toBe('test/a');
    expect(name('VPN: rules up')).toBe('test/a');
    expect(name('VPN: rules 5')).toBe('test/b');
    expect(name('VPN: rules')).toBe('test/c');
    expect(name('VPN: rules 5 more')).toBe('test/d');
    expect(name('Anything else at all')).toBe('test/e');
    expect(name('VPN: rules five')).toBe(String(NO_MATCH));
    expect(name('')).toBe(String(NO_MATCH));
  });

  it('tells the beginning of a message from what is none', () => {
    const matcher = new Matcher([
      row('Phase-1 [<role:token>] between initiator id <i:words>, responder id <r:words> done'),
    ]);
    const whole = 'Phase-1 [inititiator] between initiator id 198.51.100.2, responder id 192.0.2.7 done';
    for (let n = 1; n < whole.length; n++) {
      expect(found(matcher, whole.slice(0, n)).row, whole.slice(0, n)).toBe(PARTIAL_MATCH);
    }
    expect(found(matcher, whole).row).toBe(0);
    expect(found(matcher, 'Phase-1 [x] beside').row).toBe(NO_MATCH);
    expect(found(matcher, 'Phase-2').row).toBe(NO_MATCH);
  });

  it('looks at the given bytes alone', () => {
    const matcher = new Matcher([row('send poll frame to <a:address>')]);
    const bytes = encoder.encode('xxsend poll frame to 10.0.0.1yy');
    expect(matcher.match(bytes, 2, bytes.length - 2)).toBe(0);
    expect(decoder.decode(bytes.subarray(matcher.spans[0], matcher.spans[1]))).toBe('10.0.0.1');
    expect(matcher.match(bytes, 2, 12)).toBe(PARTIAL_MATCH);
  });

  it('goes once over a long text, whatever stands in it', () => {
    const matcher = new Matcher([
      row('remote <a:words> = <b:token> <-> local'),
      row('id <a:words>, responder <b:words> done'),
    ]);
    // what takes time by the square of a length would never come back from these
    for (const filler of [' ', ', responder', ' =', ',', ', ', '=x ']) {
      const text = `${filler.repeat(1 << 18)}`;
      expect(found(matcher, `remote x${text}`).row).toBeLessThan(0);
      expect(found(matcher, `id x${text}y`).row).toBeLessThan(0);
    }
  });
});

describe.each(DIALECTS.map((d) => [d.id, d] as const))(
  'the table of %s against regular expressions',
  (_, dialect) => {
    const matcher = new Matcher(dialect.rows);
    const oracles = dialect.rows.map((r) => oracle(r.steps));

    function expectAgreement(text: string): void {
      const { row: n, fields } = found(matcher, text);
      if (n < 0) {
        const other = oracles.findIndex((o) => o.test(text));
        expect(dialect.rows[other]?.id, `${text} is not found`).toBeUndefined();
        return;
      }
      const match = (oracles[n] as RegExp).exec(text);
      expect(match, `${text} is no ${dialect.rows[n]?.id}`).not.toBeNull();
      expect({ ...match?.groups }, text).toEqual(fields);
    }

    it('agrees on every example', () => {
      for (const { row: r } of dialect.rows) expectAgreement(r.example);
    });

    it('agrees on examples that were changed', () => {
      const examples = dialect.rows.map((r) => r.row.example);
      const piece = fc.constantFrom(
        ' ',
        '  ',
        '(',
        ')',
        '/',
        "'",
        '=',
        ':',
        ';',
        '1',
        'x',
        '',
        '0x',
        ',',
        '.',
        'é',
        '\t',
        ' retries left',
      );
      const change = fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 12 }),
        piece,
      );
      const mutated = fc
        .tuple(
          fc.constantFrom(...examples),
          fc.array(change, { minLength: 1, maxLength: 3 }),
          fc.constantFrom(...examples),
        )
        .map(([text, changes, other]) => {
          let out = text.replace(/^(?:VpnIpm: info; |IKE info: )/, '');
          for (const [where, cut, put] of changes) {
            const at = Math.floor(where * out.length);
            out = out.slice(0, at) + (put === '' ? other.slice(0, cut) : put) + out.slice(at + (cut % 4));
          }
          // readers take off the blanks at the end
          return out.trimEnd();
        });
      fc.assert(
        fc.property(mutated, (text) => {
          expectAgreement(text);
        }),
        { numRuns: 3000 },
      );
    });
  },
);
