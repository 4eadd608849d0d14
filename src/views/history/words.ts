import { attributeTerm } from '../../texts/terms.ts';
import type { Terms } from '../../texts/types.ts';
import type { ValueChange } from './changes.ts';

const WORDS: Readonly<Record<Exclude<ValueChange['what'], 'attribute'>, string>> = {
  'peer-address': 'address of the peer',
  'local-address': 'address of this device',
  role: 'who called',
  version: 'IKE version',
  exchange: 'exchange',
  'identity-local': 'identity of this device',
  'identity-remote': 'identity of the peer',
  'networks-local': 'networks of this side',
  'networks-remote': 'networks of the peer',
};

/** What a change is about, in words; with its phase where it belongs to one. */
export function changeWords(terms: Terms, { what, attribute, phase }: ValueChange): string {
  const name = what === 'attribute' ? attributeTerm(terms, attribute ?? '', phase) : WORDS[what];
  return phase === null ? name : `${terms.phases[phase]}: ${name}`;
}
