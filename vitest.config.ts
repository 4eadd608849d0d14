import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
    restoreMocks: true,
    // Property tests run many cases; a busy machine must not make them fail.
    testTimeout: 30_000,
  },
});
