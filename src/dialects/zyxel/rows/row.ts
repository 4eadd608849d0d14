import type { EventKind } from '../../../model/eventKinds.ts';
import type { EventFacts, MessageRow, MessageVariant } from '../../../model/messages.ts';

/*
 * Where the texts stand. Manuals of one generation print the same table; the oldest that has the message is named.
 */

/** Prestige and ZyWALL with ZyNOS 3.4 and 3.5: texts with `!!`. */
export const MANUAL_A = 'ZyXEL Prestige 650, 652, 202H and ZyWALL 10/50 manuals, IPSec log';
/** ZyNOS 3.6, and the routers that Nortel and Avaya sold. */
export const MANUAL_B =
  'ZyXEL ZyWALL 2 and Nortel BCM50, Business Secure Router 252 manuals, log descriptions';
/** ZyNOS 3.63 to 4.0: texts without `!!`. */
export const MANUAL_C = 'ZyXEL P-662H and ZyWALL 5/35/70 manuals, IKE and IPSec logs';
/** Certificates of the same generation. */
export const MANUAL_PKI = 'ZyXEL P-793H manual, PKI logs';
/** ZLD. */
export const MANUAL_D = 'ZyXEL ZyWALL USG 100/200 manual, IPSec logs';
/** A message that one manual quotes in another chapter. */
export const MANUAL_QUOTED = 'ZyXEL SBG3300 manual, VPN chapter';

/** IKEv1 is all that these devices speak, but for the last lines of ZLD. */
export const V1: EventFacts = { ikeVersion: 1 };

/** The text means something else where the device marks it with `!!`, as the older generations do. */
export const MARKED: readonly MessageVariant[] = [{ id: 'marked', whenField: 'marked' }];

/** A message that stands in a manual, or in a log that one prints. */
export function documented(
  source: string,
  kind: EventKind,
  text: string,
  example: string,
  facts: EventFacts = {},
  variants?: readonly MessageVariant[],
): MessageRow {
  return {
    text,
    kind,
    evidence: 'documented',
    source,
    example,
    facts: { ...V1, ...facts },
    ...(variants === undefined ? {} : { variants }),
  };
}

/** A message as it is remembered of manuals and of what users have published; no copy was found. */
export function unverified(
  kind: EventKind,
  text: string,
  example: string,
  facts: EventFacts = {},
): MessageRow {
  return {
    text,
    kind,
    evidence: 'unverified',
    source: 'ZyXEL manuals and published logs, from memory',
    example,
    facts: { ...V1, ...facts },
  };
}
