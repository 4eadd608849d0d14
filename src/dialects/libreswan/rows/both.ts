import type { MessageTable } from '../../../model/messages.ts';
import { documented, recorded, unverified } from './row.ts';

/** What both versions of IKE share: identities, certificates, repetition, liveness, deletion, NAT, network and kernel. */
export const SHARED_ROWS = {
  // who the peer is
  'peer-id': recorded(
    'identity',
    "Peer ID is <id:token>: '<remoteId:words>'",
    "Peer ID is ID_IPV4_ADDR: '192.0.2.7'",
  ),
  'peer-id-main': documented(
    'identity',
    "Main mode peer ID is <id:token>: '<remoteId:words>'",
    "Main mode peer ID is ID_IPV4_ADDR: '192.0.2.7'",
  ),
  'peer-id-aggressive': documented(
    'identity',
    "Aggressive mode peer ID is <id:token>: '<remoteId:words>'",
    "Aggressive mode peer ID is ID_FQDN: '@branch'",
  ),
  'peer-id-v2': documented(
    'identity',
    "IKEv2 mode peer ID is <id:token>: '<remoteId:words>'",
    "IKEv2 mode peer ID is ID_FQDN: '@branch'",
  ),
  'peer-id-mismatch': recorded(
    'cause',
    "Peer ID '<remoteId:words>' mismatched on first found connection and no better connection found",
    "Peer ID '@branch-7' mismatched on first found connection and no better connection found",
    { phase: 'phase-1', cause: 'identity-mismatch' },
  ),
  'peer-id-other': documented(
    'cause',
    "Peer ID <id:words> '<remoteId:words>' does not match <detail:text>",
    "Peer ID ID_FQDN '@branch-7' does not match expected '@branch'",
    { phase: 'phase-1', cause: 'identity-mismatch' },
  ),
  'no-suitable-for-peer': documented(
    'cause',
    "no suitable connection for peer '<remoteId:words>'",
    "no suitable connection for peer '@branch-7'",
    { phase: 'phase-1', cause: 'identity-mismatch' },
  ),
  'we-require-peer-id': documented(
    'cause',
    "we require {IKEv1 }{IKEv2 }peer to have ID '<localId:words>', but peer declares '<remoteId:words>'",
    "we require IKEv1 peer to have ID '@hq', but peer declares '@hq-new'",
    { phase: 'phase-1', cause: 'identity-mismatch' },
  ),

  // certificates
  'public-key-missing': documented(
    'cause',
    'no <detail:token> public key known for <id:text>',
    "no RSA public key known for '192.0.2.7'",
    { phase: 'phase-1', cause: 'certificate-invalid', certainty: 'likely' },
  ),
  'certificate-failed': documented(
    'cause',
    'Certificate <id:words> failed verification',
    'Certificate CN=branch.example failed verification',
    { phase: 'phase-1', cause: 'certificate-invalid' },
  ),
  'certificate-error': documented(
    'cause',
    "ERROR: Peer's Certificate <reason:text>",
    "ERROR: Peer's Certificate has expired.",
    { phase: 'phase-1', cause: 'certificate-invalid', certainty: 'likely' },
  ),
  'certificate-rejected': documented(
    'cause',
    'X509: <reason:text>',
    'X509: Certificate rejected for this connection',
    {
      phase: 'phase-1',
      cause: 'certificate-invalid',
    },
  ),
  'certificate-rejected-old': documented(
    'cause',
    'X.509 certificate rejected',
    'X.509 certificate rejected',
    {
      phase: 'phase-1',
      cause: 'certificate-invalid',
    },
  ),
  'certificate-bad-signature': documented(
    'cause',
    'invalid certificate signature from <detail:text>',
    'invalid certificate signature from "CN=Example CA" on "CN=branch.example"',
    { phase: 'phase-1', cause: 'certificate-invalid' },
  ),
  'certificate-verification': documented(
    'cause',
    'NSS: ERROR: <reason:text>',
    'NSS: ERROR: IPsec certificate CN=branch.example invalid: SEC_ERROR_EXPIRED_CERTIFICATE',
    { phase: 'phase-1', cause: 'certificate-invalid' },
  ),
  'certificate-verified': documented(
    'housekeeping',
    'certificate verified OK: <id:text>',
    'certificate verified OK: CN=branch.example',
  ),
  'certificate-payload-ignored': documented(
    'housekeeping',
    'ignoring CERT{REQ} payload <reason:text>',
    'ignoring CERTREQ payload that is not ASN1: content is not binary ASN.1',
  ),
  'certificate-payloads-discarded': documented(
    'housekeeping',
    'no Certificate Authority in NSS Certificate DB! <detail:text>',
    'no Certificate Authority in NSS Certificate DB! certificate payloads discarded',
  ),
  'certificate-sending': documented('housekeeping', 'I am sending <detail:text>', 'I am sending my cert'),
  'signature-check': documented(
    'cause',
    'Signature check (on <id:words>) failed <reason:text>',
    'Signature check (on @branch) failed (wrong key?); tried *AwEAAbqTv',
    { phase: 'phase-1', cause: 'authentication-failed' },
  ),

  // vendor ids, states, NAT
  'vendor-id': documented(
    'housekeeping',
    'received Vendor ID payload [<software:text>',
    'received Vendor ID payload [Dead Peer Detection]',
  ),
  'vendor-id-ignored': documented(
    'housekeeping',
    'ignoring {unknown }Vendor ID payload [<software:text>',
    'ignoring unknown Vendor ID payload [ad631e9af00364684d82c285fd11be28]',
  ),
  transition: documented(
    'housekeeping',
    'transition from state <detail:words> to state <state:text>',
    'transition from state STATE_MAIN_R0 to state STATE_MAIN_R1',
  ),
  nat: documented(
    'housekeeping',
    'NAT-Traversal: <detail:text>',
    'NAT-Traversal: Result using RFC 3947 (NAT-Traversal): no NAT detected',
  ),
  'nat-mapping': documented(
    'housekeeping',
    'new NAT mapping for <detail:text>',
    'new NAT mapping for #1, was 192.0.2.7:27043, now 192.0.2.7:4500',
  ),
  'refhim-kept': documented(
    'housekeeping',
    'keeping ref<detail:text>',
    'keeping refhim=4294901761 during rekey',
  ),

  // sending again, giving up
  repeated: recorded(
    'packet-repeated',
    '<state:words>: retransmission; will wait <seconds:token>{ seconds} for response',
    'STATE_MAIN_I1: retransmission; will wait 0.5 seconds for response',
  ),
  'gave-up': recorded(
    'gave-up',
    '<state:words>: <seconds:int> second timeout exceeded after <number:int> retransmits.{ <reason:text>}',
    'STATE_MAIN_I1: 60 second timeout exceeded after 7 retransmits.  No response (or no acceptable response) to our first IKEv1 message',
  ),
  'gave-up-old': documented(
    'gave-up',
    'max number of retransmissions (<number:int>) reached <state:token>{ <reason:text>}',
    'max number of retransmissions (8) reached STATE_MAIN_I1.  No response (or no acceptable response) to our first IKEv1 message',
  ),
  'gave-up-incomplete': documented(
    'gave-up',
    'deleting incomplete state after <seconds:token> seconds',
    'deleting incomplete state after 200.000 seconds',
  ),
  'duplicate-answered': recorded(
    'duplicate-received',
    'retransmitting in response to duplicate packet; already <state:token>',
    'retransmitting in response to duplicate packet; already STATE_MAIN_R3',
  ),
  'duplicate-discarded': recorded(
    'duplicate-received',
    'discarding duplicate packet{ -- exhausted retransmission}; already <state:token>',
    'discarding duplicate packet -- exhausted retransmission; already STATE_MAIN_R3',
  ),
  'initial-discarded': documented(
    'duplicate-received',
    'discarding initial packet; already <state:token>',
    'discarding initial packet; already STATE_AGGR_R1',
  ),
  'busy-discarded': documented(
    'housekeeping',
    'discarding packet received during asynchronous work <detail:text>',
    'discarding packet received during asynchronous work (DNS or crypto) in STATE_MAIN_I2',
  ),
  'duplicate-request': documented(
    'duplicate-received',
    'received duplicate <exchange:token> {message }request (Message ID <messageId:int>); <detail:text>',
    'received duplicate IKE_SA_INIT message request (Message ID 0); retransmitting response',
  ),

  // liveness
  'dpd-action': recorded(
    'dpd-failed',
    'DPD action - <detail:text>',
    'DPD action - restarting all connections that share this peer',
    {
      cause: 'dead-peer',
    },
  ),
  'dpd-action-old': documented(
    'dpd-failed',
    'DPD: action - <detail:text>',
    'DPD: action - clearing connection',
    { cause: 'dead-peer' },
  ),
  'dpd-no-answer': documented(
    'dpd-failed',
    'DPD: No response from peer - declaring peer dead',
    'DPD: No response from peer - declaring peer dead',
    { cause: 'dead-peer' },
  ),
  'dpd-information': documented(
    'housekeeping',
    'DPD: Info: <detail:text>',
    'DPD: Info: received old or duplicate R_U_THERE',
  ),
  'dpd-warning': documented(
    'housekeeping',
    'DPD: Warning: <detail:text>',
    'DPD: Warning: R_U_THERE_ACK has invalid rcookie',
  ),
  'liveness-action': recorded(
    'dpd-failed',
    'liveness action - <detail:text>',
    'liveness action - restarting all connections that share this peer',
    { cause: 'dead-peer' },
  ),
  'liveness-action-old': documented(
    'dpd-failed',
    'IKEv2 liveness action - <detail:text>',
    'IKEv2 liveness action - clearing connection',
    {
      cause: 'dead-peer',
    },
  ),

  // SAs end
  'ike-deleting-sent': recorded(
    'ike-delete-sent',
    'deleting state (<state:token>) aged <seconds:token> and sending notification',
    'deleting state (STATE_V2_ESTABLISHED_IKE_SA) aged 2.153476s and sending notification',
  ),
  'ike-deleting': recorded(
    'ike-deleted',
    'deleting state (<state:token>) aged <seconds:token> and NOT sending notification',
    'deleting state (STATE_MAIN_I1) aged 22.015983s and NOT sending notification',
  ),
  'ike-deleting-old': documented(
    'ike-deleted',
    'deleting state (<state:token>){ and NOT sending notification}',
    'deleting state (STATE_QUICK_I1)',
  ),
  'ike-deleting-other': documented(
    'ike-deleted',
    'deleting other state #<number:int> {connection }(<state:token>){ <detail:text>}',
    'deleting other state #2 (STATE_QUICK_R2) aged 300.1s and sending notification',
  ),
  expired: documented(
    'housekeeping',
    '<protocol:token> SA expired (<reason:text>',
    'ISAKMP SA expired (LATEST!)',
  ),
  'ike-deleting-numbered': documented(
    'ike-deleted',
    'deleting state #<ikeId:int> (<state:token>)',
    'deleting state #2 (STATE_QUICK_R2)',
  ),
  'ike-sa-deleting': documented(
    'ike-deleted',
    'deleting {IKE}{ISAKMP} SA (<state:words>){ aged <seconds:token>}{ and <detail:text>}',
    'deleting IKE SA (established IKE SA)',
  ),
  'child-sa-deleting': documented(
    'child-deleted',
    'deleting {IPsec}{Child} SA (<state:words>){ aged <seconds:token>}{ and <detail:text>}',
    'deleting IPsec SA (QUICK_I2) aged 2.1s and sending notification',
  ),
  'child-traffic': recorded(
    'child-deleted',
    '<protocol:token> traffic information: <detail:text>',
    'ESP traffic information: in=0B out=0B',
  ),

  // network
  'network-error': recorded(
    'network-error',
    'ERROR: asynchronous network error report on <medium:token> (<localAddress:address>{:<localPort:int>}), complainant <address:address>: <reason:words> [<detail:text>',
    'ERROR: asynchronous network error report on eth0 (192.0.2.1:500), complainant 192.0.2.7: Connection refused [errno 111, origin ICMP type 3 code 3 (not authenticated)]',
  ),
  'network-error-old': documented(
    'network-error',
    'ERROR: asynchronous network error report on <medium:token> (sport=<localPort:int>) for message to <address:address> port <port:int>, complainant <target:address>: <reason:words> [<detail:text>',
    'ERROR: asynchronous network error report on eth0 (sport=500) for message to 192.0.2.7 port 500, complainant 192.0.2.254: No route to host [errno 113, origin ICMP type 3 code 1 (not authenticated)]',
  ),
  'send-failed': documented(
    'cause',
    'ERROR: send on <medium:words> from <localAddress:address>:<localPort:int> to <address:address>:<port:int> <state:words> failed in <detail:words>. Errno <code:int>: <reason:text>',
    'ERROR: send on eth0 from 192.0.2.1:500 to 192.0.2.7:500 using UDP failed in send_or_resend. Errno 101: Network is unreachable',
    { cause: 'send-failed', certainty: 'likely' },
  ),
  'message-too-long': unverified(
    'housekeeping',
    'packet too large<detail:text>',
    'packet too large for IKE: dropped',
  ),

  // kernel
  'netlink-error': documented(
    'cause',
    'ERROR: netlink response for <detail:words> included errno <code:int>: <reason:text>',
    'ERROR: netlink response for Add SA esp.c5d1f7a2@192.0.2.7 included errno 93: Protocol not supported',
    { phase: 'phase-2', cause: 'kernel-install-failed' },
  ),
  'setup-failed': documented(
    'cause',
    'setup_half_ipsec_sa() hit fail<detail:text>',
    'setup_half_ipsec_sa() hit fail:',
    {
      phase: 'phase-2',
      cause: 'kernel-install-failed',
    },
  ),
  'route-conflict': documented(
    'cause',
    'cannot route -- route already in use for <detail:text>',
    'cannot route -- route already in use for "other"',
    { phase: 'phase-2', cause: 'address-conflict' },
  ),
  'install-failed': documented(
    'cause',
    'cannot install eroute -- it is in use for <detail:text>',
    'cannot install eroute -- it is in use for "other" #5',
    { phase: 'phase-2', cause: 'address-conflict' },
  ),
} as const satisfies MessageTable;
