import type { MessageTable } from '../../../model/messages.ts';
import { remembered } from './row.ts';

/** What later firmware says of the course of a connection beside the documented messages. */
export const LIFECYCLE_ROWS = {
  disconnected: remembered(
    'tunnel-closed',
    'VPN: <peer:token> (<address:address>{ IKEv<version:int>}) disconnected',
    'VPN: BRANCH (192.0.2.7)  disconnected',
  ),
  'wan-state': remembered(
    'remark',
    'VPN: WAN state changed to <state:token> for <peer:token> (<address:address>), called by: <detail:text>',
    'VPN: WAN state changed to WanSetup for BRANCH (192.0.2.7), called by: 01f2e3d4',
  ),
  'wan-state-unnamed': remembered(
    'remark',
    'VPN: WAN state changed to <state:token> for (<address:address>), called by: <detail:text>',
    'VPN: WAN state changed to WanCalled for  (0.0.0.0), called by: 01f2e3d4',
  ),
  waiting: remembered(
    'connect-awaited',
    'VPN: wait for IKE negotiation from <peer:token> (<address:address>)',
    'VPN: wait for IKE negotiation from BRANCH (192.0.2.7)',
  ),
  'error-indicated': remembered(
    'error-indicated',
    'VPN: policy manager error indication: <peer:token> (<address:address>), cause: <codeDecimal:int>{ <detail:text>}',
    'VPN: policy manager error indication: BRANCH (192.0.2.7), cause: 8707',
  ),
  'error-by-name': remembered(
    'device-error',
    'VPN: Error for peer <peer:token>: <symbol:token>{ <detail:text>}',
    'VPN: Error for peer BRANCH: IKE-R-No-proposal-matched',
  ),
  'gateway-selecting': remembered(
    'remark',
    'VPN: selecting next remote gateway using strategy <detail:token> for <peer:token>',
    'VPN: selecting next remote gateway using strategy eFirst for BRANCH',
  ),
  'gateway-none': remembered('remark', '=> no remote gateway selected', '=> no remote gateway selected'),
  'gateway-chosen': remembered(
    'remark',
    '=> CurrIdx=<number:int>, IpStr=><detail:text>',
    '=> CurrIdx=0, IpStr=>192.0.2.7<, IpAddr=192.0.2.7, IpTtl=0s',
  ),
  'rulesets-ready': remembered('rules-ready', 'VPN: rulesets installed', 'VPN: rulesets installed'),
} as const satisfies MessageTable;
