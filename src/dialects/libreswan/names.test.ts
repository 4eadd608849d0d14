import { describe, expect, it } from 'vitest';
import { exchangeOf, factsOfState } from './names.ts';

describe('the name of a state', () => {
  it.each([
    ['STATE_MAIN_I1', 1, 'phase-1', 'main', 'initiator'],
    ['STATE_MAIN_R3', 1, 'phase-1', 'main', 'responder'],
    ['MAIN_I3', 1, 'phase-1', 'main', 'initiator'],
    ['STATE_AGGR_R1', 1, 'phase-1', 'aggressive', 'responder'],
    ['STATE_QUICK_I1', 1, 'phase-2', 'quick', undefined],
    ['STATE_XAUTH_R0', 1, 'phase-1', 'transaction', undefined],
    ['STATE_PARENT_I1', 2, 'phase-1', 'ike-sa-init', 'initiator'],
    ['STATE_V2_PARENT_R0', 2, 'phase-1', 'ike-sa-init', 'responder'],
    ['STATE_V2_PARENT_I2', 2, 'phase-1', 'ike-auth', 'initiator'],
    ['STATE_V2_PARENT_R1', 2, 'phase-1', 'ike-auth', 'responder'],
    ['IKE_SA_INIT_I', 2, 'phase-1', 'ike-sa-init', 'initiator'],
    ['IKE_AUTH_I', 2, 'phase-1', 'ike-auth', 'initiator'],
    ['sent IKE_SA_INIT request', 2, 'phase-1', 'ike-sa-init', 'initiator'],
    ['sent IKE_AUTH request', 2, 'phase-1', 'ike-auth', 'initiator'],
    ['STATE_V2_ESTABLISHED_IKE_SA', 2, 'established', undefined, undefined],
    ['established IKE SA', 2, 'established', undefined, undefined],
    ['STATE_V2_ESTABLISHED_CHILD_SA', 2, 'phase-2', undefined, undefined],
    ['STATE_V2_IPSEC_I', 2, 'phase-2', undefined, undefined],
    ['STATE_V2_REKEY_CHILD_I1', 2, 'phase-2', 'create-child-sa', undefined],
    ['STATE_V2_REKEY_IKE_I1', 2, 'phase-1', 'create-child-sa', undefined],
  ] as const)('%s', (name, ikeVersion, phase, exchange, role) => {
    const facts = factsOfState(name);
    expect([facts.ikeVersion, facts.phase, facts.exchange, facts.role]).toEqual([
      ikeVersion,
      phase,
      exchange,
      role,
    ]);
  });

  it('that is not known tells nothing', () => {
    expect(factsOfState('STATE_UNHEARD_OF')).toEqual({});
    expect(factsOfState('sent '.repeat(1000))).toEqual({});
  });
});

describe('the name of an exchange', () => {
  it.each([
    ['ISAKMP_v2_IKE_SA_INIT', 'ike-sa-init'],
    ['IKE_SA_INIT', 'ike-sa-init'],
    ['IKE_AUTH', 'ike-auth'],
    ['CREATE_CHILD_SA', 'create-child-sa'],
    ['INFORMATIONAL', 'informational'],
    ['IKE_FOLLOWUP', null],
  ])('%s', (name, expected) => {
    expect(exchangeOf(name)).toBe(expected);
  });
});
