import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Bundles and loads a module of `src/domain` as the site's build does, because the TypeScript
 * runner adds work to every function that visitors do not pay for. `source` is the folder of
 * another commit.
 */
export async function loadShipped<Module>(path: string, source = root): Promise<Module> {
  const outDir = join(source, 'node_modules/.cache/shipped');
  const file = path.replace(/[/.]/g, '-');
  await build({
    root: source,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(source, 'src/domain', path),
      outDir,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: `${file}.mjs` } },
    },
    ssr: { noExternal: true },
  });
  return import(pathToFileURL(join(outDir, `${file}.mjs`)).href);
}
