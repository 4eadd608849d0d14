import type { EventFacts, MessageTable } from '../../../model/messages.ts';
import { documented, recorded, V2, V2_INITIATOR, V2_RESPONDER } from './row.ts';

const INIT_I: EventFacts = { ...V2_INITIATOR, exchange: 'ike-sa-init' };
const INIT_R: EventFacts = { ...V2_RESPONDER, exchange: 'ike-sa-init' };
const AUTH_I: EventFacts = { ...V2_INITIATOR, exchange: 'ike-auth' };
const CREATE: EventFacts = { ...V2, exchange: 'create-child-sa' };

/** What IKEv2 chooses and refuses: proposals, peers that nobody knows, proofs, networks. */
export const IKEV2_REFUSAL_ROWS = {
  // proposals
  'proposal-chosen': recorded(
    'proposal-selected',
    'proposal <proposals:words> chosen from{ remote proposals} <remote:text>',
    'proposal 1:ESP=AES_CBC_256-HMAC_SHA2_256_128-ENABLED SPI=918d12b0 chosen from remote proposals 1:ESP:ENCR=AES_CBC_256;INTEG=HMAC_SHA2_256_128;ESN=ENABLED;ESN=DISABLED[first-match]',
    V2,
  ),
  'no-proposal-matches': recorded(
    'refusal-sent',
    'no local proposal matches remote proposals <proposals:text>',
    'no local proposal matches remote proposals 1:IKE:ENCR=AES_CBC_128;PRF=HMAC_SHA1;INTEG=HMAC_SHA1_96;DH=MODP1536',
    { ...V2, cause: 'proposal-mismatch' },
  ),
  'no-proposal-chosen-old': documented(
    'refusal-sent',
    'no proposal chosen from: <proposals:text>',
    'no proposal chosen from: 1:IKE:ENCR=AES_CBC_128;PRF=HMAC_SHA1;INTEG=HMAC_SHA1_96;DH=MODP1536',
    { ...V2, cause: 'proposal-mismatch' },
  ),
  'proposals-partial': documented(
    'proposals-remote',
    'partial list of remote proposals: <proposals:text>',
    'partial list of remote proposals: 1:IKE:ENCR=AES_CBC_128;PRF=HMAC_SHA1;INTEG=HMAC_SHA1_96;DH=MODP1536',
    V2,
  ),
  'proposal-not-ours': documented(
    'refusal-sent',
    'remote accepted the invalid proposal <proposals:text>',
    'remote accepted the invalid proposal 1:IKE=AES_GCM_16_256-HMAC_SHA2_512-ECP_256',
    { ...V2, cause: 'proposal-mismatch' },
  ),
  'child-proposals-refused': recorded(
    'refusal-sent',
    '<exchange:token> responder matching remote ESP/AH proposals failed, responder SA processing returned <notify:token>',
    'IKE_AUTH responder matching remote ESP/AH proposals failed, responder SA processing returned NO_PROPOSAL_CHOSEN',
    { ...V2, phase: 'phase-2', cause: 'proposal-mismatch' },
  ),

  // refusals
  'no-connection': recorded(
    'refusal-sent',
    '<exchange:token> message received on <localAddress:address>{:<localPort:int>} but no suitable connection found with IKEv2 policy',
    'ISAKMP_v2_IKE_SA_INIT message received on 192.0.2.1:500 but no suitable connection found with IKEv2 policy',
    { ...INIT_R, phase: 'phase-1', cause: 'connection-unknown' },
  ),
  'no-connection-old': documented(
    'refusal-sent',
    'initial parent SA message received on <localAddress:address>{:<localPort:int>} but no {suitable }connection <detail:text>',
    'initial parent SA message received on 192.0.2.1:500 but no suitable connection found with IKEv2 policy',
    { ...INIT_R, phase: 'phase-1', cause: 'connection-unknown' },
  ),
  'no-connection-policy': documented(
    'refusal-sent',
    '<exchange:token> message received on <localAddress:address>{:<localPort:int>} but no connection has been authorized with policy <reason:text>',
    'ISAKMP_v2_IKE_SA_INIT message received on 192.0.2.1:500 but no connection has been authorized with policy RSASIG+IKEV2_ALLOW',
    { ...INIT_R, phase: 'phase-1', cause: 'connection-unknown' },
  ),
  'no-connection-kind': documented(
    'refusal-sent',
    '<exchange:token> message received on <localAddress:address>{:<localPort:int>} for <detail:words> dropped',
    'ISAKMP_v2_IKE_SA_INIT message received on 192.0.2.1:500 for "site-a" with kind=CK_PERMANENT dropped',
    { ...INIT_R, phase: 'phase-1', cause: 'connection-unknown' },
  ),
  overloaded: documented(
    'complaint',
    'pluto is overloaded <reason:text>',
    'pluto is overloaded with half-open IKE SAs; dropping new exchange',
  ),
  'responding-with-error': recorded(
    'refusal-sent',
    'responding to <exchange:token> {message}{request}{ (ID <messageId:int>)}{ (Message ID <number:int>)} from <address:address>{:{UDP/}{TCP/}<port:int>} with {un}encrypted notification <notify:token>',
    'responding to IKE_SA_INIT message (ID 0) from 192.0.2.7:500 with unencrypted notification NO_PROPOSAL_CHOSEN',
    V2,
  ),
  'responding-with-error-old': recorded(
    'refusal-sent',
    'responding to <exchange:token> (<code:int>) message (Message ID <messageId:int>){ from <address:address>{:<port:int>}} with {un}encrypted notification <notify:token>',
    'responding to IKE_SA_INIT (34) message (Message ID 0) with unencrypted notification NO_PROPOSAL_CHOSEN',
    V2,
  ),
  'unexpected-dropped': recorded(
    'refusal-received',
    'dropping unexpected <exchange:token> message containing <notify:token> notification; message payloads: <payloads:words>; missing payloads: <detail:text>',
    'dropping unexpected IKE_SA_INIT message containing NO_PROPOSAL_CHOSEN notification; message payloads: N; missing payloads: SA,KE,Ni',
    V2,
  ),
  'unexpected-dropped-other': documented(
    'housekeeping',
    'dropping unexpected <exchange:token> message{ containing <notify:token>...}; <detail:text>',
    'dropping unexpected IKE_AUTH message; message payloads: SK; missing payloads: IDr',
  ),
  'unauthenticated-ignored': documented(
    'refusal-received',
    'received unauthenticated <notify:token> - ignored',
    'received unauthenticated v2N_NO_PROPOSAL_CHOSEN - ignored',
    INIT_I,
  ),
  'unauthenticated-ignored-old': documented(
    'refusal-received',
    'STATE_PARENT_I1: received unauthenticated <notify:token> - ignored',
    'STATE_PARENT_I1: received unauthenticated v2N_NO_PROPOSAL_CHOSEN - ignored',
    INIT_I,
  ),
  'group-refused': documented(
    'refusal-received',
    'Discarding unauthenticated INVALID_KE_PAYLOAD response to DH <local:token>; suggested DH <group:token> is not acceptable',
    'Discarding unauthenticated INVALID_KE_PAYLOAD response to DH MODP2048; suggested DH MODP1024 is not acceptable',
    { ...INIT_I, phase: 'phase-1', cause: 'proposal-mismatch', attribute: 'dh-group' },
  ),
  'auth-refused': recorded(
    'refusal-received',
    'IKE SA authentication request rejected by peer: <notify:token>',
    'IKE SA authentication request rejected by peer: AUTHENTICATION_FAILED',
    { ...AUTH_I, phase: 'phase-1' },
  ),
  'auth-refused-old': documented(
    'refusal-received',
    '{STATE_PARENT_I2: }IKE_AUTH response {contained}{contains} the error notification <notify:token>',
    'IKE_AUTH response contained the error notification AUTHENTICATION_FAILED',
    { ...AUTH_I, phase: 'phase-1' },
  ),
  'auth-refused-unknown': documented(
    'refusal-received',
    'IKE SA authentication request rejected by peer: unrecognized response',
    'IKE SA authentication request rejected by peer: unrecognized response',
    { ...AUTH_I, phase: 'phase-1', cause: 'authentication-failed', certainty: 'possible' },
  ),
  'auth-status': documented(
    'housekeeping',
    "IKE_AUTH response contained the {status}{CHILD SA error} notification {'}<notify:token>{' but there is no child}",
    'IKE_AUTH response contained the status notification INITIAL_CONTACT',
  ),
  'notification-deletes': documented(
    'refusal-received',
    'received an encrypted <notify:token> notification with an unexpected non-empty SPI; deleting IKE SA',
    'received an encrypted INVALID_SYNTAX notification with an unexpected non-empty SPI; deleting IKE SA',
    V2,
  ),
  'child-refused': recorded(
    'refusal-received',
    '<exchange:token> response rejected Child SA with <notify:token>',
    'IKE_AUTH response rejected Child SA with TS_UNACCEPTABLE',
    { ...V2, phase: 'phase-2' },
  ),
  'child-failed': documented(
    'refusal-sent',
    '{CHILD}{IPsec} SA {failed}{encountered fatal error}: <notify:token>',
    'CHILD SA encountered fatal error: NO_PROPOSAL_CHOSEN',
    { ...V2, phase: 'phase-2' },
  ),
  'child-not-wanted': documented(
    'complaint',
    'IKE SA established but initiator rejected Child SA response',
    'IKE SA established but initiator rejected Child SA response',
    { ...V2, phase: 'phase-2' },
  ),
  'mode-demanded': documented(
    'cause',
    'policy dictates Transport Mode, but peer requested Tunnel Mode',
    'policy dictates Transport Mode, but peer requested Tunnel Mode',
    { ...V2, phase: 'phase-2', cause: 'proposal-mismatch', attribute: 'encapsulation' },
  ),
  'mode-differs': documented(
    'cause',
    'local policy requires {Tunnel}{Transport} Mode but peer requires <detail:text>',
    'local policy requires Tunnel Mode but peer requires required Transport Mode',
    { ...V2, phase: 'phase-2', cause: 'proposal-mismatch', attribute: 'encapsulation' },
  ),
  'mode-kept': documented(
    'housekeeping',
    "policy dictates Tunnel Mode, ignoring peer's request for Transport Mode",
    "policy dictates Tunnel Mode, ignoring peer's request for Transport Mode",
  ),
  'create-child-failed': documented(
    'refusal-received',
    'CREATE_CHILD_SA failed with error notification <notify:token>',
    'CREATE_CHILD_SA failed with error notification NO_PROPOSAL_CHOSEN',
    CREATE,
  ),
  'rekey-unknown': documented(
    'housekeeping',
    'CREATE_CHILD_SA no such IPsec SA to rekey <detail:text>',
    'CREATE_CHILD_SA no such IPsec SA to rekey SA(0x1f2f3f4f) Protocol PROTO_v2_ESP',
  ),
  'exchange-abandoned': documented(
    'complaint',
    'rekey of {IKE}{Child} SA abandoned',
    'rekey of IKE SA abandoned',
    V2,
  ),
  'child-abandoned': documented(
    'complaint',
    'create new Child SA abandoned',
    'create new Child SA abandoned',
    V2,
  ),
  'no-compatible-networks': recorded(
    'refusal-sent',
    'No IKEv2 connection found with compatible Traffic Selectors',
    'No IKEv2 connection found with compatible Traffic Selectors',
    { ...V2, phase: 'phase-2', cause: 'traffic-selector-mismatch' },
  ),
  'auth-hash-mismatch': recorded(
    'cause',
    "authentication failed: computed hash does not match hash received from peer <id:token> '<remoteId:words>'",
    "authentication failed: computed hash does not match hash received from peer ID_IPV4_ADDR '192.0.2.7'",
    { ...V2, phase: 'phase-1', cause: 'pre-shared-key-mismatch', certainty: 'likely' },
  ),
  'auth-no-key': documented(
    'cause',
    'authentication failed: no PSK found for <detail:text>',
    "authentication failed: no PSK found for '192.0.2.1' and '192.0.2.7'",
    { ...V2, phase: 'phase-1', cause: 'pre-shared-key-mismatch' },
  ),
  'auth-method-unexpected': documented(
    'cause',
    'authentication failed: peer attempted {PSK authentication}<detail:text>',
    'authentication failed: peer attempted PSK authentication but we want digital-signature',
    { ...V2, phase: 'phase-1', cause: 'authentication-failed', attribute: 'authentication-method' },
  ),
  'auth-failed-other': documented(
    'cause',
    'authentication failed: rejecting <detail:text>',
    'authentication failed: rejecting received RSA signature',
    { ...V2, phase: 'phase-1', cause: 'authentication-failed' },
  ),
  'auth-key-mismatch': documented(
    'cause',
    'authentication failed: PSK AUTH mismatch',
    'authentication failed: PSK AUTH mismatch',
    { ...V2, phase: 'phase-1', cause: 'pre-shared-key-mismatch', certainty: 'likely' },
  ),
  'auth-method-demanded': documented(
    'cause',
    'authentication failed: peer authentication requires <detail:text>',
    'authentication failed: peer authentication requires policy RSASIG',
    { ...V2, phase: 'phase-1', cause: 'authentication-failed', attribute: 'authentication-method' },
  ),
  'auth-method-not-supported': documented(
    'cause',
    'authentication failed: method <method:words> not supported',
    'authentication failed: method IKEv2_AUTH_SHARED not supported',
    { ...V2, phase: 'phase-1', cause: 'authentication-failed', attribute: 'authentication-method' },
  ),
  'auth-no-certificate': documented(
    'cause',
    'authentication failed: no certificate matched <detail:text>',
    "authentication failed: no certificate matched RSASSA-PSS with SHA2_512 and 'CN=branch.example'",
    { ...V2, phase: 'phase-1', cause: 'certificate-invalid', certainty: 'likely' },
  ),
  'auth-signature-wrong': documented(
    'cause',
    'authentication failed: using <detail:text>',
    "authentication failed: using RSASSA-PSS with SHA2_512 for '@branch' tried preloaded: *AwEAAbqTv",
    { ...V2, phase: 'phase-1', cause: 'authentication-failed' },
  ),
  'auth-algorithm-unknown': documented(
    'cause',
    'authentication failed: {no acceptable}{unknown or unsupported} <detail:text>',
    'authentication failed: unknown or unsupported hash algorithm',
    { ...V2, phase: 'phase-1', cause: 'authentication-failed' },
  ),
  'auth-hash-length': documented(
    'cause',
    "authentication failed: <bytes:int> byte hash received from peer <id:token> '<remoteId:words>' does not match <detail:text>",
    "authentication failed: 20 byte hash received from peer ID_FQDN '@branch' does not match 32 byte hash of negotiated PRF HMAC_SHA2_256",
    { ...V2, phase: 'phase-1', cause: 'authentication-failed' },
  ),
  'auth-identity-missing': documented(
    'cause',
    'authentication failed: <id:token> {did not include ID payload}{ID payload invalid: <reason:text>}',
    'authentication failed: initiator did not include ID payload',
    { ...V2, phase: 'phase-1', cause: 'message-invalid' },
  ),
  'auth-aborted': documented(
    'cause',
    'authentication aborted: problem with <detail:text>',
    "authentication aborted: problem with 'CN=branch.example': certificate expired",
    { ...V2, phase: 'phase-1', cause: 'certificate-invalid', certainty: 'likely' },
  ),
  'auth-method-none': documented(
    'cause',
    'authentication method <method:words> not supported',
    'authentication method IKEv2_AUTH_RESERVED not supported',
    { ...V2, phase: 'phase-1', cause: 'authentication-failed', attribute: 'authentication-method' },
  ),
  'auth-sha1-only': documented(
    'complaint',
    'legacy RSA-SHA1 is not allowed but peer supports nothing else',
    'legacy RSA-SHA1 is not allowed but peer supports nothing else',
    V2,
  ),
  'response-without-sa': recorded(
    'housekeeping',
    '<exchange:token> response has no corresponding IKE SA; message dropped',
    'INFORMATIONAL response has no corresponding IKE SA; message dropped',
  ),
  'request-without-sa': documented(
    'housekeeping',
    '<exchange:token> request has no corresponding IKE SA; message dropped',
    'INFORMATIONAL request has no corresponding IKE SA; message dropped',
  ),
  'message-without-sa': documented(
    'housekeeping',
    '<exchange:token> message {request }{response }with Message ID <messageId:int> has no matching SA',
    'ISAKMP_v2_INFORMATIONAL message response with Message ID 0 has no matching SA',
  ),
  'fatal-state': recorded(
    'housekeeping',
    'encountered fatal error in state <state:text>',
    'encountered fatal error in state STATE_V2_PARENT_R0',
  ),
  'step-failed': documented(
    'housekeeping',
    "state transition '<detail:words>' failed{ with <notify:token>}",
    "state transition 'Respond to IKE_SA_INIT' failed with v2N_NO_PROPOSAL_CHOSEN",
  ),
  'not-secured': documented(
    'housekeeping',
    'IKE SA #<ikeId:int> for <detail:words> has not been secured; message dropped',
    'IKE SA #4 for IKE_AUTH request has not been secured; message dropped',
  ),
  'encrypted-damaged': documented(
    'complaint',
    'encrypted payload seems to be corrupt; dropping packet',
    'encrypted payload seems to be corrupt; dropping packet',
  ),
} as const satisfies MessageTable;
