import { isBlank } from '../../envelopes/bytes.ts';
import { isKnownCode } from './codes.ts';

const DIGITS = 4;

/** Words that speak of a tunnel, in the languages of the maker's tools. */
const OF_TUNNELS =
  /\b(?:ike(?:v[12])?|ipsec|vpn|proposal|polling|dpd|initiator|responder|tunnel|gateway|negotiation|verhandlung|verbindungsaufbau|gegenstelle|lizenz|license)/i;

const decoder = new TextDecoder();

/**
 * True for a text that holds one of LANCOM's error numbers in brackets, `[0x1106]` or `(0x1106)`, behind words.
 * @param known true where the text stands among messages of LANCOM; elsewhere its words must speak of a tunnel
 */
export function holdsErrorNumber(buf: Uint8Array, start: number, end: number, known: boolean): boolean {
  for (let p = start + 4; p + DIGITS + 2 <= end; p++) {
    if (((buf[p] as number) | 0x20) !== 0x78 || buf[p - 1] !== 0x30) continue;
    const open = buf[p - 2];
    const close = buf[p + DIGITS + 1];
    if (!(open === 0x5b && close === 0x5d) && !(open === 0x28 && close === 0x29)) continue;
    if (!isBlank(buf[p - 3])) continue;
    const number = hexAt(buf, p + 1);
    if (number < 0 || !isKnownCode(number)) continue;
    return known || OF_TUNNELS.test(decoder.decode(buf.subarray(start, end)));
  }
  return false;
}

/** Four hexadecimal digits; -1 where there are none. */
function hexAt(buf: Uint8Array, at: number): number {
  let number = 0;
  for (let p = at; p < at + DIGITS; p++) {
    const b = buf[p] as number;
    const lower = b | 0x20;
    const digit = b >= 0x30 && b <= 0x39 ? b - 0x30 : lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
    if (digit < 0) return -1;
    number = number * 16 + digit;
  }
  return number;
}
