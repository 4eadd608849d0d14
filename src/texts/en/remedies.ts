import type { RemedyTexts } from '../types.ts';

/** What to change so that two proposals match. */
export const REMEDIES: RemedyTexts = {
  change: ['{attribute}: {to} instead of {from}', '{attribute}: {to}'],
  smallest: {
    local: 'Smallest change, in phase {phase} proposal {proposal} of this device: {changes}.',
    remote: 'Smallest change, in phase {phase} proposal {proposal} of the peer: {changes}.',
  },
  instead: {
    local: 'Or, to leave the peer as it is, in phase {phase} proposal {proposal} of this device: {changes}.',
    remote: 'Or, to leave this device as it is, in phase {phase} proposal {proposal} of the peer: {changes}.',
  },
  sameMake: 'If the peer is of the same make as this device: {place}',
  open: 'Make {open} the same as well: the log does not compare them for proposal {remoteProposal} of the peer and proposal {localProposal} of this device.',
};
