/*
 * How daemons spell algorithms in their configuration: strongSwan's documentation "IKEv1 and IKEv2 Cipher Suites",
 * libreswan's ipsec.conf(5), `ike=` and `esp=`.
 */

/** Values by attribute, canonical. */
type Values = Readonly<Record<string, string>>;

interface Spelling {
  readonly encryption: (name: string) => string | null;
  readonly hash: Readonly<Record<string, string>>;
  readonly group: (name: string) => string | null;
  /** What stands before the group. */
  readonly beforeGroup: string;
  /** What stands before the pseudo-random function of a cipher with integrity of its own; null: it is not named. */
  readonly prf: string | null;
}

function strongswanCipher(name: string): string | null {
  const cbc = /^(AES|CAMELLIA)-CBC-(\d+)$/.exec(name);
  if (cbc !== null) return `${cbc[1]?.toLowerCase()}${cbc[2]}`;
  const ctr = /^AES-CTR-(\d+)$/.exec(name);
  if (ctr !== null) return `aes${ctr[1]}ctr`;
  const aead = /^AES-([GC]CM)-(\d+)-(\d+)$/.exec(name);
  if (aead !== null) return `aes${aead[3]}${aead[1]?.toLowerCase()}${aead[2]}`;
  if (name === 'CHACHA20-POLY1305') return 'chacha20poly1305';
  return name === '3DES-CBC' ? '3des' : null;
}

function libreswanCipher(name: string): string | null {
  const cbc = /^(AES|CAMELLIA)-CBC-(\d+)$/.exec(name);
  if (cbc !== null) return `${cbc[1]?.toLowerCase()}${cbc[2]}`;
  const aead = /^AES-GCM-16-(\d+)$/.exec(name);
  if (aead !== null) return `aes_gcm${aead[1]}`;
  if (name === 'CHACHA20-POLY1305') return 'chacha20_poly1305';
  return name === '3DES-CBC' ? '3des' : null;
}

const ECP: Readonly<Record<string, string>> = { 'ECP-256': 'dh19', 'ECP-384': 'dh20', 'ECP-521': 'dh21' };

function modp(name: string): string | null {
  const bits = /^MODP-(\d+)$/.exec(name);
  return bits === null ? null : `modp${bits[1]}`;
}

const SPELLINGS: Readonly<Record<string, Spelling>> = {
  strongswan: {
    encryption: strongswanCipher,
    hash: { MD5: 'md5', SHA1: 'sha1', 'SHA2-256': 'sha256', 'SHA2-384': 'sha384', 'SHA2-512': 'sha512' },
    group: (name) =>
      name === 'CURVE25519'
        ? 'x25519'
        : (modp(name) ?? (/^ECP-\d+$/.test(name) ? name.toLowerCase().replace('-', '') : null)),
    beforeGroup: '-',
    prf: '-prf',
  },
  libreswan: {
    encryption: libreswanCipher,
    hash: {
      MD5: 'md5',
      SHA1: 'sha1',
      'SHA2-256': 'sha2_256',
      'SHA2-384': 'sha2_384',
      'SHA2-512': 'sha2_512',
    },
    group: (name) => (name === 'CURVE25519' ? 'dh31' : (modp(name) ?? ECP[name] ?? null)),
    beforeGroup: ';',
    prf: '-',
  },
};

/**
 * A proposal as a daemon's configuration spells it: `aes256-sha256-modp2048`.
 * @param values canonical values by attribute
 * @returns undefined where a part is missing, or where the dialect has no such spelling
 */
export function proposalName(dialect: string, values: Values, phase1: boolean): string | undefined {
  const spelling = Object.hasOwn(SPELLINGS, dialect) ? SPELLINGS[dialect] : undefined;
  const { encryption, integrity, prf, 'dh-group': group } = values;
  const cipher = encryption === undefined ? null : (spelling?.encryption(encryption) ?? null);
  if (spelling === undefined || cipher === null) return undefined;
  const hash = (name: string | undefined): string | undefined =>
    spelling.hash[name?.replace(/^(?:PRF-)?HMAC-/, '') ?? ''];
  let text = cipher;
  if (/^(?:AES-[GC]CM-|CHACHA20-)/.test(encryption ?? '')) {
    if (phase1) {
      const function_ = hash(prf);
      if (function_ === undefined || spelling.prf === null) return undefined;
      text += `${spelling.prf}${function_}`;
    }
  } else {
    const name = hash(integrity);
    if (name === undefined) return undefined;
    text += `-${name}`;
  }
  if (group === undefined || group === 'NONE') return phase1 ? undefined : text;
  const named = spelling.group(group);
  return named === null ? undefined : `${text}${spelling.beforeGroup}${named}`;
}
