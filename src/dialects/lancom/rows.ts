import type { MessageTable } from '../../model/messages.ts';
import { CLASSIC_ROWS } from './rows/classic.ts';

/** The messages of LANCOM's VPN traces. */
export const LANCOM_ROWS = {
  ...CLASSIC_ROWS,
} as const satisfies MessageTable;

/** The short id of a LANCOM message row. */
export type LancomRow = keyof typeof LANCOM_ROWS;
