import { canonicalNetwork } from '../../model/addresses.ts';

/*
 * Traffic selectors as charon prints them, several with blanks between:
 *
 *     10.1.0.0/24   192.0.2.7/32[udp/l2f]   10.1.0.5..10.1.0.9   0.0.0.0/0[tcp]   dynamic
 */

/** Services that charon prints by name where the host knows one. */
const SERVICES: Readonly<Record<string, string>> = {
  l2f: '1701',
  l2tp: '1701',
  http: '80',
  https: '443',
  domain: '53',
  ssh: '22',
};

/** Reads a list of traffic selectors; each in canonical form. */
export function readNetworks(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(canonicalSelector);
}

function canonicalSelector(word: string): string {
  const m = /^([^[|]+)(?:\|[^[]*)?(?:\[([^\]]+)\])?$/.exec(word);
  if (m === null) return word;
  const range = (m[1] as string).split('..');
  const network = range.length === 2 ? range.join('-') : canonicalNetwork(m[1] as string);
  if (m[2] === undefined) return network;
  const [protocol = '', port] = m[2].split('/');
  return `${network}[${port === undefined ? protocol : `${protocol}/${SERVICES[port] ?? port}`}]`;
}
