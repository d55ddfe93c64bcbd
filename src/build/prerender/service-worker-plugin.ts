import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { offlineFilesModule } from './offline-files.ts';
import type { Site } from './site.ts';

const MODULE = 'virtual:offline-files';

/** Build environment of the service worker; built last, when all files exist. */
export const WORKER = 'worker';

/**
 * Builds `src/sw` to `sw.js`. With `isOffline` false, that is a worker that deletes what was
 * stored and unregisters itself.
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
