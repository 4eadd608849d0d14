import type { Confidence, FindingCode } from '../model/findings.ts';
import type { Phase } from '../model/negotiation.ts';
import type { Exchange, PhaseName } from '../model/phases.ts';
import type { Case, Clue } from '../negotiation/clues.ts';
import { commonFields, type Draft, LineList, RANK_REFUSED, severityOf } from './draft.ts';

/** What a refusal by the peer can mean, and how sure that is from this side. */
interface Meaning {
  readonly code: FindingCode;
  readonly confidence: Confidence;
  /** True where only the other side can say more. */
  readonly settled: boolean;
}

function meaning(code: FindingCode, confidence: Confidence, settled = true): Meaning {
  return { code, confidence, settled };
}

/*
 * Notify types by their names in RFC 2408 section 3.14.1 and RFC 7296 section 3.10.1, without separators. The exchange
 * decides the meaning: no proposal chosen in phase 1 and in phase 2 are different faults.
 */

/** Refusals that mean the same wherever they come. */
const ANYWHERE: Readonly<Record<string, Meaning>> = {
  INVALIDMAJORVERSION: meaning('ike-version-mismatch', 'confirmed'),
  INVALIDMINORVERSION: meaning('ike-version-mismatch', 'confirmed'),
  UNSUPPORTEDEXCHANGETYPE: meaning('exchange-mode-mismatch', 'likely'),
  INVALIDEXCHANGETYPE: meaning('exchange-mode-mismatch', 'likely'),
  NOADDITIONALSAS: meaning('limit-exceeded', 'confirmed'),
  UNSUPPORTEDCRITICALPAYLOAD: meaning('message-invalid', 'confirmed'),
  INVALIDSYNTAX: meaning('message-invalid', 'likely'),
  INVALIDIKESPI: meaning('message-invalid', 'likely'),
  INVALIDCOOKIE: meaning('message-invalid', 'likely'),
  INVALIDMESSAGEID: meaning('message-invalid', 'likely'),
  INVALIDCERTIFICATE: meaning('certificate-invalid', 'confirmed'),
  INVALIDCERTENCODING: meaning('certificate-invalid', 'confirmed'),
  INVALIDCERTAUTHORITY: meaning('certificate-invalid', 'confirmed'),
  CERTTYPEUNSUPPORTED: meaning('certificate-invalid', 'confirmed'),
  CERTIFICATEUNAVAILABLE: meaning('certificate-invalid', 'confirmed'),
  INVALIDSPI: meaning('sa-unknown', 'confirmed'),
};

const PHASE_1: Readonly<Record<string, Meaning>> = {
  NOPROPOSALCHOSEN: meaning('proposal-mismatch', 'likely'),
  ATTRIBUTESNOTSUPPORTED: meaning('proposal-mismatch', 'likely'),
  BADPROPOSALSYNTAX: meaning('proposal-mismatch', 'likely'),
  INVALIDTRANSFORMID: meaning('proposal-mismatch', 'likely'),
  INVALIDKEPAYLOAD: meaning('proposal-mismatch', 'likely'),
  AUTHENTICATIONFAILED: meaning('authentication-failed', 'confirmed'),
  INVALIDSIGNATURE: meaning('authentication-failed', 'confirmed'),
  INVALIDIDINFORMATION: meaning('identity-mismatch', 'likely'),
  INVALIDHASHINFORMATION: meaning('pre-shared-key-mismatch', 'likely'),
  INVALIDKEYINFORMATION: meaning('pre-shared-key-mismatch', 'likely'),
  PAYLOADMALFORMED: meaning('pre-shared-key-mismatch', 'likely'),
  INVALIDPAYLOADTYPE: meaning('pre-shared-key-mismatch', 'possible'),
  UNEQUALPAYLOADLENGTHS: meaning('pre-shared-key-mismatch', 'possible'),
  INTERNALADDRESSFAILURE: meaning('general-failure', 'likely'),
};

const PHASE_2: Readonly<Record<string, Meaning>> = {
  NOPROPOSALCHOSEN: meaning('proposal-mismatch', 'likely'),
  ATTRIBUTESNOTSUPPORTED: meaning('proposal-mismatch', 'likely'),
  BADPROPOSALSYNTAX: meaning('proposal-mismatch', 'likely'),
  INVALIDTRANSFORMID: meaning('proposal-mismatch', 'likely'),
  INVALIDKEPAYLOAD: meaning('pfs-mismatch', 'likely'),
  TSUNACCEPTABLE: meaning('traffic-selector-mismatch', 'confirmed'),
  SINGLEPAIRREQUIRED: meaning('traffic-selector-mismatch', 'confirmed'),
  INVALIDSELECTORS: meaning('traffic-selector-mismatch', 'confirmed'),
  INVALIDIDINFORMATION: meaning('traffic-selector-mismatch', 'likely'),
  INTERNALADDRESSFAILURE: meaning('general-failure', 'likely'),
  FAILEDCPREQUIRED: meaning('general-failure', 'likely'),
};

const SHORT: Readonly<Record<string, string>> = {
  NOPROP: 'NOPROPOSALCHOSEN',
  NOPROPCHOSEN: 'NOPROPOSALCHOSEN',
  AUTHFAILED: 'AUTHENTICATIONFAILED',
  TSUNACCEPT: 'TSUNACCEPTABLE',
  // INVAL_ID
  INVALID: 'INVALIDIDINFORMATION',
  INVALKE: 'INVALIDKEPAYLOAD',
  PYLDMALFORMED: 'PAYLOADMALFORMED',
  INVALCOOKIE: 'INVALIDCOOKIE',
  ERRIDINFO: 'INVALIDIDINFORMATION',
};

/** The type of a notification without what devices put around and into its name. */
export function notifyKey(logged: string): string {
  const key = logged.toUpperCase().replace(/^V2N_|[^A-Z0-9]/g, '');
  return SHORT[key] ?? key;
}

/**
 * What a notification of an error means.
 * @returns null for a notification that is no refusal
 */
export function meaningOf(notify: string, phase: PhaseName, exchange: Exchange | null): Meaning | null {
  const key = notifyKey(notify);
  const inPhase2 = phase === 'phase-2' || phase === 'established';
  const found = (inPhase2 ? PHASE_2 : PHASE_1)[key] ?? ANYWHERE[key] ?? null;
  if (found === null) return null;
  // the first Child SA of IKEv2 has no group of its own: what a rekey meets then for the first time is the PFS group
  if (found.code === 'proposal-mismatch' && exchange === 'create-child-sa')
    return { ...found, code: 'pfs-mismatch' };
  return found;
}

/** The peer refused with a notification: that says what, and seldom why. The same refusal again is more evidence of it. */
export function refusalRule(c: Case): readonly Draft[] {
  const out = new Map<string, { readonly draft: Draft; readonly lines: LineList }>();
  for (const clue of c.clues) {
    if (clue.kind !== 'refusal-received') continue;
    const draft = refusalDraft(c, clue);
    if (draft === null) continue;
    const key = `${draft.code}/${draft.phase}/${clue.up}`;
    const known = out.get(key);
    if (known === undefined) out.set(key, { draft, lines: new LineList(draft.lines) });
    else known.lines.add(draft.lines);
  }
  return [...out.values()].map(({ draft, lines }) => ({ ...draft, lines: lines.list }));
}

/** What a refusal without a name means: which message it answers tells what the peer had to judge (RFC 2409 section 5). */
function unnamed(phase: Phase | undefined): Meaning | null {
  if (phase?.phase === 'phase-2') return meaning('proposal-mismatch', 'likely');
  const answered = phase?.packets.findLast((p) => p.direction === 'sent' && p.step !== null)?.step ?? null;
  if (answered === null) return null;
  return answered < 5
    ? meaning('proposal-mismatch', answered < 3 ? 'likely' : 'possible')
    : meaning('pre-shared-key-mismatch', 'possible');
}

function refusalDraft(c: Case, clue: Clue): Draft | null {
  const notify = clue.fields['notify'] ?? '';
  const { cause, certainty } = clue.facts;
  const phase = clue.phase === 'teardown' ? 'phase-2' : clue.phase;
  const failed = c.negotiation.phases.findLast((p) => p.phase === phase);
  const said = notify === '' ? unnamed(failed) : meaningOf(notify, phase, failed?.exchange ?? null);
  const code = cause ?? said?.code ?? 'general-failure';
  const confidence = certainty ?? said?.confidence ?? 'likely';
  return {
    code,
    variant: code === 'proposal-mismatch' ? (phase === 'phase-2' ? 'phase-2' : 'phase-1') : 'default',
    severity: severityOf(code),
    confidence,
    phase,
    fields: { ...commonFields(c), ...(notify === '' ? {} : { notify }), phase: phase === 'phase-2' ? 2 : 1 },
    attributes: [],
    lines: [clue.line],
    settled: said?.settled ?? true,
    rank: RANK_REFUSED,
  };
}
