import type { DialectTexts, MessageText } from '../../types.ts';

const CHILD_UP: MessageText = {
  meaning:
    'The tunnel between {localNetwork} here and {remoteNetwork} there is up ({mode} mode, {protocol}), under the IKE SA #{parentId}. What protects it: {proposals}.',
};
const CHILD_UP_OLD: MessageText = {
  meaning:
    'The tunnel is up ({mode} mode, {protocol}). Packets to the peer carry the number {spiOut}, packets from it {spiIn}; what protects them: {proposals}.',
};
const CHILD_REKEYED: MessageText = {
  meaning:
    'The keys of the tunnel are renewed: this Child SA takes the place of #{number}, under the IKE SA #{parentId}.',
};

/** Child SAs, CREATE_CHILD_SA, INFORMATIONAL. */
export const CHILD_EN = {
  'child-established': CHILD_UP,
  'child-established-new': CHILD_UP,
  'child-negotiated': { meaning: 'The tunnel will connect {localNetwork} here with {remoteNetwork} there.' },
  'child-established-i': CHILD_UP_OLD,
  'child-established-r': CHILD_UP_OLD,
  'parent-established-i': CHILD_UP_OLD,
  'parent-established-r': CHILD_UP_OLD,
  'child-initiating': {
    meaning: 'This device asks for a further tunnel (Child SA) under the IKE SA #{parentId}.',
  },
  'child-rekey-initiating': {
    meaning: 'This device begins to renew the keys of the tunnel (Child SA #{number}).',
  },
  'ike-rekey-initiating': { meaning: 'This device begins to renew the IKE SA #{parentId}.' },
  'child-request': { meaning: 'The request for a further tunnel (CREATE_CHILD_SA) is sent.' },
  'child-request-old': { meaning: 'The request for a further tunnel (CREATE_CHILD_SA) is sent.' },
  'child-rekey-request': {
    meaning: 'The request to renew the keys of the tunnel (CREATE_CHILD_SA) is sent.',
  },
  'ike-rekey-request': { meaning: 'The request to renew the IKE SA (CREATE_CHILD_SA) is sent.' },
  'child-rekeyed': CHILD_REKEYED,
  'child-rekeyed-new': CHILD_REKEYED,
  'ike-rekeyed': { meaning: 'The IKE SA is renewed: this one takes the place of #{parentId} ({proposals}).' },
  'child-request-received': { meaning: 'The peer asks for a new Child SA or renews one ({payloads}).' },
  'superseded-dropped': {
    meaning:
      'Both sides began at the same time. The IKE SA #{ikeId} is up, so this second attempt is dropped. That is normal.',
  },
  'superseded-old': {
    meaning: 'Another attempt with this peer came first, and this one is dropped. That is normal.',
  },
  'superseded-not-repeated': {
    meaning: 'Both sides began at the same time, and the other attempt came first. That is normal.',
  },
  'delete-child-unknown': {
    meaning:
      'The peer deletes a Child SA that this device does not have any more. That is normal after keys were renewed.',
  },
  'delete-child': {
    meaning: 'This device deletes a Child SA that has been replaced, under the IKE SA #{parentId}.',
  },
  'delete-ike-sent': {
    meaning: 'This device tells the peer that it deletes the IKE SA, and with it every tunnel under it.',
  },
  'delete-child-sent': {
    meaning: 'This device tells the peer that it deletes a Child SA under the IKE SA #{parentId}.',
  },
  'delete-child-gone': {
    meaning: 'The peer confirms the deletion of a Child SA that is already gone. That is normal.',
  },
} as const satisfies DialectTexts;
