import type { DeviceCodeTexts } from '../types.ts';
import { CALL_CODES } from './lancom/codesCalls.ts';
import { CERTIFICATE_CODES } from './lancom/codesCertificates.ts';
import { END_CODES, MESH_CODES } from './lancom/codesEnds.ts';
import { IKE_CODES, IPSEC_CODES } from './lancom/codesIke.ts';
import { INTERFACE_INITIATOR_CODES, INTERFACE_OTHER_CODES } from './lancom/codesInterface.ts';

/** What LANCOM's error numbers mean, in English. */
export const LANCOM_CODES_EN: DeviceCodeTexts = {
  ...INTERFACE_INITIATOR_CODES,
  ...CALL_CODES,
  ...INTERFACE_OTHER_CODES,
  ...IKE_CODES,
  ...CERTIFICATE_CODES,
  ...IPSEC_CODES,
  ...END_CODES,
  ...MESH_CODES,
};
