import type { CommandLineTexts } from '../texts/commandLine.ts';

/** The faults of usage that the command line has words for. */
export type UsageFault = Exclude<keyof CommandLineTexts, 'help' | 'hint'>;

/** Ends the run with status 2: the command line is wrong, or names a file that cannot be read. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly fault: UsageFault;
  readonly fields: Readonly<Record<string, string>>;

  constructor(fault: UsageFault, fields: Readonly<Record<string, string>> = {}) {
    super(fault);
    this.fault = fault;
    this.fields = fields;
  }
}
