import { describe, expect, it } from 'vitest';
import { compileRow, compileText, fieldNames, PatternError } from './pattern.ts';

describe('a message text', () => {
  it('becomes literals, typed placeholders and parts that may be missing', () => {
    expect(compileText('VPN: <peer:token> up{, poll <n:int> sec}')).toEqual([
      { kind: 'literal', text: 'VPN: ' },
      { kind: 'field', name: 'peer', type: 'token' },
      { kind: 'literal', text: ' up' },
      {
        kind: 'optional',
        steps: [
          { kind: 'literal', text: ', poll ' },
          { kind: 'field', name: 'n', type: 'int' },
          { kind: 'literal', text: ' sec' },
        ],
      },
    ]);
  });

  it('may end in a placeholder that may be missing', () => {
    expect(compileText('Send:{<a:text>}')).toEqual([
      { kind: 'literal', text: 'Send:' },
      { kind: 'optional', steps: [{ kind: 'field', name: 'a', type: 'text' }] },
    ]);
  });

  it('may hold angle brackets of its own', () => {
    expect(compileText('id <no_id> <-> <a:token>')).toEqual([
      { kind: 'literal', text: 'id <no_id> <-> ' },
      { kind: 'field', name: 'a', type: 'token' },
    ]);
    expect(compileText('a < b')).toEqual([{ kind: 'literal', text: 'a < b' }]);
  });

  it('names its placeholders in their order', () => {
    expect(fieldNames(compileText('<a:int>{ x <b:hex>{ y <c:token>}} z <d:text>'))).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  it.each([
    ['a type that there is not', '<n:float>', 'unknown type'],
    ['a name used twice', '<a:int> <a:hex>', 'placeholder a twice'],
    ['a part that is not closed', 'x{ y', 'missing }'],
    ['a part that was not opened', 'x}', 'unexpected }'],
    ['a part that begins with a placeholder', 'x{<a:int> y}', 'must begin with a literal'],
    ['one that does so inside another', 'x{ y{<a:int>}}', 'must begin with a literal'],
    ['two open-ended placeholders side by side', '<a:words><b:text>', 'side by side'],
    ['two with a blank between', '<a:words> <b:text>', 'side by side'],
    ['two with a part between that may be missing', '<a:words>{ and <n:int>}<b:text>', 'side by side'],
  ])('is refused for %s', (_, text, problem) => {
    expect(() => compileText(text)).toThrow(PatternError);
    expect(() => compileText(text)).toThrow(problem);
  });

  it('is refused under the name of its row', () => {
    const row = {
      text: '<n:float>',
      kind: 'housekeeping',
      evidence: 'documented',
      source: '',
      example: '',
    } as const;
    expect(() => compileRow('lancom', 'broken', row)).toThrow(/^lancom\/broken: unknown type in <n:float>/);
  });
});
