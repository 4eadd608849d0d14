import { either, local, remote } from '../../actions.ts';
import type { DialectTexts } from '../../types.ts';
import { PROPOSAL_ACTIONS } from '../shared.ts';

/** What the documented messages of the `vpn-status` trace mean. */
export const CLASSIC_TEXTS = {
  // before IKE
  connecting: {
    meaning:
      'This device starts to build the tunnel to {peer}, whose gateway has the address {address}. It is therefore the initiator of what follows.',
  },
  'dynamic-started': {
    meaning:
      'Before IKE, this device tells {peer} its own present address. The message goes to {address} by {medium} (dynamic VPN).',
  },
  'authentication-sent': {
    meaning: [
      'This device has put together the announcement by which {peer} recognises it. It passes on its name servers: DNS {dns1} and {dns2}, NetBIOS {nbns1} and {nbns2} (0.0.0.0 stands for none).',
      'This device has put together its announcement for {peer} and passes on its DNS servers {dns1} and {dns2} (0.0.0.0 stands for none).',
      'This device has put together its announcement for {peer} at {address}.',
    ],
  },
  'authentication-received': {
    meaning: [
      '{peer} has answered the announcement, so it can be reached. It passes on its name servers: DNS {dns1} and {dns2}, NetBIOS {nbns1} and {nbns2} (0.0.0.0 stands for none). This answer may come after phase 1 has begun.',
      '{peer} has answered the announcement, so it can be reached. It passes on its DNS servers {dns1} and {dns2} (0.0.0.0 stands for none).',
      '{peer} at {address} has answered the announcement, so it can be reached.',
    ],
  },
  'ruleset-installing': {
    meaning: 'This device makes the rules that say which networks may use the tunnel to {peer}.',
  },
  'ruleset-installed': {
    meaning: 'The rules for the networks behind {peer} are made.',
  },
  'rulesets-installed': {
    meaning:
      'All rules are in force. The line names no peer; it belongs to the connection that was set up just before.',
  },
  'ike-started': {
    meaning: 'The preparations for {peer} are done. This device now begins IKE with {address}.',
  },

  // phase 1
  'phase-1-started': {
    meaning:
      'Phase 1 with {peer} begins: the two devices agree on encryption, prove who they are and make a secure channel.',
  },
  'phase-1-mode': {
    meaning: [
      '{mode=MAIN}Phase 1 with {peer} uses main mode, which hides the identities (rule {rule}).',
      '{mode=AGGRESSIVE}Phase 1 with {peer} uses aggressive mode, which is shorter but shows the identities (rule {rule}).',
      'Phase 1 with {peer} uses the mode {mode} (rule {rule}).',
    ],
  },
  'peer-software': {
    meaning: [
      '{id=<no_id>}The device at {address} has answered and says what it runs: {software}. Its identity is not known yet, which is normal in main mode.',
      'The device at {address} has answered. It calls itself {id} and says what it runs: {software}.',
    ],
  },
  'proposal-rejected': {
    meaning: [
      'Phase {phase}: proposal {remoteNo} of the peer does not fit proposal {localNo} of this device. The {attribute} differs: {remote} from the peer, {local} here. The device stops at the first difference, so the rest of this pair was not compared. If a match follows later, this is harmless.',
      'Phase {phase}: proposal {remoteNo} of the peer does not fit proposal {localNo} of this device; the peer names {remote} as {attribute}. If a match follows later, this is harmless.',
    ],
    causes: [
      'The two sides list different algorithms. Only if no pair at all fits, this stops the negotiation.',
    ],
    actions: [either([`{phase=1}${PROPOSAL_ACTIONS.phase1}`, `{phase=2}${PROPOSAL_ACTIONS.phase2}`])],
  },
  'proposal-accepted': {
    meaning:
      'Phase {phase}: proposal {remoteNo} of the peer fits proposal {localNo} of this device. Pairs that were refused before do not matter any more.',
  },
  'phase-1-done': {
    meaning:
      'Phase 1 is done: {initiatorId} (initiator) and {responderId} (responder) have proved who they are and have a secure channel.',
  },
  'phase-1-agreed': {
    meaning: 'What phase 1 with {peer} agreed on: encryption {encryption}, hash {integrity}.',
  },
  'phase-1-lifetime': {
    meaning: [
      '{hardKilobytes=0}The keys of phase 1 are used for at most {hardSeconds} seconds, without a limit by volume. Then phase 1 is negotiated anew.',
      'The keys of phase 1 are used for at most {hardSeconds} seconds or {hardKilobytes} kilobytes. Then phase 1 is negotiated anew.',
    ],
  },

  // phase 2
  'phase-2-done': {
    meaning:
      'Phase 2 with {peer} is done (rule {rule}): {count} security associations exist. Two of them, one for each direction, carry the data.',
  },
  'phase-2-networks': {
    meaning:
      'The tunnel connects the network {localNetwork} on this side with {remoteNetwork} behind the peer.',
  },
  'phase-2-sa': {
    meaning: [
      '{direction=outgoing}Data to the peer is protected by {protocol} with {encryption} ({keyLength} bits) and {integrity}. The number {spi} marks these packets.',
      '{direction=incoming}Data from the peer is protected by {protocol} with {encryption} ({keyLength} bits) and {integrity}. The number {spi} marks these packets.',
      'Data ({direction}) is protected by {protocol} with {encryption} ({keyLength} bits) and {integrity}. The number {spi} marks these packets.',
    ],
  },
  'phase-2-lifetime': {
    meaning:
      'The keys of phase 2 are renewed after {softSeconds} seconds or {softKilobytes} kilobytes, and end for good after {hardSeconds} seconds or {hardKilobytes} kilobytes (0: no such limit).',
  },
  'tunnel-endpoints': {
    meaning: 'The protected packets travel between {localAddress} (this device) and {address} (the peer).',
  },

  // the tunnel is up
  connected: {
    meaning: [
      'The tunnel to {peer} is up and can be used. This device will check it every {pollSeconds} seconds.',
      'The tunnel to {peer} is up and can be used.',
    ],
  },
  'poll-unanswered': {
    meaning: [
      '{givenUp=no}A poll through the tunnel to {peer} got no answer, and no retries are left: this device gives the tunnel up.',
      'A poll through the tunnel to {peer} got no answer. From now on this device polls every {pollSeconds} seconds, next {target}, and gives up after {retriesLeft} more without an answer.',
      'A poll through the tunnel to {peer} got no answer. This device polls {target} again and gives up after {retriesLeft} more without an answer.',
      'A poll through the tunnel to {peer} got no answer; {retriesLeft} retries are left.',
      'A poll through the tunnel to {peer} got no answer in time.',
    ],
    causes: [
      'The polled address does not exist, is switched off, or does not answer pings.',
      'The tunnel is up but lets no data pass.',
    ],
    actions: [
      local(
        'Check the entry for {peer} in the polling table: best is the LAN address of the router on the other side.',
      ),
      remote('See with an ICMP trace whether the polls arrive.'),
    ],
  },
  'poll-interval': {
    meaning: [
      '{pollSeconds=1}From now on this device polls every second, to find out quickly whether the tunnel is dead.',
      'From now on this device polls every {pollSeconds} seconds, to find out quickly whether the tunnel is dead.',
    ],
  },
  'poll-retries': {
    meaning: [
      '{retriesLeft=1}One try is left before this device gives the tunnel up; the poll goes to {target}.',
      '{retriesLeft=1}One try is left before this device gives the tunnel up.',
      'This device tries {retriesLeft} more times before it gives the tunnel up; the next poll goes to {target}.',
      'This device tries {retriesLeft} more times before it gives the tunnel up.',
    ],
  },
  'poll-sent': {
    meaning: 'A poll is sent to {target} through the tunnel.',
  },
  'poll-given-up': {
    meaning: 'All retries stayed unanswered. This device gives the tunnel up.',
  },

  // ends
  'setup-timeout': {
    meaning: [
      '{reason=no response}The time for setting up the tunnel to {peer} is over, and {address} gave no usable answer. This comes about 30 seconds after the attempt began.',
      'The time for setting up the tunnel to {peer} ({address}) is over. The device gives as its reason: {reason}.',
    ],
    causes: [
      'The address {address} is not, or no longer, that of the peer (for instance a dynamic DNS name that was not updated).',
      'The peer has no entry for this connection and keeps silent.',
      'A firewall on the way drops the packets to UDP port 500 or 4500.',
    ],
    actions: [
      local('Check that {address} is the present address of {peer}.'),
      remote(
        'Record a VPN status trace there during the next attempt: it shows whether the request arrives.',
      ),
    ],
  },
  error: {
    meaning:
      'The device sums the attempt with {peer} ({address}) up in an error number, which it also hands to its monitoring tools: {code}, {symbol}.',
  },
  disconnecting: {
    meaning: 'This device begins to take the tunnel to {peer} ({address}) down.',
  },
} satisfies DialectTexts;
