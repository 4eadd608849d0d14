import { canonicalNetwork, parseIpv4 } from '../model/addresses.ts';

/**
 * How two networks lie to each other, the first seen from the second. `mask-differs`: the same first address, another
 * mask. `unknown`: one of them is no network that can be compared (a name, a mask with gaps).
 */
export type NetworkRelation =
  | 'equal'
  | 'mask-differs'
  | 'contained'
  | 'contains'
  | 'overlapping'
  | 'apart'
  | 'unknown';

/** The networks of both ends as one side sees them. */
export interface NetworkPair {
  readonly local: string;
  readonly remote: string;
}

interface Range {
  readonly from: bigint;
  /** The last address that belongs to it. */
  readonly to: bigint;
  /** 32 or 128. */
  readonly bits: number;
  /** Protocol and port in brackets; empty for all. */
  readonly limit: string;
}

const IPV6_BITS = 128;

function addressBits(text: string): { readonly value: bigint; readonly bits: number } | null {
  const v4 = parseIpv4(text);
  if (v4 !== null) return { value: BigInt(v4), bits: 32 };
  if (!/^[0-9a-f:]+$/i.test(text) || !text.includes(':')) return null;
  const [head = '', tail] = text.toLowerCase().split('::');
  const groups = (half: string): string[] => (half === '' ? [] : half.split(':'));
  const first = groups(head);
  const last = groups(tail ?? '');
  const missing = 8 - first.length - last.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  const all = [...first, ...new Array<string>(Math.max(0, missing)).fill('0'), ...last];
  if (all.some((group) => !/^[0-9a-f]{1,4}$/.test(group))) return null;
  return { value: all.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n), bits: IPV6_BITS };
}

/** The addresses of a network, a range or a single address; null for what is none of them. */
export function rangeOf(logged: string): Range | null {
  const bracket = /^(.*?)(\[[^\]]*\])?$/.exec(logged.trim());
  const limit = bracket?.[2] ?? '';
  const text = canonicalNetwork(bracket?.[1] ?? '');
  const dash = /^([^-]+?)\s*-\s*([^-]+)$/.exec(text);
  if (dash !== null) {
    const from = addressBits(dash[1] ?? '');
    const to = addressBits(dash[2] ?? '');
    if (from === null || to === null || from.bits !== to.bits || to.value < from.value) return null;
    return { from: from.value, to: to.value, bits: from.bits, limit };
  }
  const [base = '', prefix] = text.split('/');
  const address = addressBits(base);
  if (address === null) return null;
  const length = prefix === undefined ? address.bits : Number(prefix);
  if (!Number.isInteger(length) || length < 0 || length > address.bits) return null;
  const size = 1n << BigInt(address.bits - length);
  const from = (address.value / size) * size;
  return { from, to: from + size - 1n, bits: address.bits, limit };
}

/** How two networks lie to each other. */
export function compareNetworks(first: string, second: string): NetworkRelation {
  const a = rangeOf(first);
  const b = rangeOf(second);
  if (a === null || b === null) return first.trim() === second.trim() ? 'equal' : 'unknown';
  if (a.bits !== b.bits || a.to < b.from || b.to < a.from) return 'apart';
  if (a.from === b.from && a.to === b.to) return a.limit === b.limit ? 'equal' : 'overlapping';
  if (a.from === b.from) return 'mask-differs';
  if (a.from >= b.from && a.to <= b.to) return 'contained';
  return a.from <= b.from && a.to >= b.to ? 'contains' : 'overlapping';
}

/**
 * How the networks that one end asks for lie to those that the other has configured, both as the answering end sees
 * them. `swapped`: they would fit if local and remote were exchanged, so one side was entered the wrong way round.
 */
export function compareNetworkPairs(
  asked: NetworkPair,
  configured: NetworkPair,
): NetworkRelation | 'swapped' {
  const local = compareNetworks(asked.local, configured.local);
  const remote = compareNetworks(asked.remote, configured.remote);
  if (local === 'equal') return remote;
  if (remote === 'equal') return local;
  const crossed =
    compareNetworks(asked.local, configured.remote) === 'equal' &&
    compareNetworks(asked.remote, configured.local) === 'equal';
  if (crossed) return 'swapped';
  if (local === remote) return local;
  const both = [local, remote];
  if (both.includes('unknown')) return 'unknown';
  return both.includes('apart') ? 'apart' : 'overlapping';
}
