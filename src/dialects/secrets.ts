/*
 * Secrets that stand in a log: a configuration that was pasted with it, a password typed at a prompt, keys that a daemon
 * dumps at its highest level. Only where a secret stands, and of what kind it is, is kept; the secret itself never is.
 */

/** What kind of secret a line holds. */
export type SecretKind = 'pre-shared-key' | 'password' | 'private-key' | 'session-key';

/** A line with a secret. */
export interface SecretPlace {
  /** From 1. */
  readonly line: number;
  readonly kind: SecretKind;
}

/** The most places that are kept. */
const MAX_PLACES = 100;
/** The longest part of a line that is looked at, in bytes. */
const MAX_BYTES = 1024;

/** A value that stands for a secret which was taken out. */
const MASKED =
  /^["']?(?:[*.x•#]+|<[^>]*>|\[[^\]]*\]|\([^)]*\)|(?:hidden|removed|redacted|masked|none|null|yes|no)\b)/i;

const VALUE = `("[^"]+"|'[^']+'|[^\\s"';,]{4,})`;
const KINDS: readonly (readonly [SecretKind, RegExp])[] = [
  ['private-key', /-----BEGIN (?:[A-Z]+ )?(PRIVATE KEY)-----/],
  // ipsec.secrets(5) of strongSwan and libreswan
  ['pre-shared-key', new RegExp(`:\\s*PSK\\s+${VALUE}`)],
  ['password', new RegExp(`:\\s*(?:XAUTH|EAP|NTLM)\\s+${VALUE}`)],
  // swanctl.conf(5), section secrets
  ['pre-shared-key', new RegExp(`^\\s*secret\\s*=\\s*${VALUE}`)],
  ['pre-shared-key', new RegExp(`(?:^|[\\s"'])(?:pre-?shared-?(?:key|secret)|psk)\\s*[:=]\\s*${VALUE}`, 'i')],
  ['password', new RegExp(`(?:^|[\\s"'])(?:password|passwd|passphrase)\\s*[:=]\\s*${VALUE}`, 'i')],
  // charon at level 4: the head of a dump of keys
  [
    'session-key',
    /\b(?:SKEYSEED|SKEYID(?:_[dae])?|Sk_(?:d|a[ir]|e[ir]|p[ir])|[Dd]iffie[ -][Hh]ellman) (?:secret )?(=> \d+ bytes)/,
  ],
  ['session-key', /\b(?:encryption|integrity) (?:initiator|responder) key (=> \d+ bytes)/],
];

const LETTER_CASE = 0x20;
const K = 0x6b;
const P = 0x70;
const S = 0x73;
const COLON = 0x3a;
const BLANK = 0x20;

/** What kind of secret a text holds; null for none. */
export function secretIn(text: string): SecretKind | null {
  for (const [kind, pattern] of KINDS) {
    const value = pattern.exec(text)?.[1];
    if (value !== undefined && !MASKED.test(value)) return kind;
  }
  return null;
}

/** Looks through lines for secrets. */
export class SecretWatch {
  readonly places: SecretPlace[] = [];
  private readonly decoder = new TextDecoder();

  /** Looks at a line that is no message of a device: what a device says of keys in its own words is no secret. */
  see(buf: Uint8Array, from: number, to: number, line: number): void {
    const end = Math.min(to, from + MAX_BYTES);
    if (this.places.length >= MAX_PLACES || !mayHold(buf, from, end)) return;
    const kind = secretIn(this.decoder.decode(buf.subarray(from, end)));
    if (kind !== null) this.places.push({ line, kind });
  }
}

/** `X`, `E` or `N`. */
function beginsMethod(byte: number): boolean {
  return byte === 0x58 || byte === 0x45 || byte === 0x4e;
}

/** A first look at the bytes alone: `psk`, `pas`, `pri`, `pre`, `sec`, `sk`, `key` in either case, `: X`, `: E`, `: N`. */
function mayHold(buf: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i + 2 < to; i++) {
    // `: XAUTH "…"`, `: EAP "…"`
    if (buf[i] === COLON && buf[i + 1] === BLANK && beginsMethod(buf[i + 2] as number)) return true;
    const first = (buf[i] as number) | LETTER_CASE;
    if (first !== P && first !== S && first !== K) continue;
    const second = (buf[i + 1] as number) | LETTER_CASE;
    const third = (buf[i + 2] as number) | LETTER_CASE;
    if (first === P && ((second === S && third === K) || (second === 0x61 && third === S))) return true;
    if (first === S && ((second === 0x65 && third === 0x63) || second === K)) return true;
    if (first === K && second === 0x65 && third === 0x79) return true;
    if (first === P && second === 0x72 && (third === 0x69 || third === 0x65)) return true;
  }
  return false;
}
