import type { DialectTexts } from '../types.ts';
import { ATTEMPT_TEXTS } from './strongswan/attempts.ts';
import { AUTHENTICATION_TEXTS } from './strongswan/authentication.ts';
import { CERTIFICATE_TEXTS } from './strongswan/certificates.ts';
import { DAEMON_TEXTS } from './strongswan/daemon.ts';
import { PROPOSAL_TEXTS } from './strongswan/proposals.ts';
import { RARE_TEXTS } from './strongswan/rare.ts';
import { REFUSAL_TEXTS } from './strongswan/refusals.ts';
import { TUNNEL_TEXTS } from './strongswan/tunnels.ts';

/** What the messages of charon, the IKE daemon of strongSwan, mean, in English. */
export const STRONGSWAN_EN = {
  ...ATTEMPT_TEXTS,
  ...PROPOSAL_TEXTS,
  ...AUTHENTICATION_TEXTS,
  ...CERTIFICATE_TEXTS,
  ...TUNNEL_TEXTS,
  ...DAEMON_TEXTS,
  ...REFUSAL_TEXTS,
  ...RARE_TEXTS,
} as const satisfies DialectTexts;
