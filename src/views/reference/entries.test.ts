import { describe, expect, it } from 'vitest';
import { messageCounts, referenceMessages } from '../../analysis/reference.ts';
import { dialectsWithTexts, loadCatalogues } from '../../texts/load.ts';
import { countEntries, type EntryFilter, filterEntries, makeEntries } from './entries.ts';

const catalogues = await loadCatalogues('en', dialectsWithTexts('en'));
const entries = makeEntries(referenceMessages(), catalogues);

const ALL: EntryFilter = { search: '', dialect: null, kind: null, evidence: null };

function found(filter: Partial<EntryFilter>): string[] {
  return filterEntries(entries, { ...ALL, ...filter }).map((e) => e.id);
}

describe('the entries of the reference', () => {
  it('are all messages and all error numbers, each once and each with a meaning', () => {
    expect(new Set(entries.map((e) => e.id)).size).toBe(entries.length);
    for (const { id, words, source } of entries) {
      expect(words.meaning, id).toMatch(/\S[.?!]$/);
      expect(source, id).not.toBe('');
    }
  });

  it('are counted as the tables are', () => {
    const numbers = Object.keys(catalogues.dialects['lancom']?.codes ?? {}).length;
    for (const { dialect, counts } of messageCounts()) {
      const own = countEntries(entries).find((c) => c.dialect === dialect);
      expect(own?.byEvidence, dialect).toEqual(counts);
      expect(own?.numbers, dialect).toBe(dialect === 'lancom' ? numbers : 0);
    }
    expect(numbers).toBeGreaterThan(150);
  });

  it('are found by their text, by words of their meaning and by number, in hexadecimal and decimal', () => {
    expect(found({ search: 'connecting to' })).toContain('lancom/connecting');
    expect(found({ search: 'poll TUNNEL answer' })).toContain('lancom/poll-unanswered');
    expect(found({ search: '0x2203' })).toContain('lancom/0x2203');
    expect(found({ search: '8707', kind: 'number' })).toEqual(['lancom/0x2203']);
    expect(found({ search: 'CERT-has-expired', kind: 'number' })).toEqual(['lancom/0x2116', 'lancom/0x2216']);
    expect(found({ search: 'no such words anywhere' })).toEqual([]);
  });

  it('are filtered by family, kind and evidence', () => {
    expect(found({ dialect: 'lancom', kind: 'message', evidence: 'documented' })).toContain(
      'lancom/connected',
    );
    expect(found({ evidence: 'unverified' })).not.toContain('lancom/connected');
    expect(found({ dialect: 'lancom' }).every((id) => id.startsWith('lancom/'))).toBe(true);
    expect(found({}).length).toBe(entries.length);
  });

  it('say what a message means without the number of its example', () => {
    const error = entries.find((e) => e.id === 'lancom/error');
    expect(error?.words.meaning).toContain('0x1106');
    expect(error?.words.causes).toEqual([]);
  });
});
