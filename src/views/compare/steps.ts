import type { Negotiation, Packet, Phase } from '../../model/negotiation.ts';

/** One step of a negotiation. */
export interface Step {
  /** Steps with the same key may stand side by side. */
  readonly key: string;
  readonly phase: Phase['phase'];
  readonly kind: 'phase' | 'packet' | 'agreed' | 'identities' | 'networks' | 'outcome';
  /** What it came to; two steps side by side are the same where this is the same. */
  readonly value: string;
  /** Line, from 1. */
  readonly line: number;
}

/** The most steps of a negotiation that are compared. */
export const MAX_STEPS = 300;

/** Who sent a packet, whichever end wrote the log. */
function sender(
  { direction }: Packet,
  role: Negotiation['role'],
): 'initiator' | 'responder' | 'sent' | 'received' {
  if (role === 'unknown') return direction;
  return (direction === 'sent') === (role === 'initiator') ? 'initiator' : 'responder';
}

function packetSteps({ phase, packets }: Phase, role: Negotiation['role']): Step[] {
  return packets
    .filter((packet) => !packet.retransmission)
    .map((packet) => ({
      key: `${phase} packet ${packet.exchange ?? ''} ${packet.step ?? ''} ${sender(packet, role)}`,
      phase,
      kind: 'packet',
      value: `${sender(packet, role)}: ${[packet.exchange ?? '', packet.payloads.join(' ')].filter((part) => part !== '').join(', ')}`,
      line: packet.line,
    }));
}

function phaseSteps(phase: Phase, role: Negotiation['role']): Step[] {
  const { phase: name, agreed, identities, trafficSelectors } = phase;
  const out: Step[] = [
    {
      key: `${name} begins`,
      phase: name,
      kind: 'phase',
      value: phase.exchange ?? '',
      line: phase.start.line,
    },
    ...packetSteps(phase, role),
  ];
  const say = (kind: Step['kind'], value: string): void => {
    if (value !== '') out.push({ key: `${name} ${kind}`, phase: name, kind, value, line: phase.end.line });
  };
  say(
    'agreed',
    Object.values(agreed?.attributes ?? {})
      .map((v) => v.canonical)
      .join(', '),
  );
  // which identity or network is whose depends on the end that wrote the log
  say(
    'identities',
    [identities?.local, identities?.remote]
      .filter((id) => id != null)
      .sort()
      .join(', '),
  );
  say(
    'networks',
    [...(trafficSelectors?.local ?? []), ...(trafficSelectors?.remote ?? [])].sort().join(', '),
  );
  say('outcome', phase.outcome);
  return out;
}

/** The steps of a negotiation in the order of its phases; at most `MAX_STEPS`. */
export function stepsOf({ phases, role }: Negotiation): readonly Step[] {
  return phases.flatMap((phase) => phaseSteps(phase, role)).slice(0, MAX_STEPS);
}
