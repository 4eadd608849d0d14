import { FINDING_CODES, type FindingCode } from './findings.ts';
import { PHASES, type PhaseName, ROLES, type Role } from './phases.ts';

/*
 * Each record has one 32-bit number beside its kind: what correlation and verdicts need of its fields, so that neither
 * has to read text again. What the number means depends on the kind; this file is the only one that knows the bits.
 *
 *   role        0..1 role (done lines, start lines)
 *   comparison  0 phase 2?   1..12 remote number   13..24 local number   25 logged?
 *   poll        0..15 retries left + 1 (0: not said)   16 given up
 *   error       0..7 finding code   8..10 phase   11..12 role   13..28 the device's number
 */

const NUMBER_LIMIT = 0xfff;

/** Packs a role into an event's number. */
export function packRole(role: Role): number {
  return ROLES.indexOf(role);
}

/** The role in an event's number. */
export function roleOf(arg: number): Role {
  return ROLES[arg & 3] ?? 'unknown';
}

/** Packs a comparison: the IKE phase (1 or 2) and the proposal numbers as logged (0 where none is logged; capped at 4095). */
export function packComparison(phase: number, remoteNo: number, localNo: number): number {
  return (phase === 2 ? 1 : 0) | (Math.min(remoteNo, NUMBER_LIMIT) << 1) | (Math.min(localNo, NUMBER_LIMIT) << 13);
}

/** True when the comparison belongs to phase 2. */
export function comparisonIsPhase2(arg: number): boolean {
  return (arg & 1) === 1;
}

/** The remote proposal's number in a comparison, from 1; 0 where none is logged. */
export function comparisonRemoteNo(arg: number): number {
  return (arg >>> 1) & NUMBER_LIMIT;
}

/** The local proposal's number in a comparison, from 1; 0 where none is logged. */
export function comparisonLocalNo(arg: number): number {
  return (arg >>> 13) & NUMBER_LIMIT;
}

const POLL_LIMIT = 0xfffe;
const POLL_GIVEN_UP = 1 << 16;

/** Packs a poll: retries left (null: not said) and whether the line was given up with it. */
export function packPoll(retriesLeft: number | null, givenUp: boolean): number {
  return (retriesLeft === null ? 0 : Math.min(retriesLeft, POLL_LIMIT) + 1) | (givenUp ? POLL_GIVEN_UP : 0);
}

/** The retries left in a poll, or null where the line does not say. */
export function pollRetriesLeft(arg: number): number | null {
  const n = arg & 0xffff;
  return n === 0 ? null : n - 1;
}

/** True when the poll was the last one before the line was given up. */
export function pollGaveUp(arg: number): boolean {
  return (arg & POLL_GIVEN_UP) !== 0;
}

/** A device's error by number, in the words of the model. */
export interface DeviceError {
  readonly code: FindingCode;
  readonly phase: PhaseName;
  readonly role: Role;
  /** The device's own number, 16 bits. */
  readonly number: number;
}

/** Packs a device's error. */
export function packError(error: DeviceError): number {
  return (
    FINDING_CODES.indexOf(error.code) |
    (PHASES.indexOf(error.phase) << 8) |
    (ROLES.indexOf(error.role) << 11) |
    ((error.number & 0xffff) << 13)
  );
}

/** Unpacks a device's error. */
export function unpackError(arg: number): DeviceError {
  return {
    code: FINDING_CODES[arg & 0xff] ?? 'general-failure',
    phase: PHASES[(arg >>> 8) & 7] ?? 'setup',
    role: ROLES[(arg >>> 11) & 3] ?? 'unknown',
    number: (arg >>> 13) & 0xffff,
  };
}
