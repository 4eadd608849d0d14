import type { MessageTable } from '../../../model/messages.ts';
import { documented, recorded, unverified } from './row.ts';

/** How SAs end, and what network and kernel have against them. */
export const END_ROWS = {
  // SAs end
  'ike-deleting-sent': recorded(
    'ike-delete-sent',
    'deleting state (<state:token>) aged <seconds:token> and sending notification',
    'deleting state (STATE_V2_ESTABLISHED_IKE_SA) aged 2.153476s and sending notification',
  ),
  'ike-deleting-sent-old': documented(
    'ike-delete-sent',
    'deleting state (<state:token>) and sending notification',
    'deleting state (STATE_V2_IPSEC_I) and sending notification',
  ),
  'ike-deleting': recorded(
    'ike-deleted',
    'deleting state (<state:token>) aged <seconds:token> and NOT sending notification',
    'deleting state (STATE_MAIN_I1) aged 22.015983s and NOT sending notification',
  ),
  'ike-deleting-old': documented(
    'ike-deleted',
    'deleting state (<state:token>){ and NOT sending notification}',
    'deleting state (STATE_QUICK_I1)',
  ),
  'ike-deleting-other': documented(
    'ike-deleted',
    'deleting other state #<number:int> {connection }(<state:token>){ <detail:text>}',
    'deleting other state #2 (STATE_QUICK_R2) aged 300.1s and sending notification',
  ),
  expired: documented(
    'housekeeping',
    '<protocol:token> SA expired (<reason:text>',
    'ISAKMP SA expired (LATEST!)',
  ),
  'ike-deleting-numbered': documented(
    'ike-deleted',
    'deleting state #<ikeId:int> (<state:token>)',
    'deleting state #2 (STATE_QUICK_R2)',
  ),
  'interface-gone': documented(
    'ike-deleted',
    'deleting lasting state #<ikeId:int> on interface (<detail:words>) which is shutting down',
    'deleting lasting state #5 on interface (eth0) which is shutting down',
    { cause: 'wan-address-changed', certainty: 'likely' },
  ),
  'ike-sa-deleting': documented(
    'ike-deleted',
    'deleting {IKE}{ISAKMP} SA (<state:words>){ aged <seconds:token>}{ and <detail:text>}',
    'deleting IKE SA (established IKE SA)',
  ),
  'child-sa-deleting': documented(
    'child-deleted',
    'deleting {IPsec}{Child} SA (<state:words>){ aged <seconds:token>}{ and <detail:text>}',
    'deleting IPsec SA (QUICK_I2) aged 2.1s and sending notification',
  ),
  'child-traffic': recorded(
    'child-deleted',
    '<protocol:token> traffic information: <detail:text>',
    'ESP traffic information: in=0B out=0B',
  ),

  // network
  'network-error': recorded(
    'network-error',
    'ERROR: asynchronous network error report on <medium:token> (<localAddress:address>{:<localPort:int>}), complainant <address:address>: <reason:words> [<detail:text>',
    'ERROR: asynchronous network error report on eth0 (192.0.2.1:500), complainant 192.0.2.7: Connection refused [errno 111, origin ICMP type 3 code 3 (not authenticated)]',
  ),
  'network-error-old': documented(
    'network-error',
    'ERROR: asynchronous network error report on <medium:token> (sport=<localPort:int>) for message to <address:address> port <port:int>, complainant <target:address>: <reason:words> [<detail:text>',
    'ERROR: asynchronous network error report on eth0 (sport=500) for message to 192.0.2.7 port 500, complainant 192.0.2.254: No route to host [errno 113, origin ICMP type 3 code 1 (not authenticated)]',
  ),
  'send-failed': documented(
    'cause',
    'ERROR: send on <medium:words> from <localAddress:address>:<localPort:int> to <address:address>:<port:int> <state:words> failed in <detail:words>. Errno <code:int>: <reason:text>',
    'ERROR: send on eth0 from 192.0.2.1:500 to 192.0.2.7:500 using UDP failed in send_or_resend. Errno 101: Network is unreachable',
    { cause: 'send-failed', certainty: 'likely' },
  ),
  'send-failed-new': documented(
    'cause',
    'send on <medium:words> from <localAddress:address>{:<localPort:int>} to <address:address>{:<port:int>} using <protocol:words> failed in <detail:words>: <reason:text>',
    'send on eth0 from 192.0.2.1:500 to 192.0.2.7:500 using UDP failed in initiate: Network is unreachable (errno 101)',
    { cause: 'send-failed', certainty: 'likely' },
  ),
  'send-failed-old': documented(
    'cause',
    'sendto on <medium:token> to <address:address>{:<port:int>} failed in <detail:text>',
    'sendto on eth0 to 192.0.2.7:500 failed in main_outI1. Errno 101: Network is unreachable',
    { cause: 'send-failed', certainty: 'likely' },
  ),
  'send-refused': documented(
    'network-error',
    'recvfrom on <medium:words> failed; some IKE message we sent has been rejected with <reason:text>',
    'recvfrom on eth0 failed; some IKE message we sent has been rejected with ECONNREFUSED (kernel supplied no details)',
  ),
  'message-too-long': unverified(
    'housekeeping',
    'packet too large<detail:text>',
    'packet too large for IKE: dropped',
  ),

  // kernel
  'netlink-error': documented(
    'cause',
    'ERROR: netlink response for <detail:words> included errno <code:int>: <reason:text>',
    'ERROR: netlink response for Add SA esp.c5d1f7a2@192.0.2.7 included errno 93: Protocol not supported',
    { phase: 'phase-2', cause: 'kernel-install-failed' },
  ),
  'setup-failed': documented(
    'cause',
    'setup_half_ipsec_sa() hit fail<detail:text>',
    'setup_half_ipsec_sa() hit fail:',
    {
      phase: 'phase-2',
      cause: 'kernel-install-failed',
    },
  ),
  'route-conflict': documented(
    'cause',
    'cannot route -- route already in use for <detail:text>',
    'cannot route -- route already in use for "other"',
    { phase: 'phase-2', cause: 'address-conflict' },
  ),
  'install-failed': documented(
    'cause',
    'cannot install eroute -- it is in use for <detail:text>',
    'cannot install eroute -- it is in use for "other" #5',
    { phase: 'phase-2', cause: 'address-conflict' },
  ),
} as const satisfies MessageTable;
