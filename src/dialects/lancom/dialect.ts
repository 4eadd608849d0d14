import type { IkeEvent } from '../../model/event.ts';
import type { EventFacts } from '../../model/messages.ts';
import type { Role } from '../../model/phases.ts';
import type { Dialect } from '../dialect.ts';
import { Matcher } from '../matcher.ts';
import { compileRow } from '../pattern.ts';
import { factsOfCode, parseCode } from './codes.ts';
import { LancomReader } from './reader.ts';
import { LANCOM_ROWS } from './rows.ts';
import { LancomTies } from './ties.ts';

const ROWS = Object.entries(LANCOM_ROWS).map(([name, row]) => compileRow('lancom', name, row));
const MATCHER = new Matcher(ROWS);

const NO_FACTS: EventFacts = {};
const codes = new Map<string, EventFacts>();

/** `[inititiator]` is how the device spells it. */
function roleOf(logged: string): Role {
  return /^in/i.test(logged) ? 'initiator' : /^re/i.test(logged) ? 'responder' : 'unknown';
}

function facts(event: IkeEvent): EventFacts {
  switch (event.kind) {
    case 'device-error': {
      const logged = event.text('code') ?? '';
      const known = codes.get(logged);
      if (known !== undefined) return known;
      const number = parseCode(logged);
      const found: EventFacts = number === null ? { cause: 'general-failure' } : factsOfCode(number);
      if (codes.size < 1024) codes.set(logged, found);
      return found;
    }
    case 'phase-1-done':
    case 'phase-2-done': {
      const role = event.text('role');
      return role === null ? NO_FACTS : { role: roleOf(role) };
    }
    default:
      return NO_FACTS;
  }
}

/** LANCOM LCOS: the VPN traces of its routers. */
export const LANCOM: Dialect = {
  id: 'lancom',
  name: 'LANCOM LCOS',
  rows: ROWS,
  createReader: (firstRow) => new LancomReader(MATCHER, firstRow),
  createTies: () => new LancomTies(),
  factKinds: new Set(['device-error', 'phase-1-done', 'phase-2-done']),
  facts,
};
