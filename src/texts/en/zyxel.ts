import type { DialectTexts } from '../types.ts';
import { IDENTITY_EN } from './zyxel/identity.ts';
import { PHASE_1_EN } from './zyxel/phase1.ts';
import { PHASE_2_EN } from './zyxel/phase2.ts';
import { PKI_EN } from './zyxel/pki.ts';
import { TRAFFIC_EN } from './zyxel/traffic.ts';
import { TROUBLE_EN } from './zyxel/trouble.ts';
import { ZLD_EN } from './zyxel/zld.ts';

/** What the messages of ZyXEL's routers mean, in English. */
export const ZYXEL_EN = {
  ...PHASE_1_EN,
  ...TROUBLE_EN,
  ...IDENTITY_EN,
  ...PHASE_2_EN,
  ...TRAFFIC_EN,
  ...PKI_EN,
  ...ZLD_EN,
} as const satisfies DialectTexts;
