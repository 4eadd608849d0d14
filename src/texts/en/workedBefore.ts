import type { GeneralTexts } from '../types.ts';

const CHANGED =
  'The connection worked earlier in this log with the same peer, so something has changed since: an update, a change of settings, or another peer that answers now.';
const ADDRESS =
  'The connection worked earlier in this log: the address of one side has changed since, and the other still uses the old one.';
const STALE =
  'The connection worked earlier in this log: one side still holds the old tunnel, and has not noticed that the other lost it (a restart, another address).';

/** What to think of first where the connection had worked before. */
export const WORKED_BEFORE: GeneralTexts['workedBefore'] = {
  'no-response': [ADDRESS, STALE],
  'proposal-mismatch': [
    '{phase=2}The connection worked earlier in this log: the first Child SA has no group of its own, so a PFS group that differs shows only when keys are renewed.',
    CHANGED,
  ],
  'pfs-mismatch': [
    'The connection worked earlier in this log: the PFS group is negotiated only when keys are renewed, so the tunnel comes up and breaks one lifetime later.',
  ],
  'pre-shared-key-mismatch': [CHANGED],
  'authentication-failed': [
    'The connection worked earlier in this log: a certificate has expired since, or a key was changed on one side.',
    CHANGED,
  ],
  'certificate-invalid': [
    'The connection worked earlier in this log: the certificate has expired or was revoked since.',
  ],
  'identity-mismatch': [
    'The connection worked earlier in this log: the address of one side, which serves as its identity, has changed since.',
  ],
  'traffic-selector-mismatch': [CHANGED],
  'connection-unknown': [ADDRESS, CHANGED],
  'dead-peer': [ADDRESS, STALE],
  'line-polling-failed': [STALE],
  'message-invalid': [STALE],
};
