import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOfPhase2, proposals } from './proposals.ts';

/** Proposals as short lines: number, protocol, and the canonical values of each attribute. */
function read(text: string, phase1: boolean): string[] {
  return proposals(text, phase1).map(({ number, protocol, values }) => {
    const parts = Object.entries(values).map(
      ([name, list]) => `${name} ${list?.map((v) => v.canonical).join('+')}`,
    );
    return [`${number ?? '-'} ${protocol}`, ...parts].join(', ');
  });
}

describe('lists with numbers', () => {
  it('name each transform of the peer', () => {
    const text =
      '1:IKE:ENCR=AES_CBC_256,AES_CBC_128;PRF=HMAC_SHA1;INTEG=HMAC_SHA1_96;DH=MODP2048;DH=DH19[first-match] 2:IKE:ENCR=AES_GCM_C_256;PRF=HMAC_SHA2_512;KE=ECP_256';
    expect(read(text, true)).toEqual([
      '1 ike, encryption AES-CBC-256+AES-CBC-128, prf PRF-HMAC-SHA1, integrity HMAC-SHA1, dh-group MODP-2048+ECP-256',
      '2 ike, encryption AES-GCM-16-256, prf PRF-HMAC-SHA2-512, dh-group ECP-256, integrity NONE',
    ]);
  });

  it.each([
    [
      '1:IKE=AES_CBC_256-HMAC_SHA1-HMAC_SHA1_96-MODP2048+DH19',
      '1 ike, encryption AES-CBC-256, prf PRF-HMAC-SHA1, integrity HMAC-SHA1, dh-group MODP-2048+ECP-256',
    ],
    [
      '1:IKE=AES_GCM_16_256-HMAC_SHA2_512-DH19',
      '1 ike, encryption AES-GCM-16-256, prf PRF-HMAC-SHA2-512, dh-group ECP-256, integrity NONE',
    ],
    [
      '1:IKE=AES_CBC_256-HMAC_SHA2_256-HMAC_SHA2_256_128-MODP2048 SPI=ac14ce77b1c2c219',
      '1 ike, encryption AES-CBC-256, prf PRF-HMAC-SHA2-256, integrity HMAC-SHA2-256, dh-group MODP-2048',
    ],
    [
      '1:ESP=AES_CBC_256-HMAC_SHA2_256_128-NONE-ENABLED+DISABLED',
      '1 esp, encryption AES-CBC-256, integrity HMAC-SHA2-256, dh-group NONE, esn ESN+NO-ESN',
    ],
    [
      '1:ESP=AES_GCM_16_256-NONE-DISABLED',
      '1 esp, encryption AES-GCM-16-256, integrity NONE, esn NO-ESN, dh-group NONE',
    ],
    [
      '1:ESP=AES_GCM_16_128-ESN:YES SPI=95f902fc',
      '1 esp, encryption AES-GCM-16-128, esn ESN, integrity NONE, dh-group NONE',
    ],
    [
      '1:ESP=AES_CBC_128-HMAC_SHA1_96-MODP2048-ENABLED',
      '1 esp, encryption AES-CBC-128, integrity HMAC-SHA1, dh-group MODP-2048, esn ESN',
    ],
    ['1:AH=HMAC_SHA2_256_128-NONE-DISABLED', '1 ah, integrity HMAC-SHA2-256, dh-group NONE, esn NO-ESN'],
  ])('tell the parts of %s by their place', (text, expected) => {
    expect(read(text, text.includes('IKE'))).toEqual([expected]);
  });

  it('say for which SA they are', () => {
    expect(isOfPhase2('1:ESP:ENCR=AES_CBC_256')).toBe(true);
    expect(isOfPhase2('proposal 1:AH=HMAC_SHA1_96')).toBe(true);
    expect(isOfPhase2('1:IKE:ENCR=AES_CBC_256')).toBe(false);
    expect(isOfPhase2('cipher=AES_CBC_256')).toBe(false);
  });
});

describe('single ones', () => {
  it.each([
    [
      'cipher=AES_CBC_256 integ=HMAC_SHA2_256_128 prf=HMAC_SHA2_256 group=MODP2048',
      true,
      '- ike, encryption AES-CBC-256, prf PRF-HMAC-SHA2-256, integrity HMAC-SHA2-256, dh-group MODP-2048',
    ],
    [
      'auth=IKEv2 cipher=AES_GCM_16_256 integ=n/a prf=HMAC_SHA2_512 ke=DH19',
      true,
      '- ike, encryption AES-GCM-16-256, prf PRF-HMAC-SHA2-512, integrity NONE, dh-group ECP-256',
    ],
    [
      'auth=PRESHARED_KEY cipher=AES_CBC_256 integ=HMAC_SHA2_256 group=MODP2048',
      true,
      '- ike, encryption AES-CBC-256, integrity SHA2-256, dh-group MODP-2048, authentication-method PRE-SHARED-KEY',
    ],
    [
      'auth=OAKLEY_PRESHARED_KEY cipher=aes_128 prf=oakley_sha group=modp1024',
      true,
      '- ike, encryption AES-CBC-128, integrity SHA1, dh-group MODP-1024, authentication-method PRE-SHARED-KEY',
    ],
    [
      'auth=RSA_SIG cipher=3des_cbc_192 integ=md5 group=MODP1536',
      true,
      '- ike, encryption 3DES-CBC, integrity MD5, dh-group MODP-1536, authentication-method RSA-SIGNATURE',
    ],
    [
      'AES_CBC (128), HMAC_SHA1, MODP1536',
      true,
      '- ike, encryption AES-CBC-128, integrity SHA1, dh-group MODP-1536',
    ],
    [
      'xfrm=AES_CBC_256-HMAC_SHA2_256_128 DPD=passive',
      false,
      '- esp, encryption AES-CBC-256, integrity HMAC-SHA2-256',
    ],
    [
      'xfrm=AES_GCM_16_256-NONE-MODP2048 NATD=192.0.2.7:4500 DPD=active',
      false,
      '- esp, encryption AES-GCM-16-256, integrity NONE, dh-group MODP-2048',
    ],
    ['xfrm=HMAC_SHA2_256_128 DPD=passive', false, '- esp, integrity HMAC-SHA2-256'],
    [
      'AES_CBC_256-HMAC_SHA2_256_128-MODP2048 pfsgroup=MODP2048',
      false,
      '- esp, encryption AES-CBC-256, integrity HMAC-SHA2-256, dh-group MODP-2048',
    ],
    [
      'AES(12)_256-SHA1(2)_160, AES(12)_128-SHA1(2)_160 pfsgroup=no-pfs',
      false,
      '- esp, encryption AES-CBC-256+AES-CBC-128, integrity HMAC-SHA1, dh-group NONE',
    ],
    ['defaults pfsgroup=MODP2048', false, '- esp, dh-group MODP-2048'],
  ] as const)('%s', (text, phase1, expected) => {
    expect(read(text, phase1)).toEqual([expected]);
  });

  it('of a text that is none of these are none', () => {
    for (const text of ['', 'defaults', 'a sentence about AES', 'cipher', '1:IKE', '1:XYZ=AES'])
      expect(read(text, true), text).toEqual([]);
  });
});

const PARTS = [
  '1:IKE:',
  '2:ESP=',
  'ENCR=',
  ';',
  '-',
  '+',
  ',',
  'AES_CBC_256',
  'NONE',
  'MODP2048',
  '(128)',
  ' ',
  '[first-match]',
  'cipher=',
  'xfrm=',
];

describe('any text', () => {
  it('gives a bounded number of proposals and no error', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...PARTS), fc.string()), { maxLength: 60 });
    fc.assert(
      fc.property(pieces, fc.boolean(), (list, phase1) => {
        expect(proposals(list.join(''), phase1).length).toBeLessThanOrEqual(64);
      }),
    );
    expect(proposals('1:IKE=AES_CBC_256 '.repeat(100), true)).toHaveLength(64);
    expect(proposals('1:IKE=AES_CBC_256 '.repeat(1000), true)).toEqual([]);
  });
});
