import type { MessageTable } from '../../model/messages.ts';
import { CLASSIC_ROWS } from './rows/classic.ts';
import { IKEV1_ROWS } from './rows/ikev1.ts';
import { IKEV2_ROWS } from './rows/ikev2.ts';
import { IKEV2_BODY_ROWS } from './rows/ikev2Body.ts';
import { ISAKMPD_ROWS } from './rows/isakmpd.ts';
import { LIFECYCLE_ROWS } from './rows/lifecycle.ts';
import { MONITOR_ROWS } from './rows/monitor.ts';

/** Messages that are known wherever they stand. */
export const ANYWHERE_ROWS = {
  ...CLASSIC_ROWS,
  ...LIFECYCLE_ROWS,
  ...IKEV1_ROWS,
  ...ISAKMPD_ROWS,
  ...IKEV2_ROWS,
} as const satisfies MessageTable;

/**
 * The messages of LANCOM's VPN traces (`vpn-status`, `vpn-debug`) and of what is made from them. The prefixes
 * `VpnIpm: info;`, `IKE info:` and `IKE log: <stamp> Default` are taken off before a text is matched; `VPN:` belongs to
 * the text.
 */
export const LANCOM_ROWS = {
  ...ANYWHERE_ROWS,
  ...IKEV2_BODY_ROWS,
  ...MONITOR_ROWS,
} as const satisfies MessageTable;

/** The short id of a LANCOM message row. */
export type LancomRow = keyof typeof LANCOM_ROWS;
