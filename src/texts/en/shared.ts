/*
 * Sentences that findings and device codes share, so that they are not said twice where both speak of one event.
 */

/** Which log settles a refusal. */
export const PEER_LOG =
  'The log of the peer for the same minute: the side that refuses knows the reason and names it there.';

/** Sentences that any explanation may get, by the fields of its finding. */
export const ADDED = [
  '{joint=yes}The logs of both ends are here: "this device" wrote {hereLog}, its peer wrote {thereLog}.',
  [
    '{notShown=local}Neither log shows what this device is set to.',
    '{notShown=remote}Neither log shows what the peer is set to.',
    '{notShown=both}Neither log shows the values of either side.',
  ],
  [
    'If the peer is a device of the same make, its trace shows {peerCode} ({peerCodeName}) for the same attempt.',
    'If the peer is a device of the same make, its trace shows {peerCode} for the same attempt.',
  ],
  [
    '{role=responder}The peer has tried {attempts} times, about {apart} seconds apart, each time with this result: these are its regular retries, and one fault.',
    'This device has tried {attempts} times, about {apart} seconds apart, each time with this result: these are its regular retries, and one fault.',
  ],
] as const;

/** What settles a finding that the logs of both ends leave open. */
export const SETTLED_BY_BOTH = [
  '{notShown=local}The configuration of the device that wrote {hereLog}, or its log with more detail: neither log shows what it is set to.',
  '{notShown=remote}The configuration of the device that wrote {thereLog}, or its log with more detail: neither log shows what it is set to.',
  '{notShown=both}The configurations of the two devices, or their logs with more detail: neither log shows the values.',
  'The configurations of the two devices side by side, or their logs with more detail for the same minute.',
] as const;

/** Which log settles a silence. */
export const SILENCE_LOG =
  'The log of the peer for the same minute, or a packet capture at its internet connection: it shows whether the requests arrived and what became of them.';

/** Causes of silence, the likeliest first. */
export const SILENCE_CAUSES = {
  address:
    'The address used for the peer is wrong or out of date, for example a dynamic DNS name that was not updated.',
  unknown: 'The peer has no configuration that fits this request, and drops it without an answer.',
  filtered: 'A firewall, a router or the provider on the way blocks UDP port 500 or 4500.',
  off: 'The peer is switched off, restarting or without internet.',
} as const;

/** Actions against silence. */
export const SILENCE_ACTIONS = {
  address:
    'Check that the address or name configured for the peer leads to the address that the peer has now.',
  filter:
    'Allow UDP ports 500 and 4500 and the protocol ESP in both directions on everything between the two ends.',
  entry: 'Check that an active entry for this device exists.',
} as const;

/** Causes and actions of a pre-shared key that differs. */
export const KEY_CAUSES = {
  differs:
    'The pre-shared key is not the same on both sides: a typing error, a blank at its end, another character set.',
  selected:
    'A side picked the key of another connection, because the identity or the address did not lead to the right entry.',
} as const;
export const KEY_ACTIONS = {
  enter: 'Enter the same pre-shared key anew on both sides; for a test, use letters and digits only.',
  identity:
    'Compare the local and remote identity (type and value) on both sides: they decide which key is used.',
} as const;

/** Causes where proposals have nothing in common, the likeliest first. */
export const PROPOSAL_CAUSES = {
  phase1: [
    'The phase 1 settings of the two sides have no combination in common.',
    'The called side did not recognise the caller and compared its request with a default entry that has other proposals.',
  ],
  phase2: [
    'Encryption or integrity of phase 2 (ESP) have no combination in common.',
    'The PFS group differs, or one side uses PFS alone.',
  ],
} as const;

/** Actions where proposals have nothing in common. */
export const PROPOSAL_ACTIONS = {
  phase1:
    '{remedied=no}Set the same encryption, hash, Diffie-Hellman group and authentication method for phase 1 on both sides; AES-256 with SHA-256 and group 14 or better is a good common choice.',
  phase2:
    '{remedied=no}Set the same encryption, integrity and PFS group for phase 2 on both sides; AES-256 with SHA-256 and group 14 or better is a good common choice.',
} as const;

/** Actions where the polls through a tunnel stay unanswered. */
export const POLL_CAUSES = {
  target: 'The address that is polled does not exist, is switched off, or does not answer pings.',
  filter:
    'The tunnel is up but lets no data pass: a firewall rule, a wrong route, or keys that only one side still has.',
  line: 'The internet connection of one side broke.',
} as const;
export const POLL_ACTIONS = {
  target: 'Poll an address that always answers, best the LAN address of the peer itself.',
  answer: 'Allow the polled address to answer pings that come through the tunnel.',
  capture:
    'Watch for the polls on the peer (an ICMP trace): if they arrive there, the answers get lost on the way back.',
} as const;
