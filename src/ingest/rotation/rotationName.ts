/** How a file's name says which piece of a log it is. */
export interface RotationName {
  /** Name of the log itself, with its folder: `var/log/syslog`. */
  readonly stem: string;
  /** Which piece; null for the log itself, which is the newest, or a file that was never rotated. */
  readonly piece: Piece | null;
}

/** A piece by its number (a higher one is older), or by its date as digits (a higher one is newer). */
export type Piece = { readonly number: number } | { readonly date: string };

const DATE = String.raw`((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?:[-_T.]?(\d\d)(?:[-:.]?(\d\d)(?:[-:.]?(\d\d))?)?)?`;
const EXTENSION = String.raw`\.(?:log|txt|trc|trace|out)`;

/** `syslog-20240102`, `messages.2024-01-02`, `charon-20240102.log`. */
const DATED = new RegExp(`^(.+)[-_.]${DATE}(${EXTENSION})?$`, 'i');
/** `syslog.1`, `charon.1.log`. */
const NUMBERED = new RegExp(String.raw`^(.+)\.(\d{1,3})(${EXTENSION})?$`, 'i');
/** `ike.log.old`. */
const OLD = /^(.+)\.(?:old|prev|previous)$/i;

/** Reads a file's name as logrotate, newsyslog and the daemons themselves write it. */
export function rotationName(name: string): RotationName {
  const slash = name.lastIndexOf('/') + 1;
  const folder = name.slice(0, slash);
  const file = name.slice(slash).replace(/\.gz$/i, '');
  const dated = DATED.exec(file);
  if (dated !== null) {
    const date = dated.slice(2, 8).map((digits) => digits ?? '00');
    return { stem: `${folder}${dated[1]}${dated[8] ?? ''}`, piece: { date: date.join('') } };
  }
  const numbered = NUMBERED.exec(file);
  // `10.0.0.1` names a device and no piece.
  if (numbered !== null && !/(?:^|\D)(?:\d{1,3}\.){2}\d{1,3}$/.test(numbered[1] as string)) {
    return { stem: `${folder}${numbered[1]}${numbered[3] ?? ''}`, piece: { number: Number(numbered[2]) } };
  }
  const old = OLD.exec(file);
  if (old !== null) return { stem: `${folder}${old[1]}`, piece: { number: 1 } };
  return { stem: `${folder}${file}`, piece: null };
}

/**
 * Orders pieces by their names, the oldest first; what has no piece number or date is the newest.
 * @returns null where the names do not say it: numbers beside dates, or one piece twice
 */
export function orderByName<T extends { readonly piece: Piece | null }>(members: readonly T[]): T[] | null {
  const named = members.map(({ piece }) => piece).filter((piece) => piece !== null);
  const numbers = named.filter((piece) => 'number' in piece).length;
  if (numbers > 0 && numbers < named.length) return null;
  const keys = members.map((member) => ({ member, key: ageKey(member.piece) }));
  keys.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  if (keys.some(({ key }, i) => i > 0 && key === keys[i - 1]?.key)) return null;
  return keys.map(({ member }) => member);
}

/** Sorts as the pieces' ages do, the oldest first. */
function ageKey(piece: Piece | null): string {
  if (piece === null) return '~';
  return 'date' in piece ? piece.date : String(999 - piece.number).padStart(3, '0');
}
