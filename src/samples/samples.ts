/** A log to try. */
export interface Sample {
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

type TextModule = Promise<{ readonly default: string }>;

function sample(name: string, title: string, look: string, text: () => TextModule): Sample {
  return { name, title, look, description: WRITTEN, load: async () => (await text()).default };
}

/** All samples, in the order in which the page shows them. Addresses are those of RFC 5737. */
export const SAMPLES: readonly Sample[] = [
  sample(
    'several-peers.log',
    'Five tunnels after a restart',
    'Lines of five peers run through each other: two stay down, one breaks and comes back.',
    () => import('./lancom/several-peers.log?raw'),
  ),
  sample(
    'phase-1-mismatch.log',
    'No common proposal in phase 1',
    'Every pair of proposals is refused; the table shows in what the nearest one differs.',
    () => import('./lancom/phase-1-mismatch.log?raw'),
  ),
  sample(
    'success-after-refusals.log',
    'A tunnel that comes up',
    'Two proposals are refused before one fits, which is normal and no fault.',
    () => import('./lancom/success-after-refusals.log?raw'),
  ),
  sample(
    'peer-silent.log',
    'The peer stays silent',
    'Three attempts without an answer: what it may be, and which log would settle it.',
    () => import('./lancom/peer-silent.log?raw'),
  ),
  sample(
    'line-polling-failed.log',
    'A tunnel that breaks',
    'It worked for 27 minutes until six polls in a row stayed unanswered.',
    () => import('./lancom/line-polling-failed.log?raw'),
  ),
  sample(
    'poll-recovered.log',
    'Lost polls that did no harm',
    'Now and then a poll stays unanswered, but the peer always answers again in time.',
    () => import('./lancom/poll-recovered.log?raw'),
  ),
  sample(
    'polling-entry-missing.log',
    'Keep-alive without a polling entry',
    'The tunnel is refused by the own device, because one table has no entry for the peer.',
    () => import('./lancom/polling-entry-missing.log?raw'),
  ),
];
