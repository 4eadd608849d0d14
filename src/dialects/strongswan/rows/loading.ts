import type { MessageTable } from '../../../model/messages.ts';
import { family, quiet } from './row.ts';

/** What the daemon loads when it starts. */
export const LOADING_ROWS = {
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
  'plugin-capability': quiet(
    '<detail:words> plugin {might }require{s} CAP_<reason:text>',
    'plugins',
    'kernel-netlink plugin might require CAP_NET_ADMIN capability',
  ),
  'vici-failed': quiet(
    'vici <detail:words> error: <reason:text>',
    'vici_socket.c',
    'vici read error: Connection reset by peer',
  ),
  'vici-rejected': quiet(
    'invalid {value for}{section}{attribute}: <detail:text>',
    'vici_config.c',
    'invalid value for: proposals, config discarded',
  ),
  'vici-option': quiet(
    'unknown option: <detail:text>',
    'vici_config.c',
    'unknown option: propsals, config discarded',
  ),
  'vici-unloaded': quiet(
    'unloaded <detail:text>',
    'vici_cred.c, vici_attribute.c',
    "unloaded shared key with id 'ike-1'",
  ),
  'vici-replaced': quiet('replaced vici <detail:text>', 'vici_config.c', 'replaced vici connection: branch'),
  rereading: quiet('rereading <detail:text>', 'stroke_cred.c', 'rereading secrets'),
  'secrets-line': quiet(
    'line <number:int>: <reason:text>',
    'stroke_cred.c',
    "line 4: missing ' : ' separator",
  ),
  'secrets-missing': quiet(
    "opening secrets file '<target:words>' failed: <reason:text>",
    'stroke_cred.c',
    "opening secrets file '/etc/ipsec.secrets' failed: No such file or directory",
  ),
  'loading-failed': quiet(
    'loading <detail:words> from <target:words> failed',
    'stroke_cred.c',
    "loading private key from 'gateway.key' failed",
  ),
  'proposal-skipped': quiet(
    'skipped invalid proposal string: <detail:text>',
    'stroke_config.c',
    'skipped invalid proposal string: aes999-sha1',
  ),
  reloading: quiet(
    '{signal of type }SIGHUP received{,}{.} reloading configuration',
    'charon.c',
    'signal of type SIGHUP received. Reloading configuration',
  ),
  'start-action': quiet(
    "start action: <detail:words> '<rule:words>'",
    'trap_manager.c',
    "start action: up 'net'",
  ),
  'log-file': quiet(
    '{opening}{changing owner/group for}{changing group for} {file }<target:words> {for logging }failed: <reason:text>',
    'file_logger.c',
    'opening file /var/log/charon.log for logging failed: Permission denied',
  ),
  'daemon-twice': quiet(
    "charon already running ('<target:words>' exists)",
    'charon.c',
    "charon already running ('/var/run/charon.pid' exists)",
  ),
  'daemon-aborted': quiet(
    '<detail:words> - aborting charon',
    'charon.c',
    'initialization failed - aborting charon',
  ),
} as const satisfies MessageTable;
