import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { entryId } from './domain/catalog/create-catalog.ts';
import { links, parsePath } from './domain/links.ts';
import { askedCode } from './domain/neighbours/parse-code-param.ts';
import { relatedJson } from './domain/neighbours/related-json.ts';
import { PendingHead } from './features/states/states.tsx';
import { App, PAGE_MODULES } from './routes/app.tsx';
import { loadCatalogFrom } from './routes/catalog-store.ts';
import { linkedDataOf } from './routes/linked-data.ts';
import { setPrerenderedPath } from './routes/navigation.ts';
import { related } from './routes/read-related.ts';

/**
 * A rendered page: the tags of the head, which React puts first, the root element, and the module
 * of the route.
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

/** JSON-LD and precomputed data of a code page; React would leave these scripts in the body. */
const dataBlock = (attributes: string, json: string) =>
  `<script ${attributes}>${json.replaceAll('<', '\\u003c')}</script>`;

/**
 * Creates the renderer of a catalog, given as the text of its file. `origin` is the scheme and host
 * of the site, if known. Throws if the text is not a catalog.
 */
export async function createRenderer(catalogText: string, origin = '') {
  const loading = loadCatalogFrom(catalogText);
  // A placeholder that React renders instead of a page has no head.
  const head = renderToString(<PendingHead />);
  const shell = { ...renderApp(`${links.browse()}shell`), head };
  const { catalog, fingerprint } = await loading;
  for (const module of Object.values(PAGE_MODULES)) await module.load();
  const { relatedOf } = await related.load();

  const page = (path: string) => {
    const { head, ...rest } = renderApp(path);
    const linked = linkedDataOf(path, catalog, origin);
    const blocks = askedCode(catalog, path).entries.map((entry) =>
      dataBlock(
        `type="application/json" data-related="${entryId(entry)}"`,
        relatedJson(relatedOf(catalog, entry)),
      ),
    );
    if (linked) blocks.unshift(dataBlock('type="application/ld+json"', linked));
    return { ...rest, head: head + blocks.join('') };
  };
  return { fingerprint, shell, page };
}
