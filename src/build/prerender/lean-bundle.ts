import type { Plugin } from 'vite';

const PRELOAD_HELPER = /preload-helper\.js$/;

/** Some hosts redirect to addresses in lower case, where other names would not be found. */
const LOWER_CASE = { hashCharacters: 'base36' } as const;

/**
 * Keeps the browser's bundle small and in few chunks: one with React, one with everything that
 * every page needs, and one for each page or tool that is loaded on demand. With React in the same
 * chunk as the rest, Browse blocked a phone longer (Lighthouse: 263 to 456 ms, instead of 111 to
 * 168).
 */
export function leanBundlePlugin(): Plugin {
  const needed = new Set<string>();
  return {
    name: 'lean-bundle',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    // Pages preload what they need in their head, so nothing is left to do at run time.
    load: {
      filter: { id: PRELOAD_HELPER },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
    buildEnd() {
      const visit = (id: string) => {
        if (needed.has(id)) return;
        needed.add(id);
        this.getModuleInfo(id)?.importedIds.forEach(visit);
      };
      for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) visit(id);
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
                    {
                      name: 'react',
                      test: /node_modules\/(react|react-dom|scheduler)\//,
                      priority: 1,
                    },
                    { name: 'app', test: (id) => needed.has(id) },
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
