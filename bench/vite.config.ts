import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The bench's own page: the same worker as the product's, beside one that only decodes. */
export default defineConfig({
  root: fileURLToPath(new URL('./page', import.meta.url)),
  base: './',
  logLevel: 'warn',
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    outDir: fileURLToPath(new URL('../bench-data/page', import.meta.url)),
    emptyOutDir: true,
  },
});
