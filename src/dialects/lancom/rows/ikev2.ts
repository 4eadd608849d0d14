import type { EventFacts, MessageTable } from '../../../model/messages.ts';
import { remembered, V2 } from './row.ts';

/* A received or sent message, in one record of several lines; own address on the left. */
const INBOUND = '{ Gateways: <localAddress:address>:<localPort:int><--<address:address>:<port:int>}';
const OUTBOUND = '{ Gateways: <localAddress:address>:<localPort:int>--><address:address>:<port:int>}';
const SPIS = '{, tag <number:int>}{ (UDP)}{ SPIs: <spi:hex>, Message-ID <messageId:int>}';

const CHILD: EventFacts = { ...V2, phase: 'phase-2' };

/** The messages of IKEv2 (LCOS 9.20 to 10.x) that are known by their own beginning. */
export const IKEV2_ROWS = {
  'ikev2-received': remembered(
    'packet-received',
    `Peer <peer:token> [<role:token>]: Received an <exchange:token> of <bytes:int> bytes{ (encrypted)}${INBOUND}${SPIS}`,
    'Peer BRANCH [initiator]: Received an IKE_SA_INIT-RESPONSE of 431 bytes',
    V2,
  ),
  'ikev2-sent': remembered(
    'packet-sent',
    `Peer <peer:token> [<role:token>]: Sending an <exchange:token> of <bytes:int> bytes{ (<detail:words>)}${OUTBOUND}${SPIS}`,
    'Peer BRANCH [initiator]: Sending an IKE_SA_INIT-REQUEST of 464 bytes (initiator)',
    V2,
  ),
  'ikev2-making': remembered(
    'packet-prepared',
    `Peer <peer:token> [<role:token>]: Constructing an <exchange:token> for send${OUTBOUND}${SPIS}`,
    'Peer BRANCH [initiator]: Constructing an IKE_AUTH-REQUEST for send',
    V2,
  ),
  'ikev2-received-plain': remembered(
    'packet-received',
    `Received an <exchange:token> of <bytes:int> bytes{ (encrypted)}${INBOUND}${SPIS}`,
    'Received an IKE_AUTH-RESPONSE of 240 bytes (encrypted)',
    V2,
  ),
  'ikev2-sent-plain': remembered(
    'packet-sent',
    `Sending an <exchange:token> of <bytes:int> bytes{ (<detail:words>)}${OUTBOUND}${SPIS}`,
    'Sending an IKE_AUTH-REQUEST of 288 bytes (initiator encrypted)',
    V2,
  ),
  'ikev2-making-plain': remembered(
    'packet-prepared',
    `Constructing an <exchange:token> for send${OUTBOUND}${SPIS}`,
    'Constructing an INFORMATIONAL-REQUEST for send',
    V2,
  ),

  // what came of it
  'ike-sa-done': remembered(
    'phase-1-done',
    'IKE_SA_INIT [<role:token>] for peer <peer:token> initiator id <initiatorId:words>, responder id <responderId:text>',
    'IKE_SA_INIT [initiator] for peer BRANCH initiator id centre.example.org, responder id branch.example.org',
    V2,
  ),
  'ike-sa-agreed': remembered(
    'phase-1-agreed',
    'SA ISAKMP for peer <peer:token> Encryption <encryption:token> Integrity <integrity:token>{ IKE-DH-Group <group:token>}{ PRF-<prf:token>}',
    'SA ISAKMP for peer BRANCH Encryption AES-CBC-256 Integrity AUTH-HMAC-SHA-256 IKE-DH-Group 14 PRF-HMAC-SHA-256',
    V2,
  ),
  'ike-sa-soft': remembered(
    'phase-1-lifetime',
    'life time soft <detail:words> (in <softSeconds:int> sec) / <softKilobytes:int> kb',
    'life time soft 03/04/2019 14:12:06 (in 97200 sec) / 0 kb',
    V2,
  ),
  'ike-sa-hard': remembered(
    'phase-1-lifetime',
    'life time hard <detail:words> (in <hardSeconds:int> sec) / <hardKilobytes:int> kb',
    'life time hard 03/04/2019 17:12:06 (in 108000 sec) / 0 kb',
    V2,
  ),
  'child-sa-done': remembered(
    'phase-2-done',
    'CHILD_SA [<role:token>] done with <count:int> SAS for peer <peer:token> rule <rule:token>',
    'CHILD_SA [initiator] done with 2 SAS for peer BRANCH rule IPSEC-0-BRANCH-PR0-L0-R0',
    V2,
  ),
  'child-sa-networks': remembered(
    'phase-2-networks',
    "rule:' ipsec <localNetwork:token> <-> <remoteNetwork:token>",
    "rule:' ipsec 10.1.0.0/24 <-> 10.2.0.0/24",
    CHILD,
  ),
  'ike-sa-entered': remembered(
    'remark',
    "IKE_SA ('<id:words>', '<rule:words>' <detail:words>) entered to SADB",
    "IKE_SA ('BRANCH', 'ISAKMP-PEER-BRANCH' IPSEC_IKE SPIs 0xa1b2c3d4e5f607181827364554637281) entered to SADB",
    V2,
  ),
  'ike-sa-removed': remembered(
    'sa-removed',
    "IKE_SA ('<id:words>', '<rule:words>' <detail:words>) removed from SADB",
    "IKE_SA ('BRANCH', 'ISAKMP-PEER-BRANCH' IPSEC_IKE SPIs 0xa1b2c3d4e5f607181827364554637281) removed from SADB",
    { ...V2, phase: 'phase-1' },
  ),
  'child-sa-entered': remembered(
    'remark',
    "CHILD_SA ('<id:words>', '<rule:words>'{ <detail:words>} ) entered to SADB",
    "CHILD_SA ('BRANCH', 'IPSEC-0-BRANCH-PR0-L0-R0' ) entered to SADB",
    V2,
  ),
  'child-sa-removed': remembered(
    'sa-removed',
    "CHILD_SA ('<id:words>', '<rule:words>'{ <detail:words>} ) removed from SADB",
    "CHILD_SA ('BRANCH', 'IPSEC-0-BRANCH-PR0-L0-R0' ) removed from SADB",
    CHILD,
  ),

  // verdicts and checks that are unlike any other text
  'proposals-unmatched': remembered(
    'refusal-sent',
    '-Could not match any proposal{. <detail:text>}',
    '-Could not match any proposal. See VPN-Debug trace for more information',
    { ...V2, cause: 'proposal-mismatch' },
  ),
  'identity-fits': remembered(
    'identity',
    '+Received-ID <remoteId:words> matches the Expected-ID <id:text>',
    '+Received-ID branch.example.org:FQDN matches the Expected-ID branch.example.org:FQDN',
    V2,
  ),
  'identity-differs': remembered(
    'refusal-sent',
    '-Received-ID <remote:words> does not match the Expected-ID <local:text>',
    '-Received-ID branch2.example.org:FQDN does not match the Expected-ID branch.example.org:FQDN',
    { ...V2, cause: 'identity-mismatch', phase: 'phase-1', attribute: 'identity' },
  ),
  'peer-identified': remembered('identity', '+Peer identified: <peer:token>', '+Peer identified: BRANCH', V2),
  'authentication-method': remembered(
    'identity',
    '+Peer uses AUTH(<method:token>)',
    '+Peer uses AUTH(PSK)',
    V2,
  ),
  authenticated: remembered('authenticated', '+Authentication successful', '+Authentication successful', V2),
  'authentication-refused': remembered(
    'refusal-sent',
    '-Authentication failed{ <detail:text>}',
    '-Authentication failed',
    { ...V2, cause: 'authentication-failed', phase: 'phase-1' },
  ),
} as const satisfies MessageTable;
