import type { MessageTable } from '../../../model/messages.ts';
import { documented, recorded } from './row.ts';

/** What pluto says of itself: start, self-tests, interfaces, end. One row stands for a family of lines. */
export const DAEMON_ROWS = {
  // start
  starting: recorded(
    'device-started',
    'Starting Pluto (<software:text>',
    'Starting Pluto (Libreswan Version 4.10 IKEv2 IKEv1 XFRM FORK NSS DNSSEC) pid:51',
  ),
  'crypto-library': recorded(
    'housekeeping',
    'Initializing NSS <detail:text>',
    'Initializing NSS using read-write database "sql:/var/lib/ipsec/nss"',
  ),
  'crypto-state': recorded('housekeeping', 'NSS <detail:text>', 'NSS crypto library initialized'),
  fips: recorded(
    'housekeeping',
    'FIPS {mode}{product}{kernel}{:} <detail:text>',
    'FIPS mode disabled for pluto daemon',
  ),
  support: recorded('housekeeping', '<id:words> support [<detail:text>', 'libcap-ng support [enabled]'),
  audit: recorded('housekeeping', 'Linux audit activated', 'Linux audit activated'),
  'core-dumps': recorded('housekeeping', 'core dump dir: <detail:text>', 'core dump dir: /run/pluto'),
  'secrets-file': recorded('housekeeping', 'secrets file: <detail:text>', 'secrets file: /etc/ipsec.secrets'),
  'leak-detective': recorded('housekeeping', 'leak-detective <detail:text>', 'leak-detective disabled'),
  'event-library': recorded(
    'housekeeping',
    'initializing libevent <detail:text>',
    'initializing libevent in pthreads mode: headers: 2.1.12-stable (2010c00); library: 2.1.12-stable (2010c00)',
  ),
  'cpu-cores': recorded('housekeeping', '<count:int> CPU cores online', '2 CPU cores online'),
  'helpers-starting': recorded(
    'housekeeping',
    'starting up <count:int> <detail:words>',
    'starting up 2 helper threads',
  ),
  'helper-started': recorded(
    'housekeeping',
    'started thread for <detail:text>',
    'started thread for helper 0',
  ),
  helper: recorded(
    'housekeeping',
    'helper(<number:int>) <detail:text>',
    'helper(1) seccomp security for helper not supported',
  ),
  'kernel-interface': recorded(
    'housekeeping',
    'using Linux <detail:text>',
    'using Linux xfrm kernel support code on #1 SMP PREEMPT_DYNAMIC @0',
  ),
  kernel: recorded(
    'housekeeping',
    'kernel: <detail:text>',
    'kernel: /proc/sys/net/ipv6/conf/all/disable_ipv6=1 ignore ipv6 holes',
  ),
  selinux: recorded('housekeeping', 'selinux support <detail:text>', 'selinux support is NOT enabled.'),
  'systemd-watchdog': recorded(
    'housekeeping',
    'systemd watchdog <detail:text>',
    'systemd watchdog not enabled - not sending watchdog keepalives',
  ),
  watchdog: documented('housekeeping', 'watchdog: <detail:text>', 'watchdog: sending probes every 100 secs'),
  seccomp: recorded('housekeeping', 'seccomp security <detail:text>', 'seccomp security not supported'),
  'nic-offload': recorded(
    'housekeeping',
    'Kernel supports NIC <detail:text>',
    'Kernel supports NIC esp-hw-offload',
  ),
  'nic-offload-missing': documented(
    'housekeeping',
    'Kernel does not support NIC <detail:text>',
    'Kernel does not support NIC esp-hw-offload (missing CONFIG_XFRM_OFFLOAD)',
  ),

  // algorithms and self-tests
  'algorithms-encryption': recorded('housekeeping', 'Encryption algorithms:', 'Encryption algorithms:'),
  'algorithms-hash': recorded('housekeeping', 'Hash algorithms:', 'Hash algorithms:'),
  'algorithms-prf': recorded('housekeeping', 'PRF algorithms:', 'PRF algorithms:'),
  'algorithms-integrity': recorded('housekeeping', 'Integrity algorithms:', 'Integrity algorithms:'),
  'algorithms-dh': recorded('housekeeping', 'DH algorithms:', 'DH algorithms:'),
  'algorithms-ipcomp': recorded('housekeeping', 'IPCOMP algorithms:', 'IPCOMP algorithms:'),
  'algorithms-other': documented('housekeeping', 'KEM algorithms:', 'KEM algorithms:'),
  algorithm: recorded(
    'housekeeping',
    '<id:token>{ {{<keyLength:text>}{ [<count:text>} IKEv1:<detail:text>IKEv2:<local:text>',
    'AES_CCM_16         {256,192,*128} IKEv1:     ESP     IKEv2:     ESP     FIPS              aes_ccm, aes_ccm_c',
  ),
  'self-test': recorded('housekeeping', 'testing <id:token>:', 'testing CAMELLIA_CBC:'),
  'self-test-camellia': recorded(
    'housekeeping',
    'Camellia: <detail:text>',
    'Camellia: 16 bytes with 128-bit key',
  ),
  'self-test-gcm-empty': recorded('housekeeping', 'empty string', 'empty string'),
  'self-test-gcm-one': recorded('housekeeping', 'one block', 'one block'),
  'self-test-gcm-two': recorded(
    'housekeeping',
    'two blocks{ with associated data}',
    'two blocks with associated data',
  ),
  'self-test-encrypting': recorded(
    'housekeeping',
    'Encrypting <bytes:int> <detail:text>',
    'Encrypting 16 octets using AES-CTR with 128-bit key',
  ),
  'self-test-rfc': recorded(
    'housekeeping',
    'RFC <number:int>{:} <detail:text>',
    'RFC 3566 Test Case 1: AES-XCBC-MAC-96 with 0-byte input',
  ),
  'self-test-cavp': recorded(
    'housekeeping',
    'CAVP: <detail:text>',
    'CAVP: IKEv2 key derivation with HMAC-SHA1',
  ),

  // interfaces, keys, policy
  listening: recorded('housekeeping', 'listening for IKE messages', 'listening for IKE messages'),
  'interface-added': recorded(
    'housekeeping',
    'adding <protocol:token> interface <medium:token> <localAddress:address>:<localPort:int>',
    'adding UDP interface eth0 192.0.2.1:500',
  ),
  'interface-added-bare': documented(
    'housekeeping',
    'adding interface <detail:text>',
    'adding interface eth0/eth0 192.0.2.1:4500',
  ),
  'interface-removed': recorded(
    'housekeeping',
    'shutting down interface <detail:text>',
    'shutting down interface lo 127.0.0.1:4500',
  ),
  'secrets-loading': recorded(
    'housekeeping',
    'loading secrets from <detail:text>',
    'loading secrets from "/etc/ipsec.secrets"',
  ),
  'secrets-missing': documented(
    'housekeeping',
    'no secrets filename matched <detail:text>',
    'no secrets filename matched "/etc/ipsec.d/*.secrets"',
  ),
  'groups-loading': documented(
    'housekeeping',
    'loading group <detail:text>',
    'loading group "/etc/ipsec.d/policies/private"',
  ),
  'private-key-loaded': documented(
    'housekeeping',
    'loaded private key for <detail:text>',
    'loaded private key for keyid: PKK_RSA:AQO9bJbr3',
  ),
  'certificates-forgotten': documented(
    'housekeeping',
    'destroying root certificate cache',
    'destroying root certificate cache',
  ),
  'directory-changed': documented(
    'housekeeping',
    'Changed path to directory <detail:text>',
    "Changed path to directory '/etc/ipsec.d/cacerts'",
  ),
  'secrets-forgotten': recorded('housekeeping', 'forgetting secrets', 'forgetting secrets'),

  // what goes wrong inside the daemon
  'whack-error': recorded(
    'housekeeping',
    'whack error: <reason:text>',
    'whack error: Broken pipe (errno 32)',
  ),
  'expectation-failed': documented(
    'housekeeping',
    'EXPECTATION FAILED: <detail:text>',
    'EXPECTATION FAILED: "tun-out-1" #1: revival: skipping, .negotiating_ike_sa #2 is not us (scheduled_revival() +230 revival.c)',
  ),
  'assertion-failed': documented(
    'housekeeping',
    'ABORT: ASSERTION FAILED: <detail:text>',
    'ABORT: ASSERTION FAILED: c != NULL (state.c:1)',
  ),
  'fatal-error': documented(
    'housekeeping',
    'FATAL ERROR: <reason:text>',
    'FATAL ERROR: unable to bind UDP port',
  ),
  'child-process': documented(
    'housekeeping',
    'reapchild failed with <reason:text>',
    'reapchild failed with errno=10 No child processes',
  ),

  // end
  stopping: recorded('device-stopping', 'Pluto is shutting down', 'Pluto is shutting down'),
  'stopping-bare': documented('device-stopping', 'shutting down', 'shutting down'),

  // the debug log: kept, and read where it says which kinds of transforms fit
  debug: recorded('housekeeping', '|', '|'),
} as const satisfies MessageTable;
