import { describe, expect, it } from 'vitest';
import { FINDING_CODES, type FindingCode } from '../../model/findings.ts';
import { codeName, factsOfCode, parseCode } from './codes.ts';

/** A run of numbers, first and last included. */
function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/* Which finding each number means; what stands here nowhere means that the device names no cause. */
const MEANT: Readonly<Partial<Record<FindingCode, readonly number[]>>> = {
  'limit-exceeded': [0x1101, 0x1102, 0x1129, 0x1201, 0x1202, 0x1229, 0x2201, 0x220b, 0x220c, 0x2250],
  'no-route': [0x1103, 0x1203, 0x130a],
  'dynamic-vpn-failed': [0x1104, 0x1204, 0x1105, 0x1205, ...range(0x1111, 0x1117)],
  'no-response': [0x1106, 0x1206],
  'polling-entry-missing': [0x1108],
  'name-resolution-failed': [0x1109],
  'link-failed': [...range(0x1121, 0x1127), 0x1328, 0x4304, 0x4305, 0x430b],
  'line-polling-failed': [0x0113, 0x1307],
  'proposal-mismatch': [0x2103, 0x2203, 0x2204, 0x3102, 0x3202],
  'exchange-mode-mismatch': [0x2202],
  'lifetime-mismatch': [0x2205, 0x2206],
  'identity-mismatch': [0x2207, 0x2208, 0x2209],
  'pre-shared-key-mismatch': [0x210a, 0x220a],
  'dead-peer': [0x210d, 0x220d],
  'resources-exhausted': [0x21fe, 0x22fe, 0x211d, 0x221d],
  'certificate-invalid': [
    ...[...range(0x210e, 0x211c), ...range(0x211e, 0x213d)],
    ...[...range(0x220e, 0x221c), ...range(0x221e, 0x223d)],
  ],
  'traffic-selector-mismatch': [0x3201],
  'pfs-mismatch': [0x3203],
  'peer-closed': [0x4301, 0x4306],
  'operator-closed': [0x4302],
  'idle-disconnect': [0x4303],
  'configuration-changed': [...range(0x4307, 0x430a), 0x430c],
};

const meantBy = new Map<number, FindingCode>(
  Object.entries(MEANT).flatMap(([code, numbers]) => numbers.map((n) => [n, code as FindingCode] as const)),
);

describe("LANCOM's error numbers", () => {
  it('mean what the list says, each of them once', () => {
    expect(meantBy.size).toBe(Object.values(MEANT).flat().length);
    for (let number = 0; number <= 0xffff; number++) {
      const { cause } = factsOfCode(number);
      if (cause !== (meantBy.get(number) ?? 'general-failure')) {
        expect(cause, codeName(number)).toBe(meantBy.get(number) ?? 'general-failure');
      }
      if (cause === undefined || !FINDING_CODES.includes(cause))
        expect(cause, codeName(number)).toBe('a finding code');
    }
  });

  it('say the role by their third digit in the modules of negotiations alone', () => {
    for (let number = 0; number <= 0xffff; number++) {
      const module = number >>> 12;
      const digit = (number >>> 8) & 0xf;
      const negotiates = module >= 1 && module <= 3;
      const role = !negotiates
        ? undefined
        : digit === 1
          ? 'initiator'
          : digit === 2
            ? 'responder'
            : undefined;
      if (factsOfCode(number).role !== role) expect(factsOfCode(number).role, codeName(number)).toBe(role);
    }
  });

  it('say the phase by their module, where it is the same for all that may happen', () => {
    const phases = (first: number, last: number): unknown[] => [
      ...new Set(range(first, last).map((n) => factsOfCode(n).phase)),
    ];
    expect(phases(0x2000, 0x210c)).toEqual(['phase-1']);
    expect(phases(0x2204, 0x220c)).toEqual(['phase-1']);
    expect(phases(0x3000, 0x3fff)).toEqual(['phase-2']);
    expect(phases(0x4000, 0x4fff)).toEqual(['established']);
    expect(phases(0x5000, 0xffff)).toEqual([undefined]);
    expect(factsOfCode(0x210d).phase).toBe('established');
    expect(factsOfCode(0x1307).phase).toBe('established');
    expect(factsOfCode(0x1108).phase).toBe('setup');
    // these two come wherever the attempt stands
    expect(factsOfCode(0x1106).phase).toBeUndefined();
    expect(factsOfCode(0x1328).phase).toBeUndefined();
  });

  it('are sure of their cause, unless the initiator is refused for reasons that the responder knows', () => {
    for (const number of meantBy.keys()) {
      const guessed = [0x2103, 0x210a, 0x3102].includes(number);
      expect(factsOfCode(number).certainty, codeName(number)).toBe(guessed ? 'likely' : 'confirmed');
    }
  });

  it('name the group where that is what differs', () => {
    expect(factsOfCode(0x2204).attribute).toBe('dh-group');
    expect(factsOfCode(0x2203).attribute).toBeUndefined();
  });

  it('are read from what the device prints, and written in one way', () => {
    expect(parseCode('0x1106')).toBe(0x1106);
    expect(parseCode('0X210a')).toBe(0x210a);
    expect(parseCode('220A')).toBe(0x220a);
    expect(parseCode('0x113')).toBe(0x113);
    for (const logged of ['', '0x', 'none', '0x12345', '11 06', '-1'])
      expect(parseCode(logged), logged).toBeNull();
    expect(codeName(0x113)).toBe('0x0113');
    expect(codeName(0x210a)).toBe('0x210A');
  });
});
