import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SecretWatch, secretIn } from './secrets.ts';

const WITH: readonly (readonly [string, string])[] = [
  ['%any %any : PSK "not-a-real-key"', 'pre-shared-key'],
  [': PSK 0sFpZAZqEN6Ti9sqt4ZP5EWcqx', 'pre-shared-key'],
  ['    secret = "not-a-real-key"', 'pre-shared-key'],
  ['Preshared-Key: abcd1234', 'pre-shared-key'],
  ['carol : XAUTH "4iChxLT3"', 'password'],
  ['carol : EAP "Ar3etTnp"', 'password'],
  ['password = hunter22', 'password'],
  ['-----BEGIN RSA PRIVATE KEY-----', 'private-key'],
  ['-----BEGIN PRIVATE KEY-----', 'private-key'],
  ['Nov 22 01:02:03 05[IKE] SKEYSEED => 20 bytes @ 0x7f0a', 'session-key'],
  ['05[IKE] Sk_ei secret => 32 bytes @ 0x7f0a', 'session-key'],
  ['05[CHD] encryption initiator key => 32 bytes @ 0x7f0a', 'session-key'],
];

const WITHOUT: readonly string[] = [
  ': PSK "****"',
  'password: <hidden>',
  'secret = [removed]',
  'Preshared-Key: ********',
  "loading secrets from '/etc/ipsec.secrets'",
  'authenticated peer using authby=secret',
  'tried 1 shared key for 192.0.2.1, but MAC mismatched',
  'Password required',
  'pre-shared key mismatch',
  '-----BEGIN CERTIFICATE-----',
  'key exchange with CURVE25519',
];

function watch(text: string): SecretWatch['places'] {
  const seen = new SecretWatch();
  const bytes = new TextEncoder().encode(text);
  seen.see(bytes, 0, bytes.length, 7);
  return seen.places;
}

describe('secrets in a log', () => {
  it('are found, with their kind and line', () => {
    for (const [text, kind] of WITH) expect(watch(text), text).toEqual([{ line: 7, kind }]);
  });

  it('are not seen where they were taken out, or where keys are only spoken of', () => {
    for (const text of WITHOUT) expect(watch(text), text).toEqual([]);
  });

  it('are never missed by the first look at the bytes', () => {
    const text = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(text, fc.constantFrom(...WITH), text, (before, [secret], after) => {
        const line = `${before} ${secret} ${after}`.replaceAll('\n', ' ');
        expect(watch(line).map((p) => p.kind)).toEqual(secretIn(line) === null ? [] : [secretIn(line)]);
      }),
    );
  });
});
