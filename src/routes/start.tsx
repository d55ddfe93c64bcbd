import { StrictMode, startTransition } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { links, parsePath } from '../domain/links.ts';
import { askedCode } from '../domain/neighbours/parse-code-param.ts';
import { Failed } from '../features/states/states.tsx';
import { FetchError } from '../ui/create-resource.ts';
import { App, hydrated, PAGE_MODULES } from './app.tsx';
import { catalogFile } from './catalog-store.ts';
import { setPrerenderedPath, startNavigation } from './navigation.ts';
import { prefetchRelated } from './read-related.ts';
import { recordInput } from './replay-input.ts';

/** `data-path` of `404.html`, which hosts send for URLs without a file. */
const ANY_PATH = '*';

/** Shows what early.js hid because the query asks for another view. */
const reveal = () => delete document.documentElement.dataset.query;

/** From now on, early.js records no more presses, and React handles clicks on rows. */
const markLive = () => {
  document.documentElement.dataset.live = '';
  prefetchRelated();
};

const app = (
  <StrictMode>
    <App />
  </StrictMode>
);

/** Fetch errors are shown on the page, so React need not log them too. */
const ROOT_OPTIONS = {
  onCaughtError: (error: unknown) => {
    if (!(error instanceof FetchError)) reportError(error);
  },
};

/** Tags in the head of a prerendered page that belong to that page only. */
const OWN_TAGS =
  'title, [name=description], [name=robots], [property^="og:"], [name^="twitter:"], [rel=canonical], [rel=alternate], [data-related], [type$="ld+json"]';

/** Renders the app in place of the prerendered HTML. */
function render(root: HTMLElement): void {
  const replayInput = recordInput();
  reveal();
  for (const tag of document.head.querySelectorAll(OWN_TAGS)) tag.remove();
  markLive();
  startNavigation();
  flushSync(() => createRoot(root, ROOT_OPTIONS).render(app));
  void replayInput();
}

/** Hydrates the prerendered HTML of `path`. */
function hydrate(root: HTMLElement, path: string): void {
  void hydrated.then(recordInput());
  setPrerenderedPath(path);
  // Before the first render, or React re-renders everything synchronously.
  startNavigation();
  markLive();
  // A transition is time-sliced from the start, so that input stays responsive.
  startTransition(() => void hydrateRoot(root, app, ROOT_OPTIONS));
}

/** Shows an error as a notice below a page that stays readable. */
function showNotice(error: unknown, onRetry: () => void): void {
  const element = document.body.appendChild(document.createElement('div'));
  const notice = createRoot(element);
  const retry = () => {
    notice.unmount();
    element.remove();
    onRetry();
  };
  notice.render(<Failed error={error} onRetry={retry} isNotice />);
}

/** Hydrates once the catalog and the page's chunk have loaded; the HTML is readable until then. */
function startFromHtml(root: HTMLElement, path: string): void {
  reveal();
  const { kind } = parsePath(location.pathname);
  Promise.all([catalogFile.load(), PAGE_MODULES[kind].load()]).then(
    ([{ fingerprint }]) => {
      const isCurrent = fingerprint === root.dataset.catalog;
      if (path !== ANY_PATH && isCurrent) hydrate(root, path);
      else render(root);
    },
    (error: unknown) => showNotice(error, () => startFromHtml(root, path)),
  );
}

/** Whether the HTML, prerendered for `path`, shows what the URL asks for. */
function isPrerendered(path: string): boolean {
  const asked = parsePath(location.pathname);
  if (JSON.stringify(parsePath(path)) !== JSON.stringify(asked)) return false;
  // Set by early.js; not every query asks for another view.
  const isPlain = document.documentElement.dataset.query === undefined;
  return isPlain || asked.kind === 'code' || asked.kind === 'about';
}

/**
 * Starts the app in the root element. HTML that shows what the URL asks for stays until it can be
 * hydrated; any other is replaced at once.
 */
export async function start(root: HTMLElement): Promise<void> {
  const { path } = root.dataset;
  const parameters = new URLSearchParams(location.search);
  const { kind } = parsePath(location.pathname);
  if (kind === 'browse' && parameters.get('go') === '1') {
    // A query from the browser's address bar (`?q=1101&go=1`) that is a code of the catalog leads
    // straight to its page.
    const loaded = await catalogFile.load().catch(() => undefined);
    const asked = links.code(parameters.get('q')?.trim() ?? '');
    const [entry] = loaded ? askedCode(loaded.catalog, asked).entries : [];
    if (entry) history.replaceState(history.state, '', links.code(entry.code));
    render(root);
  } else if (path === ANY_PATH || (path !== undefined && isPrerendered(path))) {
    startFromHtml(root, path);
  } else {
    render(root);
    void PAGE_MODULES[kind].load().catch(() => undefined);
  }
}
