import type { FindingCode } from '../../model/findings.ts';
import type { EventFacts } from '../../model/messages.ts';
import type { PhaseName, Role } from '../../model/phases.ts';
import { CERTIFICATE_FIRST, CERTIFICATE_LAST, nameOfCode } from './codeNames.ts';

/*
 * LANCOM's error numbers (LCOS MIB, lcsStatusVpnConnectionsEntryLastError), built as 0xMRnn:
 *
 *   M  1 interface and connection manager   2 IKE phase 1   3 IPsec phase 2   4 reason of an ordinary disconnect
 *      5 mesh VPN
 *   R  1 the initiator reports it   2 the responder   3 either
 *
 * The same fault has the same last two digits in both roles. Numbers are looked up, never names: their spelling varies.
 */

const EXACT: Readonly<Record<number, FindingCode>> = {
  0x0113: 'line-polling-failed',
  0x1108: 'polling-entry-missing',
  0x1109: 'name-resolution-failed',
  0x1307: 'line-polling-failed',
  0x1328: 'link-failed',
  0x130a: 'no-route',
  0x2103: 'proposal-mismatch',
  0x210a: 'pre-shared-key-mismatch',
  0x210d: 'dead-peer',
  0x211d: 'resources-exhausted',
  0x21fe: 'resources-exhausted',
  0x21ff: 'general-failure',
  0x2201: 'limit-exceeded',
  0x2202: 'exchange-mode-mismatch',
  0x2203: 'proposal-mismatch',
  0x2204: 'proposal-mismatch',
  0x2205: 'lifetime-mismatch',
  0x2206: 'lifetime-mismatch',
  0x2207: 'identity-mismatch',
  0x2208: 'identity-mismatch',
  0x2209: 'identity-mismatch',
  0x220a: 'pre-shared-key-mismatch',
  0x220b: 'limit-exceeded',
  0x220c: 'limit-exceeded',
  0x220d: 'dead-peer',
  0x221d: 'resources-exhausted',
  0x2250: 'limit-exceeded',
  0x22fe: 'resources-exhausted',
  0x22ff: 'general-failure',
  0x3102: 'proposal-mismatch',
  0x3201: 'traffic-selector-mismatch',
  0x3202: 'proposal-mismatch',
  0x3203: 'pfs-mismatch',
  0x4301: 'peer-closed',
  0x4302: 'operator-closed',
  0x4303: 'idle-disconnect',
  0x4304: 'link-failed',
  0x4305: 'link-failed',
  0x4306: 'peer-closed',
  0x4307: 'configuration-changed',
  0x4308: 'configuration-changed',
  0x4309: 'configuration-changed',
  0x430a: 'configuration-changed',
  0x430b: 'link-failed',
  0x430c: 'configuration-changed',
};

/** Faults of the connection manager by their last two digits, the same for both roles. */
const MANAGER: Readonly<Record<number, FindingCode>> = {
  0x01: 'limit-exceeded',
  0x02: 'limit-exceeded',
  0x03: 'no-route',
  0x04: 'dynamic-vpn-failed',
  0x05: 'dynamic-vpn-failed',
  0x06: 'no-response',
  0x29: 'limit-exceeded',
};

function findingOf(number: number): FindingCode {
  const exact = EXACT[number];
  if (exact !== undefined) return exact;
  const module = number >>> 12;
  const role = (number >>> 8) & 0xf;
  const low = number & 0xff;
  if (module === 1 && (role === 1 || role === 2)) {
    const code = MANAGER[low];
    if (code !== undefined) return code;
    if (role === 1 && low >= 0x11 && low <= 0x17) return 'dynamic-vpn-failed';
    if (role === 1 && low >= 0x21 && low <= 0x27) return 'link-failed';
  }
  if (module === 2 && (role === 1 || role === 2) && low >= CERTIFICATE_FIRST && low <= CERTIFICATE_LAST) {
    return 'certificate-invalid';
  }
  return 'general-failure';
}

const ROLE: Readonly<Record<number, Role>> = { 1: 'initiator', 2: 'responder' };
const BEFORE_IKE: ReadonlySet<FindingCode> = new Set([
  'no-route',
  'dynamic-vpn-failed',
  'polling-entry-missing',
  'name-resolution-failed',
  'limit-exceeded',
  'link-failed',
]);

/** The phase in which the number arises; null where it may come in any. */
function phaseOf(number: number, code: FindingCode): PhaseName | null {
  if (code === 'line-polling-failed') return 'established';
  switch (number >>> 12) {
    case 1:
      // the line below the tunnel may break whenever it likes
      return BEFORE_IKE.has(code) && number !== 0x1328 ? 'setup' : null;
    case 2:
      return code === 'dead-peer' ? 'established' : 'phase-1';
    case 3:
      return 'phase-2';
    case 4:
      return 'established';
    default:
      return null;
  }
}

/** The role digit; only the modules of negotiations have one. */
function roleOf(number: number): Role | null {
  const module = number >>> 12;
  return module >= 1 && module <= 3 ? (ROLE[(number >>> 8) & 0xf] ?? null) : null;
}

/** Numbers of the connection manager that tell of something between the two ends. */
const BETWEEN_ENDS: ReadonlySet<number> = new Set([0x05, 0x06]);

/**
 * The number that the other end has for the same fault, if it is a LANCOM too: the last two digits are the same, the role
 * is the other one. Null where the fault is of one end alone, or where there is no such number.
 */
export function mirrorOf(number: number): number | null {
  const module = number >>> 12;
  const role = roleOf(number);
  if (role === null || (module === 1 && !BETWEEN_ENDS.has(number & 0xff))) return null;
  const other = number ^ 0x0300;
  return nameOfCode(other) === null ? null : other;
}

/** True for a number that the maker has given a meaning. */
export function isKnownCode(number: number): boolean {
  return nameOfCode(number) !== null;
}

/** What a device's error number says: the finding, the phase and the role in which it arose. */
export function factsOfCode(number: number): EventFacts {
  const cause = findingOf(number);
  const phase = phaseOf(number, cause);
  const role = roleOf(number);
  // who starts a negotiation and is refused does not see why; who answers compares for itself
  const guessed =
    role === 'initiator' && (cause === 'proposal-mismatch' || cause === 'pre-shared-key-mismatch');
  const mirror = mirrorOf(number);
  return {
    cause,
    certainty: guessed ? 'likely' : 'confirmed',
    deviceCode: codeName(number),
    ...(mirror === null ? {} : { peerCode: codeName(mirror) }),
    ...(phase === null ? {} : { phase }),
    ...(number === 0x2204 ? { attribute: 'dh-group' } : {}),
    ...(role === null ? {} : { role }),
  };
}

/** The way a number is written in texts and reports: `0x` and four upper-case digits. */
export function codeName(number: number): string {
  return `0x${number.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The number in a logged code (`0x1106`, `1106`); null for none or one of more than 16 bits. */
export function parseCode(logged: string): number | null {
  const text = logged.replace(/^0x/i, '');
  return /^[0-9a-f]{1,4}$/i.test(text) ? Number.parseInt(text, 16) : null;
}
