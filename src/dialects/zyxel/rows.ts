import type { MessageTable } from '../../model/messages.ts';
import { IDENTITY_ROWS } from './rows/identity.ts';
import { PHASE_1_ROWS } from './rows/phase1.ts';
import { PHASE_2_ROWS } from './rows/phase2.ts';
import { PKI_ROWS } from './rows/pki.ts';
import { TRAFFIC_ROWS } from './rows/traffic.ts';
import { TROUBLE_ROWS } from './rows/trouble.ts';
import { ZLD_ROWS } from './rows/zld.ts';

/**
 * The IKE and IPsec messages of ZyXEL routers, ZyNOS and ZLD, all generations in one table. `flat.ts` takes off the mark
 * `!!` and turns the brackets around values into blanks before a text is matched.
 */
export const ZYXEL_ROWS = {
  ...PHASE_1_ROWS,
  ...TROUBLE_ROWS,
  ...IDENTITY_ROWS,
  ...PHASE_2_ROWS,
  ...TRAFFIC_ROWS,
  ...PKI_ROWS,
  ...ZLD_ROWS,
} as const satisfies MessageTable;

/** The short id of a ZyXEL message row. */
export type ZyxelRow = keyof typeof ZYXEL_ROWS;
