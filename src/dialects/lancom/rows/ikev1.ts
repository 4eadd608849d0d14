import type { MessageTable } from '../../../model/messages.ts';
import { remembered, V1 } from './row.ts';

/** What LCOS 4 to 9 says of IKEv1, mostly behind `IKE info:`, beside the documented messages. */
export const IKEV1_ROWS = {
  // who the peer is and what it can do
  'server-software': remembered(
    'peer-software',
    'The remote server <address:address>:<port:int>{ (UDP)} peer <peer:token> id <id:words> is <software:text>',
    'IKE info: The remote server 192.0.2.7:500 (UDP) peer def-main-peer id <no_id> is Enigmatec IPSEC version 1.5.1',
    V1,
  ),
  'server-supports': remembered(
    'peer-software',
    'The remote server <address:address>:<port:int>{ (UDP)}{ peer <peer:token>} id <id:words> supports <software:text>',
    'IKE info: The remote server 192.0.2.7:500 (UDP) peer def-aggr-peer id <no_id> supports draft-ietf-ipsec-isakmp-xauth',
    V1,
  ),
  'server-negotiated': remembered(
    'peer-software',
    'The remote server <address:address>:<port:int>{ (UDP)}{ peer <peer:token>} id <id:words> negotiated <software:text>',
    'IKE info: The remote server 192.0.2.7:500 (UDP) peer BRANCH id <no_id> negotiated rfc-3706-dead-peer-detection',
    V1,
  ),
  'peer-supports': remembered(
    'peer-software',
    'The remote peer <peer:token> supports <software:text>',
    'IKE info: The remote peer def-aggr-peer supports NAT-T in RFC mode',
    V1,
  ),
  'peer-negotiated': remembered(
    'peer-software',
    'The remote peer <peer:token> negotiated <software:text>',
    'IKE info: The remote peer def-aggr-peer negotiated rfc-3706-dead-peer-detection',
    V1,
  ),

  // phase 1
  'proposal-accepted-peer': remembered(
    'proposal-accepted',
    'Phase-<phase:int> remote proposal <remoteNo:int> for peer <peer:token> matched with local proposal <localNo:int>',
    'IKE info: Phase-1 remote proposal 1 for peer def-aggr-peer matched with local proposal 1',
    V1,
  ),
  'no-proposal-matched': remembered(
    'refusal-sent',
    'No proposal matched for peer <peer:token>{ <detail:text>}',
    'IKE info: No proposal matched for peer BRANCH',
    { ...V1, cause: 'proposal-mismatch' },
  ),
  'phase-1-done-peer': remembered(
    'phase-1-done',
    'Phase-1 [<role:token>] for peer <peer:token> between initiator id <initiatorId:words>, responder id <responderId:words> done',
    'IKE info: Phase-1 [responder] for peer BRANCH between initiator id branch@example.org, responder id 198.51.100.2 done',
    V1,
  ),
  'initial-contact': remembered(
    'remark',
    'Phase-1 [<role:token>] got INITIAL-CONTACT from peer <peer:token> (<address:address>)',
    'IKE info: Phase-1 [responder] got INITIAL-CONTACT from peer BRANCH (192.0.2.7)',
    V1,
  ),
  'phase-1-rekey-timer': remembered(
    'phase-1-lifetime',
    'Phase-1 SA Rekeying Timeout (Soft-Event) for peer <peer:token> set to <softSeconds:int> seconds{ (<role:token>)}',
    'IKE info: Phase-1 SA Rekeying Timeout (Soft-Event) for peer BRANCH set to 23040 seconds (Responder)',
    V1,
  ),
  'phase-1-expiry-timer': remembered(
    'phase-1-lifetime',
    'Phase-1 SA Timeout (Hard-Event) for peer <peer:token> set to <hardSeconds:int> seconds{ (<role:token>)}',
    'IKE info: Phase-1 SA Timeout (Hard-Event) for peer BRANCH set to 28800 seconds (Responder)',
    V1,
  ),

  // phase 2
  'phase-2-rekey-timer': remembered(
    'phase-2-lifetime',
    'Phase-2 SA Rekeying Timeout (Soft-Event) for peer <peer:token> set to <softSeconds:int> seconds{ (<role:token>)}',
    'IKE info: Phase-2 SA Rekeying Timeout (Soft-Event) for peer BRANCH set to 1800 seconds (Responder)',
    V1,
  ),
  'phase-2-expiry-timer': remembered(
    'phase-2-lifetime',
    'Phase-2 SA Timeout (Hard-Event) for peer <peer:token> set to <hardSeconds:int> seconds{ (<role:token>)}',
    'IKE info: Phase-2 SA Timeout (Hard-Event) for peer BRANCH set to 2000 seconds (Responder)',
    V1,
  ),
  'networks-unknown': remembered(
    'refusal-sent',
    'Phase-2 failed for peer <peer:token>: no rule matches the phase-2 ids <localNetwork:words> <-> <remoteNetwork:text>',
    'IKE info: Phase-2 failed for peer BRANCH: no rule matches the phase-2 ids  10.1.0.0/255.255.255.0 <-> 10.2.0.0/255.255.255.0',
    { ...V1, cause: 'traffic-selector-mismatch', phase: 'phase-2' },
  ),

  // configuration mode and extended authentication
  'config-received': remembered(
    'packet-received',
    'IKE-CFG: Received <detail:token> message with id <messageId:int> from peer <peer:token>',
    'IKE info: IKE-CFG: Received REQUEST message with id 5321 from peer BRANCH',
    { ...V1, exchange: 'transaction' },
  ),
  'config-created': remembered(
    'packet-sent',
    'IKE-CFG: Creating <detail:token> message with id <messageId:int> for peer <peer:token>',
    'IKE info: IKE-CFG: Creating REPLY message with id 5321 for peer BRANCH',
    { ...V1, exchange: 'transaction' },
  ),
  'config-asked': remembered(
    'remark',
    'IKE-CFG: Attribute <attribute:token> len <bytes:int> value <detail:token> received',
    'IKE info: IKE-CFG:   Attribute INTERNAL_IP4_ADDRESS len 0 value (none) received',
    V1,
  ),
  'config-given': remembered(
    'address-assigned',
    'IKE-CFG: Attribute <attribute:token> len <bytes:int> value <target:token> added',
    'IKE info: IKE-CFG:   Attribute INTERNAL_IP4_ADDRESS len 4 value 10.1.0.200 added',
    V1,
  ),
  'config-sending': remembered(
    'remark',
    'IKE-CFG: Sending message',
    'IKE info: IKE-CFG: Sending message',
    V1,
  ),
  xauth: remembered(
    'xauth-step',
    'IKE-XAUTH: <detail:text>',
    'IKE info: IKE-XAUTH: Received REQUEST message with id 5322 from peer BRANCH',
    V1,
  ),

  // ends
  'delete-sent': remembered(
    'delete-announced',
    'Delete Notification sent for Phase-<phase:int> SA to peer <peer:token>{, <detail:text>}',
    'IKE info: Delete Notification sent for Phase-1 SA to peer BRANCH, cookies [a1b2c3d4e5f60718 1827364554637281]',
    { ...V1, side: 'local' },
  ),
  'delete-received': remembered(
    'delete-announced',
    'Delete Notification received from peer <peer:token>{, <detail:text>}',
    'IKE info: Delete Notification received from peer BRANCH',
    { ...V1, side: 'remote', cause: 'peer-closed' },
  ),
  'delete-received-more': remembered(
    'delete-announced',
    'Delete Notification received from peer <peer:token> containing <detail:text>',
    'IKE info: Delete Notification received from peer BRANCH containing Protocol IPSEC_ESP',
    { ...V1, side: 'remote', cause: 'peer-closed' },
  ),
  'delete-received-phase': remembered(
    'delete-announced',
    'Delete Notification received for Phase-<phase:int> SA from peer <peer:token>{, <detail:text>}',
    'IKE info: Delete Notification received for Phase-1 SA from peer BRANCH, cookies [a1b2c3d4e5f60718 1827364554637281]',
    { ...V1, side: 'remote', cause: 'peer-closed' },
  ),
  'delete-spis': remembered(
    'remark',
    'containing Protocol <protocol:token>, with spis <detail:text>',
    'IKE info: containing Protocol IPSEC_ESP, with spis [1a2b3c4d  ] [5e6f7081  ]',
    V1,
  ),
  'phase-1-removed': remembered(
    'sa-removed',
    'Phase-1 SA removed: peer <peer:token> rule <rule:token> removed',
    'IKE info: Phase-1 SA removed: peer BRANCH rule isakmp-peer-BRANCH removed',
    { ...V1, phase: 'phase-1' },
  ),
  'phase-2-removed': remembered(
    'sa-removed',
    'Phase-2 SA removed: peer <peer:token> rule <rule:token> removed',
    'IKE info: Phase-2 SA removed: peer BRANCH rule ipsec-0-BRANCH-pr0-l0-r0 removed',
    { ...V1, phase: 'phase-2' },
  ),
  'notify-received': remembered(
    'notification',
    'NOTIFY received of type <notify:token> for peer <peer:token>',
    'IKE info: NOTIFY received of type NO_PROPOSAL_CHOSEN for peer BRANCH',
    { ...V1, side: 'remote' },
  ),
} as const satisfies MessageTable;
