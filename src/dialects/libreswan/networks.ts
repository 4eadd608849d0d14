import { canonicalAddress, canonicalNetwork, isAddress, parseIpv4 } from '../../model/addresses.ts';
import type { TunnelEnd } from '../dialect.ts';

/*
 * Networks as pluto prints them:
 *
 *     10.1.0.0-10.1.0.255:0-65535 0       first and last address, ports, number of the protocol (IKEv2, up to 4.x)
 *     10.1.0.0/24   10.1.0.0/24/TCP/80    5.x
 *     10.1.0.0/24:17/1701                 IKEv1, with protocol and port
 */

const PROTOCOLS: Readonly<Record<string, string>> = { '1': 'icmp', '6': 'tcp', '17': 'udp', '58': 'icmpv6' };

/** A longer text, in characters, is no list of networks. */
const MAX_TEXT = 2048;

/** Reads a list of networks; each in canonical form, and as it is printed where it is none. */
export function networks(text: string): readonly string[] {
  if (text.length > MAX_TEXT) return [];
  const ranges = Array.from(text.matchAll(/([\da-fA-F.:]+)-([\da-fA-F.:]+?):(\d+)-(\d+) (\d+)/g), (m) =>
    ofRange(m as unknown as [string, string, string, string, string, string]),
  );
  return ranges.length > 0 ? ranges : text.trim().split(/\s+/).map(ofWord);
}

function ofRange([, first, last, fromPort, toPort, protocol]: [
  string,
  string,
  string,
  string,
  string,
  string,
]): string {
  const network = networkOfRange(first, last);
  if (protocol === '0') return network;
  const port =
    fromPort === toPort ? fromPort : fromPort === '0' && toPort === '65535' ? null : `${fromPort}-${toPort}`;
  return withProtocol(network, protocol, port);
}

function ofWord(word: string): string {
  const m = /^(.+?\/\d+)(?:\/([A-Za-z]\w*)(?:\/(\d+))?|:(\d+)\/(\d+))?$/.exec(word);
  if (m === null) return canonicalNetwork(word);
  const [, network, name, namedPort, number, port] = m as unknown as [
    string,
    string,
    ...(string | undefined)[],
  ];
  const canonical = canonicalNetwork(network);
  if (name !== undefined) return withProtocol(canonical, name.toLowerCase(), namedPort ?? null);
  if (number === undefined || number === '0') return canonical;
  return withProtocol(canonical, number, port === '0' ? null : (port ?? null));
}

function withProtocol(network: string, protocol: string, port: string | null): string {
  const name = PROTOCOLS[protocol] ?? protocol;
  return port === null ? `${network}[${name}]` : `${network}[${name}/${port}]`;
}

/** A range as a network where it is one. */
function networkOfRange(first: string, last: string): string {
  if (first === last)
    return canonicalAddress(first).includes(':')
      ? `${canonicalAddress(first)}/128`
      : `${canonicalAddress(first)}/32`;
  const from = parseIpv4(first);
  const to = parseIpv4(last);
  if (from === null || to === null) return `${canonicalAddress(first)}-${canonicalAddress(last)}`;
  const size = to - from + 1;
  const bits = Math.log2(size);
  return Number.isInteger(bits) && from % size === 0 ? `${first}/${32 - bits}` : `${first}-${last}`;
}

/**
 * Reads one end of a tunnel: `10.2.0.0/24===192.0.2.1[@hq]---192.0.2.254:17/1701`, the network on either side.
 */
export function tunnelEnd(text: string): TunnelEnd {
  if (text.length > MAX_TEXT) return { address: null, network: null, identity: null };
  const parts = text.trim().split('===');
  const host = parts.find((part) => isAddress(hostOf(part)));
  const network = parts.find((part) => part !== host);
  return {
    address: host === undefined ? null : canonicalAddress(hostOf(host)),
    network: network === undefined ? null : (networks(network)[0] ?? null),
    identity: /\[([^\]]+)\]/.exec(host ?? '')?.[1] ?? null,
  };
}

/** The address at the beginning: behind it may come an identity, the next hop, or protocol and port. */
function hostOf(part: string): string {
  return part.replace(/(?:\[|<|---).*$/, '').replace(/:\d+\/\S*$/, '');
}
