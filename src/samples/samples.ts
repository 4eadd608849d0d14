/** A log to try. */
export interface Sample {
  /** Whose log it is, as a person knows it. */
  readonly family: string;
  /** Name of its file. */
  readonly name: string;
  readonly title: string;
  /** One sentence: what there is to see. */
  readonly look: string;
  /** What kind of text it is, for whoever asks. */
  readonly description: string;
  /** Loads its text, which is a module of its own. */
  load(): Promise<string>;
}

const WRITTEN = 'Written for ikescope after the documented message texts; names and addresses are made up.';
const UNVERIFIED =
  'Written for ikescope after message texts that no public document confirms; names and addresses are made up.';
const RECORDED = 'Recorded from a daemon in a laboratory; the addresses are kept for documents.';

type TextModule = Promise<{ readonly default: string }>;

function sample(
  family: string,
  description: string,
  name: string,
  title: string,
  look: string,
  text: () => TextModule,
): Sample {
  return { family, name, title, look, description, load: async () => (await text()).default };
}

/** All samples, in the order in which the page shows them. Addresses are those of RFC 5737. */
export const SAMPLES: readonly Sample[] = [
  sample(
    'LANCOM',
    WRITTEN,
    'several-peers.log',
    'Five tunnels after a restart',
    'Lines of five peers run through each other: two stay down, one breaks and comes back.',
    () => import('./lancom/several-peers.log?raw'),
  ),
  sample(
    'LANCOM',
    WRITTEN,
    'phase-1-mismatch.log',
    'No common proposal in phase 1',
    'Every pair of proposals is refused; the table shows in what the nearest one differs.',
    () => import('./lancom/phase-1-mismatch.log?raw'),
  ),
  sample(
    'LANCOM',
    WRITTEN,
    'success-after-refusals.log',
    'A tunnel that comes up',
    'Two proposals are refused before one fits, which is normal and no fault.',
    () => import('./lancom/success-after-refusals.log?raw'),
  ),
  sample(
    'strongSwan',
    RECORDED,
    'key-differs.log',
    'Two pre-shared keys that differ',
    'The called side of IKEv2 says plainly what the caller is only told as a failed authentication.',
    () => import('./strongswan/key-differs.log?raw'),
  ),
  sample(
    'LANCOM',
    WRITTEN,
    'peer-silent.log',
    'The peer stays silent',
    'Three attempts without an answer: what it may be, and which log would settle it.',
    () => import('./lancom/peer-silent.log?raw'),
  ),
  sample(
    'LANCOM',
    WRITTEN,
    'line-polling-failed.log',
    'A tunnel that breaks',
    'It worked for 27 minutes until six polls in a row stayed unanswered.',
    () => import('./lancom/line-polling-failed.log?raw'),
  ),
  sample(
    'Libreswan',
    RECORDED,
    'networks-refused.log',
    'Networks that do not fit',
    'The IKE SA comes up, but no connection has the networks that the peer asks for.',
    () => import('./libreswan/networks-refused.log?raw'),
  ),
  sample(
    'LANCOM',
    UNVERIFIED,
    'ikev2-groups-differ.log',
    'IKEv2 with a debug trace',
    'One peer comes up, another tries every half minute: the debug trace compares each type of algorithm.',
    () => import('./lancom/ikev2-groups-differ.log?raw'),
  ),
];
