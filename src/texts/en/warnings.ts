import type { GeneralTexts } from '../types.ts';

/** What is worth knowing about a whole log before one trusts what is concluded from it. */
export const WARNINGS: GeneralTexts['warnings'] = {
  'nothing-recognised': 'No line of this log was recognised as a message of a supported VPN device.',
  empty: 'This input is empty.',
  binary: 'This does not look like text, so it was not read as a log.',
  'manual-page':
    'This looks like a page of a manual that explains messages, not like a log. Its messages were recognised, but they tell of no real connection.',
  'not-supported': [
    'This looks like a log of {family}, which is not supported yet.',
    'This looks like a log of a device that is not supported yet.',
  ],
  'brackets-lost':
    'What stood between angle brackets is missing, as happens when a log is copied through a web page. Some messages are therefore read less surely.',
  'order-turned': 'This log has its newest lines first. It was read from the end to the beginning.',
  'clock-unset': [
    'The clock of the device was not set (it says {year}), so dates and times cannot be compared with other logs.',
    'The clock of the device was not set, so dates and times cannot be compared with other logs.',
  ],
  'clock-jump': [
    'The clock of the device jumped by {seconds} seconds here. Durations across this line are not reliable.',
    'The clock of the device jumped here. Durations across this line are not reliable.',
  ],
  'device-restarted':
    'The device restarted here: every negotiation and tunnel before this line ended with it.',
  'lines-cut': [
    '{lines=1}One line is longer than a log line can be, and was cut.',
    '{lines} lines are longer than a log line can be, and were cut.',
    'Some lines are longer than a log line can be, and were cut.',
  ],
  'input-truncated': [
    'The input breaks off after {bytes} bytes; what follows is missing from this report.',
    'The input breaks off too early or is damaged; what could be read is shown.',
  ],
  'encoding-guessed': [
    'The encoding of the text is not marked; it was read as {encoding}. Unusual letters may be wrong.',
    'The encoding of the text is not marked and was guessed. Unusual letters may be wrong.',
  ],
  'parts-joined': [
    '{parts} files continue one another and were read as one log.',
    'Several files continue one another and were read as one log.',
  ],
};

/** Why a dialect was taken for a log, or was not. */
export const DETECTIONS: GeneralTexts['detections'] = {
  messages: [
    '{messages=1}One record is a message of {name} VPN logs.',
    '{messages} records are messages of {name} VPN logs.',
    'The records are messages of {name} VPN logs.',
  ],
  manual: 'Messages of {name} stand in the order of a manual, with explanations between them.',
  'stamps-only': 'Time stamps look like those of {name}, but no message of its VPN log follows them.',
  'other-traces': 'This is output of {name}, but of other traces than the VPN one.',
  few: [
    '{messages=1}On {lines} lines only one record is a message of {name} VPN logs.',
    'On {lines} lines only {messages} records are messages of {name} VPN logs.',
    'Only a few records are messages of {name} VPN logs.',
  ],
  none: 'Nothing looks like {name}.',
};
