/**
 * The phases of a negotiation in the order in which they happen, and how a phase or a negotiation can end.
 * The words are those of RFC 2409 (phase 1, phase 2) with what a device does before, between and after them.
 */
export const PHASES = ['setup', 'phase-1', 'phase-2', 'established', 'teardown'] as const;

/** One of the five phases; `setup` is before IKE, `established` while the tunnel is up. */
export type PhaseName = (typeof PHASES)[number];

/** How a negotiation ended: see the README of this folder for when each applies. */
export const OUTCOMES = ['established', 'failed', 'closed', 'lost', 'unfinished'] as const;

/** The outcome of a negotiation, or of one of its phases. */
export type Outcome = (typeof OUTCOMES)[number];

/** The IKE roles; `unknown` where the log does not show who began. */
export const ROLES = ['unknown', 'initiator', 'responder'] as const;

/** Who began the exchange: the device that wrote the log, its peer, or nobody knows. */
export type Role = (typeof ROLES)[number];

/** The exchanges of RFC 2409 (IKEv1) and RFC 7296 (IKEv2) by the names that a report uses. */
export const EXCHANGES = [
  'main',
  'aggressive',
  'quick',
  'ike-sa-init',
  'ike-auth',
  'create-child-sa',
  'transaction',
  'informational',
] as const;

/** An IKE exchange. */
export type Exchange = (typeof EXCHANGES)[number];
