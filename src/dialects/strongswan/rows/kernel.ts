import type { MessageTable } from '../../../model/messages.ts';
import { documented, family, quiet, recorded } from './row.ts';

/** What the daemon tells the kernel, what that refuses, and what it says of interfaces and routes. */
export const KERNEL_ROWS = {
  'kernel-refused-sa': recorded(
    'refusal-sent',
    'unable to install {inbound }{and }{outbound }IPsec SA (SAD) in kernel',
    'unable to install inbound and outbound IPsec SA (SAD) in kernel',
    { cause: 'kernel-install-failed', phase: 'phase-2', side: 'local' },
  ),
  'kernel-refused-policy': documented(
    'refusal-sent',
    'unable to install IPsec policies (SPD) in kernel',
    'child_create.c',
    'unable to install IPsec policies (SPD) in kernel',
    { cause: 'kernel-install-failed', phase: 'phase-2', side: 'local' },
  ),
  'kernel-no-spi': documented(
    'refusal-sent',
    'allocating SPI from kernel failed',
    'quick_mode.c',
    'allocating SPI from kernel failed',
    { cause: 'kernel-install-failed', phase: 'phase-2', side: 'local' },
  ),
  'kernel-no-spis': documented(
    'refusal-sent',
    'unable to allocate SPI{s} from kernel',
    'child_create.c',
    'unable to allocate SPIs from kernel',
    { cause: 'kernel-install-failed', phase: 'phase-2', side: 'local' },
  ),
  'kernel-error': recorded(
    'cause',
    'received netlink error: <reason:text>',
    'received netlink error: Protocol not supported (93)',
    { cause: 'kernel-install-failed', phase: 'phase-2', side: 'local' },
  ),
  'kernel-sa-failed': recorded(
    'cause',
    'unable to add SAD entry with SPI <spi:hex>{ <detail:text>}',
    'unable to add SAD entry with SPI c64dd548 (FAILED)',
    { cause: 'kernel-install-failed', phase: 'phase-2', side: 'local' },
  ),
  'kernel-policy-failed': documented(
    'cause',
    'unable to add policy <detail:text>',
    'kernel_netlink_ipsec.c',
    'unable to add policy 10.1.0.0/24 === 10.2.0.0/24 out',
    { cause: 'kernel-install-failed', phase: 'phase-2', side: 'local' },
  ),
  'kernel-policy-conflict': documented(
    'cause',
    'unable to install policy <detail:words> for reqid <number:int>, the same policy for reqid <count:int> exists',
    'kernel_netlink_ipsec.c',
    'unable to install policy 10.1.0.0/24 === 10.2.0.0/24 out for reqid 2, the same policy for reqid 1 exists',
    { cause: 'address-conflict', phase: 'phase-2', side: 'local' },
  ),
  'kernel-rekey-job': recorded(
    'rekey-started',
    'creating rekey job for CHILD_SA <protocol:token>/<spi:hex>/<target:token>',
    'creating rekey job for CHILD_SA ESP/0xb8b6523e/198.51.100.2',
  ),
  'kernel-delete-job': recorded(
    'housekeeping',
    'creating delete job for CHILD_SA <protocol:token>/<spi:hex>/<target:token>',
    'creating delete job for CHILD_SA ESP/0xb8b6523e/198.51.100.2',
  ),
  'kernel-acquire-job': documented(
    'housekeeping',
    'creating acquire job for policy <detail:text>',
    'kernel_handler.c',
    'creating acquire job for policy 10.1.0.1/32[icmp/8] === 10.2.0.1/32[icmp/8] with reqid {1}',
  ),

  // addresses inside
  'interface-flags': family('flags changed for <detail:text>', 'flags changed for fe80::1 on eth0'),
  'interface-address': family('<target:token> appeared on <detail:token>', '192.0.2.1 appeared on eth0'),
  'interface-gone': family(
    '<target:token> disappeared from <detail:token>',
    '192.0.2.1 disappeared from eth0',
  ),
  'interface-state': quiet('interface <detail:text>', 'kernel_netlink_net.c', 'interface eth0 activated'),
  'interface-listening': quiet(
    'listening on interfaces:',
    'kernel_pfroute_net.c',
    'listening on interfaces:',
  ),
  'policy-exists': family('policy already exists, <detail:text>', 'policy already exists, try to update it'),
  'policy-deleting': family(
    'deleting policy <detail:text>',
    'deleting policy 10.1.0.0/24 === 10.2.0.0/24 out',
  ),
  'policy-adding': family(
    'adding policy <detail:text>',
    'adding policy 10.1.0.0/24 === 10.2.0.0/24 out [priority 375423, refcount 1]',
  ),
  'policy-querying': quiet(
    'querying policy <detail:text>',
    'kernel_netlink_ipsec.c',
    'querying policy 10.1.0.0/24 === 10.2.0.0/24 out',
  ),
  'sa-adding': family(
    'adding SAD entry with SPI <detail:text>',
    'adding SAD entry with SPI c64dd548 and reqid {1}',
  ),
  'sa-deleting': family('deleting SAD entry with SPI <detail:text>', 'deleting SAD entry with SPI c64dd548'),
  'sa-deleted': family('deleted SAD entry with SPI <detail:text>', 'deleted SAD entry with SPI c64dd548'),
  'sa-querying': quiet(
    'querying SAD entry with SPI <detail:text>',
    'kernel_netlink_ipsec.c',
    'querying SAD entry with SPI c64dd548',
  ),
  'sa-algorithm': family(
    'using <detail:words> algorithm <encryption:token> with key size <keyLength:int>',
    'using encryption algorithm AES_CBC with key size 256',
  ),
  'sa-for': family('using <encryption:token> for <detail:token>', 'using AES_CBC for encryption'),
  'sa-window': family('using replay window of <detail:text>', 'using replay window of 32 packets'),
  'sa-offload': family('HW offload: <detail:text>', 'HW offload: no'),
  'sa-inbound': family('adding {inbound}{outbound} <protocol:token> SA', 'adding inbound ESP SA'),
  'sa-spi': family('SPI <spi:hex>, src <detail:text>', 'SPI 0xc64dd548, src 192.0.2.7 dst 198.51.100.2'),
  'spi-got': family('got SPI <spi:hex>', 'got SPI c64dd548'),
  'spi-getting': quiet('getting SPI <detail:text>', 'kernel_netlink_ipsec.c', 'getting SPI for reqid 1'),
  'route-installing': family(
    'installing route: <detail:text>',
    'installing route: 10.2.0.0/24 via 192.0.2.7 src 10.1.0.1 dev eth0',
  ),
  'route-next': family(
    'using <target:address> as <detail:text>',
    'using 198.51.100.1 as nexthop and eth0 as dev to reach 192.0.2.7',
  ),
  'route-host': family('using host <detail:text>', 'using host 10.1.0.1'),
  'route-table': family(
    'unable to create IPv<version:int> routing table rule',
    'unable to create IPv6 routing table rule',
  ),
  'route-local': family('getting <detail:text>', 'getting a local address in traffic selector 10.1.0.0/24'),

  // tasks, queues and the rest of the daemon's own work
} as const satisfies MessageTable;
