import type { DialectTexts } from '../types.ts';
import { CLASSIC_TEXTS } from './lancom/classic.ts';
import { IKEV2_BODY_TEXTS, IKEV2_TEXTS } from './lancom/ikev2.ts';
import { IKEV1_TEXTS, ISAKMPD_TEXTS, LIFECYCLE_TEXTS, MONITOR_TEXTS } from './lancom/later.ts';

/** What the messages of LANCOM's VPN traces mean, in English. */
export const LANCOM_EN = {
  ...CLASSIC_TEXTS,
  ...LIFECYCLE_TEXTS,
  ...IKEV1_TEXTS,
  ...ISAKMPD_TEXTS,
  ...IKEV2_TEXTS,
  ...IKEV2_BODY_TEXTS,
  ...MONITOR_TEXTS,
} satisfies DialectTexts;
