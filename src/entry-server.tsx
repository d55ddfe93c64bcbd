import { StrictMode } from 'react';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { links, parsePath } from './domain/links.ts';
import { App } from './routes/app.tsx';
import { readCatalog } from './routes/catalog-store.ts';
import { setPrerenderedPath } from './routes/history.ts';
import { loadAllPages } from './routes/page-loaders.ts';
import { PreviewHead } from './routes/preview-head.tsx';

/** A page as it is drawn: tags for the head, the rest, and the module that draws it. */
interface Drawing {
  readonly head: string;
  readonly body: string;
  readonly module: string;
}

/** React puts the tags of the head first, then the one element that is the page. */
function drawApp(path: string): Drawing {
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

/**
 * Makes what draws the pages of a catalog, given as the text of its file. `origin` is the scheme
 * and host of the site, if known. Throws when the text is no catalog.
 */
export async function createRenderer(catalogText: string, origin: string | undefined) {
  const shell = drawApp(`${links.browse()}shell`);
  const state = await readCatalog(catalogText);
  if (state.status !== 'ready') throw new Error('This is not the text of a catalog.');
  await loadAllPages();
  const { catalog, fingerprint } = state;

  const page = (path: string): Drawing => {
    const drawing = drawApp(path);
    const preview = renderToStaticMarkup(
      <PreviewHead page={parsePath(path)} catalog={catalog} origin={origin ?? ''} />,
    );
    return { ...drawing, head: drawing.head + preview };
  };
  const notFound = () => drawApp(`${links.browse()}404`);
  return { fingerprint, page, notFound, shell: () => shell };
}
