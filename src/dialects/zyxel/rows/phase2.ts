import type { MessageTable } from '../../../model/messages.ts';
import { documented, MANUAL_A, unverified } from './row.ts';

/** Phase 2, and the lines that say or go with success. */
export const PHASE_2_ROWS = {
  'phase-2-started': documented(
    MANUAL_A,
    'phase-2-started',
    'Start Phase 2: Quick Mode',
    'Start Phase 2: Quick Mode',
    {
      exchange: 'quick',
      phase: 'phase-2',
    },
  ),
  'rule-built': unverified(
    'tunnel-built',
    'Rule{ <rule:words>} Tunnel built successfully',
    'Rule [1] Tunnel built successfully',
    {
      phase: 'phase-2',
    },
  ),
  'tunnel-built': unverified(
    'tunnel-built',
    'Tunnel{ <rule:words>} built successfully',
    'Tunnel [HQ:BRANCH:0x6cfe59fb] built successfully',
    { phase: 'phase-2' },
  ),
  'dynamic-tunnel-built': unverified(
    'tunnel-built',
    'Dynamic Tunnel{ <rule:words>} built successfully',
    'Dynamic Tunnel [HQ:ROAD:0x6cfe59fb] built successfully',
    { phase: 'phase-2' },
  ),
  'mss-adjusted': unverified('remark', 'Adjust TCP MSS to{ <number:token>}', 'Adjust TCP MSS to 1398'),
  'xauth-passed': unverified(
    'xauth-step',
    'XAUTH succeed! Username:{ <id:text>}',
    'XAUTH succeed! Username: <carol>',
  ),
  'xauth-failed': unverified(
    'xauth-step',
    'XAUTH fail! Username:{ <id:text>}',
    'XAUTH fail! Username: <carol>',
    {
      cause: 'xauth-failed',
    },
  ),
  'xauth-passed-local': unverified(
    'xauth-step',
    'XAUTH succeed! My name:{ <id:text>}',
    'XAUTH succeed! My name: carol',
    {
      side: 'local',
    },
  ),
  'xauth-failed-local': unverified(
    'xauth-step',
    'XAUTH fail! My name:{ <id:text>}',
    'XAUTH fail! My name: carol',
    {
      cause: 'xauth-failed',
      side: 'local',
    },
  ),
  'xauth-passed-remote': unverified(
    'xauth-step',
    'XAUTH succeed! Remote user:{ <id:text>}',
    'XAUTH succeed! Remote user: carol',
    { side: 'remote' },
  ),
  'xauth-failed-remote': unverified(
    'xauth-step',
    'XAUTH fail! Remote user:{ <id:text>}',
    'XAUTH fail! Remote user: carol',
    {
      cause: 'xauth-failed',
      side: 'remote',
    },
  ),
} as const satisfies MessageTable;
