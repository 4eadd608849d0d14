import type { Confidence } from '../../model/findings.ts';
import type { Outcome, PhaseName, Role } from '../../model/phases.ts';

/* Sentences that explain the words of the page; the words themselves are the terms of `texts/`. */

/** What an outcome means. */
export const OUTCOME_MEANS: Readonly<Record<Outcome, string>> = {
  established: 'The tunnel came up, and nothing further is said about it.',
  failed: 'The tunnel did not come up.',
  closed: 'The tunnel was up and was ended on purpose.',
  lost: 'The tunnel was up and broke.',
  unfinished: 'The log ends while the attempt is under way.',
};

/** What happens in a phase. */
export const PHASE_MEANS: Readonly<Record<PhaseName, string>> = {
  setup: 'Before IKE begins',
  'phase-1': 'The devices agree on a protected channel between them (IKE SA)',
  'phase-2': 'They agree on the networks and keys of the tunnel (IPsec SA)',
  established: 'The tunnel is up',
  teardown: 'The tunnel is taken down',
};

/** The IKE roles, said of the device that wrote the log. */
export const ROLE_MEANS: Readonly<Record<Role, string>> = {
  initiator: 'This device called the peer',
  responder: 'The peer called this device',
  unknown: 'The log does not show who called',
};

/** How sure a finding is, where its word alone does not say it all. */
export const CONFIDENCE_MEANS: Readonly<Record<Confidence, string | null>> = {
  confirmed: null,
  likely: 'The log points to this cause without stating it',
  possible: 'The log leaves several causes open',
};
