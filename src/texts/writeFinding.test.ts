import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FINDING_CODES, type Finding } from '../model/findings.ts';
import { PHASES } from '../model/phases.ts';
import { ENGLISH } from './testing.ts';
import { deviceCodeKey, writeFinding } from './writeFinding.ts';

function finding(over: Partial<Finding>): Finding {
  return {
    id: 'f1',
    code: 'general-failure',
    variant: 'default',
    severity: 'error',
    confidence: 'confirmed',
    negotiation: 'n1',
    phase: 'phase-1',
    primary: true,
    fields: {},
    attributes: [],
    evidence: [{ source: 0, line: 1 }],
    settled: false,
    ...over,
  };
}

const MISMATCH = finding({
  code: 'proposal-mismatch',
  variant: 'phase-1',
  fields: {
    dialect: 'lancom',
    peer: 'BRANCH',
    phase: 1,
    pairs: 4,
    attributeCount: 1,
    attribute: 'encryption',
  },
  attributes: [
    { attribute: 'encryption', remote: 'BLOWFISH-CBC', local: 'AES-CBC-128' },
    { attribute: 'encryption', remote: 'BLOWFISH-CBC', local: 'AES-CBC-256' },
  ],
});

describe('writeFinding', () => {
  it('names the one attribute that differs, with the values of both sides', () => {
    const said = writeFinding(ENGLISH, MISMATCH);
    expect(said.title).toBe('No common phase 1 proposal: encryption differs');
    expect(said.explanation).toContain('All 4 pairs');
    expect(said.explanation).toContain('the peer names BLOWFISH-CBC for encryption');
    expect(said.explanation).toContain('this device AES-CBC-128 or AES-CBC-256');
    expect(said.actions[0]).toEqual({
      side: 'either',
      text: expect.stringMatching(/^Set the same encryption on both sides\./),
    });
    expect(said.settledBy).toBeNull();
    expect(said.deviceCode).toBeNull();
  });

  it('lists several attributes, in the words of the phase', () => {
    const attributes = [
      { attribute: 'encryption', remote: 'AES-CBC-256', local: '3DES-CBC' },
      { attribute: 'integrity', remote: 'HMAC-SHA2-256', local: 'HMAC-MD5' },
      { attribute: 'dh-group', remote: 'NONE', local: 'MODP-2048' },
    ];
    const fields = { pairs: 1, attribute: 'encryption', remoteValue: 'AES-CBC-256', localValue: '3DES-CBC' };
    const said = writeFinding(ENGLISH, {
      ...MISMATCH,
      variant: 'phase-2',
      phase: 'phase-2',
      fields,
      attributes,
    });
    expect(said.title).toBe(
      'No common phase 2 proposal: encryption, integrity algorithm and PFS group differ',
    );
    expect(said.explanation).not.toContain('3DES-CBC');
  });

  it('puts values into readable words, those of a rule too', () => {
    const said = writeFinding(
      ENGLISH,
      finding({
        code: 'pfs-mismatch',
        phase: 'phase-2',
        fields: { remoteValue: 'NONE', localValue: 'MODP-1024, MODP-2048' },
        attributes: [{ attribute: 'dh-group', remote: 'NONE', local: 'MODP-1024, MODP-2048' }],
      }),
    );
    expect(said.title).toBe(
      'PFS differs: none on the peer, MODP-1024 (group 2), MODP-2048 (group 14) on this device',
    );
  });

  it('says by role what the initiator cannot know, and which log would tell', () => {
    const blind = {
      ...MISMATCH,
      attributes: [],
      confidence: 'likely',
      fields: { role: 'initiator' },
    } as const;
    const said = writeFinding(ENGLISH, blind);
    expect(said.title).toBe('No common phase 1 proposal');
    expect(said.explanation).toMatch(/^The peer accepted none/);
    expect(said.settledBy).toMatch(/^The log of the peer/);
    expect(writeFinding(ENGLISH, { ...blind, fields: { role: 'responder' } }).explanation).toMatch(
      /^This device can/,
    );
  });

  it('lets a known number of the device speak where the finding has nothing more exact', () => {
    const fields = { dialect: 'lancom', deviceCode: '0x1108' };
    for (const variant of ['device-code', 'default']) {
      const said = writeFinding(ENGLISH, finding({ code: 'polling-entry-missing', variant, fields }));
      expect(said.title).toBe('Keep-alive is on, but the polling table has no entry for this peer');
      expect(said.explanation).toContain('9999');
      expect(said.deviceCode).toEqual({ code: '0x1108', name: 'IFC-I-No-poll-table-entry-matched' });
    }
  });

  it('adds what is known of the number to a finding that is more exact, and says nothing twice', () => {
    const alone = writeFinding(ENGLISH, finding({ code: 'no-response', variant: 'never' }));
    const said = writeFinding(
      ENGLISH,
      finding({ code: 'no-response', variant: 'never', fields: { dialect: 'lancom', deviceCode: '0x1106' } }),
    );
    expect(said.title).toBe(alone.title);
    expect(said.causes).toEqual([...new Set([...alone.causes, ...said.causes])]);
    expect(said.actions.length).toBeGreaterThan(alone.actions.length);
    expect(new Set(said.actions.map((a) => a.text)).size).toBe(said.actions.length);
  });

  it('asks for the trace of the called side only where the comparisons are not known', () => {
    const fields = { ...MISMATCH.fields, deviceCode: '0x2103' };
    const texts = (f: Finding) => writeFinding(ENGLISH, f).actions.map((a) => a.text);
    expect(texts({ ...MISMATCH, fields }).join()).not.toContain('trace of the called side');
    expect(texts({ ...MISMATCH, fields, attributes: [] }).join()).toContain('trace of the called side');
  });

  it('names a number that stands in no list', () => {
    const said = writeFinding(
      ENGLISH,
      finding({ variant: 'device-code', fields: { dialect: 'lancom', deviceCode: '0x7777', symbol: 'XYZ' } }),
    );
    expect(said.title).toBe('The device reports XYZ (0x7777) without a known meaning');
    expect(said.deviceCode).toBeNull();
  });

  it('says which log settles whatever is not confirmed', () => {
    for (const code of FINDING_CODES) {
      expect(writeFinding(ENGLISH, finding({ code, confidence: 'possible' })).settledBy, code).toMatch(/\.$/);
      expect(writeFinding(ENGLISH, finding({ code, settled: true })).settledBy, code).toMatch(/\.$/);
      expect(writeFinding(ENGLISH, finding({ code })).settledBy, code).toBeNull();
    }
  });

  it('makes whole sentences of any fields', () => {
    const value = fc.oneof(fc.string(), fc.integer());
    const name = fc.constantFrom(
      'peer',
      'address',
      'role',
      'phase',
      'polls',
      'attribute',
      'deviceCode',
      'dialect',
      'x',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...FINDING_CODES),
        fc.constantFrom('default', 'device-code', 'phase-1', 'polls', 'constructor', '__proto__'),
        fc.constantFrom(...PHASES, null),
        fc.dictionary(name, value),
        fc.array(
          fc.record({
            attribute: fc.oneof(
              fc.constantFrom('encryption', 'dh-group', 'toString'),
              fc.string({ minLength: 1 }),
            ),
            remote: fc.option(fc.string()),
            local: fc.option(fc.string()),
          }),
          { maxLength: 4 },
        ),
        (code, variant, phase, fields, attributes) => {
          const said = writeFinding(ENGLISH, finding({ code, variant, phase, fields, attributes }));
          expect(said.title).not.toBe('');
          expect(said.explanation).not.toBe('');
          for (const cause of said.causes) expect(typeof cause).toBe('string');
        },
      ),
    );
  });
});

describe('deviceCodeKey', () => {
  it('brings every spelling of a number to one', () => {
    for (const logged of ['0x220a', '0X220A', '220A', ' 0x220A ', 0x220a])
      expect(deviceCodeKey(logged)).toBe('0x220A');
    expect(deviceCodeKey('113')).toBe('0x0113');
  });
});
