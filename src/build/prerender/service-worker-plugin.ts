import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { pageFile, SHELL_FILE, sitePages } from './pages.ts';
import type { Site } from './site.ts';

/** Build environment of the service worker; built last, when all files exist. */
export const WORKER = 'worker';

/** Besides the pages and the bundle: what every page loads, and the shell. */
const FILES = [
  SHELL_FILE,
  'catalog.json',
  'paraphrases.json',
  'early.js',
  'icon.svg',
  'manifest.webmanifest',
] as const;

/**
 * Every script and style; the lines of the documents, which code pages show when asked. A catalog
 * whose documents came without their lines has no folder of them.
 */
const FOLDERS = ['assets', 'sources'] as const;

/** The pages other than those of single codes and comparisons. */
const PAGES = sitePages({ codes: [], versions: [] });

const hashOf = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');

/**
 * The source of the module that lists what the service worker stores, with a hash of each. Takes
 * the folder of the finished site and its path; throws when a file is missing.
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
    resolveId: { filter: { id: /^virtual:offline-files$/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:offline-files$/ },
      handler: () => offlineFilesModule(folder, base),
    },
  };
}
