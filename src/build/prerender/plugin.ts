import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Connect, minifySync, type Plugin, type Rolldown, type ViteBuilder } from 'vite';
import { createCatalog } from '../../domain/catalog/create-catalog.ts';
import { readCatalog } from '../read-catalog.ts';
import { dataFiles } from './data-files.ts';
import { pageFiles, type Renderer } from './pages.ts';
import { picturesOf, writePictures } from './pictures.ts';
import { WORKER } from './service-worker-plugin.ts';
import { LOCAL_ORIGIN, type Site } from './site.ts';

async function build(builder: ViteBuilder, name: string) {
  const environment = builder.environments[name];
  if (!environment) throw new Error(`There is no ${name} to build.`);
  const { output } = (await builder.build(environment)) as Rolldown.RolldownOutput;
  return output.filter((file) => file.type === 'chunk');
}

/** Renders every page with the built app; writes the pages and all other generated files. */
async function prerender(builder: ViteBuilder, site: Site, serverFolder: string): Promise<void> {
  const { root, publicDir, logger } = builder.config;
  const chunks = await build(builder, 'client');
  await build(builder, 'ssr');
  const serverFile = pathToFileURL(join(serverFolder, 'entry-server.js')).href;
  const server: { createRenderer(catalogText: string, origin?: string): Promise<Renderer> } =
    await import(serverFile);
  const folder = resolve(root, builder.config.build.outDir);
  // It blocks the first paint and is not part of the bundle.
  const early = join(folder, 'early.js');
  writeFileSync(early, minifySync(early, readFileSync(early, 'utf8')).code);

  const catalogText = readFileSync(join(publicDir, 'catalog.json'), 'utf8');
  const catalog = createCatalog(readCatalog(publicDir));
  const renderer = await server.createRenderer(catalogText, site.origin);

  const indexHtml = readFileSync(join(folder, 'index.html'), 'utf8');
  const write = (files: Iterable<readonly [file: string, text: string]>) => {
    for (const [file, text] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
  };
  write(pageFiles({ catalog, site, renderer }, chunks, indexHtml));
  write(dataFiles(catalog, site));
  await writePictures(folder, picturesOf(catalog), resolve(root, 'node_modules/.cache/pictures'));
  await build(builder, WORKER);
  rmSync(serverFolder, { recursive: true });
  if (!site.origin) logger.info(`SITE_URL is not set: full addresses name ${LOCAL_ORIGIN}`);
}

/** Makes `vite build` prerender every page, for a site served at `site`. */
export function prerenderPlugin(site: Site): Plugin {
  // Unique per build, or Node would return modules cached from an earlier one.
  const serverFolder = resolve(`node_modules/.cache/prerender-${process.pid}-${Date.now()}`);
  return {
    name: 'prerender',
    config: (_config, { isPreview }) => ({
      base: site.base,
      // Answers 404 for a missing page instead of falling back to `index.html`.
      ...(isPreview && { appType: 'mpa' }),
      define: { 'import.meta.env.SITE_ORIGIN': JSON.stringify(site.origin ?? '') },
      builder: { sharedConfigBuild: true, sharedPlugins: true },
      environments: {
        ssr: {
          build: {
            ssr: 'src/entry-server.tsx',
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
      // Answers with `404.html` where there is no file, as other hosts do. This runs after Vite's
      // own lookup, which has by then appended `.html` to the URLs of pages.
      const answerNotFound: Connect.NextHandleFunction = (request, response, next) => {
        // File names of pages need no percent-encoding.
        const file = join(folder, (request.url ?? '/').replace(/[?#].*$/, ''));
        if (existsSync(file) && file.endsWith('.html')) return next();
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
        response.end(readFileSync(join(folder, '404.html')));
      };
      return () => void middlewares.use(answerNotFound);
    },
  };
}
