import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where Chromium may be, in the order in which it is looked for: the environment, the system, Playwright's own copy. */
export function chromiumPaths() {
  return [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  ].filter((path) => path !== undefined && path !== '');
}

/** The Chromium to use, or null when there is none. */
export function findChromium() {
  return chromiumPaths().find((path) => existsSync(path)) ?? null;
}

/** What Chromium is started with: as root it has no sandbox, in a container little shared memory. */
export const CHROMIUM_ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/** The Firefox to use, or null when there is none: Debian's, which the tests drive by WebDriver BiDi. */
export function findFirefox() {
  const path = '/usr/bin/firefox-esr';
  return existsSync(path) ? path : null;
}
