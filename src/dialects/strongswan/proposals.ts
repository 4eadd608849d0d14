import {
  canonicalEncryption,
  canonicalGroup,
  canonicalHash,
  canonicalIntegrity,
} from '../../model/algorithms.ts';
import type { Value } from '../../model/negotiation.ts';
import type { LoggedProposal } from '../dialect.ts';

/*
 * charon prints a proposal as its protocol and its algorithms, several proposals in a row:
 *
 *     IKE:AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048, ESP:AES_GCM_16_256/NO_EXT_SEQ
 *
 * Which attribute an algorithm is for says its name; several of one kind are alternatives. Names: libstrongswan's
 * `proposal.c`, `crypter.c`, `signer.c`, `prf.c` and `key_exchange.c`.
 */

const PROTOCOLS: Readonly<Record<string, LoggedProposal['protocol']>> = {
  IKE: 'ike',
  ISAKMP: 'ike',
  ESP: 'esp',
  AH: 'ah',
  IPCOMP: 'ipcomp',
};

const INTEGRITY = /^(?:HMAC_|AES_XCBC|AES_CMAC|AES_\d+_GMAC|CAMELLIA_XCBC|DES_MAC|KPDK_MD5|AUTH_)/;
const GROUP = /^(?:MODP_|ECP_|CURVE_|NTRU_|NEWHOPE_|ML_KEM|FRODO|KE\d_)/;
const ENCRYPTION = /^(?:AES|3DES|DES|RC5|IDEA|CAST|BLOWFISH|CAMELLIA|CHACHA20|NULL|SERPENT|TWOFISH|RC2)/;

/** The canonical name of a pseudo-random function: `PRF_AES128_XCBC` is `PRF-AES-XCBC`. */
function canonicalPrf(logged: string): string {
  return logged.replace(/^PRF_AES128/, 'PRF_AES').replace(/_/g, '-');
}

function classified(name: string, bareHash: boolean): readonly [string, string] | null {
  if (name.startsWith('PRF_')) return ['prf', canonicalPrf(name)];
  if (name === 'NO_EXT_SEQ') return ['esn', 'NO-ESN'];
  if (name === 'EXT_SEQ') return ['esn', 'ESN'];
  if (INTEGRITY.test(name)) return ['integrity', bareHash ? canonicalHash(name) : canonicalIntegrity(name)];
  // further key exchanges of RFC 9370 are attributes of their own
  const additional = /^KE(\d)_(.+)$/.exec(name);
  if (additional !== null) return [`key-exchange-${additional[1]}`, canonicalGroup(additional[2] as string)];
  if (GROUP.test(name)) return ['dh-group', canonicalGroup(name)];
  if (ENCRYPTION.test(name))
    return ['encryption', canonicalEncryption(name.replace(/^(CHACHA20_POLY1305)_\d+$/, '$1'))];
  return null;
}

/**
 * Reads a list of proposals as charon prints it; empty for a text that is none.
 * @param version of IKE: in phase 1 of IKEv1 the hash is bare
 */
export function readProposals(text: string, version: 1 | 2 | null): LoggedProposal[] {
  const out: LoggedProposal[] = [];
  for (const part of text.split(/,\s*/)) {
    const colon = part.indexOf(':');
    const protocol = PROTOCOLS[part.slice(0, Math.max(0, colon)).trim().toUpperCase()];
    if (protocol === undefined) continue;
    const values: Record<string, Value[]> = {};
    for (const item of part
      .slice(colon + 1)
      .trim()
      .split('/')) {
      const name = item.trim().toUpperCase();
      if (name === '') continue;
      const found = classified(name, protocol === 'ike' && version === 1);
      if (found === null) continue;
      const [attribute, canonical] = found;
      values[attribute] ??= [];
      values[attribute].push({ logged: item.trim(), canonical });
    }
    out.push({ number: null, protocol, values });
  }
  return out;
}
