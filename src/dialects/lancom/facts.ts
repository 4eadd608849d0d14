import type { IkeEvent } from '../../model/event.ts';
import type { EventKind } from '../../model/eventKinds.ts';
import type { EventFacts } from '../../model/messages.ts';
import type { Exchange, Role } from '../../model/phases.ts';
import { codeOfName } from './codeNames.ts';
import { factsOfCode, parseCode } from './codes.ts';

const NO_FACTS: EventFacts = {};
const MAX_KNOWN = 1024;

const codes = new Map<string, EventFacts>();

/** `[inititiator]` is how the device spells it. */
function roleOf(logged: string): Role {
  return /^in/i.test(logged) ? 'initiator' : /^re/i.test(logged) ? 'responder' : 'unknown';
}

const EXCHANGES: Readonly<Record<string, Exchange>> = {
  IKE_SA_INIT: 'ike-sa-init',
  IKE_AUTH: 'ike-auth',
  CREATE_CHILD_SA: 'create-child-sa',
  INFORMATIONAL: 'informational',
};

/** The exchange in `IKE_SA_INIT-REQUEST`. */
function exchangeOf(logged: string): Exchange | null {
  return EXCHANGES[logged.toUpperCase().replace(/-(?:REQUEST|RESPONSE)$/, '')] ?? null;
}

/** What an error says: by its number, written in one way or the other, else by its name. */
function ofError(event: IkeEvent): EventFacts {
  const decimal = event.kind === 'error-indicated';
  const logged = event.text(decimal ? 'codeDecimal' : 'code');
  const key = `${decimal ? 'd' : 'h'}${logged ?? event.text('symbol') ?? ''}`;
  const known = codes.get(key);
  if (known !== undefined) return known;
  const number =
    logged === null ? codeOfName(event.text('symbol') ?? '') : decimal ? Number(logged) : parseCode(logged);
  const valid = number !== null && Number.isSafeInteger(number) && number >= 0 && number <= 0xffff;
  const found: EventFacts = valid ? factsOfCode(number) : { cause: 'general-failure' };
  if (codes.size < MAX_KNOWN) codes.set(key, found);
  return found;
}

function ofMessage(event: IkeEvent): EventFacts {
  const exchange = exchangeOf(event.text('exchange') ?? '');
  const role = event.text('role');
  return { ...(exchange === null ? {} : { exchange }), ...(role === null ? {} : { role: roleOf(role) }) };
}

/** The kinds of which this says more than their rows. */
export const FACT_KINDS: ReadonlySet<EventKind> = new Set([
  'device-error',
  'error-indicated',
  'phase-1-done',
  'phase-2-done',
  'packet-received',
  'packet-sent',
  'packet-prepared',
  'xauth-step',
]);

/** What an event says beyond its fields and its row. */
export function factsOf(event: IkeEvent): EventFacts {
  switch (event.kind) {
    case 'device-error':
    case 'error-indicated':
      return ofError(event);
    case 'phase-1-done':
    case 'phase-2-done': {
      const role = event.text('role');
      return role === null ? NO_FACTS : { role: roleOf(role) };
    }
    case 'packet-received':
    case 'packet-sent':
    case 'packet-prepared':
      return ofMessage(event);
    case 'xauth-step':
      return /\b(?:fail\w*|reject\w*|denied|refused|invalid)\b/i.test(event.text('detail') ?? '')
        ? { cause: 'xauth-failed', certainty: 'likely' }
        : NO_FACTS;
    default:
      return NO_FACTS;
  }
}
