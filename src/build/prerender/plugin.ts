import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type BuildEnvironment,
  type Connect,
  minifySync,
  type Plugin,
  type ViteBuilder,
} from 'vite';
import { createCatalog } from '../../domain/catalog/create-catalog.ts';
import { parseCatalog } from '../../domain/catalog/parse-catalog.ts';
import { dataFiles } from './data-files.ts';
import { type Chunk, pageFiles, type Renderer } from './pages.ts';
import { picturesOf, writePictures } from './pictures.ts';
import { WORKER } from './service-worker-plugin.ts';
import { LOCAL_ORIGIN, type Site } from './site.ts';

const SERVER_ENTRY = 'src/entry-server.tsx';
const PICTURES_CACHE = 'node_modules/.cache/pictures';

function environmentOf({ environments }: ViteBuilder, name: string): BuildEnvironment {
  const environment = environments[name];
  if (!environment) throw new Error(`There is no ${name} to build.`);
  return environment;
}

async function buildClient(builder: ViteBuilder): Promise<readonly Chunk[]> {
  const bundle = await builder.build(environmentOf(builder, 'client'));
  const { output } = bundle as unknown as { output: readonly (Chunk & { type: string })[] };
  return output.filter(({ type }) => type === 'chunk');
}

interface ServerEntry {
  createRenderer(catalogText: string, origin: string | undefined): Promise<Renderer>;
}

async function buildServer(builder: ViteBuilder, folder: string): Promise<ServerEntry> {
  await builder.build(environmentOf(builder, 'ssr'));
  return import(pathToFileURL(join(folder, 'entry-server.js')).href);
}

/** It blocks the first paint and is not part of the bundle. */
function minifyEarlyScript(folder: string): void {
  const file = join(folder, 'early.js');
  writeFileSync(file, minifySync(file, readFileSync(file, 'utf8')).code);
}

/** Writes files below a folder, with the folders they need, and tells how many there were. */
function writeFiles(
  folder: string,
  files: Iterable<readonly [file: string, text: string]>,
): number {
  let count = 0;
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    count += 1;
  }
  return count;
}

/** Renders every page with the built app and writes it, with all other files, to the bundle. */
async function prerender(builder: ViteBuilder, site: Site, serverFolder: string): Promise<void> {
  const started = performance.now();
  const { root, publicDir, logger } = builder.config;
  const chunks = await buildClient(builder);
  const server = await buildServer(builder, serverFolder);
  const folder = resolve(root, builder.config.build.outDir);
  minifyEarlyScript(folder);

  const catalogText = readFileSync(join(publicDir, 'catalog.json'), 'utf8');
  const parsed = parseCatalog(JSON.parse(catalogText));
  if (!parsed.ok) throw new Error(`catalog.json: ${JSON.stringify(parsed.faults[0])}`);
  const catalog = createCatalog(parsed.data);
  const renderer = await server.createRenderer(catalogText, site.origin);

  const indexHtml = readFileSync(join(folder, 'index.html'), 'utf8');
  const pages = writeFiles(folder, pageFiles({ catalog, site, renderer }, chunks, indexHtml));
  const others = writeFiles(folder, dataFiles(catalog, site));
  const pictures = picturesOf(catalog);
  await writePictures(folder, pictures, resolve(root, PICTURES_CACHE));
  await builder.build(environmentOf(builder, WORKER));
  rmSync(serverFolder, { recursive: true });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  logger.info(
    `${pages} pages, ${pictures.length} pictures and ${others} other files in ${seconds} s`,
  );
  if (!site.origin) logger.info(`SITE_URL is not set: full addresses name ${LOCAL_ORIGIN}`);
}

const findFile = (folder: string, url: string): string | undefined => {
  try {
    return join(folder, decodeURIComponent(url.replace(/[?#].*$/, '')));
  } catch {
    return undefined;
  }
};

/**
 * Answers with `404.html` where `vite preview` has no file, as other hosts do. Runs after the
 * server's own lookup, which has by then appended `.html` to the addresses of pages.
 */
function previewNotFound(folder: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const file = findFile(folder, request.url ?? '/');
    if (file && existsSync(file) && file.endsWith('.html')) return next();
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    createReadStream(join(folder, '404.html')).pipe(response);
  };
}

/** Makes `vite build` write every page as HTML, for a site served at `site`. */
export function prerenderPlugin(site: Site): Plugin {
  // A new one for each build, or Node would return the modules that it loaded before.
  const serverFolder = resolve(`node_modules/.cache/prerender-${process.pid}-${Date.now()}`);
  return {
    name: 'prerender',
    config: (_config, { isPreview }) => ({
      base: site.base,
      // Answers 404 for a missing page instead of sending another one.
      ...(isPreview && { appType: 'mpa' }),
      define: { 'import.meta.env.SITE_ORIGIN': JSON.stringify(site.origin ?? '') },
      builder: { sharedConfigBuild: true, sharedPlugins: true },
      environments: {
        ssr: {
          build: {
            ssr: SERVER_ENTRY,
            outDir: serverFolder,
            emptyOutDir: true,
            copyPublicDir: false,
            minify: false,
          },
        },
      },
    }),
    buildApp: (builder) => prerender(builder, site, serverFolder),
    configurePreviewServer({ config, middlewares }) {
      const folder = resolve(config.root, config.build.outDir);
      return () => void middlewares.use(previewNotFound(folder));
    },
  };
}
