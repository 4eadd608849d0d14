/** A module of Vite's manifest, as far as it is needed here. */
export interface PageChunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
}

/** A file of the worker's manifest. */
export interface WorkerChunk {
  readonly file: string;
  readonly imports: readonly string[];
  readonly isEntry: boolean;
  readonly modules: readonly string[];
}

/** Files that are loaded together. */
export interface Group {
  readonly name: string;
  /** Bytes, gzipped. */
  readonly budget: number;
  readonly files: readonly string[];
  /** What is wrong with the group itself, whatever it weighs. */
  readonly problem: string | null;
}

/** Budgets in bytes. */
export const BUDGETS: Readonly<
  Record<
    'firstLoad' | 'traceView' | 'ladder' | 'charts' | 'reference' | 'worker' | 'dialect' | 'catalogue',
    number
  >
>;

/** The groups with their files. */
export function groupsOf(
  page: Readonly<Record<string, PageChunk>>,
  worker: Readonly<Record<string, WorkerChunk>>,
): readonly Group[];
