import type { Plugin } from 'vite';

/** One file of the worker's bundle, in the words of Vite's manifest. */
interface WorkerChunk {
  readonly file: string;
  readonly isEntry: boolean;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  /** The project's own modules in it. */
  readonly modules: readonly string[];
}

/**
 * Vite's manifest knows the files of the page alone. This plugin, given to the worker's own build, writes the same about
 * the worker: `.vite/worker-manifest.json`, a table by file.
 */
export function workerManifest(): Plugin {
  let root = '';
  return {
    name: 'worker-manifest',
    apply: 'build',
    configResolved(config) {
      root = `${config.root}/`;
    },
    generateBundle(_options, bundle) {
      const files: Record<string, WorkerChunk> = {};
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { fileName: file, isEntry, imports, dynamicImports } = chunk;
        const modules = Object.keys(chunk.modules)
          .filter((id) => id.startsWith(`${root}src/`))
          .map((id) => id.slice(root.length));
        files[file] = { file, isEntry, imports, dynamicImports, modules };
      }
      this.emitFile({
        type: 'asset',
        fileName: '.vite/worker-manifest.json',
        source: `${JSON.stringify(files, null, 2)}\n`,
      });
    },
  };
}
