/*
 * Makes sure that there is a Chromium for the browser tests: uses the one that is there, else takes it from the system's
 * packages where that needs no password, else Playwright's own download.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './browsers.mjs';

/** Runs a command with its output shown; true when it went well. */
function run(command, args) {
  console.log(`> ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
}

/** What stands before a command that needs the administrator's rights; null when they cannot be had without a question. */
function administrator() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
}

function fromPackages() {
  const before = existsSync('/usr/bin/apt-get') ? administrator() : null;
  if (before === null) return false;
  const apt = (...args) => {
    const [command, ...rest] = [...before, 'apt-get', '-q', ...args];
    return run(command, rest);
  };
  apt('update');
  return apt('install', '-y', '--no-install-recommends', 'chromium');
}

if (findChromium() === null) {
  console.log('There is no Chromium yet for the browser tests.');
  const done = fromPackages() || run('npx', ['playwright', 'install', 'chromium']);
  if (!done || findChromium() === null) {
    console.error('No Chromium could be installed. Install one, or name it in CHROMIUM_PATH.');
    process.exit(1);
  }
}
console.log(`Chromium: ${findChromium()}`);
