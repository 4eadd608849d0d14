import type { GeneralTexts } from '../types.ts';

/** Why an input could not be opened. */
export const INPUT_ERRORS: GeneralTexts['inputErrors'] = {
  unexpected: ['Something unexpected went wrong while {name} was read.', 'Something unexpected went wrong.'],
};
