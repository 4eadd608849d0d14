import type { MessageTable } from '../../../model/messages.ts';
import { remembered } from './row.ts';

/**
 * Errors as LANmonitor and messages made from it word them, in English or German: only their number counts. They are
 * looked for where a text holds such a number, in brackets, that LANCOM has.
 */
export const MONITOR_ROWS = {
  'monitor-error': remembered(
    'device-error',
    '<reason:words> [0x<code:hex>]{ <detail:text>}',
    'BRANCH: Timeout during IKE or IPSec negotiation (Initiator) [0x1106]',
  ),
  'monitor-error-round': remembered(
    'device-error',
    '<reason:words> (0x<code:hex>){ <detail:text>}',
    'Line polling failed (0x1307)',
  ),
} as const satisfies MessageTable;
