import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './scripts/policy.ts';
import { workerManifest } from './scripts/workerManifest.ts';

export default defineConfig({
  // Relative addresses: the built page works under any path of any host.
  base: './',
  plugins: [react(), contentSecurityPolicy()],
  worker: { format: 'es', plugins: () => [workerManifest()] },
  build: {
    target: 'es2023',
    // `scripts/budgets.mjs` reads which module loads which.
    manifest: true,
    // Its polyfill would fetch, which the policy refuses; all supported browsers know the element.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
  },
});
