import type { EventFacts, MessageTable } from '../../../model/messages.ts';
import { documented, recorded, V1, V1_RESPONDER } from './row.ts';

const MAIN_R: EventFacts = { ...V1_RESPONDER, exchange: 'main' };
const AGGR_R: EventFacts = { ...V1_RESPONDER, exchange: 'aggressive' };
const QUICK: EventFacts = { ...V1, exchange: 'quick' };

/** What goes wrong in IKEv1, mostly as the responder sees it. */
export const IKEV1_REFUSAL_ROWS = {
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
  'transform-incomplete': documented(
    'complaint',
    'OAKLEY proposal refused: missing <attribute:text>',
    'OAKLEY proposal refused: missing encryption',
    { ...V1_RESPONDER, phase: 'phase-1' },
  ),
  'authentication-not-supported': documented(
    'complaint',
    'Pluto does not support <method:token> authentication.{ Attribute <attribute:token>}',
    'Pluto does not support OAKLEY_RSA_ENC authentication.  Attribute OAKLEY_AUTHENTICATION_METHOD',
    { ...V1_RESPONDER, phase: 'phase-1' },
  ),
  'lifetime-capped': documented(
    'housekeeping',
    'warning: peer requested IKE lifetime of <seconds:int> seconds which we capped <detail:text>',
    'warning: peer requested IKE lifetime of 90000 seconds which we capped at our limit of 86400 seconds',
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
  'aggressive-unknown-peer-old': documented(
    'refusal-sent',
    'initial Aggressive Mode packet claiming to be from <remoteId:words> on <detail:words> but no {matching }connection has been authorized{ <reason:text>}',
    'initial Aggressive Mode packet claiming to be from @branch on 192.0.2.7 but no connection has been authorized with policy PSK+AGGRESSIVE',
    { ...AGGR_R, phase: 'phase-1', cause: 'connection-unknown' },
  ),
  'ikev1-dropped': documented(
    'refusal-sent',
    'ignoring IKEv1 packet as policy is set to silently drop all IKEv1 packets',
    'ignoring IKEv1 packet as policy is set to silently drop all IKEv1 packets',
    { ...V1_RESPONDER, phase: 'phase-1', cause: 'ike-version-mismatch' },
  ),
  'ikev1-rejected': documented(
    'refusal-sent',
    'rejecting IKEv1 packet as policy is set to reject all IKEv1 packets',
    'rejecting IKEv1 packet as policy is set to reject all IKEv1 packets',
    { ...V1_RESPONDER, phase: 'phase-1', cause: 'ike-version-mismatch' },
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
  'proof-mismatch': documented(
    'cause',
    'received message <detail:words> data did not match computed value',
    'received message SIG_I data did not match computed value',
    { ...V1, phase: 'phase-1', cause: 'authentication-failed' },
  ),
  'private-key-missing': documented(
    'cause',
    'unable to locate my private key for <detail:text>',
    'unable to locate my private key for RSA Signature',
    { ...V1, phase: 'phase-1', cause: 'authentication-failed', side: 'local' },
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

  // proposals and networks of phase 2 in detail
  'group-for-pfs-not-supported': documented(
    'cause',
    'OAKLEY_GROUP <group:token> not supported for PFS',
    'OAKLEY_GROUP 22 not supported for PFS',
    { ...QUICK, phase: 'phase-2', cause: 'pfs-mismatch', certainty: 'likely', attribute: 'dh-group' },
  ),
  'public-value-missing': documented(
    'cause',
    'missing KE payload in <detail:words> message',
    'missing KE payload in Quick I1 message',
    { ...QUICK, phase: 'phase-2', cause: 'pfs-mismatch', certainty: 'likely', attribute: 'dh-group' },
  ),
  'encryption-required': documented(
    'cause',
    'policy for <id:words> requires {encryption}{authentication} but <reason:text>',
    'policy for "site-a" requires encryption but ESP not in Proposal from 192.0.2.7',
    { ...QUICK, phase: 'phase-2', cause: 'proposal-mismatch', certainty: 'likely' },
  ),
  'esp-transform-refused': documented(
    'complaint',
    'ESP IPsec Transform {refused: }<reason:text>',
    'ESP IPsec Transform refused: contains unexpected DH MODP2048',
    { ...QUICK, phase: 'phase-2' },
  ),
  'ah-transform-refused': documented(
    'complaint',
    'AH IPsec Transform {refused: }<reason:text>',
    'AH IPsec Transform refused: contains unexpected encryption AES_CBC',
    { ...QUICK, phase: 'phase-2' },
  ),
  'transform-lacks': documented(
    'complaint',
    'IPsec Transform must specify <attribute:text>',
    'IPsec Transform must specify ENCAPSULATION_MODE',
    { ...QUICK, phase: 'phase-2' },
  ),
  'esp-proposal-ignored': documented(
    'complaint',
    'ignoring ESP proposal <reason:text>',
    'ignoring ESP proposal with alg AES_CTR not present in kernel',
    { ...QUICK, phase: 'phase-2' },
  ),
  'ah-proposal-ignored': documented(
    'complaint',
    'ignoring AH proposal <reason:text>',
    'ignoring AH proposal with unknown integrity',
    { ...QUICK, phase: 'phase-2' },
  ),
  'compression-forbidden': documented(
    'complaint',
    'compression proposed by <address:address>, but policy for <reason:text>',
    'compression proposed by 192.0.2.7, but policy for "site-a" forbids it',
    { ...QUICK, phase: 'phase-2' },
  ),
  'networks-returned-ours': documented(
    'cause',
    "our client {subnet}{ID}{peer} returned {protocol id }{port }{doesn't}{does not} match my proposal - us: <local:words> vs them: <remote:text>",
    "our client subnet returned doesn't match my proposal - us: 10.1.0.0/24 vs them: 10.3.0.0/24",
    { ...QUICK, phase: 'phase-2', cause: 'traffic-selector-mismatch', certainty: 'likely' },
  ),
  'networks-returned-peers': documented(
    'cause',
    "peer client {subnet}{ID}{peer} returned {protocol id }{port }{doesn't}{does not} match my proposal - us: <local:words> vs them: <remote:text>",
    "peer client subnet returned doesn't match my proposal - us: 10.2.0.0/24 vs them: 10.3.0.0/24",
    { ...QUICK, phase: 'phase-2', cause: 'traffic-selector-mismatch', certainty: 'likely' },
  ),
  'networks-returned-allowed': documented(
    'housekeeping',
    'Allowing {questionable (microsoft)}{bad L2TP/IPsec} proposal<reason:text>',
    'Allowing questionable (microsoft) proposal anyway',
  ),
  'networks-missing': documented(
    'cause',
    'IDci, IDcr payloads missing in message but default does not match proposal',
    'IDci, IDcr payloads missing in message but default does not match proposal',
    { ...QUICK, phase: 'phase-2', cause: 'traffic-selector-mismatch' },
  ),
  'networks-not-virtual': documented(
    'cause',
    'peer proposal was rejected in a virtual connection policy: <reason:text>',
    'peer proposal was rejected in a virtual connection policy: a private network virtual IP was required, but the proposed IP did not match our list (virtual-private=)',
    { ...QUICK, phase: 'phase-2', cause: 'traffic-selector-mismatch' },
  ),

  // messages that are out of place
  'message-out-of-place': documented(
    'housekeeping',
    'Quick Mode {I1 }message is {invalid}{unacceptable} because <reason:text>',
    'Quick Mode message is unacceptable because it is for an incomplete ISAKMP SA',
  ),
  'informational-out-of-place': documented(
    'housekeeping',
    'Informational Exchange message is invalid because <reason:text>',
    'Informational Exchange message is invalid because it has a previously used Message ID (0x1f2f3f4f )',
  ),
  'mode-config-out-of-place': documented(
    'housekeeping',
    'Mode Config message is <reason:text>',
    'Mode Config message is for a non-existent (expired?) ISAKMP SA',
  ),
  'message-malformed': documented(
    'complaint',
    'malformed {Phase 1}{Quick Mode} message: <reason:text>',
    'malformed Phase 1 message: does not start with an SA payload',
    V1,
  ),
  'too-many-malformed': documented(
    'complaint',
    'too many (<count:int>) malformed payloads. Deleting state',
    'too many (4) malformed payloads. Deleting state',
    V1,
  ),
  'plain-where-encrypted': documented(
    'complaint',
    'packet rejected: should have been encrypted',
    'packet rejected: should have been encrypted',
    V1,
  ),
  'encrypted-without-key': documented(
    'housekeeping',
    'discarding encrypted message <reason:text>',
    'discarding encrypted message for an unknown ISAKMP SA',
  ),
  'step-failed': documented(
    'housekeeping',
    'state transition function for <state:words> failed: <notify:token>',
    'state transition function for STATE_QUICK_R0 failed: NO_PROPOSAL_CHOSEN',
  ),
} as const satisfies MessageTable;
