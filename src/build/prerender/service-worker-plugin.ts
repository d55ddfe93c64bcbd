import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { offlineFilesModule } from './offline-files.ts';
import type { Site } from './site.ts';

const MODULE = 'virtual:offline-files';

/** Name of the build that makes the service worker; it comes last, when all files are there. */
export const WORKER = 'worker';

/**
 * Builds `src/sw` to `sw.js`. With `isOffline` false the worker is one that takes itself and all
 * that was stored away again.
 */
export function serviceWorkerPlugin({ base }: Site, isOffline: boolean): Plugin {
  let folder = '';
  return {
    name: 'service-worker',
    config: () => ({
      define: { 'import.meta.env.OFFLINE': JSON.stringify(isOffline) },
      environments: {
        [WORKER]: {
          consumer: 'client',
          build: {
            emptyOutDir: false,
            copyPublicDir: false,
            rolldownOptions: {
              input: isOffline ? 'src/sw/worker.ts' : 'src/sw/retired-worker.ts',
              output: { entryFileNames: 'sw.js', format: 'iife' },
            },
          },
        },
      },
    }),
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    resolveId: { filter: { id: /^virtual:offline-files$/ }, handler: () => `\0${MODULE}` },
    load: {
      filter: { id: /^\0virtual:offline-files$/ },
      handler: () => offlineFilesModule(folder, base),
    },
  };
}
