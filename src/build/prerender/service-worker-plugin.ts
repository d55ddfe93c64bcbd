import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { pageFile, SHELL_FILE, sitePages } from './pages.ts';
import type { Site } from './site.ts';

/** Build environment of the service worker; built last, when all other files exist. */
export const WORKER = 'worker';

/** Stored besides the pages and the bundle: what every page loads, and the shell. */
const FILES = [
  SHELL_FILE,
  'catalog.json',
  'paraphrases.json',
  'early.js',
  'icon.svg',
  'manifest.webmanifest',
] as const;

/**
 * Every script and style, and the source lines that code pages show on demand. A catalog whose
 * documents have no lines lacks that folder.
 */
const FOLDERS = ['assets', 'sources'] as const;

/** The pages other than those of single codes and comparisons. */
const PAGES = sitePages({ codes: [], versions: [] });

const hashOf = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');

/**
 * Source of the module that lists the files to store, with a hash of each. Takes the folder and
 * base path of the finished site; throws when a file is missing.
 */
function offlineFilesModule(folder: string, base: string): string {
  const assets = FOLDERS.filter((name) => existsSync(join(folder, name))).flatMap((name) =>
    readdirSync(join(folder, name))
      .toSorted()
      .map((file) => `${name}/${file}`),
  );
  const files = [
    ...PAGES.map((href) => [href.slice(1), pageFile(href)] as const),
    ...[...FILES, ...assets].map((file) => [file, file] as const),
  ].map(([path, file]) => [base + path, hashOf(readFileSync(join(folder, file)))] as const);
  const list = JSON.stringify(files);
  return `
export const BASE = ${JSON.stringify(base)};
export const VERSION = ${JSON.stringify(hashOf(list).slice(0, 12))};
export const FILES = ${list};
export const SHELL = ${JSON.stringify(base + SHELL_FILE)};`;
}

/**
 * Builds `src/sw` to `sw.js`. With `isOffline` false, builds a worker that deletes the stored files
 * and unregisters itself.
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
    resolveId: { filter: { id: /^virtual:offline-files$/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:offline-files$/ },
      handler: () => offlineFilesModule(folder, base),
    },
  };
}
