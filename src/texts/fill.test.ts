import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill, neededFields } from './fill.ts';

describe('fill', () => {
  it('puts fields in their places, more than once where they stand more than once', () => {
    expect(fill('{peer} at {address}, yes {peer}.', { peer: 'BRANCH', address: '192.0.2.7' })).toBe(
      'BRANCH at 192.0.2.7, yes BRANCH.',
    );
    expect(fill('{polls} polls', { polls: 0 })).toBe('0 polls');
  });

  it('takes the first wording whose fields are all there', () => {
    const wording = ['{a} and {b}', 'only {a}', 'nothing'];
    expect(fill(wording, { a: 1, b: 2 })).toBe('1 and 2');
    expect(fill(wording, { a: 1 })).toBe('only 1');
    expect(fill(wording, { a: 1, b: '' })).toBe('only 1');
    expect(fill(wording, { a: undefined })).toBe('nothing');
  });

  it('says that no wording fits', () => {
    expect(fill('{a}', {})).toBeNull();
    expect(fill([], { a: 1 })).toBeNull();
  });

  it('keeps a wording with a condition for the case that the condition holds', () => {
    const wording = ['{polls=1}One poll.', '{role=initiator}{polls} polls, we called.', '{polls} polls.'];
    expect(fill(wording, { polls: 1 })).toBe('One poll.');
    expect(fill(wording, { polls: 2, role: 'initiator' })).toBe('2 polls, we called.');
    expect(fill(wording, { polls: 2, role: 'responder' })).toBe('2 polls.');
  });

  it('does not take what every object has for a field', () => {
    expect(fill('{constructor}', {})).toBeNull();
    expect(fill('{toString}', {})).toBeNull();
  });

  it('leaves values alone that look like placeholders or replacement patterns', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.constantFrom('{b}', '$1', '$&', '{a=1}'),
        (text, special) => {
          const value = text + special;
          expect(fill('<{a}>', { a: value, b: 'other' })).toBe(`<${value}>`);
        },
      ),
    );
  });
});

describe('neededFields', () => {
  it('names conditions too', () => {
    expect(neededFields('{role=initiator}{peer} at {address}')).toEqual(['role', 'peer', 'address']);
    expect(neededFields('nothing')).toEqual([]);
  });
});
