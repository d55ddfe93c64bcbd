import type { Plugin } from 'vite';

const REACT = /node_modules\/(react|react-dom|scheduler)\//;

/** Some hosts redirect to lower-case URLs, where mixed-case file names would not be found. */
const LOWER_CASE = { hashCharacters: 'base36' } as const;

/**
 * Replaces Vite's helper for dynamic imports, which is five times as long: waits for the style
 * sheets of a chunk. Pages already list their first scripts and styles in the head.
 */
const LOAD_WITH_STYLES = `
export const __vitePreload = async (load, files = []) => {
  await Promise.all(files.map((file) => {
    const href = import.meta.env.BASE_URL + file;
    if (document.querySelector('link[href="' + href + '"]')) return;
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    document.head.append(link);
    return new Promise((resolve, reject) => {
      link.onload = resolve;
      link.onerror = () => {
        link.remove();
        reject(new Error(file));
      };
    });
  }));
  return load();
};`;

/**
 * Keeps the browser bundle small and in few chunks: React, everything that every page needs, the
 * rest of `domain/text`, and one per page or tool that is loaded on demand. With React in the
 * shared chunk, Browse blocked a phone longer (Lighthouse: 263 to 456 ms, instead of 111 to 168).
 */
export function leanBundlePlugin(): Plugin {
  const needed = new Set<string>();
  return {
    name: 'lean-bundle',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    load: { filter: { id: /preload-helper\.js$/ }, handler: () => LOAD_WITH_STYLES },
    buildEnd() {
      for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) needed.add(id);
      for (const id of needed) {
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) needed.add(imported);
      }
    },
    config: () => ({
      worker: { rolldownOptions: { output: LOWER_CASE } },
      environments: {
        client: {
          build: {
            modulePreload: false,
            rolldownOptions: {
              output: {
                ...LOWER_CASE,
                codeSplitting: {
                  groups: [
                    { name: 'react', test: REACT, priority: 1 },
                    { name: 'app', test: (id) => needed.has(id), priority: 1 },
                    { name: 'text', test: /src\/domain\/text\// },
                  ],
                },
              },
            },
          },
        },
      },
    }),
  };
}
