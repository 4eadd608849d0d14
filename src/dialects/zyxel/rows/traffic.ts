import type { MessageTable } from '../../../model/messages.ts';
import { documented, MANUAL_A, MANUAL_B, MANUAL_C, MANUAL_D, MARKED, unverified } from './row.ts';

/** Faults of protected packets, and how a tunnel ends. */
export const TRAFFIC_ROWS = {
  'wan-address-changed': documented(
    MANUAL_A,
    'notice',
    'WAN IP changed to{ <localAddress:address>}',
    '!! WAN IP changed to <198.51.100.7>',
    { cause: 'wan-address-changed' },
    MARKED,
  ),
  'phase-2-sa-unknown': documented(
    MANUAL_A,
    'traffic-fault',
    'Cannot find Phase 2 SA',
    '!! Cannot find Phase 2 SA',
    {
      cause: 'sa-unknown',
    },
  ),
  'ipsec-sa-unknown': documented(
    MANUAL_B,
    'traffic-fault',
    'Cannot find IPSec SA',
    '!! Cannot find IPSec SA',
    {
      cause: 'sa-unknown',
    },
  ),
  'tunnel-unknown': documented(
    MANUAL_C,
    'traffic-fault',
    'Receive IPSec packet, but no corresponding tunnel exists',
    'Receive IPSec packet, but no corresponding tunnel exists',
    { cause: 'sa-unknown' },
  ),
  'replay-discarded': documented(
    MANUAL_A,
    'traffic-fault',
    'Discard REPLAY packet',
    '!! Discard REPLAY packet',
    {
      cause: 'replay-detected',
    },
  ),
  'authentication-failed': documented(
    MANUAL_A,
    'traffic-fault',
    'Inbound packet authentication failed',
    '!! Inbound packet authentication failed',
    { cause: 'packet-authentication-failed' },
    MARKED,
  ),
  'decryption-failed': documented(
    MANUAL_A,
    'traffic-fault',
    'Inbound packet decryption failed',
    '!! Inbound packet decryption failed',
    { cause: 'packet-decryption-failed' },
  ),
  'idle-timeout': documented(
    MANUAL_A,
    'tunnel-closing',
    'Rule{ <rule:token>} idle time out, disconnect',
    'Rule <1> idle time out, disconnect',
    { cause: 'idle-disconnect' },
  ),
  'input-idle-timeout': unverified(
    'tunnel-closing',
    'Rule{ <rule:token>} input idle time out, disconnect',
    'Rule <1> input idle time out, disconnect',
    { cause: 'idle-disconnect', certainty: 'likely' },
  ),
  'transform-corrupt': documented(
    MANUAL_D,
    'traffic-fault',
    'Corrupt packet, Inbound transform operation fail',
    'Corrupt packet, Inbound transform operation fail',
    { cause: 'packet-decryption-failed' },
  ),
  'packet-too-big': documented(
    MANUAL_D,
    'complaint',
    'Encapsulated packet too big with length{ <number:token>}',
    'Encapsulated packet too big with length 65590',
  ),
  'inbound-context-missing': documented(
    MANUAL_D,
    'traffic-fault',
    'Get inbound transform fail',
    'Get inbound transform fail',
    {
      cause: 'sa-unknown',
    },
  ),
  'outbound-context-missing': documented(
    MANUAL_D,
    'traffic-fault',
    'Get outbound transform fail',
    'Get outbound transform fail',
    {
      cause: 'sa-unknown',
    },
  ),
  'inbound-transform-failed': documented(
    MANUAL_D,
    'traffic-fault',
    'Inbound transform operation fail',
    'Inbound transform operation fail',
    { cause: 'packet-authentication-failed', certainty: 'likely' },
  ),
  'outbound-transform-failed': documented(
    MANUAL_D,
    'complaint',
    'Outbound transform operation fail',
    'Outbound transform operation fail',
  ),
  'fragment-forbidden': documented(
    MANUAL_D,
    'complaint',
    'Packet too big with Fragment Off',
    'Packet too big with Fragment Off',
  ),
  'transform-step-failed': documented(
    MANUAL_D,
    'complaint',
    'SPI:<spi:token> SEQ:<number:token> Execute transform step fail, ret=<code:text>',
    'SPI:0x6cfe59fb SEQ:0x1d Execute transform step fail, ret=-1',
  ),
  'policy-missing': documented(
    MANUAL_D,
    'traffic-fault',
    'SPI:<spi:token> SEQ:<number:token> No rule found, Dropping packet',
    'SPI:0x6cfe59fb SEQ:0x1d No rule found, Dropping packet',
    { cause: 'traffic-selector-mismatch' },
  ),
  'replay-detected': documented(
    MANUAL_D,
    'traffic-fault',
    'SPI:<spi:token> SEQ:<number:token> Packet Anti-Replay detected',
    'SPI:0x6cfe59fb SEQ:0x1d Packet Anti-Replay detected',
    { cause: 'replay-detected' },
  ),
  'connection-disabled': documented(
    MANUAL_D,
    'tunnel-closing',
    'VPN connection <rule:words> was disabled{.}',
    'VPN connection BRANCH was disabled.',
    { cause: 'configuration-changed' },
  ),
  'connection-enabled': documented(
    MANUAL_D,
    'remark',
    'VPN connection <rule:words> was enabled{.}',
    'VPN connection BRANCH was enabled.',
  ),
  'gateway-disabled': unverified(
    'tunnel-closing',
    'VPN gateway <rule:words> was disabled{.}',
    'VPN gateway HQ was disabled.',
    {
      cause: 'configuration-changed',
    },
  ),
  'gateway-enabled': unverified(
    'remark',
    'VPN gateway <rule:words> was enabled{.}',
    'VPN gateway HQ was enabled.',
  ),
  'traffic-log': documented(MANUAL_C, 'housekeeping', 'Traffic Log', 'Traffic Log'),
} as const satisfies MessageTable;
