import { type EventKind, KIND_LIST } from '../model/eventKinds.ts';
import type { Packet } from '../model/negotiation.ts';
import type { PhaseName } from '../model/phases.ts';
import { tunnelBuilt } from './conclude.ts';
import * as detail from './details.ts';
import * as ike from './exchanges.ts';
import * as step from './lifecycle.ts';
import * as stated from './stated.ts';
import type { Story } from './story.ts';

/** What an event of a kind tells the story. */
type Handler = (story: Story) => void;

/** The handler of each kind. */
const HANDLERS: Readonly<Record<EventKind, Handler>> = {
  'connect-requested': (s) => step.begun(s, 'initiator'),
  'connect-awaited': (s) => step.begun(s, 'responder'),
  'pre-exchange-started': step.other,
  'pre-exchange-sent': step.other,
  'pre-exchange-received': step.preExchangeReceived,
  'rules-installing': step.other,
  'rules-installed': step.other,
  'rules-ready': step.other,
  'ike-requested': step.other,
  'phase-1-started': step.phase1Started,
  'peer-software': (s) => {
    s.heardPeer = true;
    s.enter('phase-1');
  },
  'proposal-rejected': (s) => step.pairCompared(s, false),
  'proposal-accepted': (s) => step.pairCompared(s, true),
  'phase-1-done': (s) => {
    step.phase1Done(s);
    ike.agreedInLine(s, s.enter('phase-1'));
    ike.ikeUp(s);
  },
  'phase-1-agreed': step.phase1Agreed,
  'phase-1-lifetime': step.phase1Lifetime,
  'phase-2-done': ike.phase2Done,
  'phase-2-networks': step.phase2Networks,
  'phase-2-sa': step.phase2Sa,
  'phase-2-lifetime': step.phase2Lifetime,
  'tunnel-endpoints': step.tunnelEndpoints,
  'tunnel-up': (s) => {
    s.enter('established');
    s.cameUp();
    s.upRecord = s.cursor.record;
  },
  'poll-unanswered': (s) => step.poll(s, false),
  'poll-detail': (s) => step.poll(s, true),
  'poll-given-up': step.pollGivenUp,
  'setup-timeout': step.fault,
  'device-error': step.fault,
  'tunnel-closing': step.closing,
  'tunnel-closed': step.closing,
  'phase-2-started': ike.phase2Started,
  'packet-sent': (s) => packet(s, 'sent'),
  'packet-received': (s) => packet(s, 'received'),
  'datagram-sent': (s) => ike.datagram(s, 'sent'),
  'datagram-received': (s) => ike.datagram(s, 'received'),
  'packet-repeated': ike.repeated,
  'duplicate-received': ike.duplicate,
  'proposals-remote': (s) => ike.proposals(s, 'remote'),
  'proposals-local': (s) => ike.proposals(s, 'local'),
  'proposal-selected': ike.proposalSelected,
  identity: ike.identity,
  authenticated: ike.identity,
  'selectors-proposed': (s) => {
    const byRole = s.cursor.value('initiatorNetwork') !== 0 || s.cursor.value('responderNetwork') !== 0;
    if (byRole) detail.selectorsByRole(s);
    else ike.selectorsProposed(s);
  },
  'address-assigned': (s) => {
    s.enter('phase-1');
  },
  'nat-detected': ike.addresses,
  cause: ike.cause,
  'refusal-sent': (s) => ike.refusal(s, false),
  'refusal-received': (s) => ike.refusal(s, true),
  'gave-up': ike.gaveUp,
  'retry-announced': ike.addresses,
  'dpd-sent': (s) => ike.live(s, false),
  'dpd-answered': (s) => ike.live(s, false),
  'dpd-failed': (s) => ike.live(s, true),
  'rekey-started': (s) => ike.live(s, false),
  'rekey-done': ike.rekeyDone,
  'ike-delete-sent': (s) => ike.ended(s, false),
  'ike-delete-received': (s) => ike.ended(s, false),
  'ike-deleted': (s) => ike.ended(s, false),
  'child-delete-sent': (s) => ike.ended(s, true),
  'child-delete-received': (s) => ike.ended(s, true),
  'child-deleted': (s) => ike.ended(s, true),
  'terminate-requested': (s) => s.clue('teardown'),
  'device-started': (s) => s.clue('teardown'),
  'device-stopping': (s) => s.clue('teardown'),
  'network-error': ike.networkError,
  'traffic-fault': (s) => s.clue('established'),
  remark: detail.remark,
  complaint: detail.remark,
  'error-indicated': step.fault,
  notification: detail.notification,
  'packet-prepared': detail.prepared,
  'packet-detail': detail.packetDetail,
  'comparison-started': detail.comparisonStarted,
  'transforms-local': (s) => detail.transforms(s, 'local'),
  'transforms-remote': (s) => detail.transforms(s, 'remote'),
  'transforms-fit': (s) => detail.transformsCompared(s, true),
  'transforms-differ': (s) => detail.transformsCompared(s, false),
  'offer-started': detail.offerStarted,
  'offer-value': detail.offerValue,
  'xauth-step': detail.xauthStep,
  'delete-announced': detail.deleteAnnounced,
  'sa-removed': detail.removed,
  'tunnel-missing': stated.asked,
  'tunnel-built': tunnelBuilt,
  'tunnel-lost': stated.tunnelLost,
  notice: stated.notice,
  'refusal-stated': stated.refusalStated,
  'mismatch-detail': stated.mismatchDetail,
  'proposals-sent': (s) => stated.proposalsInPacket(s, 'sent'),
  'proposals-received': (s) => stated.proposalsInPacket(s, 'received'),
  housekeeping: () => undefined,
};

function packet(story: Story, direction: Packet['direction']): void {
  const seen = ike.packet(story, direction);
  detail.takeAddresses(story);
  if (story.facts.byPayloads === true) stated.readPayloads(story, seen);
}

const LIST: readonly Handler[] = KIND_LIST.map((kind) => HANDLERS[kind]);

/** Kinds that only fill in details of a phase: a verdict alone does not need them once that phase is known. */
const DETAILS: Readonly<Partial<Record<EventKind, PhaseName>>> = {
  'pre-exchange-started': 'setup',
  'pre-exchange-sent': 'setup',
  'rules-installing': 'setup',
  'rules-installed': 'setup',
  'rules-ready': 'setup',
  'ike-requested': 'setup',
  'phase-2-networks': 'phase-2',
  'phase-2-lifetime': 'phase-2',
  'tunnel-endpoints': 'phase-2',
};
const DETAIL_OF: readonly (PhaseName | null)[] = KIND_LIST.map((kind) => DETAILS[kind] ?? null);

/** Lets the event on which the story's cursor stands tell what it has to. */
export function tell(story: Story, brief: boolean): void {
  const kind = story.cursor.kindNumber;
  if (brief) {
    const phase = DETAIL_OF[kind] as PhaseName | null;
    const draft =
      phase === null ? null : story.current(phase === 'setup' && story.up ? 'established' : phase);
    if (draft !== null && (phase === 'setup' || draft.outcome !== 'unfinished')) {
      draft.end = story.cursor.record;
      story.last = story.cursor.record;
      return;
    }
  }
  story.open();
  (LIST[kind] as Handler)(story);
}
