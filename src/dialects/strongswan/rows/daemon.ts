import type { MessageTable } from '../../../model/messages.ts';
import { documented, family, quiet, recorded } from './row.ts';

/** The daemon itself: start and stop, what operators ask for, and what it says about its work. */
export const DAEMON_ROWS = {
  starting: recorded(
    'device-started',
    'Starting IKE charon daemon (strongSwan <version:text>)',
    'Starting IKE charon daemon (strongSwan 5.9.8, Linux 6.1.0, x86_64)',
  ),
  'starting-any': documented(
    'device-started',
    'Starting <detail:words> IKE daemon{ (strongSwan <version:text>)}',
    'charon-cmd.c, charon-systemd.c',
    'Starting charon-systemd IKE daemon (strongSwan 5.9.8, Linux 6.1.0, x86_64)',
  ),
  'starter-starting': documented(
    'device-started',
    'Starting strongSwan <version:words> IPsec [starter]<detail:text>',
    'starter.c',
    'Starting strongSwan 5.9.8 IPsec [starter]...',
  ),
  'starting-systemd': recorded(
    'device-started',
    'loaded plugins: charon-systemd <detail:text>',
    'loaded plugins: charon-systemd aes sha2 sha1 nonce x509 kernel-netlink socket-default vici updown',
  ),
  'plugins-loaded': family(
    'loaded plugins: charon <detail:text>',
    'loaded plugins: charon aes sha2 sha1 nonce x509 kernel-netlink socket-default vici updown',
  ),
  stopping: recorded('device-stopping', 'SIGTERM received, shutting down', 'SIGTERM received, shutting down'),
  'stopping-interrupt': recorded(
    'device-stopping',
    'SIGINT received, shutting down',
    'SIGINT received, shutting down',
  ),
  'stopping-old': documented(
    'device-stopping',
    'signal of type <detail:token> received. Shutting down',
    'charon.c',
    'signal of type SIGINT received. Shutting down',
  ),
  'starter-stopped': documented(
    'device-stopping',
    'charon stopped after <detail:text>',
    'starter, invokecharon.c',
    'charon stopped after 200 ms',
  ),
  'starter-stopped-own': recorded('device-stopping', 'ipsec starter stopped', 'ipsec starter stopped'),
  'daemon-killed': documented(
    'device-stopping',
    'charon has died -- restart scheduled (<seconds:int>sec)',
    'starter, invokecharon.c',
    'charon has died -- restart scheduled (5sec)',
  ),
  'thread-crashed': documented(
    'device-stopping',
    'killing ourself, received critical signal',
    'charon.c',
    'killing ourself, received critical signal',
  ),
  'starter-started': quiet(
    'charon (<number:int>) started after <detail:text>',
    'starter',
    'charon (1234) started after 40 ms',
  ),

  // operators
  'terminate-ike': recorded(
    'terminate-requested',
    "vici terminate IKE_SA '<peer:words>'",
    "vici terminate IKE_SA 'branch'",
  ),
  'terminate-ike-number': documented(
    'terminate-requested',
    'vici terminate IKE_SA #<ikeId:int>',
    'vici_control.c',
    'vici terminate IKE_SA #4',
  ),
  'terminate-child': documented(
    'terminate-requested',
    "vici terminate CHILD_SA '<rule:words>'",
    'vici_control.c',
    "vici terminate CHILD_SA 'net'",
  ),
  'terminate-child-number': documented(
    'terminate-requested',
    'vici terminate CHILD_SA #<childId:int>',
    'vici_control.c',
    'vici terminate CHILD_SA #4',
  ),
  'terminate-stroke': recorded(
    'terminate-requested',
    "received stroke: terminate '<peer:words>'",
    "received stroke: terminate 'branch'",
  ),
  'vici-initiate': family('vici initiate <detail:text>', "vici initiate CHILD_SA 'net'"),
  'vici-rekey': family('vici rekey <detail:text>', "vici rekey IKE_SA 'branch'"),
  'vici-client': family('vici client <number:int> <detail:text>', 'vici client 1 requests: load-conn'),
  'vici-added': family('added vici <detail:text>', 'added vici connection: branch'),
  'vici-updated': quiet('updated vici <detail:text>', 'vici_config.c', 'updated vici connection: branch'),
  'vici-removed': quiet('removed vici <detail:text>', 'vici_config.c', 'removed vici connection: branch'),
  'vici-install': quiet('vici install <detail:text>', 'vici_control.c', "vici install 'net'"),
  'vici-uninstall': quiet('vici uninstall <detail:text>', 'vici_control.c', "vici uninstall 'net'"),
  'stroke-add': family(
    "received stroke: add connection '<detail:text>",
    "received stroke: add connection 'branch'",
  ),
  'stroke-initiate': family("received stroke: initiate '<detail:text>", "received stroke: initiate 'branch'"),
  'stroke-delete': quiet(
    "received stroke: delete connection '<detail:text>",
    'stroke_socket.c',
    "received stroke: delete connection 'branch'",
  ),
  'stroke-route': quiet(
    "received stroke: route '<detail:text>",
    'stroke_socket.c',
    "received stroke: route 'branch'",
  ),
  'stroke-unroute': quiet(
    "received stroke: unroute '<detail:text>",
    'stroke_socket.c',
    "received stroke: unroute 'branch'",
  ),
  'stroke-added': family("added configuration '<detail:text>", "added configuration 'branch'"),
  'stroke-deleted': quiet(
    "deleted connection '<detail:text>",
    'stroke_config.c',
    "deleted connection 'branch'",
  ),
  'connection-not-found': family("no IKE_SA named '<detail:text>", "no IKE_SA named 'branch' found"),
  'child-not-found': quiet(
    "no CHILD_SA named '<detail:text>",
    'stroke_control.c',
    "no CHILD_SA named 'net' found",
  ),
  'config-not-found': quiet("no config named '<detail:text>", 'stroke_control.c', "no config named 'branch'"),
  'lease-assigned': family("assigning new lease to '<detail:text>", "assigning new lease to 'alice'"),
  'lease-reassigned': quiet(
    'reassigning <detail:text>',
    'mem_pool.c',
    "reassigning offline lease to 'alice'",
  ),
  'lease-ended': family('lease <target:token> by <detail:text>', "lease 10.3.0.1 by 'alice' went offline"),
  'acquire-ignored': quiet(
    'ignoring acquire<detail:text>',
    'trap_manager.c',
    'ignoring acquire for reqid 1, connection attempt pending',
  ),

  // what it loads
  'loading-certificates': family(
    "loading <detail:words> certificates from '<reason:text>",
    "loading ca certificates from '/etc/ipsec.d/cacerts'",
  ),
  'loading-lists': family("loading crls from '<reason:text>", "loading crls from '/etc/ipsec.d/crls'"),
  'loading-secrets': family(
    "loading secrets from '<reason:text>",
    "loading secrets from '/etc/ipsec.secrets'",
  ),
  'loading-attributes': quiet(
    "loading <detail:token> attributes from '<reason:text>",
    'attr_plugin.c',
    "loading dns attributes from '/etc/strongswan.conf'",
  ),
  'loaded-secret': family(
    'loaded <detail:token> shared key with <reason:text>',
    "loaded IKE shared key with id 'ike-1' for: '192.0.2.7'",
  ),
  'loaded-secret-file': family(
    'loaded <detail:token> secret for <reason:text>',
    'loaded IKE secret for %any',
  ),
  'loaded-certificate': family('loaded certificate <detail:text>', "loaded certificate 'CN=hq.example.com'"),
  'loaded-ca': quiet(
    'loaded ca certificate <detail:text>',
    'stroke_cred.c',
    'loaded ca certificate "CN=Example CA" from \'ca.pem\'',
  ),
  'loaded-private-key': family('loaded <detail:token> private key{ <reason:text>}', 'loaded ANY private key'),
  'loaded-radius': family(
    'loaded <number:int> RADIUS server configuration{s}',
    'loaded 0 RADIUS server configurations',
  ),
  'plugin-failed': family(
    "plugin '<detail:words>': failed to load - <reason:text>",
    "plugin 'tpm': failed to load - tpm_plugin_create returned NULL",
  ),
  'plugin-state': family(
    "plugin '<detail:words>': loaded <reason:text>",
    "plugin 'pem': loaded successfully",
  ),
  'plugin-feature': family(
    'feature <detail:text>',
    "feature PUBKEY:DSA in plugin 'pem' has unmet dependency: PUBKEY:DSA",
  ),
  'plugin-features': family(
    'unable to load <number:int> plugin feature<detail:text>',
    'unable to load 5 plugin features (5 due to unmet dependencies)',
  ),
  'plugin-unloaded': family(
    "unloading plugin '<detail:text>",
    "unloading plugin 'pem' without loaded features",
  ),
  'plugin-pkcs11': family(
    "PKCS11 module '<detail:words>' <reason:text>",
    "PKCS11 module '<name>' lacks library path",
  ),
  'plugin-tpm': family('TPM 2.0 - <detail:text>', 'TPM 2.0 - could not load "libtss2-tcti-tabrmd.so.0"'),
  'plugin-providers': family(
    'providers loaded by OpenSSL: <detail:text>',
    'providers loaded by OpenSSL: legacy default',
  ),
  'plugin-detected': family('detected RDRAND support, <detail:text>', 'detected RDRAND support, enabled'),
  'plugin-fips': quiet(
    'openssl FIPS mode(<detail:text>',
    'openssl_plugin.c',
    'openssl FIPS mode(0) - disabled',
  ),
  'capabilities-dropped': family(
    'dropped capabilities, <detail:text>',
    'dropped capabilities, running as uid 0, gid 0',
  ),
  threads: family('spawning <number:int> worker threads', 'spawning 16 worker threads'),
  'thread-created': family('created thread <detail:text>', 'created thread 01 [54]'),
  'thread-started': family('started worker thread <detail:text>', 'started worker thread 05'),
  'thread-ended': family('terminated worker thread <detail:text>', 'terminated worker thread 05'),
  'device-created': family('created TUN device: <detail:token>', 'created TUN device: ipsec0'),
  'library-failed': quiet(
    'opening directory <detail:text>',
    'utils.c',
    "opening directory '/etc/ipsec.d/cacerts' failed: No such file or directory",
  ),
  'files-none': quiet('reading directory failed', 'stroke_cred.c', 'reading directory failed'),

  // addresses and interfaces
  'interface-flags': family('flags changed for <detail:text>', 'flags changed for fe80::1 on eth0'),
  'interface-address': family('<target:token> appeared on <detail:token>', '192.0.2.1 appeared on eth0'),
  'interface-gone': family(
    '<target:token> disappeared from <detail:token>',
    '192.0.2.1 disappeared from eth0',
  ),
  'interface-state': quiet('interface <detail:text>', 'kernel_netlink_net.c', 'interface eth0 activated'),
  'interfaces-known': family('known interfaces and IP addresses:', 'known interfaces and IP addresses:'),
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
  'task-queueing': family('queueing <detail:token> task', 'queueing IKE_INIT task'),
  'request-queueing': family(
    'queueing <exchange:token> request as tasks still active',
    'queueing INFORMATIONAL_V1 request as tasks still active',
  ),
  'task-activating': family('activating <detail:token> task', 'activating IKE_INIT task'),
  'tasks-activating': family('activating new tasks', 'activating new tasks'),
  'tasks-none': family('nothing to initiate', 'nothing to initiate'),
  'tasks-again': family('reinitiating already active tasks', 'reinitiating already active tasks'),
  'task-delayed': family(
    'delaying task initiation, <detail:text>',
    'delaying task initiation, CREATE_CHILD_SA exchange in progress',
  ),
  'task-named': family('<detail:token> task', 'IKE_CERT_PRE task'),
  'events-next': family('next event <detail:text>', 'next event in 3s 999ms, waiting'),
  'events-none': family('no events, waiting', 'no events, waiting'),
  watching: family('watcher <detail:text>', 'watcher going to poll() 3 fds'),
  watched: family('watched FD <detail:text>', 'watched FD 12 ready to read'),
  'sockets-waiting': family('waiting for data on sockets', 'waiting for data on sockets'),
  'sa-checkin': family('checkin <detail:text>', 'checkin of IKE_SA successful'),
  'sa-checkout': family('checkout <detail:text>', 'checkout IKE_SA by config'),
  'sa-checked-out': family(
    'IKE_SA <peer:words>[<ikeId:int>] successfully checked out',
    'IKE_SA branch[1] successfully checked out',
  ),
  'sa-created': family('created IKE_SA <peer:words>[<ikeId:int>]', 'created IKE_SA (unnamed)[1]'),
  'sas-destroying': family(
    'going to destroy IKE_SA manager<detail:text>',
    'going to destroy IKE_SA manager and all managed IKE_SAs',
  ),
  'sas-waiting': family(
    'wait for threads to leave IKE_SAs<detail:text>',
    'wait for threads to leave IKE_SAs and delete and destroy them',
  ),
  'vendor-id': family('received <software:words> vendor ID', 'received DPD vendor ID'),
  'vendor-id-unknown': quiet(
    'received unknown vendor ID: <detail:text>',
    'ike_vendor.c',
    'received unknown vendor ID: 12:34',
  ),
  'vendor-id-sent': family('sending <software:words> vendor ID', 'sending XAuth vendor ID'),
  'mobike-supported': family(
    'peer supports MOBIKE<detail:text>',
    'peer supports MOBIKE, but disabled in config',
  ),
  'mobike-supported-plain': family('peer supports MOBIKE', 'peer supports MOBIKE'),
  'mobike-address': family(
    'got additional MOBIKE peer address: <target:token>',
    'got additional MOBIKE peer address: 10.2.0.1',
  ),
  'mobike-path': family(
    'keeping statically configured path <detail:text>',
    'keeping statically configured path 198.51.100.2 - 192.0.2.7',
  ),
  'mobike-roam': quiet(
    'old path is not available anymore, try to find another',
    'ike_sa.c',
    'old path is not available anymore, try to find another',
  ),
  'mobike-roaming': quiet(
    'requesting address change using MOBIKE',
    'ike_mobike.c',
    'requesting address change using MOBIKE',
  ),
  'mobike-checking': quiet(
    'checking <detail:words> path <reason:text>',
    'ike_mobike.c',
    'checking original path 198.51.100.2[4500] - 192.0.2.7[4500]',
  ),
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
  'parsing-payload': family(
    'parsing <detail:token> payload{,} <reason:text>',
    'parsing AUTH payload, 40 bytes left',
  ),
  'parsing-header': family('parsing header of message', 'parsing header of message'),
  'parsing-body': family(
    'parsing body of message, <detail:text>',
    'parsing body of message, first payload is ID_V1',
  ),
  'parsing-rule': family('parsing rule <detail:text>', 'parsing rule 0 U_INT_8'),
  'parsing-failed': family(
    'parsing of a <detail:text>',
    'parsing of a TRANSFORM_SUBSTRUCTURE substructure failed',
  ),
  'parsed-header': family('parsed a <detail:text>', 'parsed a IKE_AUTH request header'),
  'parsed-content': family('parsed content of <detail:text>', 'parsed content of encrypted payload'),
  'parsing-starts': family('starting parsing a <detail:text>', 'starting parsing a NONCE payload'),
  'parsing-short': family(
    'not enough input to parse rule <detail:text>',
    'not enough input to parse rule 0 IKE_SPI',
  ),
  'parsing-left': family(
    '<bytes:int> bytes left, parsing recursively <detail:token>',
    '40 bytes left, parsing recursively PROPOSAL_SUBSTRUCTURE',
  ),
  'header-unparsed': family('header could not be parsed', 'header could not be parsed'),
  'header-unverified': family('header verification failed', 'header verification failed'),
  'payload-unparsed': family(
    'payload type <detail:token> could not be parsed',
    'payload type SECURITY_ASSOCIATION could not be parsed',
  ),
  'rules-none': family(
    'no message rules specified for this message type',
    'no message rules specified for this message type',
  ),
  'payload-verified': family(
    '<detail:token> payload verified, adding to payload list',
    'NONCE payload verified, adding to payload list',
  ),
  'payload-encrypted': family(
    'ENCRYPTED payload found, stop parsing',
    'ENCRYPTED payload found, stop parsing',
  ),
  'payload-verifying': family('verifying payload of type <detail:token>', 'verifying payload of type NONCE'),
  'message-verifying': family('verifying message structure', 'verifying message structure'),
  'payload-processing': family('process payload of type <detail:token>', 'process payload of type NONCE'),
  'payload-found': family('found payload of type <detail:token>', 'found payload of type NONCE'),
  'payload-found-encrypted': family('found an encrypted payload', 'found an encrypted payload'),
  'payload-inserting': family(
    'insert decrypted payload of type <detail:text>',
    'insert decrypted payload of type AUTH at end of list',
  ),
  'payload-encrypting': family(
    'insert payload <detail:token> into encrypted payload',
    'insert payload AUTH into encrypted payload',
  ),
  'payload-added': family(
    'added payload of type <detail:token> to message',
    'added payload of type NONCE to message',
  ),
  'payloads-ordering': family('order payloads in message', 'order payloads in message'),
  'payloads-plain': family('not encrypting payloads', 'not encrypting payloads'),
  'generating-payload': family(
    'generating payload of type <detail:token>',
    'generating payload of type NONCE',
  ),
  'generating-rule': family('generating rule <detail:text>', 'generating rule 0 U_INT_8'),
  'generating-done': family(
    'generating <detail:token> payload finished',
    'generating NONCE payload finished',
  ),
  'generated-content': family(
    'generated content in encrypted payload',
    'generated content in encrypted payload',
  ),
  'hash-made': family(
    '<detail:words> => <bytes:int> bytes @ <reason:token>',
    'natd_chunk => 22 bytes @ 0x7f2a3c001230',
  ),
  'hex-dump': family(
    '<number:int>: <detail:text>',
    '0: DF 7F 6E 45 7F 5A 11 E2 4F 39 99 B1 EF 56 8D 2D  .X..N..../E...Tm',
  ),
  'config-value': family('<attribute:token> = <detail:text>', 'rekey_time = 3600'),
  'config-connection': family('conn <detail:words>', 'conn branch:'),
  'config-child': family('child <detail:words>:', 'child net:'),
  'value-alone': family('<detail:token>', '10.1.0.0/24'),
} as const satisfies MessageTable;
