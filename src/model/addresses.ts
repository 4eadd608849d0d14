/**
 * The canonical form of an address as logged: no port, no brackets, no zone, IPv6 in lower case and shortened
 * (RFC 5952). A host name or a masked address (`200.42.XXX.XX`) comes back trimmed, as it is.
 */
export function canonicalAddress(logged: string): string {
  let text = logged.trim();
  const bracketed = /^\[([^\]]+)\]/.exec(text);
  if (bracketed?.[1] !== undefined) text = bracketed[1];
  else if (/^\d+(\.\d+){3}(:\d+|\[\d+\])$/.test(text)) text = text.replace(/(:\d+|\[\d+\])$/, '');
  text = text.replace(/%.*$/, '');
  if (!text.includes(':')) return text;
  return shortIpv6(text.toLowerCase()) ?? text.toLowerCase();
}

/** The eight groups of an IPv6 address, or null. */
function ipv6Groups(text: string): number[] | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const part = (half: string | undefined): number[] | null => {
    if (half === undefined || half === '') return [];
    const groups: number[] = [];
    for (const g of half.split(':')) {
      if (g.includes('.')) {
        const v4 = parseIpv4(g);
        if (v4 === null) return null;
        groups.push(v4 >>> 16, v4 & 0xffff);
      } else if (/^[0-9a-f]{1,4}$/.test(g)) groups.push(Number.parseInt(g, 16));
      else return null;
    }
    return groups;
  };
  const head = part(halves[0]);
  const tail = part(halves[1]);
  if (head === null || tail === null) return null;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  return [...head, ...new Array<number>(missing).fill(0), ...tail];
}

function shortIpv6(text: string): string | null {
  const groups = ipv6Groups(text);
  if (groups === null) return null;
  let best = -1;
  let bestLength = 1;
  for (let i = 0; i < 8; i++) {
    let n = 0;
    while (i + n < 8 && groups[i + n] === 0) n++;
    if (n > bestLength) {
      best = i;
      bestLength = n;
    }
  }
  const hex = groups.map((g) => g.toString(16));
  if (best < 0) return hex.join(':');
  return `${hex.slice(0, best).join(':')}::${hex.slice(best + bestLength).join(':')}`;
}

/** The 32 bits of a dotted IPv4 address, or null where the text is none. */
export function parseIpv4(text: string): number | null {
  const m = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  if (m === null) return null;
  let bits = 0;
  for (let i = 1; i <= 4; i++) {
    const octet = Number(m[i]);
    if (octet > 255) return null;
    bits = ((bits << 8) | octet) >>> 0;
  }
  return bits;
}

/** True for an IPv4 or IPv6 address without port or mask. */
export function isAddress(text: string): boolean {
  return parseIpv4(text) !== null || (text.includes(':') && ipv6Groups(text.toLowerCase()) !== null);
}

/** The prefix length of a dotted mask (RFC 4632), or null where its ones are not contiguous. */
export function prefixOfMask(mask: string): number | null {
  const bits = parseIpv4(mask);
  if (bits === null) return null;
  const inverted = ~bits >>> 0;
  if ((inverted & (inverted + 1)) !== 0) return null;
  return 32 - Math.round(Math.log2(inverted + 1));
}

/**
 * The canonical form of a network as logged: `10.1.0.0/24` also where a dotted mask is printed. What is no network
 * (a range, a name, a mask with gaps) comes back trimmed, as it is.
 */
export function canonicalNetwork(logged: string): string {
  const text = logged.trim();
  const slash = text.indexOf('/');
  if (slash < 0) return isAddress(text) ? canonicalAddress(text) : text;
  const address = canonicalAddress(text.slice(0, slash));
  const mask = text.slice(slash + 1);
  if (!isAddress(address)) return text;
  if (/^\d{1,3}$/.test(mask)) return `${address}/${Number(mask)}`;
  const prefix = prefixOfMask(mask);
  return prefix === null ? text : `${address}/${prefix}`;
}
