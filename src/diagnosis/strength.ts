import { isWeak } from './weak.ts';

/*
 * Which of two algorithms to prefer, by RFC 8247 section 2 (IKEv2) and RFC 8221 sections 5 and 6 (ESP): what must be
 * implemented before what may be, more bits before fewer. A name that stands in no list is neither weak nor preferred.
 */

/** The strongest first; a pattern covers all key lengths, which then decide. */
const ORDER: Readonly<Record<string, readonly RegExp[]>> = {
  encryption: [
    /^AES-GCM-16/,
    /^CHACHA20-POLY1305$/,
    /^AES-GCM-/,
    /^AES-CCM-/,
    /^AES-CBC/,
    /^AES-CTR/,
    /^CAMELLIA-/,
    /^3DES-CBC$/,
    /^(?:BLOWFISH|CAST)-CBC/,
    /^IDEA-CBC$/,
    /^DES-CBC$/,
    /^NULL$/,
  ],
  integrity: [/SHA2-512$/, /SHA2-384$/, /SHA2-256$/, /^AES-CMAC$/, /^AES-XCBC$/, /SHA1$/, /MD5$/, /^NONE$/],
  prf: [/SHA2-512$/, /SHA2-384$/, /SHA2-256$/, /XCBC$/, /SHA1$/, /MD5$/],
  'dh-group': [
    /^CURVE448$/,
    /^ECP-521$/,
    /^ECP-384$/,
    /^CURVE25519$/,
    /^ECP-256$/,
    /^MODP-8192$/,
    /^MODP-6144$/,
    /^MODP-4096$/,
    /^MODP-3072$/,
    /^MODP-2048$/,
    /^MODP-2048-256$/,
    /^MODP-2048-224$/,
    /^MODP-1536$/,
    /^MODP-1024$/,
    /^MODP-1024-160$/,
    /^MODP-768$/,
    /^NONE$/,
  ],
  esn: [/^ESN$/, /^NO-ESN$/],
  encapsulation: [/^TUNNEL$/, /^TRANSPORT$/],
  mode: [/^MAIN$/, /^AGGRESSIVE$/],
};

/** What every current device can do (RFC 8247 and RFC 8221: MUST), in place of what nobody should use any more. */
const MODERN: Readonly<Record<string, string>> = {
  encryption: 'AES-CBC-256',
  prf: 'PRF-HMAC-SHA2-256',
  'dh-group': 'MODP-2048',
};

/** How much an algorithm is to be preferred, the more the higher; 0 where nothing is known of it. */
export function strength(attribute: string, canonical: string): number {
  if (attribute === 'key-length') return Number(canonical) || 0;
  const list = ORDER[attribute];
  const place = list?.findIndex((pattern) => pattern.test(canonical)) ?? -1;
  if (list === undefined || place < 0) return 0;
  const bits = attribute === 'encryption' ? Number(/-(128|192|256)$/.exec(canonical)?.[1] ?? 0) : 0;
  return (list.length - place) * 1000 + bits;
}

/** True for a cipher that protects integrity itself (RFC 5282, RFC 4106): it has no integrity algorithm beside it. */
export function isAead(encryption: string): boolean {
  return /^(?:AES-[GC]CM-|CHACHA20-)/.test(encryption);
}

/** True for a value that is advised against, or that leaves a protection out, so that a better one is always possible. */
export function isPoor(attribute: string, canonical: string): boolean {
  return isWeak(attribute, canonical) || (attribute === 'encryption' && canonical === 'NULL');
}

/**
 * The best value known to either end, or else what every current device can do; null where there is nothing to advise.
 * @param known canonical values that the proposals of either end name
 * @param bare true in IKEv1 phase 1, where integrity is a bare hash
 */
export function betterThanPoor(attribute: string, known: Iterable<string>, bare: boolean): string | null {
  let best: string | null = null;
  for (const value of known) {
    // a cipher with integrity of its own would change more than this attribute
    if (isPoor(attribute, value) || value === 'NONE' || (attribute === 'encryption' && isAead(value)))
      continue;
    if (best === null || strength(attribute, value) > strength(attribute, best)) best = value;
  }
  if (best !== null) return best;
  if (attribute === 'integrity') return bare ? 'SHA2-256' : 'HMAC-SHA2-256';
  return MODERN[attribute] ?? null;
}
