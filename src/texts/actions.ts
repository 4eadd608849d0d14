import type { ActionText, Wording } from './types.ts';

/** Something to do on the device that wrote the log. */
export function local(text: Wording): ActionText {
  return { side: 'local', text };
}

/** Something to do on its peer. */
export function remote(text: Wording): ActionText {
  return { side: 'remote', text };
}

/** Something to do on either side, or between them. */
export function either(text: Wording): ActionText {
  return { side: 'either', text };
}
