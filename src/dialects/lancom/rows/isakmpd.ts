import type { EventFacts, MessageTable } from '../../../model/messages.ts';
import { isakmpd, remembered, V1 } from './row.ts';

const UNREADABLE: EventFacts = { ...V1, cause: 'message-invalid', certainty: 'likely' };
const STRAY: EventFacts = { ...V1, cause: 'message-invalid', side: 'remote' };
const CERTIFICATE: EventFacts = { ...V1, cause: 'certificate-invalid', phase: 'phase-1' };

/**
 * Texts of OpenBSD's isakmpd, which LCOS 4 to 9 prints behind `IKE log: <stamp> Default`. The name of the function that
 * stands before a text is taken off where it adds nothing.
 */
export const ISAKMPD_ROWS = {
  // proposals
  'no-compatible-proposal': isakmpd(
    'message.c',
    'refusal-sent',
    'no compatible proposal found',
    'message_negotiate_sa: no compatible proposal found',
    { ...V1, cause: 'proposal-mismatch' },
  ),
  'attribute-refused': isakmpd(
    'ike_phase_1.c',
    'proposal-rejected',
    'attribute_unacceptable: <attribute:words>: got <remote:words>, expected <local:text>',
    'attribute_unacceptable: HASH_ALGORITHM: got MD5, expected SHA',
  ),
  'pfs-disagreement': isakmpd(
    'ike_quick_mode.c',
    'refusal-sent',
    'disagreement on PFS',
    'initiator_recv_HASH_SA_NONCE: disagreement on PFS',
    { ...V1, cause: 'pfs-mismatch', phase: 'phase-2', attribute: 'dh-group' },
  ),
  'exchange-unexpected': isakmpd(
    'exchange.c',
    'refusal-sent',
    'expected exchange type <local:token> got <remote:token>',
    'exchange_setup_p1: expected exchange type ID_PROT got AGGRESSIVE',
    { ...V1, cause: 'exchange-mode-mismatch', phase: 'phase-1', attribute: 'mode' },
  ),

  // messages that are refused or cannot be read
  'message-dropped': isakmpd(
    'message.c',
    'notification',
    'dropped message from <address:address> port <port:int> due to notification type <notify:token>',
    'dropped message from 192.0.2.7 port 500 due to notification type NO_PROPOSAL_CHOSEN',
    { ...V1, side: 'local' },
  ),
  'peer-message-dropped': remembered(
    'notification',
    'dropped message from peer <peer:token> <address:address> port <port:int> due to notification type <notify:token>',
    'IKE log: 101530.000000 Default dropped message from peer unknown 192.0.2.7 port 500 due to notification type NO_PROPOSAL_CHOSEN',
    { ...V1, side: 'local' },
  ),
  'cookies-unknown': isakmpd(
    'message.c',
    'traffic-fault',
    'invalid cookie(s) <cookieI:hex> <cookieR:hex>',
    'message_recv: invalid cookie(s) a1b2c3d4e5f60718 1827364554637281',
    STRAY,
  ),
  'first-payload-invalid': isakmpd(
    'message.c',
    'cause',
    'invalid payload type <number:int> in ISAKMP header{ (<detail:words>)}',
    'message_recv: invalid payload type 138 in ISAKMP header (check passphrases, if applicable and in Phase 1)',
    UNREADABLE,
  ),
  'next-payload-invalid': isakmpd(
    'message.c',
    'cause',
    'invalid next payload type <detail:words> in payload of type <number:int>',
    'message_parse_payloads: invalid next payload type <Unknown 183> in payload of type 5',
    UNREADABLE,
  ),
  'reserved-not-zero': isakmpd(
    'message.c',
    'cause',
    'reserved field non-zero: <detail:token>',
    'message_parse_payloads: reserved field non-zero: 7a',
    UNREADABLE,
  ),
  'payload-too-long': isakmpd(
    'message.c',
    'cause',
    'payload too long: <bytes:int>',
    'message_parse_payloads: payload too long: 53124',
    UNREADABLE,
  ),
  'length-bad': isakmpd(
    'message.c',
    'traffic-fault',
    'message_recv: bad message length{ <detail:text>}',
    'message_recv: bad message length',
    STRAY,
  ),
  'flags-invalid': isakmpd(
    'message.c',
    'traffic-fault',
    'message_recv: invalid flags <detail:token>',
    'message_recv: invalid flags 0x7f',
    STRAY,
  ),
  'exchange-unknown': isakmpd(
    'message.c',
    'traffic-fault',
    'message_recv: no exchange{ <detail:text>}',
    'message_recv: no exchange',
    STRAY,
  ),
  'cleartext-message': isakmpd(
    'message.c',
    'traffic-fault',
    'message_recv: cleartext phase <phase:int> message',
    'message_recv: cleartext phase 2 message',
    STRAY,
  ),
  'message-late': isakmpd(
    'message.c',
    'duplicate-received',
    'message_recv: phase 1 message after ISAKMP SA is ready',
    'message_recv: phase 1 message after ISAKMP SA is ready',
  ),
  'exchange-given-up': isakmpd(
    'transport.c',
    'gave-up',
    'giving up on exchange <rule:token>, no response from peer <address:address>:<port:int>',
    'transport_send_messages: giving up on exchange isakmp-peer-BRANCH, no response from peer 192.0.2.7:500',
    { ...V1, cause: 'no-response' },
  ),
  'message-given-up': isakmpd(
    'transport.c of older versions',
    'gave-up',
    'giving up on message <id:hex>, exchange <rule:token>',
    'transport_send_messages: giving up on message 0x8a2c400, exchange isakmp-peer-BRANCH',
    { ...V1, cause: 'no-response' },
  ),

  // identities and keys
  'identity-unexpected': isakmpd(
    'ike_phase_1.c',
    'refusal-sent',
    'received remote ID other than expected <local:text>',
    'ike_phase_1_recv_ID: received remote ID other than expected branch.example.org',
    { ...V1, cause: 'identity-mismatch', phase: 'phase-1', attribute: 'identity' },
  ),
  'key-missing': isakmpd(
    'ike_auth.c',
    'cause',
    'no key found for peer "<remoteId:words>" or local ID "<localId:words>"',
    'ike_auth_get_key: no key found for peer "192.0.2.7" or local ID "198.51.100.2"',
    { ...V1, cause: 'pre-shared-key-mismatch', phase: 'phase-1' },
  ),
  'networks-invalid': isakmpd(
    'ike_quick_mode.c',
    'refusal-sent',
    'peer proposed invalid phase 2 IDs: initiator id <remoteNetwork:words>, responder id <localNetwork:text>',
    'responder_recv_HASH_SA_NONCE: peer proposed invalid phase 2 IDs: initiator id 10.2.0.0/255.255.255.0, responder id 10.9.0.0/255.255.255.0',
    { ...V1, cause: 'traffic-selector-mismatch', phase: 'phase-2' },
  ),

  // certificates
  'certificate-refused': isakmpd(
    'ike_auth.c',
    'refusal-sent',
    "received CERT can't be validated",
    "rsa_sig_decode_hash: received CERT can't be validated",
    CERTIFICATE,
  ),
  'certificate-other-id': isakmpd(
    'ike_auth.c',
    'refusal-sent',
    'no CERT subject match the ID',
    'rsa_sig_decode_hash: no CERT subject match the ID',
    CERTIFICATE,
  ),
  'certificate-no-id': isakmpd(
    'ike_auth.c',
    'refusal-sent',
    'rsa_sig_decode_hash: ID is missing',
    'rsa_sig_decode_hash: ID is missing',
    CERTIFICATE,
  ),
  'certificate-no-key': isakmpd(
    'ike_auth.c',
    'refusal-sent',
    'rsa_sig_decode_hash: no public key found',
    'rsa_sig_decode_hash: no public key found',
    CERTIFICATE,
  ),
  'own-key-missing': isakmpd(
    'ike_auth.c',
    'refusal-sent',
    'rsa_sig_encode_hash: could not get private key',
    'rsa_sig_encode_hash: could not get private key',
    { ...CERTIFICATE, side: 'local' },
  ),
  'certificate-check': isakmpd(
    'x509.c',
    'cause',
    'x509_cert_validate: <reason:text>',
    'x509_cert_validate: certificate has expired',
    CERTIFICATE,
  ),

  // configuration mode, liveness, ends
  'config-type-unexpected': isakmpd(
    'isakmp_cfg.c',
    'complaint',
    'unexpected configuration message type <number:int>',
    'cfg_responder_recv_ATTR: unexpected configuration message type 7',
  ),
  'config-id-other': isakmpd(
    'isakmp_cfg.c',
    'complaint',
    'cfg packet ID does not match!',
    'cfg_initiator_recv_ATTR: cfg packet ID does not match!',
  ),
  'dpd-request-number': isakmpd(
    'dpd.c',
    'complaint',
    'bad R_U_THERE seqno <number:int> <= <count:int>',
    'dpd_handle_notify: bad R_U_THERE seqno 5531 <= 5532',
  ),
  'dpd-answer-number': isakmpd(
    'dpd.c',
    'complaint',
    'got bad ACK seqno <number:int>, expected <count:int>',
    'dpd_handle_notify: got bad ACK seqno 7710, expected 7711',
  ),
  'live-sa-deleted': isakmpd(
    'ipsec.c',
    'delete-announced',
    'isakmpd: Peer <address:address> made us delete live SA <rule:token> for proto <number:int>, <detail:text>',
    'isakmpd: Peer 192.0.2.7 made us delete live SA ipsec-0-BRANCH-pr0-l0-r0 for proto 3, initiator id 10.2.0.0/255.255.255.0, responder id 10.1.0.0/255.255.255.0',
    { ...V1, side: 'remote', cause: 'peer-closed' },
  ),
} as const satisfies MessageTable;
