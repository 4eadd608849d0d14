import { describe, expect, it } from 'vitest';
import { DIALECTS } from '../dialects/registry.ts';
import { EVIDENCE_MARKS } from '../model/messages.ts';
import { messageCounts, referenceMessages } from './reference.ts';

const messages = referenceMessages();

describe('the messages of the reference', () => {
  it('are all rows of all dialects, each once', () => {
    const ids = messages.map((m) => m.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(DIALECTS.flatMap((d) => d.rows.map((r) => r.id)));
  });

  it('have the fields of their examples, where the row has fields at all', () => {
    for (const { id, text, fields } of messages) {
      if (/<[a-z]\w*:\w+>/i.test(text.replace(/\{[^{}]*\}/g, '')))
        expect(Object.keys(fields), id).not.toEqual([]);
    }
    const connecting = messages.find((m) => m.id === 'lancom/connecting');
    expect(connecting?.fields).toEqual({ peer: 'BRANCH', address: '192.0.2.7' });
    const dropped = messages.find((m) => m.id === 'lancom/message-dropped');
    expect(dropped?.fields['notify']).toBe('NO_PROPOSAL_CHOSEN');
  });

  it('are counted by dialect and evidence', () => {
    for (const { dialect, counts } of messageCounts()) {
      for (const mark of EVIDENCE_MARKS) {
        const own = messages.filter((m) => m.dialect === dialect && m.evidence === mark);
        expect(counts[mark], `${dialect} ${mark}`).toBe(own.length);
      }
    }
  });
});
