import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { type Catalog, entryId } from './domain/catalog/create-catalog.ts';
import { links, parsePath } from './domain/links.ts';
import { askedCode } from './domain/neighbours/parse-code-param.ts';
import { relatedOf } from './domain/neighbours/related.ts';
import { relatedJson } from './domain/neighbours/related-json.ts';
import { App } from './routes/app.tsx';
import { parseCatalogText } from './routes/catalog-store.ts';
import { linkedDataOf } from './routes/linked-data.ts';
import { setPrerenderedPath } from './routes/navigation.ts';
import { PAGE_MODULES } from './routes/page-modules.ts';
import { related } from './routes/read-related.ts';

/**
 * A rendered page: the tags of the head, which React puts first, then the one element that is the
 * rest, and the module of its route.
 */
function renderApp(path: string) {
  setPrerenderedPath(path);
  const html = renderToString(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  const start = html.indexOf('<div');
  const module = `src/routes/${parsePath(path).kind}-route.tsx`;
  return { head: html.slice(0, start), body: html.slice(start), module };
}

const dataBlock = (attributes: string, json: string) =>
  `<script ${attributes}>${json.replaceAll('<', '\\u003c')}</script>`;

/** JSON-LD, and what a code page need not derive again: React would leave them in the body. */
function dataBlocks(path: string, catalog: Catalog, origin: string): string {
  const linked = linkedDataOf(path, catalog, origin);
  const { entries } = askedCode(catalog, path);
  return [
    ...(linked ? [dataBlock('type="application/ld+json"', linked)] : []),
    ...entries.map((entry) =>
      dataBlock(
        `type="application/json" data-related="${entryId(entry)}"`,
        relatedJson(relatedOf(catalog, entry)),
      ),
    ),
  ].join('');
}

/**
 * Returns what renders the pages of a catalog, given as the text of its file. `origin` is the
 * scheme and host of the site, if known. Throws when the text is not a catalog.
 */
export async function createRenderer(catalogText: string, origin = '') {
  const shell = renderApp(`${links.browse()}shell`);
  const state = await parseCatalogText(catalogText);
  if (state.status !== 'ready') throw new Error('This is not the text of a catalog.');
  for (const part of [...Object.values(PAGE_MODULES), related]) await part.load();
  const { catalog, fingerprint } = state;

  const page = (path: string) => {
    const { head, ...rest } = renderApp(path);
    return { ...rest, head: head + dataBlocks(path, catalog, origin) };
  };
  return { fingerprint, shell, page };
}
