import { canonicalNetwork } from '../../model/addresses.ts';
import type { IkeEvent } from '../../model/event.ts';
import type { EventFacts } from '../../model/messages.ts';
import type { Exchange } from '../../model/phases.ts';
import type { Dialect } from '../dialect.ts';
import { Matcher } from '../matcher.ts';
import { compileRow } from '../pattern.ts';
import { type ReaderRows, ZYXEL_HEADS } from './message.ts';
import { factsOfPayloads } from './payloads.ts';
import { proposals } from './proposals.ts';
import { ZyxelReader } from './reader.ts';
import { ZYXEL_ROWS, type ZyxelRow } from './rows.ts';
import { ZyxelTies } from './ties.ts';
import { WEAK_ROWS } from './weak.ts';

const ROWS = Object.entries(ZYXEL_ROWS).map(([name, row]) => compileRow('zyxel', name, row));
const MATCHER = new Matcher(ROWS);
const shortId = (id: string): ZyxelRow => id.slice('zyxel/'.length) as ZyxelRow;
const READER_ROWS: ReaderRows = {
  weak: ROWS.map((r) => WEAK_ROWS.has(shortId(r.id))),
  packets: ROWS.map((r) => r.row.facts?.byPayloads === true),
  listed: ROWS.map((r) =>
    r.fields.some((f) => f === 'payloads' || f === 'proposals' || f === 'remoteNetwork'),
  ),
  outgoing: ROWS.map((r) =>
    /^(?:Send|->)/.test(r.row.text) ? true : /^Recv/.test(r.row.text) ? false : null,
  ),
};

const NO_FACTS: EventFacts = {};
const ofPayloads = new Map<string, EventFacts>();

const MODES: Readonly<Record<string, Exchange>> = { main: 'main', aggressive: 'aggressive' };

function facts(event: IkeEvent): EventFacts {
  if (event.kind === 'phase-1-started') {
    const exchange = MODES[event.text('mode')?.toLowerCase() ?? ''];
    return exchange === undefined ? NO_FACTS : { exchange };
  }
  const logged = event.text('payloads') ?? '';
  let found = ofPayloads.get(logged);
  if (found === undefined) {
    found = factsOfPayloads(logged);
    if (ofPayloads.size < 1024) ofPayloads.set(logged, found);
  }
  return found;
}

/** Networks as these devices print them: an address, a range, or ZLD's `ipv4(any:0,[0..3]=10.2.0.0-10.2.0.255)`. */
export function networks(text: string): readonly string[] {
  const inner = [...text.matchAll(/=\s*([0-9a-f.:]+(?:\s*-\s*[0-9a-f.:]+|\/\d+)?)/gi)].map(
    (m) => m[1] as string,
  );
  return (inner.length > 0 ? inner : [text]).map((t) => canonicalNetwork(t.replace(/\s*-\s*/, '-')));
}

/** ZyXEL: the IKE and IPsec logs of ZyNOS and ZLD, and of the routers that Nortel and Avaya sold. */
export const ZYXEL: Dialect = {
  id: 'zyxel',
  name: 'ZyXEL',
  rows: ROWS,
  headFields: ZYXEL_HEADS,
  createReader: (firstRow) => new ZyxelReader(MATCHER, READER_ROWS, firstRow),
  createTies: () => new ZyxelTies(),
  clockFromJanuary: true,
  proposals,
  networks,
  factKinds: new Set(['phase-1-started', 'packet-sent', 'packet-received']),
  facts,
};
