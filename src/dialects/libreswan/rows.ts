import type { MessageTable } from '../../model/messages.ts';
import { SHARED_ROWS } from './rows/both.ts';
import { CERTIFICATE_ROWS } from './rows/certificates.ts';
import { CHILD_ROWS } from './rows/children.ts';
import { CONNECTION_ROWS } from './rows/connection.ts';
import { DAEMON_ROWS } from './rows/daemon.ts';
import { END_ROWS } from './rows/ends.ts';
import { IKEV1_ROWS } from './rows/ikev1.ts';
import { IKEV1_REFUSAL_ROWS } from './rows/ikev1Refusals.ts';
import { IKEV2_ROWS } from './rows/ikev2.ts';
import { IKEV2_REFUSAL_ROWS } from './rows/ikev2Refusals.ts';
import { QUICK_ROWS } from './rows/quick.ts';
import { XAUTH_ROWS } from './rows/xauth.ts';

/** The rows of a group under ids that begin with the group's name. */
type Prefixed<P extends string, T extends MessageTable> = {
  readonly [K in keyof T & string as `${P}${K}`]: T[K];
};

function prefixed<P extends string, T extends MessageTable>(prefix: P, rows: T): Prefixed<P, T> {
  return Object.fromEntries(Object.entries(rows).map(([id, row]) => [`${prefix}${id}`, row])) as Prefixed<
    P,
    T
  >;
}

/**
 * The messages of pluto, the IKE daemon of Libreswan. Stamp, syslog head, whack's number, and the connection or address
 * in front of a message are taken off before its text is matched.
 */
export const LIBRESWAN_ROWS = {
  ...DAEMON_ROWS,
  ...prefixed('connection-', CONNECTION_ROWS),
  ...prefixed('v1-', { ...IKEV1_ROWS, ...QUICK_ROWS, ...IKEV1_REFUSAL_ROWS, ...XAUTH_ROWS }),
  ...prefixed('v2-', { ...IKEV2_ROWS, ...CHILD_ROWS, ...IKEV2_REFUSAL_ROWS }),
  ...SHARED_ROWS,
  ...CERTIFICATE_ROWS,
  ...END_ROWS,
} as const satisfies MessageTable;

/** The id of a row. */
export type LibreswanRow = keyof typeof LIBRESWAN_ROWS;
