import type { Plugin } from 'vite';

const PRELOAD_HELPER = /preload-helper\.js$/;

/**
 * Keeps the bundle of the browser small and in few files: one with React, one with everything
 * that every page needs, and one for each page or tool that is loaded when it is asked for. With
 * React in the same file as the rest Browse blocked a phone longer (Lighthouse: 263 to 456 ms,
 * instead of 111 to 168).
 */
export function leanBundlePlugin(): Plugin {
  const needed = new Set<string>();
  return {
    name: 'lean-bundle',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    // Pages name the files they need in their head, so that nothing is to be done at run time.
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
      environments: {
        client: {
          build: {
            modulePreload: false,
            rolldownOptions: {
              output: {
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
