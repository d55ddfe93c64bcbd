import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildEnvironment, minifySync, type Plugin, type ViteBuilder } from 'vite';
import { createCatalog } from '../../domain/catalog/create-catalog.ts';
import { parseCatalog } from '../../domain/catalog/parse-catalog.ts';
import { type Chunk, filesOfPage } from './chunks.ts';
import { dataFiles } from './data-files.ts';
import { pageFiles } from './page-files.ts';
import { picturesOf, writePictures } from './pictures.ts';
import { previewNotFound } from './preview-not-found.ts';
import { loadRenderer } from './server-entry.ts';
import { WORKER } from './service-worker-plugin.ts';
import { LOCAL_ORIGIN, type Site } from './site.ts';
import { createTemplate } from './template.ts';
import { writeFiles } from './write-files.ts';

const SERVER_ENTRY = 'src/entry-server.tsx';
/** One per process, so that two sites can be built at a time. */
const PICTURES_CACHE = 'node_modules/.cache/pictures';
const SERVER_FOLDER = `node_modules/.cache/prerender-${process.pid}`;

interface Bundle {
  readonly output: readonly { readonly type: string }[];
}

const isChunk = (item: { readonly type: string }): item is Chunk & { readonly type: 'chunk' } =>
  item.type === 'chunk';

function environmentOf({ environments }: ViteBuilder, name: string): BuildEnvironment {
  const environment = environments[name];
  if (!environment) throw new Error(`There is no ${name} to build.`);
  return environment;
}

async function buildClient(builder: ViteBuilder): Promise<readonly Chunk[]> {
  const client = environmentOf(builder, 'client');
  const bundle = (await builder.build(client)) as unknown as Bundle;
  return bundle.output.filter(isChunk);
}

async function buildServer(builder: ViteBuilder): Promise<string> {
  await builder.build(environmentOf(builder, 'ssr'));
  return resolve(builder.config.root, SERVER_FOLDER, 'entry-server.js');
}

/** It blocks the first paint and is not part of the bundle. */
function minifyEarlyScript(folder: string): void {
  const file = join(folder, 'early.js');
  writeFileSync(file, minifySync(file, readFileSync(file, 'utf8')).code);
}

/** Renders every page with the built app and writes it, with all other files, to the bundle. */
async function prerender(builder: ViteBuilder, site: Site): Promise<void> {
  const started = performance.now();
  const { root, publicDir, logger } = builder.config;
  const chunks = await buildClient(builder);
  const serverFile = await buildServer(builder);
  const folder = resolve(root, builder.config.build.outDir);
  minifyEarlyScript(folder);

  const catalogText = readFileSync(join(publicDir, 'catalog.json'), 'utf8');
  const parsed = parseCatalog(JSON.parse(catalogText));
  if (!parsed.ok) throw new Error(`catalog.json: ${JSON.stringify(parsed.faults[0])}`);
  const catalog = createCatalog(parsed.data);
  const renderer = await loadRenderer(serverFile, catalogText, site.origin);

  const template = createTemplate(readFileSync(join(folder, 'index.html'), 'utf8'));
  const filesOf = (module: string) => filesOfPage(chunks, module).map((file) => site.base + file);
  const pages = writeFiles(folder, pageFiles({ catalog, site, renderer }, template, filesOf));
  const others = writeFiles(folder, dataFiles(catalog, site));
  const pictures = picturesOf(catalog);
  await writePictures(folder, pictures, resolve(root, PICTURES_CACHE));
  await builder.build(environmentOf(builder, WORKER));
  rmSync(resolve(root, SERVER_FOLDER), { recursive: true });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  logger.info(
    `${pages} pages, ${pictures.length} pictures and ${others} other files in ${seconds} s`,
  );
  if (!site.origin) logger.info(`SITE_URL is not set: full addresses name ${LOCAL_ORIGIN}`);
}

/** Makes `vite build` write every page as HTML, for a site served at `site`. */
export function prerenderPlugin(site: Site): Plugin {
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
            outDir: SERVER_FOLDER,
            emptyOutDir: true,
            copyPublicDir: false,
            minify: false,
          },
        },
      },
    }),
    buildApp: (builder) => prerender(builder, site),
    configurePreviewServer({ config, middlewares }) {
      const folder = resolve(config.root, config.build.outDir);
      return () => void middlewares.use(previewNotFound(folder));
    },
  };
}
