import type { EventFacts, MessageTable } from '../../../model/messages.ts';
import { documented, recorded, V1 } from './row.ts';

const QUICK: EventFacts = { ...V1, exchange: 'quick' };

// what messages 1 and 2 carry (RFC 2409, section 5.5)
const QUICK_SA = { payloads: ['HASH', 'SA', 'NONCE', 'ID', 'ID'] };

const SA_SET = '{{<protocol:words>=><spiOut:hex> <<spiIn:hex> <proposals:text>}}';
const ESP_EXAMPLE = '{ESP=>0xdb74757d <0xa8d4ef4b xfrm=AES_CBC_256-HMAC_SHA2_256_128 DPD=passive}';

/** Quick mode as it should go, notifications and deletions (IKEv1). */
export const QUICK_ROWS = {
  // quick mode
  'quick-initiating': recorded(
    'phase-2-started',
    'initiating Quick Mode <detail:words>{ to replace #<number:int>} {{using isakmp#<parentId:int> msgid:<messageId:hex> proposal=<proposals:words>}}',
    'initiating Quick Mode IKEv1+PSK+ENCRYPT+TUNNEL+PFS+UP+ESN_NO {using isakmp#1 msgid:806d9a95 proposal=AES_CBC_256-HMAC_SHA2_256_128-MODP2048 pfsgroup=MODP2048}',
    QUICK,
  ),
  'quick-request': recorded(
    'packet-sent',
    'sent Quick Mode request{, to replace #<number:int>}',
    'sent Quick Mode request',
    {
      ...QUICK,
      ...QUICK_SA,
    },
  ),
  'quick-request-old': documented(
    'packet-sent',
    'STATE_QUICK_I1: initiate{, to replace #<number:int>}',
    'STATE_QUICK_I1: initiate',
    {
      ...QUICK,
      ...QUICK_SA,
    },
  ),
  'quick-proposed': recorded(
    'selectors-proposed',
    'the peer proposed: <localNetwork:token> -<<protocol:words>>-> <remoteNetwork:token>',
    'the peer proposed: 10.2.0.0/24 -<all>-> 10.1.0.0/24',
    QUICK,
  ),
  'quick-proposed-old': documented(
    'selectors-proposed',
    'the peer proposed: <localNetwork:token> -> <remoteNetwork:token>',
    'the peer proposed: 10.2.0.0/24:0/0 -> 10.1.0.0/24:0/0',
    QUICK,
  ),
  'quick-responding': recorded(
    'phase-2-started',
    'responding to Quick Mode proposal {{msgid:<messageId:hex>}}',
    'responding to Quick Mode proposal {msgid:806d9a95}',
    QUICK,
  ),
  'quick-ends': recorded(
    'selectors-proposed',
    'us: <local:words>{ them: <remote:words>}',
    'us: 10.2.0.0/24===192.0.2.1  them: 192.0.2.7===10.1.0.0/24',
    QUICK,
  ),
  'quick-end-remote': documented(
    'selectors-proposed',
    'them: <remote:words>',
    'them: 192.0.2.7:17/1701',
    QUICK,
  ),
  'quick-r1': recorded(
    'packet-sent',
    `sent Quick Mode reply, inbound IPsec SA installed, expecting confirmation <mode:token> mode ${SA_SET}`,
    `sent Quick Mode reply, inbound IPsec SA installed, expecting confirmation tunnel mode ${ESP_EXAMPLE}`,
    { ...QUICK, ...QUICK_SA },
  ),
  'quick-r1-old': documented(
    'packet-sent',
    `STATE_QUICK_R1: sent QR1, inbound IPsec SA installed, expecting QI2 <mode:token> mode ${SA_SET}`,
    `STATE_QUICK_R1: sent QR1, inbound IPsec SA installed, expecting QI2 tunnel mode ${ESP_EXAMPLE}`,
    { ...QUICK, ...QUICK_SA },
  ),
  // this one stands in the logs of IKEv2 too, before Libreswan 4
  'child-established': recorded(
    'phase-2-done',
    `IPsec SA established <mode:token> mode ${SA_SET}`,
    `IPsec SA established tunnel mode ${ESP_EXAMPLE}`,
  ),
  'child-established-i': documented(
    'phase-2-done',
    `STATE_QUICK_I2: {sent QI2, }IPsec SA established <mode:token> mode ${SA_SET}`,
    'STATE_QUICK_I2: sent QI2, IPsec SA established tunnel mode {ESP=>0xba2cbb67 <0x2adca3de xfrm=AES_128-HMAC_MD5 NATOA=none NATD=none DPD=enabled}',
    QUICK,
  ),
  'child-established-r': documented(
    'phase-2-done',
    `STATE_QUICK_R2: IPsec SA established <mode:token> mode ${SA_SET}`,
    `STATE_QUICK_R2: IPsec SA established transport mode ${ESP_EXAMPLE}`,
    QUICK,
  ),
  'dpd-enabled': documented(
    'housekeeping',
    'Dead Peer Detection (RFC 3706): <detail:text>',
    'Dead Peer Detection (RFC 3706): enabled',
  ),

  // informational exchange
  'notify-ignored': recorded(
    'refusal-received',
    'ignoring informational payload{, type} <notify:token>{,} msgid=<messageId:hex>{, length=<bytes:int>}',
    'ignoring informational payload NO_PROPOSAL_CHOSEN, msgid=00000000, length=12',
    V1,
  ),
  'notify-received-ignored': recorded(
    'refusal-received',
    'received and ignored notification payload: <notify:token>',
    'received and ignored notification payload: NO_PROPOSAL_CHOSEN',
    V1,
  ),
  'informational-ignored': documented(
    'housekeeping',
    'received and ignored informational message{ with <detail:text>}',
    'received and ignored informational message',
  ),
  'notify-sent': recorded(
    'refusal-sent',
    'sending {encrypted }notification <notify:token> to <address:address>{:<port:int>}',
    'sending encrypted notification INVALID_ID_INFORMATION to 192.0.2.7:500',
    V1,
  ),
  'delete-ike-received': recorded(
    'ike-delete-received',
    'received Delete SA payload: self-deleting ISAKMP State #<ikeId:int>',
    'received Delete SA payload: self-deleting ISAKMP State #1',
    V1,
  ),
  'delete-ike-received-old': documented(
    'ike-delete-received',
    'received Delete SA payload: deleting ISAKMP State #<ikeId:int>',
    'received Delete SA payload: deleting ISAKMP State #1',
    V1,
  ),
  'delete-child-received': recorded(
    'child-delete-received',
    'received Delete SA(<spi:hex>) payload: deleting IPsec State #<childId:int>',
    'received Delete SA(0xa8d4ef4b) payload: deleting IPsec State #2',
    V1,
  ),
  'delete-child-received-bare': documented(
    'child-delete-received',
    'received Delete SA payload: deleting IPsec State #<childId:int>',
    'received Delete SA payload: deleting IPSEC State #2',
    V1,
  ),
  'replace-child-received': documented(
    'housekeeping',
    'received Delete SA{(<spi:hex>)} payload: replace IPSEC State #<childId:int> <detail:text>',
    'received Delete SA payload: replace IPSEC State #2 in 10 seconds',
  ),
  'delete-unknown': recorded(
    'housekeeping',
    'ignoring Delete SA payload: <detail:words> not found<reason:text>',
    'ignoring Delete SA payload: PROTO_IPSEC_ESP SA(0x7ee72dbf) not found (maybe expired)',
  ),
  'delete-not-taken': documented(
    'housekeeping',
    'ignoring Delete SA payload: {not encrypted}{ISAKMP SA not established}{no SPI}',
    'ignoring Delete SA payload: ISAKMP SA not established',
  ),
  'notify-without-state': documented(
    'housekeeping',
    'ignoring informational payload <notify:token>, no corresponding state',
    'ignoring informational payload INVALID_HASH_INFORMATION, no corresponding state',
  ),
} as const satisfies MessageTable;
