import { canonicalNetwork, parseIpv4 } from '../../model/addresses.ts';

/** `(  0,     0-65535,     10.1.0.0-10.1.0.255     )`: protocol, ports, addresses. */
const SELECTOR = /\(\s*(\d+)\s*,\s*(\d+)\s*-\s*(\d+)\s*,\s*([0-9a-fA-F.:]+)\s*-\s*([0-9a-fA-F.:]+)\s*\)/g;
const PROTOCOLS: Readonly<Record<number, string>> = { 1: 'icmp', 6: 'tcp', 17: 'udp', 47: 'gre' };
const MAX_PORT = 65_535;

/** The networks that a text names, each in canonical form: traffic selectors of IKEv2, or networks with their masks. */
export function networksOf(text: string): readonly string[] {
  const selectors = [...text.matchAll(SELECTOR)].map(([, protocol, from, to, first, last]) => {
    const range = rangeOf(first as string, last as string);
    const ports =
      Number(from) === 0 && Number(to) === MAX_PORT ? '' : from === to ? `/${from}` : `/${from}-${to}`;
    if (Number(protocol) === 0 && ports === '') return range;
    const name = Number(protocol) === 0 ? 'any' : (PROTOCOLS[Number(protocol)] ?? protocol);
    return `${range}[${name}${ports}]`;
  });
  return selectors.length > 0 ? selectors : [canonicalNetwork(text)];
}

/** A range of addresses, as a network where it is one. */
function rangeOf(first: string, last: string): string {
  const from = parseIpv4(first);
  const to = parseIpv4(last);
  if (from === null || to === null || to < from) return `${first.toLowerCase()}-${last.toLowerCase()}`;
  const size = to - from + 1;
  const bits = Math.log2(size);
  return Number.isInteger(bits) && from % size === 0 ? `${first}/${32 - bits}` : `${first}-${last}`;
}
