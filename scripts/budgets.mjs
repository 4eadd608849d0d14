/*
 * What the built page may weigh, gzipped. The groups come from the manifests of the build, which know what loads what.
 * `node scripts/budgets.mjs` prints the table and fails when a group is over its budget or missing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Budgets in bytes; a kB is 1,000 of them. */
export const BUDGETS = {
  firstLoad: 95_000,
  traceView: 40_000,
  ladder: 6_000,
  charts: 125_000,
  reference: 15_000,
  worker: 60_000,
  dialect: 40_000,
  catalogue: 30_000,
};

/** What is loaded by and by, in this order: each brings only what those before it did not. */
const LATER = [
  { name: 'trace view', key: 'src/views/shell/TraceView.tsx', budget: BUDGETS.traceView },
  { name: 'ladder', key: 'src/views/ladder/Ladder.tsx', budget: BUDGETS.ladder },
  { name: 'charts', key: 'src/views/charts/Charts.tsx', budget: BUDGETS.charts },
  { name: 'reference', key: 'src/views/shell/Reference.tsx', budget: BUDGETS.reference },
];

/** The files that a module of a manifest needs before it can run: its own and all that it imports statically. */
function needed(manifest, key, seen = new Set()) {
  const chunk = manifest[key];
  if (chunk === undefined || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const next of chunk.imports ?? []) needed(manifest, next, seen);
  return seen;
}

/**
 * The groups with their files.
 * @param {Record<string, { file: string, imports?: string[], isEntry?: boolean, isDynamicEntry?: boolean }>} page Vite's manifest
 * @param {Record<string, { file: string, imports: string[], isEntry: boolean, modules: string[] }>} worker
 * @returns {{ name: string, budget: number, files: string[], problem: string | null }[]}
 */
export function groupsOf(page, worker) {
  const loaded = needed(page, 'index.html');
  const missing = (files) => (files.length === 0 ? 'not in the build' : null);
  const lazy = (key, files) => (page[key]?.isDynamicEntry ? missing(files) : 'not a lazy chunk');
  const beyond = (key, before) => [...needed(page, key)].filter((file) => !before.has(file));

  const first = new Set(loaded);
  const groups = [
    { name: 'first load', budget: BUDGETS.firstLoad, files: [...first], problem: missing([...first]) },
  ];
  for (const { name, key, budget } of LATER) {
    const files = beyond(key, loaded);
    for (const file of files) loaded.add(file);
    groups.push({ name, budget, files, problem: lazy(key, files) });
  }

  const entries = Object.keys(worker).filter((key) => worker[key].isEntry);
  const workerFiles = new Set(entries.flatMap((key) => [...needed(worker, key)]));
  const texts = Object.values(worker)
    .filter(({ file }) => workerFiles.has(file))
    .flatMap(({ modules }) => modules.filter((path) => path.startsWith('src/texts/')));
  groups.push({
    name: 'worker',
    budget: BUDGETS.worker,
    files: [...workerFiles],
    problem: texts.length > 0 ? `holds ${texts.join(', ')}` : missing([...workerFiles]),
  });

  // the dialects are fetched side by side with the worker, each with its table
  for (const { file, modules } of Object.values(worker)) {
    const dialect = modules
      .map((path) => /^src\/dialects\/([^/]+)\/dialect\.ts$/.exec(path)?.[1])
      .find(Boolean);
    if (dialect === undefined || workerFiles.has(file)) continue;
    groups.push({ name: `dialect ${dialect}`, budget: BUDGETS.dialect, files: [file], problem: null });
  }

  const catalogues = Object.keys(page).filter((key) => /^src\/texts\/[a-z]{2}\//.test(key));
  for (const key of catalogues) {
    const name = `texts ${key.slice('src/texts/'.length).replace(/\.ts$/, '')}`;
    const files = beyond(key, first);
    groups.push({ name, budget: BUDGETS.catalogue, files, problem: lazy(key, files) });
  }
  if (catalogues.length === 0) {
    groups.push({ name: 'texts', budget: BUDGETS.catalogue, files: [], problem: 'not in the build' });
  }
  return groups;
}

/** The table of a build, and whether it keeps all budgets. */
function check(dist) {
  const read = (name) => JSON.parse(readFileSync(join(dist, '.vite', name), 'utf8'));
  const sizes = new Map();
  const weigh = (file) => {
    if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(dist, file)), { level: 9 }).length);
    return sizes.get(file);
  };
  const rows = groupsOf(read('manifest.json'), read('worker-manifest.json')).map((group) => {
    const bytes = group.files
      .filter((file) => file.endsWith('.js'))
      .reduce((sum, file) => sum + weigh(file), 0);
    const problem = group.problem ?? (bytes > group.budget ? 'over its budget' : null);
    return { ...group, bytes, problem };
  });
  return { rows, kept: rows.every(({ problem }) => problem === null) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { rows, kept } = check(fileURLToPath(new URL('../dist', import.meta.url)));
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
  for (const { name, bytes, budget, problem } of rows) {
    console.log(`${name.padEnd(24)}${kilobytes(bytes)} of ${kilobytes(budget)}  ${problem ?? 'ok'}`);
  }
  process.exitCode = kept ? 0 : 1;
}
