/*
 * Algorithm names: what the devices print, and the canonical form that reports and rules use. Numbers and meanings are
 * those of the IANA registries "Internet Key Exchange (IKE) Attributes" and "IKEv2 Parameters".
 */

/** Names that were asked for before: a log names the same few algorithms over and over. */
class Memo {
  private readonly known = new Map<string, string>();

  get(key: string, make: () => string): string {
    let value = this.known.get(key);
    if (value === undefined) {
      value = make();
      if (this.known.size < 4096) this.known.set(key, value);
    }
    return value;
  }
}

const ciphers = new Memo();
const integrities = new Memo();

/** Lower case, without separators: `AES_CBC (256)` and `aes-cbc-256` become the same key. */
function key(logged: string): string {
  return logged.toLowerCase().replace(/[^a-z0-9]/g, '');
}

const CIPHERS: readonly (readonly [RegExp, string, boolean])[] = [
  // pattern over the key, canonical name, carries a key length
  [/^(?:esp)?aesgcm(?:16|128)?(?:c)?$/, 'AES-GCM-16', true],
  [/^(?:esp)?aesgcm(?:12|96|b)$/, 'AES-GCM-12', true],
  [/^(?:esp)?aesgcm(?:8|64|a)$/, 'AES-GCM-8', true],
  [/^(?:esp)?aesccm(?:16|128|c)?$/, 'AES-CCM-16', true],
  [/^(?:esp)?aesccm(?:12|96|b)$/, 'AES-CCM-12', true],
  [/^(?:esp)?aesccm(?:8|64|a)$/, 'AES-CCM-8', true],
  [/^(?:esp)?aesctr$/, 'AES-CTR', true],
  [/^(?:esp)?aes(?:cbc)?$|^rijndael(?:128)?(?:cbc)?$/, 'AES-CBC', true],
  [/^(?:esp)?camellia(?:cbc)?$/, 'CAMELLIA-CBC', true],
  [/^(?:esp)?(?:3des|tripledes|desede3?)(?:cbc)?$/, '3DES-CBC', false],
  [/^(?:esp)?des(?:cbc)?$/, 'DES-CBC', false],
  [/^(?:esp)?blowfish(?:cbc)?$/, 'BLOWFISH-CBC', false],
  [/^(?:esp)?cast(?:128|5)?(?:cbc)?$/, 'CAST-CBC', false],
  [/^(?:esp)?idea(?:cbc)?$/, 'IDEA-CBC', false],
  [/^(?:esp)?rc5(?:r16b64)?(?:cbc)?$/, 'RC5-CBC', false],
  [/^chacha20poly1305$/, 'CHACHA20-POLY1305', false],
  [/^(?:esp)?null$/, 'NULL', false],
];

/**
 * The canonical name of a cipher, with the key length where the cipher has several and the log gives one
 * (`AES-CBC-256`). An unknown name comes back in upper case with dashes.
 * @param keyLength bits, or null where the log gives none
 */
export function canonicalEncryption(logged: string, keyLength: number | null = null): string {
  return keyLength === null
    ? ciphers.get(logged, () => findCipher(logged, null))
    : ciphers.get(`${logged}\n${keyLength}`, () => findCipher(logged, keyLength));
}

function findCipher(logged: string, keyLength: number | null): string {
  const whole = key(logged);
  const tail = /^(.*?[a-z])(?:(8|12|16))?(128|192|256)$/.exec(whole);
  for (const [text, bits] of tail === null
    ? [[whole, keyLength] as const]
    : [[`${tail[1]}${tail[2] ?? ''}`, Number(tail[3])] as const, [whole, keyLength] as const]) {
    for (const [pattern, name, hasLength] of CIPHERS) {
      if (pattern.test(text)) return hasLength && bits !== null && bits > 0 ? `${name}-${bits}` : name;
    }
  }
  return upper(logged);
}

const HASHES: readonly (readonly [RegExp, string])[] = [
  [/^(?:hmac)?md5(?:96|128)?$/, 'MD5'],
  [/^(?:hmac)?sha1?(?:96|160)?$/, 'SHA1'],
  [/^(?:hmac)?sha(?:2)?256(?:128|96)?$/, 'SHA2-256'],
  [/^(?:hmac)?sha(?:2)?384(?:192)?$/, 'SHA2-384'],
  [/^(?:hmac)?sha(?:2)?512(?:256)?$/, 'SHA2-512'],
  [/^(?:hmac)?tiger$/, 'TIGER'],
];

function hash(logged: string): string | null {
  const text = key(logged).replace(/^auth/, '');
  for (const [pattern, name] of HASHES) if (pattern.test(text)) return name;
  return null;
}

/** The canonical name of an IKEv1 phase 1 hash: bare (`MD5`, `SHA2-256`), whatever the log prints. */
export function canonicalHash(logged: string): string {
  return hash(logged) ?? upper(logged);
}

/** The canonical name of an integrity algorithm, without its truncation: `HMAC-SHA2-256`, `AES-XCBC`, `NONE`. */
export function canonicalIntegrity(logged: string): string {
  return integrities.get(logged, () => findIntegrity(logged));
}

function findIntegrity(logged: string): string {
  const text = key(logged).replace(/^auth/, '');
  if (text === '' || text === 'none') return 'NONE';
  if (/^aesxcbc(?:96|mac)?/.test(text)) return 'AES-XCBC';
  if (/^aescmac(?:96)?/.test(text)) return 'AES-CMAC';
  const name = hash(logged);
  return name === null ? upper(logged) : `HMAC-${name}`;
}

/** The canonical name of a pseudo-random function: `PRF-HMAC-SHA-256` is `PRF-HMAC-SHA2-256`. */
function canonicalPrf(logged: string): string {
  const bare = logged.trim().replace(/^PRF[-_ ]?/i, '');
  if (/^AES.*XCBC/i.test(key(bare))) return 'PRF-AES-XCBC';
  const name = hash(bare);
  return name === null ? `PRF-${upper(bare)}` : `PRF-HMAC-${name}`;
}

/** `ESN` or `NO-ESN`, however it is printed. */
function canonicalEsn(logged: string): string {
  return /^(?:no|none|0|off|disabled)/i.test(logged.trim()) ? 'NO-ESN' : 'ESN';
}

/** The mode of IKEv1 phase 1: RFC 2408 calls main mode identity protection. */
function canonicalMode(logged: string): string {
  return /^(?:id_?prot|main)/i.test(logged.trim())
    ? 'MAIN'
    : /^aggr/i.test(logged.trim())
      ? 'AGGRESSIVE'
      : upper(logged);
}

const GROUPS: Readonly<Record<number, string>> = {
  1: 'MODP-768',
  2: 'MODP-1024',
  3: 'EC2N-155',
  4: 'EC2N-185',
  5: 'MODP-1536',
  14: 'MODP-2048',
  15: 'MODP-3072',
  16: 'MODP-4096',
  17: 'MODP-6144',
  18: 'MODP-8192',
  19: 'ECP-256',
  20: 'ECP-384',
  21: 'ECP-521',
  22: 'MODP-1024-160',
  23: 'MODP-2048-224',
  24: 'MODP-2048-256',
  31: 'CURVE25519',
  32: 'CURVE448',
};

/** The canonical name of a Diffie-Hellman group, also where the log prints its number: `14` is `MODP-2048`. */
export function canonicalGroup(logged: string): string {
  const text = key(logged);
  if (text === '' || text === 'none') return 'NONE';
  const number = /^(?:dh)?(?:group)?(\d{1,2})$/.exec(text);
  if (number !== null) return GROUPS[Number(number[1])] ?? upper(logged);
  for (const name of Object.values(GROUPS)) if (key(name) === text) return name;
  if (text === 'curve25519' || text === 'x25519') return 'CURVE25519';
  return upper(logged);
}

const METHODS: Readonly<Record<string, string>> = {
  preshared: 'PRE-SHARED-KEY',
  presharedkey: 'PRE-SHARED-KEY',
  psk: 'PRE-SHARED-KEY',
  secret: 'PRE-SHARED-KEY',
  sharedkeymac: 'PRE-SHARED-KEY',
  rsasig: 'RSA-SIGNATURE',
  rsasignature: 'RSA-SIGNATURE',
  rsasha1: 'RSA-SIGNATURE',
  rsasha256: 'RSA-SIGNATURE',
  rsasha384: 'RSA-SIGNATURE',
  rsasha512: 'RSA-SIGNATURE',
  dss: 'DSS-SIGNATURE',
  dsssig: 'DSS-SIGNATURE',
  ecdsasig: 'ECDSA-SIGNATURE',
  digitalsignature: 'DIGITAL-SIGNATURE',
  eap: 'EAP',
  presharedinitxauth: 'XAUTH-PRE-SHARED-KEY',
  presharedrespxauth: 'XAUTH-PRE-SHARED-KEY',
  rsainitxauth: 'XAUTH-RSA-SIGNATURE',
  rsarespxauth: 'XAUTH-RSA-SIGNATURE',
  xauthinitpreshared: 'XAUTH-PRE-SHARED-KEY',
  xauthresppreshared: 'XAUTH-PRE-SHARED-KEY',
  xauthinitpsk: 'XAUTH-PRE-SHARED-KEY',
  xauthresppsk: 'XAUTH-PRE-SHARED-KEY',
  xauthinitrsa: 'XAUTH-RSA-SIGNATURE',
  xauthresprsa: 'XAUTH-RSA-SIGNATURE',
};

/** Methods that a log describes by the signature that was checked (RFC 7427 for those with a hash of the SHA-2 family). */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/ecdsa/i, 'ECDSA-SIGNATURE'],
  [/rsa_emsa_pkcs1_(?:null|sha1|md5)\b/i, 'RSA-SIGNATURE'],
  [/rsa_emsa|ed25519|ed448/i, 'DIGITAL-SIGNATURE'],
  [/rsassa|rsa with sha2|digital.signature/i, 'DIGITAL-SIGNATURE'],
  [/\brsa\b/i, 'RSA-SIGNATURE'],
];

/** The canonical name of an authentication method: `PRE_SHARED` is `PRE-SHARED-KEY`. */
export function canonicalMethod(logged: string): string {
  return METHODS[key(logged)] ?? SIGNATURES.find(([pattern]) => pattern.test(logged))?.[1] ?? upper(logged);
}

function upper(logged: string): string {
  return logged
    .trim()
    .toUpperCase()
    .replace(/[\s_]+/g, '-');
}

/** Which attribute a device means by its own words for it; null for words that name none. */
export function attributeOfWords(words: string): string | null {
  switch (key(words)) {
    case 'encryptionalgorithm':
    case 'espalgorithm':
    case 'transformid':
    case 'encr':
      return 'encryption';
    case 'hashalgorithm':
    case 'authenticationalgorithm':
    case 'ahalgorithm':
    case 'integ':
      return 'integrity';
    case 'prf':
    case 'esn':
      return key(words);
    case 'authenticationmethod':
      return 'authentication-method';
    case 'groupdescription':
    case 'dh':
      return 'dh-group';
    case 'keylength':
      return 'key-length';
    case 'lifetype':
    case 'lifeduration':
    case 'lifetime':
      return 'lifetime';
    case 'encapsulationmode':
      return 'encapsulation';
    case 'protocol':
      return 'protocol';
    default:
      return null;
  }
}

/**
 * The canonical value of an attribute as a proposal names it.
 * @param attribute an attribute name of the report
 * @param phase1 true for IKEv1 phase 1, where integrity is a bare hash
 */
export function canonicalValue(attribute: string, logged: string, phase1: boolean): string {
  switch (attribute) {
    case 'encryption':
      return canonicalEncryption(logged);
    case 'integrity':
      return phase1 ? canonicalHash(logged) : canonicalIntegrity(logged);
    case 'dh-group':
      return canonicalGroup(logged);
    case 'prf':
      return canonicalPrf(logged);
    case 'esn':
      return canonicalEsn(logged);
    case 'mode':
      return canonicalMode(logged);
    case 'authentication-method':
      return canonicalMethod(logged);
    case 'encapsulation':
      return /transport/i.test(logged) ? 'TRANSPORT' : /tunnel/i.test(logged) ? 'TUNNEL' : upper(logged);
    case 'lifetime':
    case 'key-length':
      return logged.trim().toUpperCase();
    default:
      return upper(logged);
  }
}
