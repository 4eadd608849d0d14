import { describe, expect, it } from 'vitest';
import { FINDING_CODES } from '../model/findings.ts';
import { DETECTION_REASONS, WARNING_CODES } from '../model/trace.ts';
import { dialectsWithTexts, loadCatalogues, loadDialect } from './load.ts';
import { attributeTerm, dialectTerm, listed, valueTerm } from './terms.ts';
import { ENGLISH } from './testing.ts';
import { writeDetection, writeInputError, writeMessage, writeWarning } from './write.ts';

describe('writeMessage', () => {
  it('says what a message means, with its fields', () => {
    const said = writeMessage(ENGLISH, 'lancom/connecting', null, { peer: 'BRANCH', address: '192.0.2.7' });
    expect(said?.meaning).toContain('the tunnel to BRANCH');
    expect(said?.meaning).toContain('192.0.2.7');
    expect(said?.causes).toEqual([]);
  });

  it('falls back to the row for a variant that has no text of its own', () => {
    const fields = { peer: 'BRANCH', address: '192.0.2.7' };
    expect(writeMessage(ENGLISH, 'lancom/connecting', 'other', fields)).toEqual(
      writeMessage(ENGLISH, 'lancom/connecting', null, fields),
    );
  });

  it('says what an error number means, whatever its spelling', () => {
    const fields = { peer: 'BRANCH', address: '192.0.2.7', symbol: 'IKE-R-IKE-key-mismatch' };
    for (const code of ['0x220A', '0x220a']) {
      const said = writeMessage(ENGLISH, 'lancom/error', null, { ...fields, code });
      expect(said?.meaning).toContain('could not verify what it sent');
      expect(said?.causes.length).toBeGreaterThan(0);
      expect(said?.actions.length).toBeGreaterThan(0);
    }
    expect(writeMessage(ENGLISH, 'lancom/error', null, { ...fields, code: '0x7777' })?.causes).toEqual([]);
  });

  it('tells an unanswered poll from the last one', () => {
    const fields = { peer: 'BRANCH', address: '192.0.2.7' };
    const said = (more: Record<string, string>) =>
      writeMessage(ENGLISH, 'lancom/poll-unanswered', null, { ...fields, ...more })?.meaning;
    expect(said({ givenUp: 'no' })).toContain('gives the tunnel up');
    expect(said({ retriesLeft: '4', target: '10.2.0.1' })).toContain('polls 10.2.0.1 again');
    expect(said({})).toBe('A poll through the tunnel to BRANCH got no answer in time.');
  });

  it('has nothing to say of what it does not know', () => {
    expect(writeMessage(ENGLISH, 'lancom/no-such-row', null, {})).toBeNull();
    expect(writeMessage(ENGLISH, 'lancom/constructor', null, {})).toBeNull();
    expect(writeMessage(ENGLISH, 'nobody/connecting', null, {})).toBeNull();
    expect(writeMessage(ENGLISH, '', null, {})).toBeNull();
  });
});

describe('warnings, detections, input errors', () => {
  it('have a sentence for each code, with or without fields', () => {
    for (const code of WARNING_CODES)
      expect(writeWarning(ENGLISH, { code, fields: {} }), code).toMatch(/\.$/);
    expect(writeWarning(ENGLISH, { code: 'parts-joined', fields: { parts: 3 } })).toMatch(/^3 files/);
    for (const reason of DETECTION_REASONS) {
      expect(writeDetection(ENGLISH, { dialect: 'lancom', score: 0, reason, fields: {} }), reason).toMatch(
        /LANCOM/,
      );
    }
    expect(writeInputError(ENGLISH, 'unreadable', { name: 'a.log' })).toMatch(/^a\.log could not be read/);
    expect(writeInputError(ENGLISH, 'no-such-code', {})).toBe('Something unexpected went wrong.');
    expect(writeInputError(ENGLISH, 'toString', {})).toBe('Something unexpected went wrong.');
  });
});

describe('terms', () => {
  const { terms } = ENGLISH.general;

  it('name an attribute as the phase calls it', () => {
    expect(attributeTerm(terms, 'dh-group', 'phase-1')).toBe('Diffie-Hellman group');
    expect(attributeTerm(terms, 'dh-group', 'phase-2')).toBe('PFS group');
    expect(attributeTerm(terms, 'lifetime', 'phase-2')).toBe('lifetime');
    expect(attributeTerm(terms, 'constructor', null)).toBe('constructor');
  });

  it('name values one by one', () => {
    expect(valueTerm(terms, 'NONE')).toBe('none');
    expect(valueTerm(terms, 'AES-CBC-256, MODP-2048')).toBe('AES-CBC-256, MODP-2048 (group 14)');
    expect(valueTerm(terms, 'toString')).toBe('toString');
    expect(dialectTerm(terms, 'lancom')).toBe('LANCOM');
    expect(dialectTerm(terms, 'other')).toBe('other');
  });

  it('list things as the language does', () => {
    expect(listed('en', ['a', 'b', 'c'], 'all')).toBe('a, b and c');
    expect(listed('en', ['a', 'b'], 'any')).toBe('a or b');
  });
});

describe('load', () => {
  it('loads the general texts and those of the dialects that are asked for', async () => {
    const loaded = await loadCatalogues('en', ['lancom', 'lancom']);
    expect(Object.keys(loaded.dialects)).toEqual(['lancom']);
    expect(Object.keys(loaded.general.findings)).toHaveLength(FINDING_CODES.length);
    for (const dialect of dialectsWithTexts('en')) {
      expect(Object.keys((await loadDialect('en', dialect)).messages)).not.toEqual([]);
    }
  });

  it('gives an empty catalogue for a dialect without texts', async () => {
    expect(await loadDialect('en', 'constructor')).toEqual({ messages: {}, codes: {}, advice: [] });
  });
});
