import type { MessageTable } from '../../../model/messages.ts';
import { documented, quiet, recorded } from './row.ts';

/** EAP, XAuth and RADIUS: users that are asked for their name and password. */
export const EAP_ROWS = {
  'user-failed': recorded(
    'refusal-sent',
    "XAuth authentication of '<id:words>' failed",
    "XAuth authentication of 'alice' failed",
    {
      cause: 'xauth-failed',
      phase: 'phase-1',
      exchange: 'transaction',
      ikeVersion: 1,
      side: 'local',
    },
  ),
  'own-user-failed': recorded(
    'refusal-received',
    "XAuth authentication of '<id:words>' (myself) failed",
    "XAuth authentication of 'alice' (myself) failed",
    {
      cause: 'xauth-failed',
      certainty: 'confirmed',
      phase: 'phase-1',
      exchange: 'transaction',
      ikeVersion: 1,
      side: 'remote',
    },
  ),
  'user-authenticated': recorded(
    'housekeeping',
    "XAuth authentication of '<id:words>' successful",
    "XAuth authentication of 'alice' successful",
  ),
  'own-user-authenticated': recorded(
    'housekeeping',
    "XAuth authentication of '<id:words>' (myself) successful",
    "XAuth authentication of 'alice' (myself) successful",
  ),
  'user-secret-differs': recorded(
    'cause',
    "none of <count:int> found XAuth secrets for '<localId:words>' - '<id:words>' matched",
    "none of 1 found XAuth secrets for 'hq.example.com' - 'alice' matched",
    { cause: 'xauth-failed', phase: 'phase-1', ikeVersion: 1, side: 'local' },
  ),
  'user-secret-none': documented(
    'cause',
    "no XAuth {password}{secret} found for '<localId:words>' - '<id:words>'",
    'xauth_generic.c',
    "no XAuth password found for 'hq.example.com' - 'alice'",
    { cause: 'xauth-failed', phase: 'phase-1', ikeVersion: 1, side: 'local' },
  ),
  'user-failed-destroyed': recorded(
    'refusal-sent',
    'destroying IKE_SA after failed XAuth authentication',
    'destroying IKE_SA after failed XAuth authentication',
    { cause: 'xauth-failed', phase: 'phase-1', ikeVersion: 1 },
  ),
  'eap-failed': recorded('cause', '<method:token> method failed', 'EAP_MSCHAPV2 method failed', {
    cause: 'xauth-failed',
    phase: 'phase-1',
    ikeVersion: 2,
  }),
  'eap-peer-failed': documented(
    'refusal-sent',
    'EAP method <method:token> failed for peer <remoteId:text>',
    'eap_authenticator.c',
    'EAP method EAP_MSCHAPV2 failed for peer alice',
    { cause: 'xauth-failed', phase: 'phase-1', ikeVersion: 2, side: 'local' },
  ),
  'eap-failure-received': documented(
    'refusal-received',
    'received EAP_FAILURE, EAP authentication failed',
    'eap_authenticator.c',
    'received EAP_FAILURE, EAP authentication failed',
    { cause: 'xauth-failed', certainty: 'confirmed', phase: 'phase-1', ikeVersion: 2, side: 'remote' },
  ),
  'eap-password-differs': recorded(
    'cause',
    'EAP-MS-CHAPv2 verification failed, retry{ (<number:int>)}',
    'EAP-MS-CHAPv2 verification failed, retry (1)',
    { cause: 'xauth-failed', phase: 'phase-1', ikeVersion: 2, side: 'local' },
  ),
  'eap-password-refused': recorded(
    'cause',
    "EAP-MS-CHAPv2 failed with error <symbol:token>: '<reason:words>'",
    "EAP-MS-CHAPv2 failed with error ERROR_AUTHENTICATION_FAILURE: '(null)'",
    { cause: 'xauth-failed', phase: 'phase-1', ikeVersion: 2, side: 'remote' },
  ),
  'eap-key-none': documented(
    'cause',
    "no EAP key found for hosts '<localId:words>' - '<id:words>'",
    'eap_mschapv2.c',
    "no EAP key found for hosts 'hq.example.com' - 'alice'",
    { cause: 'xauth-failed', phase: 'phase-1', ikeVersion: 2, side: 'local' },
  ),
  'eap-method-unsupported': documented(
    'cause',
    'EAP method not supported, sending EAP_NAK',
    'eap_authenticator.c',
    'EAP method not supported, sending EAP_NAK',
    { cause: 'xauth-failed', certainty: 'likely', phase: 'phase-1', ikeVersion: 2 },
  ),
  'eap-asked': documented(
    'cause',
    'peer requested EAP, config {un}{in}acceptable',
    'ike_auth.c',
    'peer requested EAP, config unacceptable',
    { cause: 'authentication-failed', certainty: 'likely', phase: 'phase-1', ikeVersion: 2, side: 'local' },
  ),
  'radius-refused': documented(
    'cause',
    "RADIUS authentication of '<id:words>' failed",
    'eap_radius.c',
    "RADIUS authentication of 'alice' failed",
    { cause: 'xauth-failed', phase: 'phase-1', side: 'local' },
  ),
  'radius-silent': documented(
    'cause',
    'RADIUS Access-Request timed out after <count:int> attempts',
    'radius_socket.c',
    'RADIUS Access-Request timed out after 4 attempts',
    { cause: 'xauth-failed', certainty: 'likely', phase: 'phase-1', side: 'local' },
  ),
  'eap-identity': recorded(
    'housekeeping',
    "received EAP identity '<id:words>'",
    "received EAP identity 'alice'",
  ),
  'eap-initiating': recorded(
    'housekeeping',
    'initiating <method:token> method (id <detail:token>)',
    'initiating EAP_MSCHAPV2 method (id 0x1A)',
  ),
  'eap-requested': recorded(
    'housekeeping',
    "server requested <method:token> (id <detail:token>), sending '<id:words>'",
    "server requested EAP_IDENTITY (id 0x00), sending 'alice'",
  ),
  'eap-requested-method': recorded(
    'housekeeping',
    'server requested <method:token> authentication (id <detail:token>)',
    'server requested EAP_MSCHAPV2 authentication (id 0x1A)',
  ),
  'eap-succeeded': recorded(
    'housekeeping',
    'EAP method <method:token> succeeded, <detail:text>',
    'EAP method EAP_MSCHAPV2 succeeded, MSK established',
  ),
  'eap-password-right': recorded(
    'housekeeping',
    "EAP-MS-CHAPv2 succeeded: '<detail:words>'",
    "EAP-MS-CHAPv2 succeeded: 'Welcome2strongSwan'",
  ),
  'eap-radius-done': quiet(
    "RADIUS authentication of '<id:words>' successful",
    'eap_radius.c',
    "RADIUS authentication of 'alice' successful",
  ),
  'radius-sent': quiet(
    'sending RADIUS <detail:text>',
    'radius_client.c',
    "sending RADIUS Access-Request to server 'primary'",
  ),
  'radius-received': quiet(
    'received RADIUS <detail:text>',
    'radius_client.c',
    "received RADIUS Access-Challenge from server 'primary'",
  ),
  'radius-again': quiet(
    'retransmit <number:int> of RADIUS <detail:text>',
    'radius_socket.c',
    'retransmit 1 of RADIUS Access-Request (timeout: 2.8s)',
  ),
  'radius-server': quiet(
    "RADIUS server '<target:words>' <detail:text>",
    'eap_radius_plugin.c',
    "RADIUS server 'primary' is candidate: 210",
  ),
  'radius-attribute': quiet(
    'RADIUS {attribute}{message}{Message-Authenticator}{Response-Authenticator} <detail:text>',
    'radius_message.c',
    'RADIUS Response-Authenticator verification failed',
  ),
  'radius-group': quiet(
    "received group membership '<target:words>' from RADIUS",
    'eap_radius.c',
    "received group membership 'staff' from RADIUS",
  ),
  'radius-accounting': quiet(
    'scheduling RADIUS Interim-Updates every <seconds:int>s',
    'eap_radius_accounting.c',
    'scheduling RADIUS Interim-Updates every 300s',
  ),
  'radius-closing': quiet(
    'deleting {IKE_SA}{all IKE_SAs} after RADIUS timeout',
    'eap_radius_accounting.c',
    'deleting IKE_SA after RADIUS timeout',
  ),
  'eap-user': quiet(
    "EAP-MS-CHAPv2 username: '<id:words>'",
    'eap_mschapv2.c',
    "EAP-MS-CHAPv2 username: 'alice'",
  ),
  'eap-identity-configured': quiet(
    'using configured EAP-Identity <id:text>',
    'eap_authenticator.c',
    'using configured EAP-Identity alice',
  ),
  'eap-vendor': quiet(
    'EAP vendor specific method <method:token> succeeded, <detail:text>',
    'eap_authenticator.c',
    'EAP vendor specific method 9-52 succeeded, MSK established',
  ),
  'eap-phase': quiet(
    '<method:token> phase2 <detail:text>',
    'eap_ttls_server.c',
    "EAP_TTLS phase2 authentication of 'alice' with EAP_MD5 successful",
  ),
  'eap-phase-method': quiet(
    'phase2 method <method:token> selected',
    'eap_ttls_peer.c',
    'phase2 method EAP_MD5 selected',
  ),
  'eap-tunnelled': quiet(
    '{received}{sending} tunneled EAP<detail:text>',
    'eap_ttls_avp.c',
    'received tunneled EAP-TTLS AVP [EAP/RES/ID]',
  ),
  'eap-only': quiet(
    '{do not }{allow }{non-}mutual EAP-only authentication',
    'ike_auth.c',
    'allow mutual EAP-only authentication',
  ),
  'eap-sim': quiet('received {SIM}{AKA} <detail:text>', 'simaka', 'received SIM notification error'),
  'user-message': quiet('XAuth message: <detail:text>', 'xauth_generic.c', 'XAuth message: enter your code'),
  dhcp: quiet(
    '{sending}{received}{ignoring} DHCP <detail:text>',
    'dhcp_socket.c',
    'received DHCP OFFER 10.3.0.1 from 10.3.0.254',
  ),
  'dhcp-silent': quiet('DHCP <detail:text>', 'dhcp_socket.c', 'DHCP DISCOVER timed out'),
} as const satisfies MessageTable;
