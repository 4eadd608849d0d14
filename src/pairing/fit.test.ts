import { describe, expect, it } from 'vitest';
import type { Negotiation } from '../model/negotiation.ts';
import { makeNegotiation, makePhase } from '../report/testing.ts';
import { compareAddresses, type End } from './ends.ts';
import { fitEnds } from './fit.ts';
import type { Marks } from './marks.ts';

interface Given {
  readonly marks?: Partial<Marks>;
  readonly negotiation?: Partial<Negotiation>;
  readonly heardPeer?: boolean;
  readonly own?: readonly string[];
}

function end(
  source: number,
  role: 'initiator' | 'responder',
  local: string | null,
  remote: string | null,
  given: Given = {},
): End {
  const negotiation = makeNegotiation({
    source,
    role,
    ikeVersion: 1,
    outcome: 'failed',
    phases: [makePhase('phase-1', 'failed', { exchange: 'main' })],
    ...given.negotiation,
  });
  return {
    source,
    number: 0,
    connection: 0,
    role,
    ikeVersion: negotiation.ikeVersion,
    peer: { name: null, address: remote },
    marks: {
      tokens: [],
      packets: [],
      steps: [],
      refusals: [],
      sizes: { out: new Set(), in: new Set() },
      localAddress: local,
      remoteAddress: remote,
      begun: true,
      ...given.marks,
    },
    own: new Set(given.own ?? []),
    startMs: Number.NaN,
    endMs: Number.NaN,
    detail: () => ({
      negotiation,
      findings: [],
      dialect: 'x',
      name: 'x',
      heardPeer: given.heardPeer ?? true,
    }),
  };
}

const LEFT = '203.0.113.1';
const RIGHT = '203.0.113.2';

describe('two ends without a common number', () => {
  it('fit by their addresses, through a NAT by one of them', () => {
    const here = end(0, 'initiator', LEFT, RIGHT);
    expect(compareAddresses(here, end(1, 'responder', RIGHT, LEFT))).toBe('both');
    const behind = end(0, 'initiator', '192.168.50.2', RIGHT);
    expect(compareAddresses(behind, end(1, 'responder', RIGHT, LEFT))).toBe('one');
    expect(fitEnds(behind, end(1, 'responder', RIGHT, LEFT))).toMatchObject({ address: true });
    const direct = fitEnds(here, end(1, 'responder', RIGHT, LEFT))?.score ?? 0;
    expect(direct).toBeGreaterThan(fitEnds(behind, end(1, 'responder', RIGHT, LEFT))?.score ?? 0);
  });

  it('do not fit with the same peer, with strangers, or in the same role', () => {
    const here = end(0, 'initiator', LEFT, RIGHT);
    expect(compareAddresses(here, end(1, 'responder', LEFT, RIGHT))).toBe('same-end');
    expect(fitEnds(here, end(1, 'responder', LEFT, RIGHT))).toBeNull();
    expect(fitEnds(here, end(1, 'responder', '198.51.100.9', '198.51.100.7'))).toBeNull();
    expect(fitEnds(here, end(1, 'initiator', RIGHT, LEFT))).toBeNull();
    expect(fitEnds(here, end(0, 'responder', RIGHT, LEFT))).toBeNull();
  });

  it('fit without any address only where both show how they began', () => {
    expect(fitEnds(end(0, 'initiator', null, null), end(1, 'responder', null, null))).toMatchObject({
      address: false,
    });
    const later = end(1, 'responder', null, null, { marks: { begun: false } });
    expect(fitEnds(end(0, 'initiator', null, null), later)).toBeNull();
  });

  it('know an address of the device from whichever message names it', () => {
    const here = end(0, 'initiator', null, null, { own: [LEFT] });
    expect(fitEnds(here, end(1, 'responder', null, LEFT))).toMatchObject({ address: true });
    expect(fitEnds(here, end(1, 'responder', null, '198.51.100.9'))).toBeNull();
  });

  it.each([
    ['another version', { negotiation: { ikeVersion: 2 } }],
    [
      'another mode',
      { negotiation: { phases: [makePhase('phase-1', 'failed', { exchange: 'aggressive' })] } },
    ],
    ['other SPIs', { marks: { tokens: [{ kind: 'child-spi', value: 'bbbbbbbb', way: 'out' }] } }],
    ['other datagrams', { marks: { sizes: { out: new Set([99]), in: new Set([77]) } } }],
    [
      'another identity',
      {
        negotiation: {
          phases: [
            makePhase('phase-1', 'failed', {
              exchange: 'main',
              identities: { local: null, remote: '@other' },
            }),
          ],
        },
      },
    ],
    [
      'a message that nobody sent',
      { marks: { packets: [{ key: 'quick 9', way: 'in', ms: 0, form: 'full', zone: '' }] } },
    ],
  ] satisfies [string, Given][])('are parted by %s', (_, given) => {
    const marks: Given['marks'] = {
      tokens: [{ kind: 'child-spi', value: 'aaaaaaaa', way: 'in' }],
      sizes: { out: new Set([180]), in: new Set([56]) },
      packets: [{ key: 'main 0', way: 'out', ms: 0, form: 'full', zone: '' }],
    };
    const phases = [
      makePhase('phase-1', 'failed', { exchange: 'main', identities: { local: 'branch', remote: null } }),
    ];
    const here = end(0, 'initiator', LEFT, RIGHT, { marks, negotiation: { phases } });
    expect(fitEnds(here, end(1, 'responder', RIGHT, LEFT))).not.toBeNull();
    expect(fitEnds(here, end(1, 'responder', RIGHT, LEFT, given))).toBeNull();
  });

  it('are parted where one was never answered and the other completed phase 1', () => {
    const silent = end(0, 'initiator', LEFT, RIGHT, { heardPeer: false });
    const done = {
      negotiation: { outcome: 'closed', phases: [makePhase('phase-1', 'established')] },
    } as const;
    expect(fitEnds(silent, end(1, 'responder', RIGHT, LEFT, done))).toBeNull();
  });
});
