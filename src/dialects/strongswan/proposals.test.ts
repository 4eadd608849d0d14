import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProposals } from './proposals.ts';

/** Proposals as short lines: protocol, and the canonical values of each attribute. */
function read(text: string, version: 1 | 2 | null = 2): string[] {
  return readProposals(text, version).map(({ protocol, values }) =>
    [
      protocol,
      ...Object.entries(values).map(([name, list]) => `${name} ${list.map((v) => v.canonical).join('+')}`),
    ].join(', '),
  );
}

describe('proposals as charon prints them', () => {
  it.each([
    [
      'IKE:AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048',
      ['ike, encryption AES-CBC-256, integrity HMAC-SHA2-256, prf PRF-HMAC-SHA2-256, dh-group MODP-2048'],
    ],
    ['ESP:AES_GCM_16_256/NO_EXT_SEQ', ['esp, encryption AES-GCM-16-256, esn NO-ESN']],
    [
      'ESP:AES_CBC_128/HMAC_SHA1_96/NO_EXT_SEQ, AH:HMAC_SHA2_256_128/EXT_SEQ',
      [
        'esp, encryption AES-CBC-128, integrity HMAC-SHA1, esn NO-ESN',
        'ah, integrity HMAC-SHA2-256, esn ESN',
      ],
    ],
    [
      'IKE:AES_CBC_128/AES_CBC_256/HMAC_SHA1_96/PRF_AES128_XCBC/MODP_1024/ECP_256',
      [
        'ike, encryption AES-CBC-128+AES-CBC-256, integrity HMAC-SHA1, prf PRF-AES-XCBC, dh-group MODP-1024+ECP-256',
      ],
    ],
    [
      'IKE:AES_GCM_16_256/PRF_HMAC_SHA2_512/ECP_384/KE1_ML_KEM_768',
      ['ike, encryption AES-GCM-16-256, prf PRF-HMAC-SHA2-512, dh-group ECP-384, key-exchange-1 ML-KEM-768'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('have a bare hash in phase 1 of IKEv1', () => {
    expect(read('IKE:AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048', 1)[0]).toContain(
      'integrity SHA2-256',
    );
  });

  it('are kept as they were logged', () => {
    const [first] = readProposals('IKE:AES_CBC_256/MODP_2048', 2);
    expect(first?.values['encryption']).toEqual([{ logged: 'AES_CBC_256', canonical: 'AES-CBC-256' }]);
    expect(first?.number).toBeNull();
  });

  it('are nothing in a text that holds none', () => {
    expect(read('none')).toEqual([]);
    expect(read('')).toEqual([]);
    expect(read('FOO:BAR/BAZ')).toEqual([]);
  });

  it('never throw', () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(readProposals(text, 1))));
  });
});
