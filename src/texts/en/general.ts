import type { GeneralTexts } from '../types.ts';
import { DATA_PATH } from './dataPath.ts';
import { AUTHENTICATION_FINDINGS } from './findings/authentication.ts';
import { NEGOTIATION_FINDINGS } from './findings/negotiation.ts';
import { NETWORK_FINDINGS } from './findings/networks.ts';
import { NOTE_FINDINGS } from './findings/notes.ts';
import { PACKET_FINDINGS } from './findings/packets.ts';
import { TUNNEL_FINDINGS } from './findings/tunnel.ts';
import { INPUT_ERRORS } from './inputErrors.ts';
import { REMEDIES } from './remedies.ts';
import { ADDED, PEER_LOG, SETTLED_BY_BOTH } from './shared.ts';
import { TERMS } from './terms.ts';
import { DETECTIONS, WARNINGS } from './warnings.ts';
import { WORKED_BEFORE } from './workedBefore.ts';

/** The general texts in English. */
export const GENERAL_EN: GeneralTexts = {
  findings: {
    ...NEGOTIATION_FINDINGS,
    ...AUTHENTICATION_FINDINGS,
    ...NETWORK_FINDINGS,
    ...TUNNEL_FINDINGS,
    ...PACKET_FINDINGS,
    ...NOTE_FINDINGS,
  },
  remedies: REMEDIES,
  dataPath: DATA_PATH,
  workedBefore: WORKED_BEFORE,
  settledBy: PEER_LOG,
  settledByBoth: SETTLED_BY_BOTH,
  added: ADDED,
  warnings: WARNINGS,
  detections: DETECTIONS,
  inputErrors: INPUT_ERRORS,
  terms: TERMS,
};
