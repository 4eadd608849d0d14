import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attributeOfWords,
  canonicalEncryption,
  canonicalGroup,
  canonicalHash,
  canonicalIntegrity,
  canonicalMethod,
  canonicalValue,
} from './algorithms.ts';

describe('a cipher', () => {
  it.each([
    ['BLOWFISH_CBC', null, 'BLOWFISH-CBC'],
    ['blowfish-cbc', null, 'BLOWFISH-CBC'],
    ['BLOWFISH', 128, 'BLOWFISH-CBC'],
    ['AES_CBC', null, 'AES-CBC'],
    ['AES', 256, 'AES-CBC-256'],
    ['aes-cbc', null, 'AES-CBC'],
    ['AES_CBC_256', null, 'AES-CBC-256'],
    ['AES-CBC-128', null, 'AES-CBC-128'],
    ['AES_GCM_16', 256, 'AES-GCM-16-256'],
    ['AES_GCM_16_256', null, 'AES-GCM-16-256'],
    ['AES_GCM_C_256', null, 'AES-GCM-16-256'],
    ['AES_GCM_A_128', null, 'AES-GCM-8-128'],
    ['AES-GCM', 128, 'AES-GCM-16-128'],
    ['AES_CCM_8_128', null, 'AES-CCM-8-128'],
    ['AES_CTR_256', null, 'AES-CTR-256'],
    ['3DES', 168, '3DES-CBC'],
    ['3DES_CBC', null, '3DES-CBC'],
    ['DES_CBC', null, 'DES-CBC'],
    ['CAST', 128, 'CAST-CBC'],
    ['CAST_CBC', null, 'CAST-CBC'],
    ['IDEA_CBC', null, 'IDEA-CBC'],
    ['CAMELLIA_CBC', 256, 'CAMELLIA-CBC-256'],
    ['CHACHA20_POLY1305', 256, 'CHACHA20-POLY1305'],
    ['NULL', null, 'NULL'],
    ['something new', null, 'SOMETHING-NEW'],
  ] as const)('%s with %s bits is %s', (logged, bits, canonical) => {
    expect(canonicalEncryption(logged, bits)).toBe(canonical);
  });

  it('is told by its name and its length apart', () => {
    expect(canonicalEncryption('3DES 168')).toBe('3DES-168');
    expect(canonicalEncryption('3DES', 168)).toBe('3DES-CBC');
  });
});

describe('integrity', () => {
  it.each([
    ['md5', 'MD5', 'HMAC-MD5'],
    ['SHA', 'SHA1', 'HMAC-SHA1'],
    ['sha1', 'SHA1', 'HMAC-SHA1'],
    ['HMAC_SHA', 'SHA1', 'HMAC-SHA1'],
    ['HMAC_SHA1_96', 'SHA1', 'HMAC-SHA1'],
    ['SHA2_256', 'SHA2-256', 'HMAC-SHA2-256'],
    ['HMAC_SHA2_256_128', 'SHA2-256', 'HMAC-SHA2-256'],
    ['AUTH-HMAC-SHA-256', 'SHA2-256', 'HMAC-SHA2-256'],
    ['SHA2_512', 'SHA2-512', 'HMAC-SHA2-512'],
    ['TIGER', 'TIGER', 'HMAC-TIGER'],
  ])('%s is %s in IKEv1 phase 1 and %s elsewhere', (logged, bare, hmac) => {
    expect(canonicalHash(logged)).toBe(bare);
    expect(canonicalIntegrity(logged)).toBe(hmac);
    expect(canonicalValue('integrity', logged, true)).toBe(bare);
    expect(canonicalValue('integrity', logged, false)).toBe(hmac);
  });

  it('knows what is no HMAC', () => {
    expect(canonicalIntegrity('AES_XCBC_96')).toBe('AES-XCBC');
    expect(canonicalIntegrity('AES-CMAC-96')).toBe('AES-CMAC');
    expect(canonicalIntegrity('none')).toBe('NONE');
    expect(canonicalIntegrity('')).toBe('NONE');
  });
});

describe('a Diffie-Hellman group', () => {
  it.each([
    ['1', 'MODP-768'],
    ['MODP_1024', 'MODP-1024'],
    ['2', 'MODP-1024'],
    ['group 5', 'MODP-1536'],
    ['14', 'MODP-2048'],
    ['DH14', 'MODP-2048'],
    ['MODP2048', 'MODP-2048'],
    ['18', 'MODP-8192'],
    ['ECP_256', 'ECP-256'],
    ['22', 'MODP-1024-160'],
    ['24', 'MODP-2048-256'],
    ['31', 'CURVE25519'],
    ['curve25519', 'CURVE25519'],
    ['32', 'CURVE448'],
    ['none', 'NONE'],
    ['99', '99'],
  ])('%s is %s', (logged, canonical) => {
    expect(canonicalGroup(logged)).toBe(canonical);
  });
});

describe('other attributes', () => {
  it('have names of their own', () => {
    expect(canonicalMethod('PRE_SHARED')).toBe('PRE-SHARED-KEY');
    expect(canonicalMethod('RSA_SIG')).toBe('RSA-SIGNATURE');
    expect(canonicalMethod('PreSharedInitXauth')).toBe('XAUTH-PRE-SHARED-KEY');
    expect(canonicalMethod('EL_GAMAL_ENC')).toBe('EL-GAMAL-ENC');
    expect(canonicalValue('encapsulation', 'UDP_ENCAP_TUNNEL', false)).toBe('TUNNEL');
    expect(canonicalValue('encapsulation', 'TRANSPORT', false)).toBe('TRANSPORT');
    expect(canonicalValue('lifetime', ' 28800 ', true)).toBe('28800');
    expect(canonicalValue('dh-group', 'MODP_768', true)).toBe('MODP-768');
    expect(canonicalValue('compression', 'some_thing', false)).toBe('SOME-THING');
  });

  it.each([
    ['encryption algorithm', 'encryption'],
    ['esp algorithm', 'encryption'],
    ['hash algorithm', 'integrity'],
    ['HASH_ALGORITHM', 'integrity'],
    ['authentication algorithm', 'integrity'],
    ['authentication method', 'authentication-method'],
    ['group description', 'dh-group'],
    ['key length', 'key-length'],
    ['life duration', 'lifetime'],
    ['life type', 'lifetime'],
    ['encapsulation mode', 'encapsulation'],
    ['colour', null],
  ])('%s names %s', (words, attribute) => {
    expect(attributeOfWords(words)).toBe(attribute);
  });

  it('take any text', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('encryption', 'integrity', 'dh-group', 'x'),
        (text, attribute) => {
          expect(typeof canonicalValue(attribute, text, true)).toBe('string');
          expect(canonicalEncryption(text, 128)).toBe(canonicalEncryption(text, 128));
        },
      ),
    );
  });
});
