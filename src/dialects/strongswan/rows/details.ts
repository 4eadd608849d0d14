import type { MessageTable } from '../../../model/messages.ts';
import { family, quiet } from './row.ts';

/** What the two ends say of themselves, and settings for the inside of the tunnel. */
export const DETAIL_ROWS = {
  'vendor-id': family('received <software:words> vendor ID', 'received DPD vendor ID'),
  'vendor-id-unknown': quiet(
    'received unknown vendor ID: <detail:text>',
    'ike_vendor.c',
    'received unknown vendor ID: 12:34',
  ),
  'vendor-id-sent': family('sending <software:words> vendor ID', 'sending XAuth vendor ID'),
  'signature-hashes': family(
    'sending supported signature hash algorithms: <detail:text>',
    'sending supported signature hash algorithms: sha256 sha384 sha512 identity',
  ),
  'signature-hashes-received': family(
    'received supported signature hash algorithms: <detail:text>',
    'received supported signature hash algorithms: sha256 sha384 sha512 identity',
  ),
  attribute: family('processing <detail:token> attribute', 'processing INTERNAL_IP4_ADDRESS attribute'),
  'attribute-building': family('building <detail:token> attribute', 'building INTERNAL_IP4_DNS attribute'),
  'attribute-handled': quiet(
    'handling <detail:words> attribute <reason:text>',
    'attribute_manager.c',
    'handling INTERNAL_IP4_NETMASK attribute failed',
  ),
  'name-server': quiet(
    'installing DNS server <detail:text>',
    'resolve_handler.c',
    'installing DNS server 10.2.0.53 via resolvconf',
  ),
  'name-server-gone': quiet(
    'removing DNS server <detail:text>',
    'resolve_handler.c',
    'removing DNS server 10.2.0.53 via resolvconf',
  ),
  'script-said': quiet(
    'updown: <detail:text>',
    'updown_listener.c',
    'updown: RTNETLINK answers: File exists',
  ),

  // the wire, byte by byte (levels 2 and 3)
  'quantum-key': quiet(
    'using PPK for PPK_ID <id:text>',
    'ike_auth.c',
    "using PPK for PPK_ID 'ppk@example.com'",
  ),
  'quantum-key-none': quiet(
    'no PPK <detail:text>',
    'ike_auth.c',
    'no PPK available, using NO_PPK_AUTH notify',
  ),
  'secrecy-off': quiet(
    'ignoring KE exchange, agreed on a non-PFS proposal',
    'child_create.c',
    'ignoring KE exchange, agreed on a non-PFS proposal',
  ),
  'script-running': quiet(
    'executing <detail:words> script <target:text>',
    'start/stop scripts',
    "executing start script 'setup' (/etc/setup.sh)",
  ),
} as const satisfies MessageTable;
