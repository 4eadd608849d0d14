import type { GeneralTexts } from '../types.ts';

/** What is worth knowing about a whole log before one trusts what is concluded from it. */
export const WARNINGS: GeneralTexts['warnings'] = {
  'nothing-recognised': 'No line of this log was recognised as a message of a supported VPN device.',
  empty: 'This input is empty.',
  binary: [
    '{kind=image}{part} is a picture, not a log. Copy the text of the log instead.',
    '{kind=pdf}{part} is a PDF, not a log. Copy its text and paste that.',
    '{kind=capture}{part} is a packet capture. This tool reads the log of the device, not packets.',
    '{kind=executable}{part} is a program, not a log.',
    '{kind=archive}{part} is an archive in which no log was found, or of a kind that cannot be opened here. Unpack it first.',
    '{kind=compressed}{part} is compressed in a way that is not known here. Unpack it first.',
    '{kind=event-log}{part} is an event log of Windows. Export it as text first.',
    '{kind=database}{part} is a database, not a log. Export the log as text first.',
    '{kind=document}{part} is a document of an office program. Copy its text and paste that.',
    '{part} is not text, so it was not read as a log.',
    'This is not text, so it was not read as a log.',
  ],
  'manual-page':
    'This looks like a page of a manual that explains messages, not like a log. Its messages were recognised, but they tell of no real connection.',
  'not-supported': [
    '{what=log}This looks like a log of {family}, which is not supported yet: its messages are not those of the devices known here.',
    '{what=configuration}This looks like a configuration of {family}, not like a log. Start the VPN trace or the log of the device, let the tunnel be called, and open what it writes.',
    '{what=configuration}This looks like a configuration, not like a log. Start the VPN trace or the log of the device, let the tunnel be called, and open what it writes.',
    '{what=status}This looks like a status listing of {family}: it shows what is up now, not what happened. Open the log of the time at which the tunnel was called.',
    '{what=status}This looks like a status listing: it shows what is up now, not what happened. Open the log of the time at which the tunnel was called.',
    '{what=packets}This looks like a list of captured packets. It shows no messages of a device; open the log of one of the two ends.',
    '{what=capture}Captured packets are encrypted for the most part. What they were about stands in the log of one of the two ends: open that.',
    '{what=picture}From a picture no text can be read here. Mark the lines in the program that shows the log, copy them, and paste them here.',
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
    '{lines} lines, the first at this place, are longer than a log line can be, and were cut.',
    'Some lines are longer than a log line can be, and were cut.',
  ],
  'input-truncated': [
    '{reason=too-long}{part} is longer than what can be read at once. Its beginning is shown; what follows is missing from this report.',
    '{reason=damaged}{part} is damaged or breaks off too early. What could be unpacked is shown.',
    'The input breaks off too early. What could be read is shown.',
  ],
  'encoding-guessed': [
    '{encoding=windows-1252}Some lines are not UTF-8. They were read as Windows-1252; unusual letters in them may be wrong.',
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
