import {
  canonicalEncryption,
  canonicalGroup,
  canonicalHash,
  canonicalIntegrity,
  canonicalMethod,
} from '../../model/algorithms.ts';
import type { Value } from '../../model/negotiation.ts';
import type { LoggedProposal } from '../dialect.ts';

/*
 * How pluto writes what is offered and agreed:
 *
 *     1:IKE:ENCR=AES_CBC_256;PRF=HMAC_SHA1;INTEG=HMAC_SHA1_96;DH=MODP2048;DH=DH19[first-match] 2:…    the peer's (IKEv2)
 *     1:IKE=AES_CBC_256-HMAC_SHA1-HMAC_SHA1_96-MODP2048+DH19                                     own, or the chosen one
 *     1:ESP=AES_CBC_256-HMAC_SHA2_256_128-NONE-ENABLED+DISABLED
 *     cipher=AES_CBC_256 integ=HMAC_SHA2_256_128 prf=HMAC_SHA2_256 group=MODP2048                 a set in braces
 *     auth=PRESHARED_KEY cipher=AES_CBC_256 integ=HMAC_SHA2_256 group=MODP2048                    the same in IKEv1
 *     xfrm=AES_CBC_256-HMAC_SHA2_256_128 DPD=passive                                              a Child SA in use
 *     AES_CBC (128), HMAC_SHA1, MODP1536                                                          a transform of IKEv1
 *     AES_CBC_256-HMAC_SHA2_256_128-MODP2048 pfsgroup=MODP2048                                    quick mode, as begun
 */

type Attribute = 'encryption' | 'prf' | 'integrity' | 'dh-group' | 'esn' | 'authentication-method';
type Values = Partial<Record<Attribute, Value[]>>;
type Protocol = LoggedProposal['protocol'];

/** The most proposals that are read from one text. */
const MAX_PROPOSALS = 64;
/** A longer text, in characters, is no list of proposals. */
const MAX_TEXT = 16_384;

const NONE = /^(?:none|n\/a|no-pfs|null_auth)$/i;

/** True where the text offers a Child SA. */
export function isOfPhase2(text: string): boolean {
  return /(?:^|\s)\d+:(?:ESP|AH)[:=]/i.test(text);
}

/**
 * Reads a list of proposals.
 * @param phase1 true for those of an IKE SA
 */
export function proposals(text: string, phase1: boolean): readonly LoggedProposal[] {
  if (text.length > MAX_TEXT) return [];
  if (/^\s*\d+:(?:IKE|ESP|AH)[:=]/i.test(text)) return numbered(text);
  const values = unnumbered(text, phase1);
  if (Object.keys(values).length === 0) return [];
  return [{ number: null, protocol: phase1 ? 'ike' : 'esp', values: values as LoggedProposal['values'] }];
}

function numbered(text: string): LoggedProposal[] {
  const out: LoggedProposal[] = [];
  for (const word of text.split(/\s+/)) {
    const m = /^(\d+):(IKE|ESP|AH)([:=])(.+)$/i.exec(word);
    if (m === null || out.length >= MAX_PROPOSALS) continue;
    const [, number, name, mark, rest] = m as unknown as [string, string, string, string, string];
    const protocol = name.toLowerCase() as Protocol;
    const body = rest.replace(/\[[^\]]*\]?$/, '');
    const values = mark === ':' ? byName(body, protocol) : byPlace(body, protocol);
    out.push({ number: Number(number), protocol, values: values as LoggedProposal['values'] });
  }
  return out;
}

/** `ENCR=A;ENCR=B;PRF=C,D` */
function byName(body: string, protocol: Protocol): Values {
  const values: Values = {};
  for (const part of body.split(';')) {
    const equals = part.indexOf('=');
    const attribute = ATTRIBUTE_OF[part.slice(0, Math.max(0, equals)).toUpperCase()];
    if (attribute === undefined) continue;
    for (const logged of part.slice(equals + 1).split(/[,+]/)) add(values, attribute, logged, false);
  }
  fillMissing(values, protocol);
  return values;
}

const ATTRIBUTE_OF: Readonly<Record<string, Attribute>> = {
  ENCR: 'encryption',
  PRF: 'prf',
  INTEG: 'integrity',
  DH: 'dh-group',
  KE: 'dh-group',
  ESN: 'esn',
};

/** `AES_CBC_256-HMAC_SHA1-HMAC_SHA1_96-MODP2048+DH19`: parts by their place, and by their names where some are left out. */
function byPlace(body: string, protocol: Protocol): Values {
  const values: Values = {};
  for (const part of body.split('-')) {
    const alternatives = part.split('+');
    const attribute = attributeOf(alternatives[0] as string, protocol, values);
    // `ESN:YES+NO`
    if (attribute !== null)
      for (const logged of alternatives) add(values, attribute, logged.replace(/^ESN:/i, ''), false);
  }
  fillMissing(values, protocol);
  return values;
}

/** A cipher that protects integrity itself comes without a hash; a Child SA without a group of its own has no PFS. */
function fillMissing(values: Values, protocol: Protocol): void {
  if (values.integrity === undefined && values.encryption?.some((v) => AEAD.test(v.canonical))) {
    add(values, 'integrity', 'NONE', false);
  }
  if (protocol !== 'ike' && values['dh-group'] === undefined) add(values, 'dh-group', 'NONE', false);
}

const AEAD = /GCM|CCM|POLY1305/;

function attributeOf(name: string, protocol: Protocol, values: Values): Attribute | null {
  if (/^(?:MODP|DH\d|ECP|CURVE|EC2N|ML_KEM|OAKLEY_GROUP)/i.test(name)) return 'dh-group';
  if (/^(?:ESN\b|ENABLED$|DISABLED$|YES$|NO$)/i.test(name)) return 'esn';
  if (NONE.test(name)) return values.integrity === undefined && protocol !== 'ah' ? 'integrity' : 'dh-group';
  if (/^(?:HMAC|AES_XCBC|AES_CMAC|AES128_XCBC|SHA|MD5)/i.test(name)) {
    // in IKE the bare hash is the one of the key derivation, the one with a length that of integrity
    return protocol === 'ike' &&
      values.prf === undefined &&
      !/_(?:96|128|192|256)$/.test(name.replace(/SHA2_\d+/i, ''))
      ? 'prf'
      : 'integrity';
  }
  return values.encryption === undefined && protocol !== 'ah' ? 'encryption' : null;
}

/** A set in braces, a transform of IKEv1, or what quick mode begins with. */
function unnumbered(text: string, phase1: boolean): Values {
  const pairs = new Map(
    Array.from(text.matchAll(/(?:^|\s)(\w+)=(\S+)/g), (m) => [
      (m[1] as string).toLowerCase(),
      m[2] as string,
    ]),
  );
  const xfrm = pairs.get('xfrm');
  if (xfrm !== undefined) return childInUse(xfrm);
  if (pairs.has('cipher')) return setInBraces(pairs);
  if (text.includes('(') && phase1) return transform(text);
  return phase1 ? {} : quickMode(text, pairs.get('pfsgroup'));
}

function setInBraces(pairs: ReadonlyMap<string, string>): Values {
  const values: Values = {};
  const take = (attribute: Attribute, name: string, bare: boolean): void => {
    const logged = pairs.get(name);
    if (logged !== undefined) add(values, attribute, logged, bare);
  };
  // IKEv1 has one hash for both purposes
  const version2 = pairs.has('integ') && pairs.has('prf');
  take('encryption', 'cipher', false);
  if (version2) take('prf', 'prf', false);
  take('integrity', pairs.has('integ') ? 'integ' : 'prf', !version2);
  take('dh-group', pairs.has('group') ? 'group' : 'ke', false);
  const method = pairs.get('auth');
  if (method !== undefined && !/^ikev2$/i.test(method)) add(values, 'authentication-method', method, false);
  return values;
}

/** `AES_CBC (128), HMAC_SHA1, MODP1536` */
function transform(text: string): Values {
  const values: Values = {};
  for (const part of text.split(',')) {
    const m = /^\s*(?:OAKLEY_)?([\w-]+)(?:\s*\((\d+)\))?\s*$/.exec(part);
    if (m === null) continue;
    const [, name, bits] = m as unknown as [string, string, string | undefined];
    const logged = part.trim();
    if (/^(?:GROUP_|MODP|DH\d|ECP|CURVE)/i.test(name))
      push(values, 'dh-group', logged, canonicalGroup(name.replace(/^GROUP_/i, '')));
    else if (/^(?:HMAC|SHA|MD5)/i.test(name)) push(values, 'integrity', logged, canonicalHash(name));
    else
      push(values, 'encryption', logged, canonicalEncryption(name, bits === undefined ? null : Number(bits)));
  }
  return values;
}

/** `AES_CBC_256-HMAC_SHA2_256_128-MODP2048`, older `AES(12)_256-SHA1(2)_160, …`; `defaults` says nothing. */
function quickMode(text: string, pfsGroup: string | undefined): Values {
  const values: Values = {};
  for (const proposal of text.replace(/\s*pfsgroup=\S+/i, '').split(/,\s*/)) {
    if (/^defaults$/i.test(proposal.trim())) continue;
    const [cipher, hash] = proposal
      .trim()
      .replace(/\(\d+\)/g, '')
      .split('-');
    if (cipher !== undefined && cipher !== '') once(values, 'encryption', cipher);
    if (hash !== undefined && !/^MODP/i.test(hash)) once(values, 'integrity', hash);
  }
  if (pfsGroup !== undefined) add(values, 'dh-group', pfsGroup, false);
  return values;
}

/** `AES_CBC_256-HMAC_SHA2_256_128-MODP2048` */
function childInUse(xfrm: string): Values {
  const values: Values = {};
  const parts = xfrm.split('-');
  const first = parts[0] as string;
  // AH has no cipher
  if (!/^(?:HMAC|AES_XCBC|AES_CMAC)/i.test(first)) add(values, 'encryption', first, false);
  else parts.unshift('');
  if (parts[1] !== undefined) add(values, 'integrity', parts[1], false);
  if (parts[2] !== undefined && !NONE.test(parts[2])) add(values, 'dh-group', parts[2], false);
  return values;
}

function once(values: Values, attribute: Attribute, logged: string): void {
  if (!values[attribute]?.some((v) => v.logged === logged)) add(values, attribute, logged, false);
}

function add(values: Values, attribute: Attribute, logged: string, bare: boolean): void {
  push(values, attribute, logged, canonical(attribute, logged, bare));
}

function push(values: Values, attribute: Attribute, logged: string, canonicalForm: string): void {
  values[attribute] ??= [];
  values[attribute].push({ logged, canonical: canonicalForm });
}

function canonical(attribute: Attribute, logged: string, bare: boolean): string {
  if (NONE.test(logged)) return 'NONE';
  switch (attribute) {
    case 'encryption':
      return canonicalEncryption(logged.replace(/_0+$/, ''));
    case 'integrity':
      return bare
        ? canonicalHash(logged.replace(/^oakley_/i, ''))
        : canonicalIntegrity(logged.replace(/_(?:000|160)$/, ''));
    case 'prf':
      return `PRF-${canonicalIntegrity(logged)}`;
    case 'dh-group':
      return canonicalGroup(logged.replace(/^OAKLEY_GROUP_/i, ''));
    case 'esn':
      return /^(?:ENABLED|YES)$/i.test(logged) ? 'ESN' : 'NO-ESN';
    default:
      return canonicalMethod(logged.replace(/^OAKLEY_/i, ''));
  }
}
