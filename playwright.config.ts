import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium, findFirefox } from './scripts/browsers.mjs';

const firefox = findFirefox();

export default defineConfig({
  testDir: 'e2e',
  forbidOnly: true,
  fullyParallel: true,
  // A cancelled load leaves a large file behind.
  preserveOutput: 'failures-only',
  // Two browsers at once are as much as a small machine can drive without waiting.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { trace: 'retain-on-failure', contextOptions: { reducedMotion: 'reduce' } },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: { executablePath: findChromium() ?? '', args: CHROMIUM_ARGS },
      },
    },
    ...(firefox === null
      ? []
      : [
          {
            name: 'firefox',
            testIgnore: /\.chromium\.spec\.ts$/,
            // its driver is slower by far where axe walks a page of more than a thousand messages
            timeout: 240_000,
            // Debian's Firefox is driven by WebDriver BiDi, which this channel stands for.
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefox },
            },
          },
        ]),
  ],
});
