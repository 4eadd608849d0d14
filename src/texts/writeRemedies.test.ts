import { expect, it } from 'vitest';
import type { Finding } from '../model/findings.ts';
import { ENGLISH } from './testing.ts';
import { writeFinding } from './writeFinding.ts';

const FINDING: Finding = {
  id: 'f0-1-1',
  code: 'proposal-mismatch',
  variant: 'phase-1',
  severity: 'error',
  confidence: 'confirmed',
  negotiation: 'n0-1',
  phase: 'phase-1',
  primary: true,
  fields: { phase: 1, pairs: 1 },
  attributes: [{ attribute: 'encryption', remote: 'AES-CBC-128', local: 'AES-CBC-256' }],
  evidence: [{ source: 0, line: 3 }],
  settled: false,
};

it('says the smallest change first, for which end it is, and what would do instead', () => {
  const change = { attribute: 'encryption', from: 'AES-CBC-128', to: 'AES-CBC-256' } as const;
  const pair = { remoteProposal: 2, localProposal: 1 } as const;
  const { actions } = writeFinding(ENGLISH, {
    ...FINDING,
    remedies: [
      {
        ...pair,
        side: 'remote',
        changes: [{ side: 'remote', ...change }],
        result: {},
        open: ['integrity', 'dh-group'],
      },
      {
        ...pair,
        side: 'local',
        changes: [{ side: 'local', ...change, from: null, to: 'AES-CBC-128' }],
        result: {},
        open: [],
      },
    ],
  });
  expect(actions).toEqual([
    {
      side: 'remote',
      text: 'Smallest change, in phase 1 proposal 2 of the peer: encryption: AES-CBC-256 instead of AES-CBC-128.',
    },
    {
      side: 'either',
      text: 'Make hash and Diffie-Hellman group the same as well: the log does not compare them for proposal 2 of the peer and proposal 1 of this device.',
    },
    {
      side: 'local',
      text: 'Or, to leave the peer as it is, in phase 1 proposal 1 of this device: encryption: AES-CBC-128.',
    },
  ]);
});

it('keeps to general advice where it does not know what to change', () => {
  const { actions } = writeFinding(ENGLISH, FINDING);
  expect(actions.map(({ text }) => text).join()).toContain('Set the same encryption on both sides.');
});
