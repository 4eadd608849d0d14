import type { CommandLineTexts } from '../commandLine.ts';

/** The words of the command line in English. */
export const COMMAND_LINE_EN: CommandLineTexts = {
  help: `Reads logs of VPN routers and says what became of each IKE negotiation in them.

Usage: npm run --silent report -- [options] FILE...

A FILE is a log, a compressed log (.gz) or an archive (.zip, .tar, .tar.gz), of
which the files that look like logs are read; - is standard input. Several files
are several sources. Files that continue one another (syslog.1, syslog) are read
as one.

Options:
  --format text|json|markdown  form of the report (text)
  --lang en                    language of its sentences (en)
  --separate                   keep files apart that continue one another
  --help                       show this help
  --version                    show the version

The report goes to standard output, all else to standard error.

Exit status:
  0  something was recognised
  1  nothing was recognised in any source
  2  wrong usage, or a file that cannot be read; no report is written
`,
  hint: 'Try --help.',
  noFile: 'No file is given.',
  unknownOption: 'There is no option {option}.',
  missingValue: 'The option {option} needs a value.',
  needlessValue: 'The option {option} takes no value.',
  unknownFormat: 'There is no format "{value}". Formats are {known}.',
  unknownLanguage: 'There is no language "{value}". Languages are {known}.',
  noGerman: 'Reports in German (--lang de) do not exist yet.',
  noRedaction: 'Leaving out private data (--redact) does not exist yet, so no report is written.',
  stdinTwice: 'Standard input (-) can be read only once.',
  notFound: 'There is no file {name}.',
  notAllowed: 'You are not allowed to read {name}.',
  isFolder: '{name} is a folder. Name the files in it.',
  noLogInside: 'No file in {name} looks like a log.',
  archiveDamaged: '{name} is damaged or cut off. Only the files before the damage are read.',
  archiveTooLong: '{name} holds more files than are looked at. Unpack it and name the files.',
};
