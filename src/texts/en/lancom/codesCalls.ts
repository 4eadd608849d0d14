import { local } from '../../actions.ts';
import type { DeviceCodeText, DeviceCodeTexts } from '../../types.ts';

/*
 * Numbers of the connection manager about what lies below the tunnel: 0x111n the signalling call of dynamic VPN,
 * 0x112n the connection that carries the tunnel. Numbers and names: LCOS-MIB.
 */

const SIGNALLING = 'The call that exchanges addresses before IKE (dynamic VPN) could not be made.';
const CARRIER = 'The internet or dial-up connection that carries the tunnel could not be used.';

/** A budget that is used up, a missing entry and the like: the same faults exist for signalling and carrier. */
function call(
  kind: 'Negotiator' | 'Physical',
  name: string,
  title: string,
  reason: string,
  cause: string,
  action: string,
): DeviceCodeText {
  return {
    name: `IFC-I-${kind}-${name}`,
    title,
    meaning: `${kind === 'Negotiator' ? SIGNALLING : CARRIER} ${reason}`,
    causes: [cause],
    actions: [local(action)],
  };
}

/** Module 1, faults below the tunnel while this device called. */
export const CALL_CODES = {
  '0x1111': call(
    'Negotiator',
    'charge-locked',
    'The signalling call is blocked by the charge limit',
    'The charge limit is used up.',
    'The budget for charges is used up.',
    'Reset or raise the charge limit.',
  ),
  '0x1112': call(
    'Negotiator',
    'time-locked',
    'The signalling call is blocked by the time limit',
    'The time limit is used up.',
    'The budget of online time is used up.',
    'Reset or raise the time limit.',
  ),
  '0x1113': call(
    'Negotiator',
    'no-dial-number',
    'The signalling call has no number to dial',
    'The entry of the remote station has no number.',
    'The entry of the remote station is incomplete.',
    'Enter the number in the list of remote stations.',
  ),
  '0x1114': call(
    'Negotiator',
    'no-remote',
    'The signalling call knows no remote station',
    'There is no entry for the remote station.',
    'The entry is missing, or has another name.',
    'Add the remote station by the name of the peer.',
  ),
  '0x1115': call(
    'Negotiator',
    'remote-blocked',
    'The remote station of the signalling call is blocked',
    'The remote station is blocked.',
    'It was blocked by hand, or after failed attempts.',
    'Lift the block, or wait until it ends by itself.',
  ),
  '0x1116': call(
    'Negotiator',
    'no-multiconnect',
    'No second call is allowed beside the first',
    'The interface allows no further call at the same time.',
    'Parallel calls are switched off for this interface.',
    'Allow parallel calls in the settings of the interface, or use another way for the exchange.',
  ),
  '0x1117': call(
    'Negotiator',
    'line-error',
    'The line for the signalling call is faulty',
    'The line reported an error.',
    'The line, the cable or the terminal is faulty.',
    'Check the line and its cable.',
  ),
  '0x1121': call(
    'Physical',
    'charge-locked',
    'The internet connection is blocked by the charge limit',
    'The charge limit is used up.',
    'The budget for charges is used up.',
    'Reset or raise the charge limit.',
  ),
  '0x1122': call(
    'Physical',
    'time-locked',
    'The internet connection is blocked by the time limit',
    'The time limit is used up.',
    'The budget of online time is used up.',
    'Reset or raise the time limit.',
  ),
  '0x1123': call(
    'Physical',
    'no-dial-number',
    'The internet connection has no number to dial',
    'Its entry has no number.',
    'The entry of the internet connection is incomplete.',
    'Enter the number in the list of remote stations.',
  ),
  '0x1124': call(
    'Physical',
    'no-remote',
    'The internet connection does not exist',
    'The route to the peer leads to a connection that is not set up.',
    'The route names a remote station that is missing.',
    'Correct the route, or add the remote station.',
  ),
  '0x1125': call(
    'Physical',
    'no-server-address',
    'The internet connection has no server address',
    'Its entry has no address of a server.',
    'The entry (PPTP or L2TP, for instance) is incomplete.',
    'Enter the address of the server.',
  ),
  '0x1126': call(
    'Physical',
    'remote-locked',
    'The internet connection is locked',
    'It is locked.',
    'It was locked by hand, or after errors.',
    'Lift the lock, and look for the errors before it.',
  ),
  '0x1127': call(
    'Physical',
    'no-multiconnect',
    'The internet connection allows no second use',
    'The interface allows no further connection at the same time.',
    'Parallel use is switched off for this interface.',
    'Allow parallel use in the settings of the interface.',
  ),
} satisfies DeviceCodeTexts;
