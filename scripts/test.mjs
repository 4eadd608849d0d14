/*
 * The whole test: linter, types, unit tests, build, budgets, browser tests. Every step runs even if one before it failed
 * (but no browser test without a build). Ends with one line, `N passed, N failed`: tests that passed; tests that failed,
 * plus one for each step that failed otherwise.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFirefox } from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = mkdtempSync(join(tmpdir(), 'ikescope-test-'));
const rows = [];

/** Where nobody watches, the output is for a file. */
const PLAIN = process.stdout.isTTY ? {} : { NO_COLOR: '1' };

/** Runs one of the project's tools; true when it went well. */
function run(tool, args, env = {}) {
  const program = join(root, 'node_modules', tool);
  const { status } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...PLAIN, ...env },
  });
  return status === 0;
}

/** A step that passes or fails as a whole. */
function check(name, work) {
  console.log(`\n== ${name}`);
  const passed = work();
  rows.push({ name, kind: 'check', passed: 0, failed: passed ? 0 : 1, skipped: 0 });
  return passed;
}

/** A step of tests: its numbers come from the runner's own report. */
function tests(name, work, count) {
  console.log(`\n== ${name}`);
  const well = work();
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = count(JSON.parse(readFileSync(join(results, `${name}.json`), 'utf8')));
  } catch (error) {
    console.error(`${name}: no report (${error.message})`);
  }
  // A runner that fails without a failed test could not load a file, or found none.
  const failed = well ? counts.failed : Math.max(1, counts.failed);
  rows.push({ name, kind: 'tests', ...counts, failed });
}

check('lint', () => run('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings']));
check('types', () => run('typescript/bin/tsc', ['--noEmit']));
tests(
  'unit',
  () =>
    run('vitest/vitest.mjs', [
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${join(results, 'unit.json')}`,
    ]),
  (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }),
);
const built = check('build', () => run('vite/bin/vite.js', ['build']));
if (built) {
  check('budgets', () => run('../scripts/budgets.mjs', []));
  if (check('chromium', () => run('../scripts/ensure-chromium.mjs', []))) {
    tests(
      'browser',
      () =>
        run('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
          PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, 'browser.json'),
        }),
      ({ stats }) => ({
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky,
        skipped: stats.skipped,
      }),
    );
  }
}
rmSync(results, { recursive: true, force: true });

console.log('\n');
for (const { name, kind, passed, failed, skipped } of rows) {
  const outcome = failed > 0 ? 'FAILED' : 'ok';
  const numbers = kind === 'tests' ? `${passed} passed, ${failed} failed, ${skipped} skipped` : '';
  console.log(`${name.padEnd(10)}${outcome.padEnd(8)}${numbers}`);
}
if (findFirefox() === null)
  console.log('Firefox is not installed (firefox-esr): the browser tests ran in Chromium alone.');
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
