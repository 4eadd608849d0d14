import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FINDING_CODES, type Finding } from '../model/findings.ts';
import { proposalName } from './deviceNames.ts';
import { LANCOM_ADVICE } from './en/advice/lancom.ts';
import { LIBRESWAN_ADVICE } from './en/advice/libreswan.ts';
import { STRONGSWAN_ADVICE } from './en/advice/strongswan.ts';
import { ZYXEL_ADVICE } from './en/advice/zyxel.ts';
import { ENGLISH, wordingList } from './testing.ts';
import { writeFinding } from './writeFinding.ts';

const ALL = { LANCOM_ADVICE, LIBRESWAN_ADVICE, STRONGSWAN_ADVICE, ZYXEL_ADVICE };

function finding(over: Partial<Finding>, dialect: string): Finding {
  return {
    id: 'f0-1-1',
    code: 'proposal-mismatch',
    variant: 'phase-1',
    severity: 'error',
    confidence: 'confirmed',
    negotiation: 'n0-1',
    phase: 'phase-1',
    primary: true,
    attributes: [],
    evidence: [{ source: 0, line: 3 }],
    settled: false,
    ...over,
    fields: { dialect, peer: 'site-a', address: '192.0.2.1', ...over.fields },
  };
}

const RESULT = {
  encryption: 'AES-CBC-256',
  integrity: 'HMAC-SHA2-256',
  prf: 'PRF-HMAC-SHA2-256',
  'dh-group': 'MODP-2048',
};
const REMEDY = { remoteProposal: 1, localProposal: 1, side: 'local', changes: [], open: [] } as const;

function snippets(over: Partial<Finding>, dialect: string): string {
  return writeFinding(ENGLISH, finding(over, dialect))
    .actions.flatMap((a) => a.snippet ?? [])
    .join('\n');
}

describe('advice in the words of a device', () => {
  it('names the option and the proposal to enter', () => {
    const over = { remedies: [{ ...REMEDY, result: RESULT }] };
    expect(snippets(over, 'strongswan')).toContain('  site-a {\n    proposals = aes256-sha256-modp2048\n');
    expect(snippets(over, 'strongswan')).toContain('conn site-a\n    ike=aes256-sha256-modp2048!');
    expect(snippets(over, 'libreswan')).toBe('conn site-a\n    ike=aes256-sha2_256;modp2048');
    expect(snippets({ ...over, phase: 'phase-2' }, 'strongswan')).toContain(
      'esp_proposals = aes256-sha256-modp2048',
    );
  });

  it('speaks of the peer where only the peer has to change', () => {
    const remedies = [{ ...REMEDY, side: 'remote', result: RESULT } as const];
    const { actions } = writeFinding(ENGLISH, finding({ remedies }, 'libreswan'));
    expect(actions.filter((a) => a.snippet !== undefined)).toEqual([
      expect.objectContaining({ side: 'remote', snippet: 'conn NAME\n    ike=aes256-sha2_256;modp2048' }),
    ]);
  });

  it('knows the menus of a LANCOM by phase, attribute and version', () => {
    const differing = { attributes: [{ attribute: 'dh-group', remote: 'MODP-1024', local: 'MODP-2048' }] };
    expect(snippets({ ...differing, fields: { ikeVersion: 1 } }, 'lancom')).toBe('cd /Setup/VPN/Layer\nls');
    expect(snippets({ ...differing, fields: { ikeVersion: 2 } }, 'lancom')).toBe(
      'cd /Setup/VPN/IKEv2/Encryption\nls',
    );
  });

  it('gives no snippet where it does not know what to enter, and no advice for a device that it does not know', () => {
    expect(snippets({}, 'strongswan')).toBe('');
    expect(snippets({}, 'other')).toBe('');
  });

  it('never takes a peer that could break out of a configuration for its name', () => {
    const over = { remedies: [{ ...REMEDY, result: RESULT }], fields: { peer: 'x {\n  include /etc' } };
    expect(snippets(over, 'libreswan')).toMatch(/^conn NAME\n/);
  });

  it('is made of whole sentences, names known codes, and stays small', () => {
    for (const [name, list] of Object.entries(ALL)) {
      for (const { codes, text } of list) {
        for (const code of codes) expect(FINDING_CODES).toContain(code);
        for (const wording of wordingList(text)) expect(wording, name).toMatch(/^[A-Zs].*[.:]$/);
      }
      expect(gzipSync(JSON.stringify(list)).length, name).toBeLessThan(30_000);
    }
  });
});

describe('the spelling of a proposal', () => {
  it('has a pseudo-random function beside a cipher with integrity of its own, in phase 1 only', () => {
    const aead = { encryption: 'AES-GCM-16-256', prf: 'PRF-HMAC-SHA2-384', 'dh-group': 'ECP-384' };
    expect(proposalName('strongswan', aead, true)).toBe('aes256gcm16-prfsha384-ecp384');
    expect(proposalName('strongswan', { ...aead, 'dh-group': 'NONE' }, false)).toBe('aes256gcm16');
    expect(proposalName('libreswan', aead, true)).toBe('aes_gcm256-sha2_384;dh20');
  });

  it('says nothing where a part is missing or has no name', () => {
    expect(proposalName('strongswan', { ...RESULT, integrity: 'HMAC-TIGER' }, true)).toBeUndefined();
    expect(
      proposalName('strongswan', { encryption: 'AES-CBC', integrity: 'HMAC-SHA1' }, false),
    ).toBeUndefined();
    const { 'dh-group': _, ...without } = RESULT;
    expect(proposalName('strongswan', without, true)).toBeUndefined();
    expect(proposalName('libreswan', without, false)).toBe('aes256-sha2_256');
    expect(proposalName('lancom', RESULT, true)).toBeUndefined();
  });
});
