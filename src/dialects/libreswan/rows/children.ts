import type { EventFacts, MessageTable } from '../../../model/messages.ts';
import { documented, recorded, V2, V2_INITIATOR, V2_RESPONDER } from './row.ts';

const CREATE: EventFacts = { ...V2, exchange: 'create-child-sa' };

// what the messages of RFC 7296 section 1.3 carry at least
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

/** Child SAs, CREATE_CHILD_SA and INFORMATIONAL (IKEv2). */
export const CHILD_ROWS = {
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
    'selectors-proposed',
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
  'child-request-old': documented(
    'packet-sent',
    'STATE_V2_CREATE_I: sent IPsec Child req wait response',
    'STATE_V2_CREATE_I: sent IPsec Child req wait response',
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
  'superseded-old': documented(
    'housekeeping',
    'state superseded by #<ikeId:int> <detail:text>',
    'state superseded by #5 try=2, drop this negotiation',
  ),
  'superseded-not-repeated': documented(
    'housekeeping',
    'suppressing retransmit because IKE SA was superseded <detail:text>',
    'suppressing retransmit because IKE SA was superseded #2; drop this negotiation',
  ),

  // ends
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
  'delete-ike-sent': documented(
    'ike-delete-sent',
    'sent INFORMATIONAL request to delete IKE SA',
    'sent INFORMATIONAL request to delete IKE SA',
    V2,
  ),
  'delete-child-sent': documented(
    'child-delete-sent',
    'sent INFORMATIONAL request to delete {established }{larval }Child SA using IKE SA #<parentId:int>',
    'sent INFORMATIONAL request to delete established Child SA using IKE SA #1',
    V2,
  ),
  'delete-child-gone': documented(
    'housekeeping',
    'Child SA #<number:int> no longer exists, ignoring delete response',
    'Child SA #2 no longer exists, ignoring delete response',
  ),
} as const satisfies MessageTable;
