import type { EventFacts, MessageTable } from '../../../model/messages.ts';
import { documented, recorded, unverified, V1, V1_INITIATOR, V1_RESPONDER } from './row.ts';

const MAIN_I: EventFacts = { ...V1_INITIATOR, exchange: 'main' };
const MAIN_R: EventFacts = { ...V1_RESPONDER, exchange: 'main' };
const AGGR_I: EventFacts = { ...V1_INITIATOR, exchange: 'aggressive' };
const AGGR_R: EventFacts = { ...V1_RESPONDER, exchange: 'aggressive' };
const QUICK: EventFacts = { ...V1, exchange: 'quick' };

// what the messages of RFC 2409 sections 5.1 to 5.5 carry, with a key
const SA = { payloads: ['SA'] };
const KEY = { payloads: ['KE', 'NONCE'] };
const ID = { payloads: ['ID', 'HASH'] };
const AGGR_1 = { payloads: ['SA', 'KE', 'NONCE', 'ID'] };
const AGGR_2 = { payloads: ['SA', 'KE', 'NONCE', 'ID', 'HASH'] };
const HASH = { payloads: ['HASH'] };
const QUICK_SA = { payloads: ['HASH', 'SA', 'NONCE', 'ID', 'ID'] };

const SA_SET = '{{<protocol:words>=><spiOut:hex> <<spiIn:hex> <proposals:text>}}';
const IKE_SET = '{{<proposals:text>}}';
const ESP_EXAMPLE = '{ESP=>0xdb74757d <0xa8d4ef4b xfrm=AES_CBC_256-HMAC_SHA2_256_128 DPD=passive}';
const IKE_EXAMPLE = '{auth=PRESHARED_KEY cipher=AES_CBC_256 integ=HMAC_SHA2_256 group=MODP2048}';

/** Main, aggressive and quick mode (IKEv1). */
export const IKEV1_ROWS = {
  // main mode
  'main-initiating': recorded(
    'phase-1-started',
    'initiating IKEv1 Main Mode connection{ to replace #<parentId:int>}',
    'initiating IKEv1 Main Mode connection to replace #1',
    MAIN_I,
  ),
  'main-initiating-old': documented(
    'phase-1-started',
    'initiating Main Mode{ to replace #<parentId:int>}',
    'initiating Main Mode to replace #1',
    MAIN_I,
  ),
  'main-request': recorded(
    'packet-sent',
    'sent Main Mode request{, replacing #<parentId:int>}',
    'sent Main Mode request',
    {
      ...MAIN_I,
      ...SA,
    },
  ),
  'main-request-old': documented(
    'packet-sent',
    'STATE_MAIN_I1: initiate{, replacing #<parentId:int>}',
    'STATE_MAIN_I1: initiate',
    {
      ...MAIN_I,
      ...SA,
    },
  ),
  'main-i2': recorded('packet-sent', 'sent Main Mode I2', 'sent Main Mode I2', { ...MAIN_I, ...KEY }),
  'main-i2-old': documented(
    'packet-sent',
    'STATE_MAIN_I2: sent MI2, expecting MR2',
    'STATE_MAIN_I2: sent MI2, expecting MR2',
    {
      ...MAIN_I,
      ...KEY,
    },
  ),
  'main-i3': recorded('packet-sent', 'sent Main Mode I3', 'sent Main Mode I3', { ...MAIN_I, ...ID }),
  'main-i3-old': documented(
    'packet-sent',
    'STATE_MAIN_I3: sent MI3, expecting MR3',
    'STATE_MAIN_I3: sent MI3, expecting MR3',
    {
      ...MAIN_I,
      ...ID,
    },
  ),
  'main-responding': recorded(
    'phase-1-started',
    'responding to Main Mode{ from unknown peer <address:address>{:<port:int>}}',
    'responding to Main Mode from unknown peer 192.0.2.7:500',
    MAIN_R,
  ),
  'main-r1': recorded('packet-sent', 'sent Main Mode R1', 'sent Main Mode R1', { ...MAIN_R, ...SA }),
  'main-r1-old': documented(
    'packet-sent',
    'STATE_MAIN_R1: sent MR1, expecting MI2',
    'STATE_MAIN_R1: sent MR1, expecting MI2',
    {
      ...MAIN_R,
      ...SA,
    },
  ),
  'main-r2': recorded('packet-sent', 'sent Main Mode R2', 'sent Main Mode R2', { ...MAIN_R, ...KEY }),
  'main-r2-old': documented(
    'packet-sent',
    'STATE_MAIN_R2: sent MR2, expecting MI3',
    'STATE_MAIN_R2: sent MR2, expecting MI3',
    {
      ...MAIN_R,
      ...KEY,
    },
  ),

  // aggressive mode
  'aggressive-warning': recorded(
    'housekeeping',
    'IKEv1 Aggressive Mode with PSK is vulnerable to <reason:text>',
    "IKEv1 Aggressive Mode with PSK is vulnerable to dictionary attacks and is cracked on large scale by TLA's",
  ),
  'aggressive-initiating': recorded(
    'phase-1-started',
    'initiating IKEv1 Aggressive Mode connection{ to replace #<parentId:int>}',
    'initiating IKEv1 Aggressive Mode connection',
    AGGR_I,
  ),
  'aggressive-initiating-old': documented(
    'phase-1-started',
    'initiating Aggressive Mode{ to replace #<parentId:int>}{ <detail:text>}',
    'initiating Aggressive Mode #1, connection "site-b"',
    AGGR_I,
  ),
  'aggressive-request': recorded(
    'packet-sent',
    'sent Aggressive Mode request{, replacing #<parentId:int>}',
    'sent Aggressive Mode request',
    { ...AGGR_I, ...AGGR_1 },
  ),
  'aggressive-request-old': documented(
    'packet-sent',
    'STATE_AGGR_I1: initiate{, replacing #<parentId:int>}',
    'STATE_AGGR_I1: initiate',
    {
      ...AGGR_I,
      ...AGGR_1,
    },
  ),
  'aggressive-responding': recorded(
    'phase-1-started',
    'responding to Aggressive Mode, state #<number:int>, connection <detail:words> from <address:address>',
    'responding to Aggressive Mode, state #1, connection "site-a" from 192.0.2.7',
    AGGR_R,
  ),
  'aggressive-r1': recorded(
    'packet-sent',
    'sent Aggressive Mode response, expecting confirmation',
    'sent Aggressive Mode response, expecting confirmation',
    { ...AGGR_R, ...AGGR_2 },
  ),
  'aggressive-r1-old': documented(
    'packet-sent',
    'STATE_AGGR_R1: sent AR1, expecting AI2',
    'STATE_AGGR_R1: sent AR1, expecting AI2',
    {
      ...AGGR_R,
      ...AGGR_2,
    },
  ),

  // phase 1 is up
  'ike-established': recorded(
    'phase-1-done',
    `IKE SA established ${IKE_SET}`,
    `IKE SA established ${IKE_EXAMPLE}`,
    V1,
  ),
  'ike-established-main-i': documented(
    'phase-1-done',
    `STATE_MAIN_I4: ISAKMP SA established ${IKE_SET}`,
    'STATE_MAIN_I4: ISAKMP SA established {auth=PRESHARED_KEY cipher=aes_256 integ=sha group=MODP1536}',
    MAIN_I,
  ),
  'ike-established-main-r': documented(
    'phase-1-done',
    `STATE_MAIN_R3: {sent MR3, }ISAKMP SA established ${IKE_SET}`,
    `STATE_MAIN_R3: sent MR3, ISAKMP SA established ${IKE_EXAMPLE}`,
    MAIN_R,
  ),
  'ike-established-aggressive-i': documented(
    'phase-1-done',
    `STATE_AGGR_I2: {sent AI2, }ISAKMP SA established ${IKE_SET}`,
    `STATE_AGGR_I2: sent AI2, ISAKMP SA established ${IKE_EXAMPLE}`,
    { ...AGGR_I, ...HASH },
  ),
  'ike-established-aggressive-r': documented(
    'phase-1-done',
    `STATE_AGGR_R2: ISAKMP SA established ${IKE_SET}`,
    `STATE_AGGR_R2: ISAKMP SA established ${IKE_EXAMPLE}`,
    AGGR_R,
  ),

  // proposals of phase 1, as the responder judges them
  'transform-refused': recorded(
    'proposals-remote',
    'Oakley Transform [<proposals:words>] refused{ <reason:text>}',
    'Oakley Transform [AES_CBC (128), HMAC_SHA1, MODP1536] refused',
    { ...V1_RESPONDER, phase: 'phase-1' },
  ),
  'no-transform': recorded('cause', 'no acceptable Oakley Transform', 'no acceptable Oakley Transform', {
    ...V1_RESPONDER,
    phase: 'phase-1',
    cause: 'proposal-mismatch',
  }),
  'group-not-supported': documented(
    'cause',
    'OAKLEY_GROUP <group:token> not supported.{ Attribute OAKLEY_GROUP_DESCRIPTION}',
    'OAKLEY_GROUP 22 not supported.  Attribute OAKLEY_GROUP_DESCRIPTION',
    {
      ...V1_RESPONDER,
      phase: 'phase-1',
      cause: 'proposal-mismatch',
      certainty: 'possible',
      attribute: 'dh-group',
    },
  ),
  'policy-refuses': documented(
    'housekeeping',
    'policy does not allow <reason:words>. Attribute <attribute:token>',
    'policy does not allow Extended Authentication (XAUTH) of initiator (we are responder).  Attribute OAKLEY_AUTHENTICATION_METHOD',
  ),
  'policy-mandates': documented(
    'housekeeping',
    'policy mandates <reason:words>. Attribute <attribute:token>',
    'policy mandates Extended Authentication (XAUTH) with PSK of initiator (we are responder).  Attribute OAKLEY_AUTHENTICATION_METHOD',
  ),

  // nobody here for this peer
  'main-unknown-peer': recorded(
    'refusal-sent',
    'initial Main Mode message received{ on <localAddress:address>{:<localPort:int>}} but no connection has been authorized with <reason:text>',
    'initial Main Mode message received but no connection has been authorized with authby=PSK and xauth=no',
    { ...MAIN_R, phase: 'phase-1', cause: 'connection-unknown' },
  ),
  'main-forbidden': documented(
    'refusal-sent',
    'initial Main Mode message received{ on <localAddress:address>{:<localPort:int>}} but <detail:words> forbids connection',
    'initial Main Mode message received on 192.0.2.1:500 but "site-a" forbids connection',
    { ...MAIN_R, phase: 'phase-1', cause: 'connection-unknown' },
  ),
  'aggressive-unknown-peer': recorded(
    'refusal-sent',
    'initial Aggressive Mode message from <address:address>{:<port:int>} but no (wildcard) connection has been configured{ with <reason:text>}',
    'initial Aggressive Mode message from 192.0.2.7:500 but no (wildcard) connection has been configured with authby PSK',
    { ...AGGR_R, phase: 'phase-1', cause: 'exchange-mode-mismatch', certainty: 'likely' },
  ),

  // keys that differ, messages that cannot be read
  'payload-too-long': recorded(
    'housekeeping',
    '<bytes:int>-byte length of <detail:words> is larger than can fit',
    '43516-byte length of ISAKMP Identification Payload is larger than can fit',
  ),
  'payload-type-unknown': documented(
    'housekeeping',
    'next payload type of <detail:words> has an unknown value: <code:text>',
    'next payload type of ISAKMP Identification Payload has an unknown value: 197',
  ),
  'payload-byte-not-zero': documented(
    'housekeeping',
    'byte <number:int> of <detail:words> must {have been }{be }zero<reason:text>',
    'byte 2 of ISAKMP Identification Payload must be zero, but is not',
  ),
  'key-probably-wrong': recorded(
    'cause',
    'probable authentication failure (mismatch of preshared secrets?): malformed payload in packet',
    'probable authentication failure (mismatch of preshared secrets?): malformed payload in packet',
    { ...V1, phase: 'phase-1', cause: 'pre-shared-key-mismatch', certainty: 'likely' },
  ),
  'payload-malformed': recorded('cause', 'malformed payload in packet', 'malformed payload in packet', {
    ...V1,
    cause: 'message-invalid',
    certainty: 'likely',
  }),
  'hash-mismatch': recorded(
    'cause',
    'received Hash Payload does not match computed value',
    'received Hash Payload does not match computed value',
    { ...V1, phase: 'phase-1', cause: 'pre-shared-key-mismatch', certainty: 'likely' },
  ),
  'must-be-encrypted': recorded(
    'housekeeping',
    'Informational Exchange message must be encrypted',
    'Informational Exchange message must be encrypted',
  ),
  'key-missing': documented(
    'cause',
    "Can't authenticate: no preshared key found for <detail:text>",
    "Can't authenticate: no preshared key found for `192.0.2.1' and `192.0.2.7'.  Attribute OAKLEY_AUTHENTICATION_METHOD",
    { ...V1, phase: 'phase-1', cause: 'pre-shared-key-mismatch' },
  ),
  'unknown-sa': documented(
    'housekeeping',
    'Informational Exchange is for an unknown (expired?) SA{ with MSGID:<messageId:hex>}',
    'Informational Exchange is for an unknown (expired?) SA with MSGID:0x01df8ff7',
  ),
  'quick-unknown-sa': documented(
    'housekeeping',
    'Quick Mode message is for a non-existent (expired?) ISAKMP SA',
    'Quick Mode message is for a non-existent (expired?) ISAKMP SA',
  ),

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
  'child-established': recorded(
    'phase-2-done',
    `IPsec SA established <mode:token> mode ${SA_SET}`,
    `IPsec SA established tunnel mode ${ESP_EXAMPLE}`,
    QUICK,
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
  'no-child-proposal': recorded(
    'cause',
    'no acceptable Proposal in IPsec SA',
    'no acceptable Proposal in IPsec SA',
    {
      ...QUICK,
      phase: 'phase-2',
      cause: 'proposal-mismatch',
    },
  ),
  'pfs-required': recorded(
    'cause',
    'we require PFS but Quick I1 SA specifies no GROUP_DESCRIPTION',
    'we require PFS but Quick I1 SA specifies no GROUP_DESCRIPTION',
    { ...QUICK, phase: 'phase-2', cause: 'pfs-mismatch', attribute: 'dh-group' },
  ),
  'no-connection-for-networks': recorded(
    'cause',
    'cannot respond to IPsec SA request because no connection is known for <detail:text>',
    'cannot respond to IPsec SA request because no connection is known for 10.2.0.0/24===192.0.2.1...192.0.2.7===10.1.0.0/24',
    { ...QUICK, phase: 'phase-2', cause: 'traffic-selector-mismatch' },
  ),
  'identities-do-not-match': unverified(
    'cause',
    "our client ID returned doesn't match my proposal<detail:text>",
    "our client ID returned doesn't match my proposal - us: 10.1.0.0/24 vs them: 10.3.0.0/24",
    { ...QUICK, phase: 'phase-2', cause: 'traffic-selector-mismatch' },
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

  // extended authentication, configuration mode
  'xauth-request-sent': documented(
    'packet-sent',
    'XAUTH: Sending <detail:words> request{ (<reason:text>}',
    'XAUTH: Sending Username/Password request (MAIN_R3->XAUTH_R0)',
    { ...V1, exchange: 'transaction', payloads: ['HASH', 'ATTR'] },
  ),
  'xauth-method': documented(
    'housekeeping',
    'XAUTH: <detail:words> authentication method requested to authenticate user <id:text>',
    "XAUTH: password file authentication method requested to authenticate user 'anna'",
  ),
  'xauth-file': documented(
    'housekeeping',
    'XAUTH: password file (<detail:text>',
    'XAUTH: password file (/etc/ipsec.d/passwd) open.',
  ),
  'xauth-user-failed': documented(
    'housekeeping',
    'XAUTH: failure user<detail:text>',
    'XAUTH: failure user(anna:xauth-psk)',
  ),
  'xauth-user-ok': documented(
    'authenticated',
    'XAUTH: success user<id:text>',
    'XAUTH: success user(anna:xauth-psk)',
    {
      ...V1,
      exchange: 'transaction',
    },
  ),
  'xauth-failed': documented(
    'cause',
    'XAUTH: User <id:words>: Authentication Failed<reason:text>',
    'XAUTH: User anna: Authentication Failed: Incorrect Username or Password',
    { ...V1, phase: 'phase-1', exchange: 'transaction', cause: 'xauth-failed' },
  ),
  'xauth-succeeded': documented(
    'authenticated',
    'XAUTH: User <id:words>: Authentication Successful',
    'XAUTH: User anna: Authentication Successful',
    {
      ...V1,
      exchange: 'transaction',
    },
  ),
  'xauth-client-failed': unverified('cause', 'XAUTH: authentication failed', 'XAUTH: authentication failed', {
    ...V1,
    phase: 'phase-1',
    exchange: 'transaction',
    cause: 'xauth-failed',
  }),
  'xauth-client-answer': documented(
    'housekeeping',
    'XAUTH: Answering XAUTH challenge with <detail:text>',
    "XAUTH: Answering XAUTH challenge with user='anna'",
  ),
  'xauth-client-ok': documented(
    'authenticated',
    'XAUTH: Successfully Authenticated',
    'XAUTH: Successfully Authenticated',
    {
      ...V1,
      exchange: 'transaction',
    },
  ),
  'xauth-state': documented(
    'housekeeping',
    'STATE_XAUTH_<state:token>: <detail:text>',
    'STATE_XAUTH_R1: XAUTH status sent - awaiting ack',
  ),
  'xauth-reply-incomplete': documented(
    'housekeeping',
    'Expected MODE_CFG_REPLY <detail:text>',
    'Expected MODE_CFG_REPLY is missing username and password attribute',
  ),
  'mode-config-state': documented(
    'housekeeping',
    'STATE_MODE_CFG_<state:token>: <detail:text>',
    'STATE_MODE_CFG_R1: ModeCfg Set sent, expecting Ack',
  ),
  'mode-config': documented('housekeeping', 'modecfg_<detail:text>', 'modecfg_inR0(STF_OK)'),
  'mode-config-address': documented(
    'address-assigned',
    'Received IPv4 address: <target:address>{/<detail:text>}',
    'Received IPv4 address: 10.9.0.5/32',
    V1,
  ),
} as const satisfies MessageTable;
