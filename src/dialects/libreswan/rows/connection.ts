import type { MessageTable } from '../../../model/messages.ts';
import { documented, recorded, unverified } from './row.ts';

/** Connections: loaded, asked for, revived, taken down; what whack says of them. */
export const CONNECTION_ROWS = {
  // loading
  added: recorded(
    'housekeeping',
    'added {oriented }{unoriented }IKEv<version:int> connection{ <detail:text>}',
    'added IKEv2 connection',
  ),
  'added-description': documented(
    'housekeeping',
    'added connection description<detail:text>',
    'added connection description "site-b"',
  ),
  'add-failed': recorded(
    'cause',
    'failed to add {IKEv<version:int> }connection: <reason:text>',
    'failed to add IKEv1 connection: global ikev1-policy does not allow IKEv1 connections',
  ),
  'own-ike-proposals': recorded(
    'housekeeping',
    'IKE SA proposals (connection add):',
    'IKE SA proposals (connection add):',
  ),
  'own-child-proposals': recorded(
    'housekeeping',
    'Child SA proposals (connection add):',
    'Child SA proposals (connection add):',
  ),
  'own-ike-proposal': recorded(
    'housekeeping',
    '<number:int>:IKE=<proposals:token>',
    '1:IKE=AES_CBC_256-HMAC_SHA2_256-HMAC_SHA2_256_128-MODP2048',
  ),
  'own-esp-proposal': recorded(
    'housekeeping',
    '<number:int>:ESP=<proposals:token>',
    '1:ESP=AES_CBC_256-HMAC_SHA2_256_128-NONE-ENABLED+DISABLED',
  ),
  'own-ah-proposal': documented(
    'housekeeping',
    '<number:int>:AH=<proposals:token>',
    '1:AH=HMAC_SHA2_256_128-NONE-DISABLED',
  ),
  'own-proposals-in-use': documented(
    'proposals-local',
    'local <protocol:words> proposals <detail:words>: <proposals:text>',
    'local IKE proposals (IKE SA initiator selecting KE): 1:IKE:ENCR=AES_GCM_C_256;PRF=HMAC_SHA2_512;DH=ECP_256',
  ),
  'certificate-loaded': documented(
    'housekeeping',
    'loaded private key matching <detail:text>',
    "loaded private key matching left certificate 'gateway.example'",
  ),
  'option-replaced': documented(
    'housekeeping',
    '<detail:words> has been replaced by <reason:text>',
    'ikev2=yes has been replaced by keyexchange=ikev2',
  ),
  'proposals-missing': documented(
    'housekeeping',
    'no IKE proposal policy specified in config! <reason:text>',
    'no IKE proposal policy specified in config!  Cannot initiate aggressive mode.  A policy must be specified in the configuration',
  ),
  'instance-deleted': recorded(
    'housekeeping',
    'deleting connection instance with peer <address:address>{ <detail:text>}',
    'deleting connection instance with peer 192.0.2.7 {isakmp=#0/ipsec=#0}',
  ),
  'instance-deleted-old': documented(
    'housekeeping',
    'deleting connection "<detail:words> instance with peer <target:address>{ <reason:text>}',
    'deleting connection "road"[1] 192.0.2.7 instance with peer 192.0.2.7 {isakmp=#0/ipsec=#0}',
  ),
  deleted: documented('housekeeping', 'deleting connection', 'deleting connection'),
  'deleted-plain': documented(
    'terminate-requested',
    'deleting non-instance connection',
    'deleting non-instance connection',
  ),
  'route-added': unverified('housekeeping', 'connection routed<detail:text>', 'connection routed (ondemand)'),
  switched: documented(
    'housekeeping',
    'switched from <detail:words> to <id:text>',
    'switched from "road"[1] 192.0.2.7 to "office"',
  ),
  'switched-to': documented('housekeeping', 'switched to <id:text>', 'switched to "office"[2] 192.0.2.7'),

  'script-output': documented(
    'housekeeping',
    '<id:token> output: <reason:text>',
    'up-client output: RTNETLINK answers: File exists',
  ),
  'script-failed': documented(
    'housekeeping',
    '<id:token> command exited with status <code:text>',
    'up-client command exited with status 1',
  ),
  'not-ours': documented(
    'housekeeping',
    'We cannot identify ourselves with either end of this connection.{ <reason:text>}',
    'We cannot identify ourselves with either end of this connection.  192.0.2.1 or 192.0.2.7 are not usable',
  ),
  'address-unknown': documented(
    'housekeeping',
    'cannot initiate connection {without}{with} <reason:text>',
    'cannot initiate connection without knowing peer IP address (kind=CK_TEMPLATE)',
  ),

  // asked for
  'initiating-all': recorded(
    'housekeeping',
    'initiating all conns with alias=<detail:text>',
    "initiating all conns with alias='site-b'",
  ),
  'no-such-connection': recorded(
    'housekeeping',
    'no connection named <detail:text>',
    'no connection named "site-b"',
  ),
  'on-demand': documented(
    'housekeeping',
    'initiate on-demand for packet <detail:text>',
    'initiate on-demand for packet 10.1.0.7:8-ICMP->10.2.0.9:0',
  ),
  terminating: recorded(
    'terminate-requested',
    'terminating SAs using this connection',
    'terminating SAs using this connection',
  ),
  'terminating-ike': documented(
    'terminate-requested',
    "initiating delete of connection's {IKE}{ISAKMP} SA #<ikeId:int>{ (and <detail:text>}",
    "initiating delete of connection's IKE SA #1 (and Child SA #2)",
  ),
  'terminating-child': documented(
    'terminate-requested',
    "initiating delete of connection's {Child}{IPsec} SA #<childId:int>{ and IKE SA #<ikeId:int>}{ using <detail:text>}",
    "initiating delete of connection's Child SA #2 using IKE SA #1",
  ),
  'terminating-both': documented(
    'terminate-requested',
    "deleting connection's {IPsec SA #<childId:int> and }{IKE}{ISAKMP} SA #<ikeId:int>",
    "deleting connection's IPsec SA #2 and ISAKMP SA #1",
  ),
  'marked-down': documented('housekeeping', 'marking connection down', 'marking connection down'),
  'terminating-note': documented(
    'housekeeping',
    'note: <detail:text>',
    "note: connection's IKE SA #1 will remain up until the connection is unrouted or deleted",
  ),
  'terminating-child-only': documented(
    'housekeeping',
    'IKE SA is shared - only terminating IPsec SA',
    'IKE SA is shared - only terminating IPsec SA',
  ),
  'pending-already': documented(
    'housekeeping',
    'connection already has the pending Child SA negotiation <detail:text>',
    'connection already has the pending Child SA negotiation #9 using IKE SA #7',
  ),

  // revival
  'keying-attempt': recorded(
    'retry-announced',
    'starting keying attempt <number:int> of <detail:text>',
    'starting keying attempt 2 of an unlimited number, but releasing whack',
  ),
  'must-stay-up': recorded(
    'retry-announced',
    'deleting <detail:words> but connection is supposed to remain up<reason:text>',
    'deleting IKE SA but connection is supposed to remain up; schedule EVENT_REVIVE_CONNS',
  ),
  'revival-scheduled': documented(
    'retry-announced',
    'connection is supposed to remain up; revival attempt <number:int> scheduled in <seconds:int> seconds',
    'connection is supposed to remain up; revival attempt 1 scheduled in 0 seconds',
  ),
  'revival-started': recorded(
    'housekeeping',
    'initiating connection <detail:words> which received a Delete/Notify but must remain up per local policy',
    "initiating connection 'site-b' with serial $1 which received a Delete/Notify but must remain up per local policy",
  ),
  'revival-started-bare': documented(
    'housekeeping',
    'reviving connection which <reason:words> but must remain up per local policy{ (<detail:text>}',
    'reviving connection which received Delete/Notify but must remain up per local policy (serial $3)',
  ),

  // what whack answers
  comment: documented('housekeeping', '000 <detail:text>', '000 using kernel interface: xfrm'),
  'status-information': recorded(
    'housekeeping',
    'State Information: <detail:text>',
    'State Information: DDoS cookies not required, Accepting new IKE connections',
  ),
  'status-ike': recorded(
    'housekeeping',
    'IKE SAs: total(<count:int>), <detail:text>',
    'IKE SAs: total(1), half-open(0), open(0), authenticated(1), anonymous(0)',
  ),
  'status-ipsec': recorded(
    'housekeeping',
    'IPsec SAs: total(<count:int>), <detail:text>',
    'IPsec SAs: total(1), authenticated(1), anonymous(0)',
  ),
  'status-traffic': recorded(
    'housekeeping',
    '#<number:int>: "<detail:words>", type=<protocol:token> <reason:text>',
    '#2: "site-b", type=ESP, add_time=0, inBytes=0, outBytes=0, maxBytes=2^63B, id=\'192.0.2.7\'',
  ),
} as const satisfies MessageTable;
