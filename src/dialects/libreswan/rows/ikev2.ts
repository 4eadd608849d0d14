import type { EventFacts, MessageTable } from '../../../model/messages.ts';
import { documented, recorded, V2, V2_INITIATOR, V2_RESPONDER } from './row.ts';

const INIT_I: EventFacts = { ...V2_INITIATOR, exchange: 'ike-sa-init' };
const INIT_R: EventFacts = { ...V2_RESPONDER, exchange: 'ike-sa-init' };
const AUTH_I: EventFacts = { ...V2_INITIATOR, exchange: 'ike-auth' };
const AUTH_R: EventFacts = { ...V2_RESPONDER, exchange: 'ike-auth' };

// what the messages of RFC 7296 sections 1.2 and 1.3 carry at least
const SA_INIT = { payloads: ['SA', 'KE', 'N'] };
const AUTH = { payloads: ['ID', 'AUTH', 'SA', 'TSi', 'TSr'] };

const IKE_SET = '{{<proposals:words>}}';
const IKE_EXAMPLE = '{cipher=AES_CBC_256 integ=HMAC_SHA2_256_128 prf=HMAC_SHA2_256 group=MODP2048}';
const TO = '<address:address>{:{UDP/}{TCP/}<port:int>}';

/** IKE_SA_INIT and IKE_AUTH (IKEv2) as they should go. */
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
  'init-whack': documented('housekeeping', 'initiate', 'initiate'),
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
  'init-cookie-new': documented(
    'housekeeping',
    'received anti-DDOS COOKIE response<detail:text>',
    'received anti-DDOS COOKIE response; resending IKE_SA_INIT request with cookie payload added',
  ),
  'init-cookie-demanded': documented(
    'housekeeping',
    'DOS mode on; responding to IKE_SA_INIT with cookie <detail:text>',
    'DOS mode on; responding to IKE_SA_INIT with cookie notification request',
  ),
  'init-other-group-new': documented(
    'housekeeping',
    'received INVALID_KE_PAYLOAD response; resending <detail:text>',
    'received INVALID_KE_PAYLOAD response; resending IKE_SA_INIT with new KE payload',
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
  'ike-established-preloaded': documented(
    'phase-1-done',
    "<role:token> established IKE SA; authenticated peer using {preloaded }certificate '<remoteId:words>' and <method:words> signature{ issued by <detail:text>}",
    "initiator established IKE SA; authenticated peer using preloaded certificate '@east' and 2192-bit RSASSA-PSS with SHA2_512 digital signature",
    V2,
  ),
  'parent-established-old': documented(
    'phase-1-done',
    'STATE_PARENT_{I3: }{R2: received v2I2, }PARENT SA established{ {{auth=<proposals:words>}}}',
    'STATE_PARENT_R2: received v2I2, PARENT SA established',
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
    'Authenticated using {authby=}<method:text>',
    'Authenticated using authby=secret',
    V2,
  ),
} as const satisfies MessageTable;
