import { describe, expect, it } from 'vitest';
import { groupsOf } from './budgets.mjs';

const trace = 'src/views/shell/TraceView.tsx';
const ladder = 'src/views/ladder/Ladder.tsx';
const charts = 'src/views/charts/Charts.tsx';
const reference = 'src/views/shell/Reference.tsx';
const page = {
  'index.html': { file: 'index.js', isEntry: true, imports: ['_shared.js'] },
  '_shared.js': { file: 'shared.js', imports: ['index.html'] },
  [trace]: { file: 'trace.js', isDynamicEntry: true, imports: ['index.html'] },
  [ladder]: { file: 'ladder.js', isDynamicEntry: true, imports: [trace] },
  [charts]: { file: 'charts.js', isDynamicEntry: true, imports: [trace, '_grid.js'] },
  '_grid.js': { file: 'grid.js' },
  [reference]: { file: 'reference.js', isDynamicEntry: true, imports: ['index.html'] },
  'src/texts/en/lancom.ts': { file: 'lancom.js', isDynamicEntry: true, imports: ['_shared.js'] },
};
const worker = {
  'worker.js': { file: 'worker.js', isEntry: true, imports: ['core.js'], modules: ['src/worker/serve.ts'] },
  'core.js': { file: 'core.js', isEntry: false, imports: [], modules: ['src/ingest/read.ts'] },
  'zip.js': { file: 'zip.js', isEntry: false, imports: ['core.js'], modules: [] },
};

const filesOf = (groups: ReturnType<typeof groupsOf>) =>
  Object.fromEntries(groups.map(({ name, files }) => [name, [...files].sort()]));
const problemsOf = (groups: ReturnType<typeof groupsOf>) =>
  Object.fromEntries(
    groups.filter(({ problem }) => problem !== null).map(({ name, problem }) => [name, problem]),
  );

describe('groupsOf', () => {
  it('counts what loads together, and in the lazy groups only what is not there before', () => {
    const groups = groupsOf(page, worker);
    expect(filesOf(groups)).toEqual({
      'first load': ['index.js', 'shared.js'],
      'trace view': ['trace.js'],
      ladder: ['ladder.js'],
      charts: ['charts.js', 'grid.js'],
      reference: ['reference.js'],
      worker: ['core.js', 'worker.js'],
      'texts en/lancom': ['lancom.js'],
    });
    expect(problemsOf(groups)).toEqual({});
  });

  it('says when charts are part of the first load', () => {
    const { [charts]: _, ...rest } = page;
    expect(problemsOf(groupsOf(rest, worker))).toEqual({ charts: 'not a lazy chunk' });
  });

  it('says when the worker holds texts', () => {
    const core = { ...worker['core.js'], modules: ['src/texts/en/lancom.ts'] };
    expect(problemsOf(groupsOf(page, { ...worker, 'core.js': core }))).toEqual({
      worker: 'holds src/texts/en/lancom.ts',
    });
  });

  it('says when a group is missing', () => {
    expect(problemsOf(groupsOf({}, {}))).toEqual({
      'first load': 'not in the build',
      'trace view': 'not a lazy chunk',
      ladder: 'not a lazy chunk',
      charts: 'not a lazy chunk',
      reference: 'not a lazy chunk',
      worker: 'not in the build',
      texts: 'not in the build',
    });
  });
});
