import { canonicalValue } from '../../model/algorithms.ts';
import type { Value } from '../../model/negotiation.ts';
import type { LoggedProposal } from '../dialect.ts';

/*
 * ZLD prints what is offered as one list; a semicolon ends an alternative, a number in brackets begins one:
 *
 *     SA([0] protocol = IKE (1), AES CBC key len = 256, HMAC-SHA1 PRF, HMAC-SHA1-96, 1024 bit MODP; )
 */

const PROTOCOLS: Readonly<Record<string, LoggedProposal['protocol']>> = {
  IKE: 'ike',
  ESP: 'esp',
  AH: 'ah',
  IPCOMP: 'ipcomp',
};

const GROUPS: Readonly<Record<string, string>> = {
  '768': 'MODP-768',
  '1024': 'MODP-1024',
  '1536': 'MODP-1536',
  '2048': 'MODP-2048',
  '3072': 'MODP-3072',
  '4096': 'MODP-4096',
  '6144': 'MODP-6144',
  '8192': 'MODP-8192',
};

/** Which attribute a part of an alternative is a value of; null for what is none. */
function partOf(part: string, phase1: boolean): { attribute: string; value: Value } | null {
  const logged = part.trim();
  const made = (attribute: string, name: string): { attribute: string; value: Value } => ({
    attribute,
    value: { logged, canonical: canonicalValue(attribute, name, phase1) },
  });
  const modp = /^(\d+) bit MODP/i.exec(logged);
  if (modp !== null) return made('dh-group', GROUPS[modp[1] as string] ?? logged);
  if (/\bPRF$/i.test(logged)) return made('prf', logged.replace(/\s*PRF$/i, ''));
  if (/^(?:no )?ESN$/i.test(logged)) return made('esn', logged);
  const cipher = /^(.*?)\s*key len\s*=\s*(\d+)$/i.exec(logged);
  if (cipher !== null) return made('encryption', `${cipher[1]}-${cipher[2]}`);
  if (/^(?:3?DES|AES|BLOWFISH|CAST|NULL|CAMELLIA)\b/i.test(logged) && !/XCBC|CMAC/i.test(logged)) {
    return made('encryption', logged);
  }
  if (/^(?:HMAC|MD5|SHA|AES[- ](?:XCBC|CMAC))/i.test(logged)) return made('integrity', logged);
  return null;
}

/** Reads what ZLD prints of proposals; empty for a text that is none. */
export function proposals(text: string, phase1: boolean): readonly LoggedProposal[] {
  const out: LoggedProposal[] = [];
  const inner = text.replace(/^\s*SA\s*\(/i, '').replace(/\)\s*$/, '');
  let protocol: LoggedProposal['protocol'] = phase1 ? 'ike' : 'esp';
  let number: number | null = null;
  for (const alternative of inner.split(';')) {
    const values: Record<string, Value[]> = {};
    const index = /^\s*\[(\d+)\]/.exec(alternative);
    // it counts from 0, reports from 1
    if (index !== null) number = Number(index[1]) + 1;
    for (const part of alternative.replace(/^\s*\[\d+\]/, '').split(',')) {
      const named = /^\s*protocol\s*=\s*(\w+)/i.exec(part);
      if (named !== null) protocol = PROTOCOLS[(named[1] as string).toUpperCase()] ?? protocol;
      const found = partOf(part, phase1 && protocol === 'ike');
      if (found === null) continue;
      values[found.attribute] ??= [];
      values[found.attribute]?.push(found.value);
    }
    if (Object.keys(values).length > 0) out.push({ number, protocol, values });
  }
  // several alternatives under one number are told apart by their order
  return new Set(out.map((o) => o.number)).size === out.length
    ? out
    : out.map((o) => ({ ...o, number: null }));
}
