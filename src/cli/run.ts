import { analyse } from '../analysis/analyse.ts';
import { IngestError } from '../ingest/errors.ts';
import type { Input } from '../ingest/types.ts';
import type { Report } from '../model/report.ts';
import { jsonPieces } from '../report/json.ts';
import { markdownPieces } from '../report/markdown.ts';
import { textPieces } from '../report/text.ts';
import type { CommandLineTexts } from '../texts/commandLine.ts';
import { fill } from '../texts/fill.ts';
import { loadCatalogues, loadCommandLine, loadReportTexts } from '../texts/load.ts';
import { writeInputError } from '../texts/write.ts';
import { type Command, readArguments } from './arguments.ts';
import { openFile, readAll, STDIN_NAME } from './openFile.ts';
import { collectSources, type SourceTools } from './sources.ts';
import { UsageError } from './usage.ts';

/** The ends of a run: where input comes from and where words go. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** Resolves when more can be written. */
  out(text: string): Promise<void>;
  err(text: string): void;
}

/** Exit statuses; see `--help`. */
export const RECOGNISED = 0;
export const NOT_RECOGNISED = 1;
export const FAILED = 2;

/**
 * Runs the command line.
 * @param version version of ikescope
 * @param toolsFor how sources are made, given whether files that continue one another stay apart
 * @returns the exit status
 */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  version: string,
  toolsFor: (separate: boolean) => SourceTools,
): Promise<number> {
  const words = await loadCommandLine('en');
  try {
    const command = readArguments(args);
    if (command.kind === 'help') {
      await terminal.out(words.help);
      return RECOGNISED;
    }
    if (command.kind === 'version') {
      await terminal.out(`${version}\n`);
      return RECOGNISED;
    }
    return await writeReport(command, terminal, version, words, toolsFor(command.separate));
  } catch (error) {
    if (error instanceof UsageError) terminal.err(`${sentence(words, error)} ${words.hint}\n`);
    else terminal.err(`${await failure(error)}\n`);
    return FAILED;
  }
}

async function writeReport(
  command: Extract<Command, { kind: 'report' }>,
  terminal: Terminal,
  version: string,
  words: CommandLineTexts,
  tools: SourceTools,
): Promise<number> {
  const inputs = await openAll(command.files, terminal, words);
  if (inputs === null) return FAILED;
  const { sources, notes } = await collectSources(inputs, tools);
  for (const { kind, name } of notes) terminal.err(`${fill(words[kind], { name })}\n`);
  const report = (await analyse(sources)).report();
  for await (const piece of pieces(report, command, version)) await terminal.out(piece);
  return report.sources.some((s) => s.dialect !== null) ? RECOGNISED : NOT_RECOGNISED;
}

/** Opens all files; says of each that cannot be opened why, and gives null if there is one. */
async function openAll(
  files: readonly string[],
  terminal: Terminal,
  words: CommandLineTexts,
): Promise<readonly Input[] | null> {
  const inputs: Input[] = [];
  let failed = false;
  for (const file of files) {
    try {
      inputs.push(
        file === '-' ? { name: STDIN_NAME, blob: await readAll(terminal.stdin) } : await openFile(file),
      );
    } catch (error) {
      failed = true;
      terminal.err(`${error instanceof UsageError ? sentence(words, error) : await failure(error)}\n`);
    }
  }
  return failed ? null : inputs;
}

/** The report in the form and language asked for. */
async function* pieces(
  report: Report,
  { format, language }: Extract<Command, { kind: 'report' }>,
  version: string,
): AsyncGenerator<string> {
  const dialects = report.sources.flatMap((s) => s.detections.map((d) => d.dialect));
  const catalogues = await loadCatalogues(language, dialects);
  if (format === 'json') {
    yield* jsonPieces(report, catalogues, version);
    return;
  }
  const texts = await loadReportTexts(language);
  const write = format === 'text' ? textPieces : markdownPieces;
  yield* write(report, catalogues, texts, version);
}

function sentence(words: CommandLineTexts, { fault, fields }: UsageError): string {
  return fill(words[fault], fields) ?? fault;
}

/** What went wrong while an input was read; what nobody foresaw with its trace, for a report of the fault. */
async function failure(error: unknown): Promise<string> {
  const catalogues = await loadCatalogues('en', []);
  if (error instanceof IngestError) return writeInputError(catalogues, error.code, { ...error.fields });
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${writeInputError(catalogues, 'unexpected', {})}\n${trace}`;
}
