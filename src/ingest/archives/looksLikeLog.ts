import { binaryKind } from '../binary.ts';
import { sniffEncoding } from '../encoding.ts';
import { gunzipHead } from '../gzip/gunzip.ts';
import { isGzip } from '../gzip/magic.ts';
import { rotationName } from '../rotation/rotationName.ts';
import { stampedShare } from '../stamps.ts';
import { isTar } from './tar.ts';

/** How much of a file is looked at, in bytes. */
export const SNIFF_BYTES = 1 << 13;

/** Why a file looks like a log, or does not. A closed list; the sentence is made where it is read. */
export const LOOKS = [
  // It does:
  'stamped-lines',
  'log-name',
  'text',
  // It does not:
  'document',
  'binary',
  'archive',
  'empty',
  'system-file',
] as const;

/** Why a file looks like a log, or does not. */
export type Look = (typeof LOOKS)[number];

/** The looks of a log. */
export const LOG_LOOKS: ReadonlySet<string> = new Set<Look>(['stamped-lines', 'log-name', 'text']);

/** What systems put into folders and archives for themselves. */
const SYSTEM = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\.git\/|\._)/i;

const LOG_EXTENSION = /\.(?:log|trc|trace|syslog|txt|out|err)$/i;
const LOG_NAME =
  /(?:^|[^a-z])(?:syslog|messages|charon|pluto|racoon|iked?|ipsec|vpn|daemon|secure|auth|trace|log)(?:[^a-z]|$)/i;

/** Texts that are something else, unless their lines bear stamps. */
const DOCUMENT =
  /\.(?:html?|css|[cm]?jsx?|tsx?|json|xml|ya?ml|toml|ini|conf|config|cfg|cnf|lcf|lcs|sh|bat|ps1|py|pl|rb|c|h|cpp|md|rst|tex|rtf|pem|crt|cer|csr|key|pub|csv|tsv|rules|service|plist|svg|sql|map|properties|lock|patch|diff)$/i;
const DOCUMENT_NAME =
  /(?:^|\/)(?:readme|licen[cs]e|copying|changelog|changes|notice|authors|install|makefile)(?:\.\w+)?$/i;

/** From this share of stamped lines on a text is a log whatever its name. */
const STAMPED = 0.2;

/**
 * Judges a file by its name and its beginning.
 * @param head the first `SNIFF_BYTES` or more; all of a shorter file
 */
export async function lookOf(name: string, head: Uint8Array): Promise<Look> {
  if (SYSTEM.test(name)) return 'system-file';
  if (head.length === 0) return 'empty';
  if (!isGzip(head)) return lookOfText(name, head);
  const unpacked = await gunzipHead(head, SNIFF_BYTES);
  if (isTar(unpacked)) return 'archive';
  return unpacked.length === 0 ? 'binary' : lookOfText(name.replace(/\.gz$/i, ''), unpacked);
}

function lookOfText(name: string, head: Uint8Array): Look {
  const { encoding, mark } = sniffEncoding(head);
  const kind = encoding === 'utf-8' ? binaryKind(head) : null;
  if (kind === 'archive' || kind === 'compressed' || isTar(head)) return 'archive';
  if (kind !== null) return 'binary';
  const text = new TextDecoder(encoding).decode(head.subarray(mark, SNIFF_BYTES)).replaceAll('\0', '');
  const lines = text.split(/\r\n?|\n/);
  if (text.trim() === '') return 'empty';
  // The last line may be cut.
  if (stampedShare(lines.length > 1 ? lines.slice(0, -1) : lines) >= STAMPED) return 'stamped-lines';
  if (DOCUMENT.test(name) || DOCUMENT_NAME.test(name)) return 'document';
  const file = name.slice(name.lastIndexOf('/') + 1);
  const { stem, piece } = rotationName(file);
  if (LOG_EXTENSION.test(stem) || LOG_NAME.test(stem) || piece !== null) return 'log-name';
  return lines.length > 1 ? 'text' : 'document';
}
