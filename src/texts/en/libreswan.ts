import type { DialectTexts } from '../types.ts';
import { CERTIFICATE_EN } from './libreswan/certificates.ts';
import { CHILD_EN } from './libreswan/children.ts';
import { CONNECTION_EN } from './libreswan/connection.ts';
import { DAEMON_EN } from './libreswan/daemon.ts';
import { END_EN } from './libreswan/ends.ts';
import { IKEV1_EN } from './libreswan/ikev1.ts';
import { IKEV1_REFUSAL_EN } from './libreswan/ikev1Refusals.ts';
import { IKEV2_EN } from './libreswan/ikev2.ts';
import { IKEV2_REFUSAL_EN } from './libreswan/ikev2Refusals.ts';
import { QUICK_EN } from './libreswan/quick.ts';
import { SHARED_EN } from './libreswan/shared.ts';
import { XAUTH_EN } from './libreswan/xauth.ts';

/** The texts of a group under the ids of its rows, which begin with the group's name. */
type Prefixed<P extends string, T extends DialectTexts> = {
  readonly [K in keyof T & string as `${P}${K}`]: T[K];
};

function prefixed<P extends string, T extends DialectTexts>(prefix: P, texts: T): Prefixed<P, T> {
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [`${prefix}${id}`, text])) as Prefixed<
    P,
    T
  >;
}

/** What the messages of pluto, the IKE daemon of Libreswan, mean, in English. */
export const LIBRESWAN_EN = {
  ...DAEMON_EN,
  ...prefixed('connection-', CONNECTION_EN),
  ...prefixed('v1-', { ...IKEV1_EN, ...QUICK_EN, ...IKEV1_REFUSAL_EN, ...XAUTH_EN }),
  ...prefixed('v2-', { ...IKEV2_EN, ...CHILD_EN, ...IKEV2_REFUSAL_EN }),
  ...SHARED_EN,
  ...CERTIFICATE_EN,
  ...END_EN,
} as const satisfies DialectTexts;
