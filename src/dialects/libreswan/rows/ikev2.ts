import type { EventFacts, MessageTable } from '../../../model/messages.ts';
import { documented, recorded, V2, V2_INITIATOR, V2_RESPONDER } from './row.ts';

const INIT_I: EventFacts = { ...V2_INITIATOR, exchange: 'ike-sa-init' };
const INIT_R: EventFacts = { ...V2_RESPONDER, exchange: 'ike-sa-init' };
const AUTH_I: EventFacts = { ...V2_INITIATOR, exchange: 'ike-auth' };
const AUTH_R: EventFacts = { ...V2_RESPONDER, exchange: 'ike-auth' };
const CREATE: EventFacts = { ...V2, exchange: 'create-child-sa' };

// what the messages of RFC 7296 sections 1.2 and 1.3 carry at least
const SA_INIT = { payloads: ['SA', 'KE', 'N'] };
const AUTH = { payloads: ['ID', 'AUTH', 'SA', 'TSi', 'TSr'] };
const REKEY_IKE = { payloads: ['SA', 'N', 'KE'] };
const CHILD = { payloads: ['SA', 'N', 'TSi', 'TSr'] };

const IKE_SET = '{{<proposals:words>}}';
const SA_SET = '{{<protocol:words>=><spiOut:hex> <<spiIn:hex> <proposals:text>}}';
const IKE_EXAMPLE = '{cipher=AES_CBC_256 integ=HMAC_SHA2_256_128 prf=HMAC_SHA2_256 group=MODP2048}';
const ESP_EXAMPLE = '{ESP/ESN=>0x95f902fc <0x918d12b0 xfrm=AES_CBC_256-HMAC_SHA2_256_128 DPD=passive}';
const NETWORKS = '[<localNetwork:words>] -> [<remoteNetwork:words>]';
const NETWORKS_NEW = '[<localNetwork:words>===<remoteNetwork:words>]';
const NETWORKS_EXAMPLE = '[10.1.0.0-10.1.0.255:0-65535 0] -> [10.2.0.0-10.2.0.255:0-65535 0]';
const NETWORKS_NEW_EXAMPLE = '[10.1.0.0/24===10.2.0.0/24]';
const TO = '<address:address>{:{UDP/}{TCP/}<port:int>}';

/** IKE_SA_INIT, IKE_AUTH, CREATE_CHILD_SA and INFORMATIONAL (IKEv2). */
export const IKEV2_ROWS = {
  // IKE_SA_INIT
  initiating: recorded(
    'phase-1-started',
    'initiating IKEv2 connection{ to <address:address> using <protocol:token>}{ to replace <detail:text>}',
    'initiating IKEv2 connection to replace establishing IKE SA #1',
    INIT_I,
  ),
  'initiating-old': documented(
    'phase-1-started',
    'initiating v2 parent SA{ to replace #<parentId:int>}',
    'initiating v2 parent SA',
    INIT_I,
  ),
  'initiating-ike-sa': documented(
    'phase-1-started',
    'initiating IKEv2 IKE SA{ to replace #<parentId:int>}',
    'initiating IKEv2 IKE SA',
    INIT_I,
  ),
  'init-request': recorded(
    'packet-sent',
    `sent IKE_SA_INIT request{ to ${TO}}`,
    'sent IKE_SA_INIT request to 192.0.2.7:500',
    { ...INIT_I, ...SA_INIT },
  ),
  'init-request-old': documented(
    'packet-sent',
    'STATE_PARENT_I1: sent v2I1, expected v2R1',
    'STATE_PARENT_I1: sent v2I1, expected v2R1',
    { ...INIT_I, ...SA_INIT },
  ),
  'init-request-whack': documented(
    'housekeeping',
    'STATE_PARENT_I1: initiate{, replacing #<parentId:int>}',
    'STATE_PARENT_I1: initiate',
    INIT_I,
  ),
  'init-request-received': documented(
    'packet-received',
    `processing IKE_SA_INIT request from ${TO} containing <payloads:text>`,
    'processing IKE_SA_INIT request from 192.0.2.7:UDP/500 containing SA,KE,Ni,N(IKEV2_FRAGMENTATION_SUPPORTED)',
    INIT_R,
  ),
  'init-request-received-bare': documented(
    'packet-received',
    'processing IKE_SA_INIT request: <payloads:text>',
    'processing IKE_SA_INIT request: SA,KE,Ni,N,N,V',
    INIT_R,
  ),
  'init-reply': recorded(
    'packet-sent',
    `sent IKE_SA_INIT reply ${IKE_SET}`,
    `sent IKE_SA_INIT reply ${IKE_EXAMPLE}`,
    { ...INIT_R, ...SA_INIT },
  ),
  'init-response': documented(
    'packet-sent',
    `sent IKE_SA_INIT response to ${TO} ${IKE_SET}`,
    'sent IKE_SA_INIT response to 192.0.2.7:UDP/500 {cipher=AES_GCM_16_256 integ=n/a prf=HMAC_SHA2_512 group=DH19}',
    { ...INIT_R, ...SA_INIT },
  ),
  'init-response-old': documented(
    'packet-sent',
    `STATE_PARENT_R1: received v2I1, sent v2R1{ ${IKE_SET}}`,
    'STATE_PARENT_R1: received v2I1, sent v2R1 {auth=IKEv2 cipher=AES_GCM_16_256 integ=n/a prf=HMAC_SHA2_512 group=DH19}',
    { ...INIT_R, ...SA_INIT },
  ),
  'init-response-received': documented(
    'packet-received',
    `processed IKE_SA_INIT response from ${TO} ${IKE_SET}, initiating <detail:text>`,
    'processed IKE_SA_INIT response from 192.0.2.7:UDP/500 {cipher=AES_GCM_16_256 integ=n/a prf=HMAC_SHA2_512 group=DH19}, initiating IKE_AUTH',
    { ...INIT_I, ...SA_INIT },
  ),
  'init-other-group': documented(
    'proposals-remote',
    'Received unauthenticated INVALID_KE_PAYLOAD response to DH <local:token>; resending with suggested DH <group:token>',
    'Received unauthenticated INVALID_KE_PAYLOAD response to DH MODP2048; resending with suggested DH DH19',
    INIT_I,
  ),
  'init-other-group-short': documented(
    'proposals-remote',
    'initiator guessed wrong keying material group (<group:words>); responding with INVALID_KE_PAYLOAD requesting <remote:token>',
    'initiator guessed wrong keying material group (MODP2048); responding with INVALID_KE_PAYLOAD requesting DH19',
    INIT_R,
  ),
  'init-cookie': documented(
    'housekeeping',
    'Received anti-DDOS COOKIE, resending <detail:text>',
    'Received anti-DDOS COOKIE, resending IKE_SA_INIT request with cookie payload',
  ),

  // IKE_AUTH
  'auth-request': recorded(
    'packet-sent',
    `sent IKE_AUTH request ${IKE_SET}`,
    `sent IKE_AUTH request ${IKE_EXAMPLE}`,
    {
      ...AUTH_I,
      ...AUTH,
    },
  ),
  'auth-request-old': documented(
    'packet-sent',
    `STATE_PARENT_I2: sent v2I2, expected v2R2{ ${IKE_SET}}`,
    'STATE_PARENT_I2: sent v2I2, expected v2R2 {auth=IKEv2 cipher=aes_gcm_16_256 integ=n/a prf=sha2_512 group=MODP2048}',
    { ...AUTH_I, ...AUTH },
  ),
  'auth-request-new': documented(
    'packet-sent',
    `sent IKE_AUTH request to ${TO} with <method:words> and <id:token> '<localId:words>'{; <detail:text>}`,
    "sent IKE_AUTH request to 192.0.2.7:UDP/500 with digital-signature and FQDN '@west'; Child SA #7 {ESP <0xcd59cd6f} [10.1.0.0/24===10.2.0.0/24]",
    { ...AUTH_I, ...AUTH },
  ),
  'auth-request-received': recorded(
    'packet-received',
    'processing {decrypted }{encrypted }IKE_AUTH request: <payloads:text>',
    'processing decrypted IKE_AUTH request: SK{IDi,AUTH,SA,TSi,TSr}',
    AUTH_R,
  ),
  'auth-request-received-new': documented(
    'packet-received',
    `processing {decrypted }IKE_AUTH request from ${TO} containing <payloads:text>`,
    'processing decrypted IKE_AUTH request from 192.0.2.7:UDP/500 containing SK{IDi,AUTH,SA,TSi,TSr}',
    AUTH_R,
  ),
  'auth-response-received': documented(
    'packet-received',
    'processing {decrypted }IKE_AUTH response: <payloads:text>',
    'processing decrypted IKE_AUTH response: SK{IDr,AUTH,SA,TSi,TSr}',
    AUTH_I,
  ),
  'auth-response-received-new': documented(
    'packet-received',
    `processing {decrypted }IKE_AUTH response from ${TO} containing <payloads:text>`,
    'processing IKE_AUTH response from 192.0.2.7:UDP/500 containing SK{IDr,AUTH,SA,TSi,TSr}',
    AUTH_I,
  ),
  'auth-response-sent': documented(
    'packet-sent',
    'sent IKE_AUTH {reply}{response}{ to <address:address>{:{UDP/}{TCP/}<port:int>}}{ with <detail:text>}',
    'sent IKE_AUTH response to 192.0.2.7:UDP/500',
    { ...AUTH_R, ...AUTH },
  ),

  // the IKE SA is up; `role` is the first word
  'ike-established': recorded(
    'phase-1-done',
    "<role:token> established IKE SA; authenticated peer using authby=<method:token> and {ID }{ID_}<id:token> '<remoteId:words>'",
    "initiator established IKE SA; authenticated peer using authby=secret and ID_IPV4_ADDR '192.0.2.7'",
    V2,
  ),
  'ike-established-signature': documented(
    'phase-1-done',
    "<role:token> established IKE SA; authenticated peer '<method:words>' {digital }signature using {peer }{preloaded }certificate '<remoteId:words>'{ issued by <detail:text>}",
    "initiator established IKE SA; authenticated peer '3584-bit PKCS#1 1.5 RSA with SHA1' signature using preloaded certificate '192.0.2.7'",
    V2,
  ),
  'ike-established-certificate': documented(
    'phase-1-done',
    "<role:token> established IKE SA; authenticated peer certificate '<remoteId:words>' and <method:words> signature{ issued by <detail:text>}",
    "responder established IKE SA; authenticated peer certificate 'CN=west.example' and 3072-bit RSASSA-PSS with SHA2_512 digital signature issued by 'CN=Example CA'",
    V2,
  ),
  'ike-established-using': documented(
    'phase-1-done',
    '<role:token> established IKE SA; authenticated using <detail:text>',
    'responder established IKE SA; authenticated using PKCS#1 1.5 RSA with SHA1 and peer certificate "CN=west.example" issued by CA "CN=Example CA"',
    V2,
  ),
  'ike-established-bare': documented(
    'phase-1-done',
    'established IKE SA{; authenticated <detail:text>}',
    "established IKE SA; authenticated using authby=secret and peer ID_FQDN '@west'",
    V2,
  ),
  'authenticated-old': documented(
    'authenticated',
    'Authenticated using <method:text>',
    'Authenticated using authby=secret',
    V2,
  ),

  // the Child SA of IKE_AUTH and further ones
  'child-established': recorded(
    'phase-2-done',
    `<role:token> established Child SA using #<parentId:int>; IPsec <mode:token> ${NETWORKS} ${SA_SET}`,
    `initiator established Child SA using #1; IPsec tunnel ${NETWORKS_EXAMPLE} ${ESP_EXAMPLE}`,
    V2,
  ),
  'child-established-new': documented(
    'phase-2-done',
    `<role:token> established Child SA using #<parentId:int>; IPsec <mode:token> ${NETWORKS_NEW} ${SA_SET}`,
    `responder established Child SA using #1; IPsec tunnel ${NETWORKS_NEW_EXAMPLE} ${ESP_EXAMPLE}`,
    V2,
  ),
  'child-negotiated': documented(
    'phase-2-networks',
    'negotiated connection [<localNetwork:words>] -> [<remoteNetwork:words>]',
    `negotiated connection ${NETWORKS_EXAMPLE}`,
    V2,
  ),
  'child-established-i': documented(
    'phase-2-done',
    `STATE_V2_IPSEC_I: IPsec SA established <mode:token> mode ${SA_SET}`,
    'STATE_V2_IPSEC_I: IPsec SA established tunnel mode {ESP=>0x95f902fc <0x918d12b0 xfrm=AES_GCM_C_256-NONE NATOA=none NATD=none DPD=passive}',
    V2,
  ),
  'child-established-r': documented(
    'phase-2-done',
    `STATE_V2_IPSEC_R: IPsec SA established <mode:token> mode ${SA_SET}`,
    'STATE_V2_IPSEC_R: IPsec SA established tunnel mode {ESP=>0x95f902fc <0x918d12b0 xfrm=AES_GCM_C_256-NONE DPD=passive}',
    V2,
  ),
  'parent-established-i': documented(
    'phase-2-done',
    `STATE_PARENT_I3: PARENT SA established <mode:token> mode ${SA_SET}`,
    'STATE_PARENT_I3: PARENT SA established tunnel mode {ESP=>0x95f902fc <0x918d12b0 xfrm=AES_128-HMAC_SHA1 DPD=none}',
    V2_INITIATOR,
  ),
  'parent-established-r': documented(
    'phase-2-done',
    `STATE_PARENT_R2: received v2I2, PARENT SA established <mode:token> mode ${SA_SET}`,
    'STATE_PARENT_R2: received v2I2, PARENT SA established tunnel mode {ESP=>0x95f902fc <0x918d12b0 xfrm=AES_128-HMAC_SHA1 DPD=none}',
    V2_RESPONDER,
  ),

  // CREATE_CHILD_SA
  'child-initiating': documented(
    'phase-2-started',
    'initiating Child SA using IKE SA #<parentId:int>',
    'initiating Child SA using IKE SA #1',
    CREATE,
  ),
  'child-rekey-initiating': recorded(
    'phase-2-started',
    'initiating rekey to replace Child SA #<number:int>',
    'initiating rekey to replace Child SA #2',
    CREATE,
  ),
  'ike-rekey-initiating': recorded(
    'phase-1-started',
    'initiating rekey to replace IKE SA #<parentId:int>',
    'initiating rekey to replace IKE SA #1',
    CREATE,
  ),
  'child-request': documented(
    'packet-sent',
    'sent CREATE_CHILD_SA request {for new IPsec SA}{to create Child SA}{ using <detail:text>}',
    'sent CREATE_CHILD_SA request for new IPsec SA',
    { ...CREATE, ...CHILD },
  ),
  'child-rekey-request': recorded(
    'packet-sent',
    'sent CREATE_CHILD_SA request to rekey {IPsec}{Child} SA{ #<number:int>}{ using <detail:text>}',
    'sent CREATE_CHILD_SA request to rekey IPsec SA',
    { ...CREATE, ...CHILD },
  ),
  'ike-rekey-request': recorded(
    'packet-sent',
    'sent CREATE_CHILD_SA request to rekey IKE SA{ #<parentId:int>}{ using <detail:text>}',
    'sent CREATE_CHILD_SA request to rekey IKE SA',
    { ...CREATE, ...REKEY_IKE },
  ),
  'child-rekeyed': recorded(
    'phase-2-done',
    `<role:token> rekeyed Child SA #<number:int> using #<parentId:int>; IPsec <mode:token> ${NETWORKS} ${SA_SET}`,
    `initiator rekeyed Child SA #2 using #1; IPsec tunnel ${NETWORKS_EXAMPLE} ${ESP_EXAMPLE}`,
    CREATE,
  ),
  'child-rekeyed-new': documented(
    'phase-2-done',
    `<role:token> rekeyed Child SA #<number:int> using #<parentId:int>; IPsec <mode:token> ${NETWORKS_NEW} ${SA_SET}`,
    `initiator rekeyed Child SA #2 using #1; IPsec tunnel ${NETWORKS_NEW_EXAMPLE} ${ESP_EXAMPLE}`,
    CREATE,
  ),
  'ike-rekeyed': recorded(
    'phase-1-done',
    `<role:token> rekeyed IKE SA #<parentId:int> ${IKE_SET}`,
    `initiator rekeyed IKE SA #1 ${IKE_EXAMPLE}`,
    CREATE,
  ),
  'child-request-received': documented(
    'packet-received',
    `processing {decrypted }CREATE_CHILD_SA request from ${TO} containing <payloads:text>`,
    'processing decrypted CREATE_CHILD_SA request from 192.0.2.7:UDP/500 containing SK{SA,Ni,TSi,TSr}',
    CREATE,
  ),
  'superseded-dropped': documented(
    'ike-deleted',
    'dropping negotiation as superseeded by established IKE SA #<ikeId:int>',
    'dropping negotiation as superseeded by established IKE SA #2632',
    V2,
  ),
  'superseded-not-repeated': documented(
    'housekeeping',
    'suppressing retransmit because IKE SA was superseded <detail:text>',
    'suppressing retransmit because IKE SA was superseded #2; drop this negotiation',
  ),

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
  'child-refused': recorded(
    'refusal-received',
    '<exchange:token> response rejected Child SA with <notify:token>',
    'IKE_AUTH response rejected Child SA with TS_UNACCEPTABLE',
    { ...V2, phase: 'phase-2' },
  ),
  'create-child-failed': documented(
    'refusal-received',
    'CREATE_CHILD_SA failed with error notification <notify:token>',
    'CREATE_CHILD_SA failed with error notification NO_PROPOSAL_CHOSEN',
    CREATE,
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
  'delete-child-unknown': documented(
    'housekeeping',
    'received delete request for <detail:words> but corresponding state not found',
    'received delete request for IKEv2_SEC_PROTO_ESP SA(0xedbdd402) but corresponding state not found',
  ),
  'delete-child': recorded(
    'child-delete-sent',
    'deleting established Child SA using IKE SA #<parentId:int>',
    'deleting established Child SA using IKE SA #1',
    V2,
  ),
} as const satisfies MessageTable;
