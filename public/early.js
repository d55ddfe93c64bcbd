// Runs before the first paint, so that a chosen theme or API version never flashes. The storage
// keys are those of routes/preferences.ts.
const root = document.documentElement;
const { dataset } = root;
const on = (type, listener) => document.addEventListener(type, listener);
const first = (selector) => document.querySelector(selector);
// In a link the version holds for this visit, and is not stored.
let api = new URLSearchParams(location.search).get('api');
try {
  api ??= localStorage.getItem('api-version');
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') dataset.theme = theme;
  if (localStorage.getItem('single-keys') === 'off') dataset.keys = 'off';
} catch {
  // Storage can be forbidden.
}
if (api) dataset.api = api;
// The browser's own bars follow a theme chosen by hand, too. The chosen API version leads: style
// rules for it alone, since the catalog names the versions.
const schemes = [...document.querySelectorAll('meta[name=theme-color]')].map((meta) => ({
  meta,
  query: meta.media,
}));
const rules = new CSSStyleSheet();
document.adoptedStyleSheets = [rules];
const follow = () => {
  for (const { meta, query } of schemes)
    meta.media = dataset.theme ? (query.includes(dataset.theme) ? 'all' : 'not all') : query;
  const id = CSS.escape(dataset.api ?? '');
  rules.replaceSync(
    id &&
      `.lead[data-api="${id}"] { display: flex }
      .matrix [data-version="${id}"] th { color: var(--color-accent) }
      [data-lacks~="${id}"] { order: 1 }
      tr[data-lacks~="${id}"] :is(.category, .slot) { filter: grayscale(1) }
      tr[data-lacks~="${id}"] { color: var(--color-quiet); --color-ink: var(--color-quiet) }
      tr[data-lacks~="${id}"] mark { background: none; text-decoration: underline }`,
  );
};
follow();
new MutationObserver(follow).observe(root, { attributeFilter: ['data-theme', 'data-api'] });
// The prerendered list of versions shows it, as if it had been rendered so.
const list = new MutationObserver(() => {
  const options = [...document.querySelectorAll('select[name=api] option')];
  if (!options.some(({ value }) => value === api)) return;
  for (const option of options) option.defaultSelected = option.value === api;
  list.disconnect();
});
if (api) list.observe(root, { childList: true, subtree: true });
// The prerendered view is not the one that a query asks for: states.css hides it until the app
// removes the mark. If the app does not come it is shown; on Compare only the links to each
// comparison. Other parameters (?utm_source=) ask for nothing.
if (/[?&](?:q|sort|resource|category|version|from|to|change|also)=/.test(location.search)) {
  dataset.query = '';
  setTimeout(() => {
    if (dataset.query === undefined) return;
    if (/\/compare(\.html|\/)?$/.test(location.pathname)) dataset.query = 'late';
    else delete dataset.query;
  }, 5000);
}
// replay-input.ts waits for an input method that is composing.
on('compositionstart', () => {
  dataset.composing = '';
});
on('compositionend', () => delete dataset.composing);
// Presses of buttons and Enter in the search box are noted; replay-input.ts repeats them, once,
// after hydration.
const note = (field) => {
  if (field && dataset.live === undefined) field.dataset.pressed = '';
  return field?.dataset.pressed === '';
};
on('click', ({ target }) => {
  note(target.closest('button:not([popovertarget])'));
  // Until row-focus.ts opens the rows of Browse, a click on one follows its link.
  if (dataset.live === undefined && !target.closest('a'))
    target.closest('.entries tbody tr')?.querySelector('a').click();
});
on('submit', (event) => {
  if (note(event.target.elements.q)) event.preventDefault();
});
const focusSearch = () => {
  const box = first('input[type=search]');
  // It is in sight; asked to scroll there, a browser scrolls a page that still grows.
  box?.focus({ preventScroll: true });
  box?.select();
};
// Keys: an element that names a key in `aria-keyshortcuts` is clicked by it, or focused when it is
// a field. From the beginning, so that what is typed next is not lost. Alt is part of some keys
// ("[" on German keyboards), and ⌘ counts as Control.
on('keydown', (event) => {
  const { target, key, altKey, isComposing } = event;
  const modified = (event.ctrlKey || event.metaKey) && !altKey;
  const field = target.closest('input:not([type=checkbox]), textarea, select');
  // A field that had the focus from the beginning is no reason to lose a key, while it is empty.
  const isUntouched = field?.matches('[data-ready]') && field.value === '';
  const isFree = (!field || isUntouched) && dataset.keys !== 'off';
  if (isComposing || !(modified || isFree) || first('dialog[open]')) return;
  const name = modified ? `Control+${key.toUpperCase()}` : key;
  const element = first(`[aria-keyshortcuts~="${CSS.escape(name)}"]`);
  if (!element) {
    // Any other letter or digit begins a search: the browser types it where the focus then is.
    if (!field && !modified && !altKey && /^[\p{L}\p{N}]$/u.test(key)) focusSearch();
    return;
  }
  event.preventDefault();
  // A key held down would go through the history faster than browsers allow.
  if (event.repeat) return;
  if (element.matches('input')) focusSearch();
  else element.click();
});
// A page opened anew is ready to type into, but not where that would open a keyboard on the
// screen, nor after Back or Reload, which restore the focus.
on('DOMContentLoaded', () => {
  list.disconnect();
  const isOpened = performance.getEntriesByType('navigation')[0]?.type === 'navigate';
  const isFree = document.activeElement === document.body && location.hash === '';
  if (isOpened && isFree && matchMedia('(pointer: fine)').matches)
    first('[data-ready]')?.focus({ preventScroll: true });
});
