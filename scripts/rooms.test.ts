import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PORTABLE_ROOMS, ROOMS } from './rooms.ts';

/*
 * A scratch project with the real biome.json holds one file per room; every line of it breaks the table or keeps it.
 * The linter runs once over all of them, and what it said of each line is compared with the table.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const rooms = Object.keys(ROOMS);
let scratch = '';
let refused = new Set<string>();

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string; readonly start: { readonly line: number } };
}

/** `file:line` of everything that a rule refused in the scratch project. */
async function lint(folder: string): Promise<Set<string>> {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const run = promisify(execFile)(process.execPath, args, {
    cwd: folder,
    maxBuffer: 1 << 26,
  });
  // The linter ends with a failure because it finds what stands there to be found.
  const { stdout } = await run.catch((failure: { stdout: string }) => failure);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly Diagnostic[] };
  const ours = diagnostics.filter(({ category }) => category.startsWith('lint/style/noRestricted'));
  return new Set(ours.map(({ location }) => `${location.path}:${location.start.line}`));
}

/** A module of a room; of the worker's the one that its only user, the store, may import. */
const moduleOf = (room: string): string => (room === 'worker' ? 'worker/client.ts' : `${room}/deep/x.ts`);

/** The text of a file in which line n imports from room n. */
const importsOfAll = (write: (path: string) => string): string =>
  rooms.map((room) => write(moduleOf(room))).join('\n');

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'rooms-'));
  cpSync(join(root, 'biome.json'), join(scratch, 'biome.json'));
  writeFileSync(join(scratch, '.gitignore'), 'dist/\n');
  const put = (path: string, text: string): void => {
    mkdirSync(join(scratch, path, '..'), { recursive: true });
    writeFileSync(join(scratch, path), text);
  };
  for (const room of rooms) {
    put(
      `src/${room}/flat.ts`,
      importsOfAll((path) => `import '../${path}';`),
    );
    put(
      `src/${room}/a/b/deep.ts`,
      importsOfAll((path) => `import { x } from '../../../${path}';`),
    );
    put(
      `src/${room}/flat.test.ts`,
      importsOfAll((path) => `import '../${path}';`),
    );
    put(
      `src/${room}/dynamic.ts`,
      importsOfAll((path) => `await import('../${path}');`),
    );
    put(
      `src/${room}/types.ts`,
      importsOfAll((path) => `export type { X } from '../${path}';`),
    );
    put(`src/${room}/page.ts`, "import 'react';\nimport 'zustand/react';\ndocument.title;\nfetch;\n");
  }
  put('src/store/engine.ts', "import '../worker/analysis.worker.ts';\nimport '../worker/protocol.ts';\n");
  put('src/main.tsx', "import './views/shell/Shell.tsx';\nimport './dialects/registry.ts';\n");
  refused = await lint(scratch);
}, 60_000);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the linter keeps the table of rooms', () => {
  it.each(rooms)('%s imports what it may and nothing else', (room) => {
    for (const file of ['flat.ts', 'a/b/deep.ts', 'types.ts', 'dynamic.ts']) {
      for (const [i, other] of rooms.entries()) {
        const allowed = other === room || ROOMS[room]?.includes(other) === true;
        const said = refused.has(`src/${room}/${file}:${i + 1}`);
        expect({ file, other, refused: said }).toEqual({ file, other, refused: !allowed });
      }
    }
  });

  it('lets tests import anything', () => {
    expect([...refused].filter((place) => place.includes('.test.ts'))).toEqual([]);
  });

  it('lets the store know the client of the worker and no more of it', () => {
    expect(refused).toContain('src/store/engine.ts:1');
    expect(refused).not.toContain('src/store/engine.ts:2');
  });

  it('keeps the engine out of the start of the page', () => {
    expect(refused).not.toContain('src/main.tsx:1');
    expect(refused).toContain('src/main.tsx:2');
  });

  it.each(PORTABLE_ROOMS)('%s needs no page', (room) => {
    for (const line of [1, 2, 3, 4]) expect(refused).toContain(`src/${room}/page.ts:${line}`);
  });

  it.each(rooms)('%s sends nothing', (room) => {
    expect(refused).toContain(`src/${room}/page.ts:4`);
  });

  it('has a row for every folder of src', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    for (const { name } of folders) expect([...rooms, 'fixtures']).toContain(name);
  });
});
