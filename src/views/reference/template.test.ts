import { expect, it } from 'vitest';
import { plainTemplate, templatePieces } from './template.ts';

it('takes a text apart into words, placeholders and parts that may be missing', () => {
  expect(templatePieces('VPN: <peer:token> up{, poll <pollSeconds:int> sec}')).toEqual([
    { kind: 'words', text: 'VPN: ', name: '', depth: 0 },
    { kind: 'placeholder', text: 'peer', name: 'peer', depth: 0 },
    { kind: 'words', text: ' up', name: '', depth: 0 },
    { kind: 'words', text: ', poll ', name: '', depth: 1 },
    { kind: 'placeholder', text: 'poll seconds', name: 'pollSeconds', depth: 1 },
    { kind: 'words', text: ' sec', name: '', depth: 1 },
  ]);
});

it('keeps signs that are no placeholders, and braces of the message itself', () => {
  expect(plainTemplate('a <-> <remote:token> {{x}} => <count:int>< ok')).toBe(
    'a <-> ‹remote› {x} => ‹count›< ok',
  );
});

it('closes parts of parts', () => {
  expect(templatePieces('a{ b{ c}} d').map(({ text, depth }) => [text, depth])).toEqual([
    ['a', 0],
    [' b', 1],
    [' c', 2],
    [' d', 0],
  ]);
});
