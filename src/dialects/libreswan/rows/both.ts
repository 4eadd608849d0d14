import type { MessageTable } from '../../../model/messages.ts';
import { documented, recorded } from './row.ts';

/** What both versions of IKE share: identities, repetition, liveness, NAT. */
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
  mobike: documented('housekeeping', 'MOBIKE <detail:text>', 'MOBIKE response: updating IPsec SA'),
  'mobike-done': documented(
    'housekeeping',
    'success MOBIKE <detail:text>',
    'success MOBIKE update local address 192.0.2.1:4500 -> 192.0.2.9:4500',
  ),
  'initial-contact': documented(
    'housekeeping',
    'Initial Contact received, deleting old state #<number:int> <detail:text>',
    "Initial Contact received, deleting old state #5 from connection 'site-a' due to new IKE SA #6",
  ),
  'peer-restarted': documented(
    'housekeeping',
    'peer <address:address> for connection <detail:words> crashed; replacing',
    'peer 192.0.2.7 for connection site-a crashed; replacing',
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
  'liveness-timeout-old': documented(
    'dpd-failed',
    'liveness_check - peer <address:address> has not responded in <seconds:int> seconds, <detail:text>',
    'liveness_check - peer 192.0.2.7 has not responded in 30 seconds, with a timeout of 30, taking action:clear',
    { cause: 'dead-peer' },
  ),
  'dpd-state-missing': documented(
    'housekeeping',
    'DPD: could not find <detail:text>',
    'DPD: could not find newest phase 1 state - initiating a new one',
  ),
  'dpd-not-offered': documented(
    'housekeeping',
    'Configured DPD (RFC 3706) support not enabled because <reason:text>',
    'Configured DPD (RFC 3706) support not enabled because remote peer did not advertise DPD support',
  ),
} as const satisfies MessageTable;
