import { StrictMode, startTransition } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { type Page, parsePath } from '../domain/links.ts';
import { CatalogNotice } from '../features/states/catalog-notice.tsx';
import type { Failure } from '../features/states/failure.ts';
import { App } from './app.tsx';
import { loadCatalog, trustFingerprint } from './catalog-store.ts';
import { composed } from './composition.ts';
import { earlyInput } from './early-input.ts';
import { straightHref, wantsStraight } from './go-straight.ts';
import { currentPlace, setPrerenderedPath } from './history.ts';
import { clearHead } from './page-head.tsx';
import { loadPage } from './page-loaders.ts';

/** Of the file that hosts give out for addresses without one. */
const ANY_PATH = '*';

const reveal = () => delete document.documentElement.dataset.query;

/** From here on the app answers presses; until then a row is its link alone, see entries.css. */
const takePresses = () => {
  document.documentElement.dataset.live = '';
};

const appWith = (onLive?: () => void) => (
  <StrictMode>
    <App onLive={onLive} />
  </StrictMode>
);

/** Draws the app in the place of what stands in the file. */
function draw(root: HTMLElement): void {
  const repeatInput = earlyInput();
  reveal();
  clearHead();
  takePresses();
  flushSync(() => createRoot(root).render(appWith()));
  void repeatInput();
}

/** Gives life to what stands in the file. */
function takeOver(root: HTMLElement, path: string): void {
  let repeatInput: (() => Promise<void>) | undefined = earlyInput();
  const onLive = () => {
    if (repeatInput) void composed().then(repeatInput);
    repeatInput = undefined;
  };
  setPrerenderedPath(path);
  // Known before the first drawing, or React draws all of it twice and the second time at a stroke.
  currentPlace();
  takePresses();
  // As a transition it is done in slices from the start, and a key or a press comes in between.
  startTransition(() => void hydrateRoot(root, appWith(onLive)));
}

/** Says what is missing below a page that can be read all the same. */
function showNotice(failure: Failure, onRetry: () => void): void {
  const element = document.body.appendChild(document.createElement('div'));
  const notice = createRoot(element);
  const retry = () => {
    notice.unmount();
    element.remove();
    onRetry();
  };
  notice.render(<CatalogNotice failure={failure} onRetry={retry} />);
}

/** Whether the file shows the page of this address, all of it. */
function isShown(path: string): boolean {
  const [page, asked] = [parsePath(path), parsePath(location.pathname)];
  const detailOf = (one: Page) =>
    one.kind === 'code' ? one.param : one.kind === 'compare' ? JSON.stringify(one.pair) : '';
  const isSame = page.kind === asked.kind && detailOf(page) === detailOf(asked);
  // As early.js saw it: not all that stands behind a "?" asks for something.
  const isPlain = document.documentElement.dataset.query === undefined;
  return isSame && (isPlain || asked.kind === 'code' || asked.kind === 'about');
}

async function startReadable(root: HTMLElement, path: string): Promise<void> {
  reveal();
  const retry = () => void startReadable(root, path);
  const { kind } = parsePath(location.pathname);
  const [state, hasPage] = await Promise.all([loadCatalog(), loadPage(kind)]);
  if (state.status === 'failed') {
    showNotice(state.failure, retry);
  } else if (!hasPage) {
    showNotice({ kind: 'page-unreachable' }, retry);
  } else if (state.status === 'ready') {
    const isCurrent = state.fingerprint === root.dataset.catalog;
    if (path !== ANY_PATH && isCurrent) takeOver(root, path);
    else draw(root);
  }
}

/**
 * Starts the app in the root element of a file. A file that shows the page asked for stays as
 * it is until everything is there to take it over; any other is replaced at once.
 */
export async function start(root: HTMLElement): Promise<void> {
  const { path, catalog } = root.dataset;
  trustFingerprint(catalog);
  if (wantsStraight(location)) {
    const state = await loadCatalog();
    const href = state.status === 'ready' && straightHref(state.catalog, location.search);
    if (href) history.replaceState(history.state, '', href);
    draw(root);
  } else if (path === ANY_PATH || (path !== undefined && isShown(path))) {
    await startReadable(root, path);
  } else {
    draw(root);
    await Promise.all([loadCatalog(), loadPage(parsePath(currentPlace().path).kind)]);
  }
}
