import { either } from '../../actions.ts';
import type { MessageText } from '../../types.ts';

/** What to do where the peer is not who it should be. */
export const ID_MISMATCH: Pick<MessageText, 'causes' | 'actions'> = {
  causes: [
    'The identity that the peer sends (its leftid) is not the one configured here for it (rightid).',
    'Behind a router that translates addresses, the peer sends its inner address as identity.',
  ],
  actions: [
    either(
      'Set the same identity on both sides: the leftid there must be the rightid here, of the same type.',
    ),
  ],
};
