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
  'trap-missing': quiet(
    'trap not found, unable to acquire reqid <number:int>',
    'trap_manager.c',
    'trap not found, unable to acquire reqid 5',
  ),
  'trap-failed': quiet(
    'installing trap failed<reason:text>',
    'trap_manager.c',
    'installing trap failed, remote address unknown',
  ),
  shunt: quiet(
    '{uninstalling }{missing namespace for }shunt <detail:text>',
    'shunt_manager.c',
    "shunt PASS policy 'lan' already installed",
  ),
  bypass: quiet(
    '{installed}{uninstalling} bypass policy for <target:text>',
    'bypass_lan_listener.c',
    'installed bypass policy for 10.0.0.0/24',
  ),
  'reqid-replaced': quiet(
    'replaced reqid <detail:text>',
    'child_sa.c',
    'replaced reqid 1 with reqid 2 for updated CHILD_SA net{3}',
  ),
  'reqid-failed': quiet(
    '{allocating new}{releasing} reqid <detail:text>',
    'child_sa.c',
    'releasing reqid 3 failed',
  ),
  'spi-failed': quiet(
    'allocating SPI failed{: <reason:text>}',
    'kernel_netlink_ipsec.c',
    'allocating SPI failed: Cannot allocate memory (12)',
  ),
  'sa-remains': quiet(
    'unable to {delete}{update}{query} {old }SAD entry with SPI <spi:hex>{ (mark <detail:words>)}{: <reason:text>}',
    'kernel_netlink_ipsec.c',
    'unable to delete SAD entry with SPI c36bef9c: No such process (3)',
  ),
  'sa-copying': quiet(
    'unable to copy <detail:text>',
    'kernel_netlink_ipsec.c',
    'unable to copy replay state from old SAD entry with SPI c36bef9c',
  ),
  'sa-silent': quiet(
    'querying SAD entry failed: <reason:text>',
    'kernel_netlink_ipsec.c',
    'querying SAD entry failed: No such process (3)',
  ),
  'sa-unsupported': quiet(
    'algorithm <method:words> not supported by kernel!',
    'kernel_netlink_ipsec.c',
    'algorithm CHACHA20_POLY1305 not supported by kernel!',
  ),
  'offload-impossible': quiet(
    '{HW offload is not supported by}{failed to configure HW offload} <detail:text>',
    'kernel_netlink_ipsec.c',
    'HW offload is not supported by device',
  ),
  'policy-remains': quiet(
    'unable to {delete}{query} policy <detail:text>',
    'kernel_netlink_ipsec.c',
    'unable to delete policy 10.1.0.0/24 === 10.2.0.0/24 out',
  ),
  'policy-updating': quiet(
    '{not }updating {reqid for }policy <detail:text>',
    'kernel_netlink_ipsec.c',
    'updating policy 10.1.0.0/24 === 10.2.0.0/24 out [priority 371327, refcount 2]',
  ),
  'policy-shared': quiet(
    'policy still used by another CHILD_SA, not removed',
    'kernel_netlink_ipsec.c',
    'policy still used by another CHILD_SA, not removed',
  ),
  'route-failed': quiet(
    '{error installing}{error uninstalling} route <detail:text>',
    'kernel_netlink_ipsec.c',
    'error installing route with policy 10.1.0.0/24 === 10.2.0.0/24 out',
  ),
  'route-conflict': quiet(
    "can't install route for <detail:text>",
    'kernel_netlink_ipsec.c',
    "can't install route for 10.1.0.0/24 === 10.2.0.0/24 out, conflicts with IKE traffic",
  ),
  'route-source': quiet(
    'unable to install source route for <target:text>',
    'kernel_netlink_ipsec.c',
    'unable to install source route for 10.1.0.1',
  ),
  netlink: quiet(
    '{netlink}{Netlink} <detail:text>',
    'kernel_netlink_shared.c',
    'netlink write error: No buffer space available',
  ),
  'netlink-again': quiet(
    'retransmitting Netlink request <detail:text>',
    'kernel_netlink_shared.c',
    'retransmitting Netlink request (1/3)',
  ),
  'kernel-event': quiet(
    'received a XFRM_MSG_<detail:text>',
    'kernel_netlink_ipsec.c',
    'received a XFRM_MSG_ACQUIRE',
  ),
  'virtual-address': quiet(
    'virtual IP <target:token> <detail:text>',
    'kernel_netlink_net.c',
    'virtual IP 10.3.0.1 installed on eth0',
  ),
  'virtual-address-failed': quiet(
    '{adding}{deleting} virtual IP <target:token>{ failed}',
    'kernel_netlink_net.c',
    'adding virtual IP 10.3.0.1 failed',
  ),
  'virtual-address-nowhere': quiet(
    'no interface available, unable to install virtual IP <target:token>',
    'kernel_netlink_net.c',
    'no interface available, unable to install virtual IP 10.3.0.1',
  ),
  'queue-job': quiet(
    'creating migrate job for <detail:text>',
    'kernel_handler.c',
    'creating migrate job for policy 10.1.0.0/24 === 10.2.0.0/24 out with reqid {1}',
  ),
  'roam-job': quiet(
    'creating roam job <detail:text>',
    'kernel_handler.c',
    'creating roam job due to address/link change',
  ),
  'pfkey-failed': quiet(
    'error sending to PF_KEY socket: <reason:text>',
    'kernel_pfkey_ipsec.c',
    'error sending to PF_KEY socket: No buffer space available',
  ),
} as const satisfies MessageTable;
