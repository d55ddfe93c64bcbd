// Runs before the first paint, so that a chosen theme or API version never flashes. The storage
// keys are those of routes/preferences.ts.
const root = document.documentElement;
const { dataset } = root;
const on = (type, listener) => document.addEventListener(type, listener);
const first = (selector) => document.querySelector(selector);
// A version in a link applies to this visit and is not stored.
let api = new URLSearchParams(location.search).get('api');
try {
  api ??= localStorage.getItem('api-version');
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') dataset.theme = theme;
  if (localStorage.getItem('single-keys') === 'off') dataset.keys = 'off';
} catch {
  // Storage may be blocked.
}
if (api) dataset.api = api;
// The browser's own bars follow the chosen theme. The chosen API version comes first: its style
// rules are generated, because only the catalog knows the versions.
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
// Selects the version in the prerendered list.
const list = new MutationObserver(() => {
  const options = [...document.querySelectorAll('select[name=api] option')];
  if (!options.some(({ value }) => value === api)) return;
  for (const option of options) option.defaultSelected = option.value === api;
  list.disconnect();
});
if (api) list.observe(root, { childList: true, subtree: true });
// The query asks for another view than the prerendered one: states.css hides that until the app
// removes the mark. If the app fails to load, it is shown; on Compare, only the links to
// comparisons. Other parameters (?utm_source=) do not matter.
if (/[?&](?:q|sort|resource|category|version|from|to|change|also)=/.test(location.search)) {
  dataset.query = '';
  setTimeout(() => {
    if (dataset.query === undefined) return;
    if (/\/compare(\.html|\/)?$/.test(location.pathname)) dataset.query = 'late';
    else delete dataset.query;
  }, 5000);
}
// replay-input.ts waits until an input method has finished composing.
on('compositionstart', () => {
  dataset.composing = '';
});
on('compositionend', () => delete dataset.composing);
// Records buttons pressed and Enter in the search box; replay-input.ts repeats them, once, after
// hydration.
const note = (field) => {
  if (field && dataset.live === undefined) field.dataset.pressed = '';
  return field?.dataset.pressed === '';
};
on('click', ({ target }) => {
  note(target.closest('button:not([popovertarget])'));
  // Until row-focus.ts takes over, a click on a row of Browse follows its link.
  if (dataset.live === undefined && !target.closest('a'))
    target.closest('.entries tbody tr')?.querySelector('a').click();
});
on('submit', (event) => {
  if (note(event.target.elements.q)) event.preventDefault();
});
const focusSearch = () => {
  const box = first('input[type=search]');
  // It is already in view; scrolling to it would move a page that is still loading.
  box?.focus({ preventScroll: true });
  box?.select();
};
// Keys: an element with a key in `aria-keyshortcuts` is clicked by it, or focused if it is a field.
// Works before hydration, so that no key is lost. Alt is part of some keys ("[" on German
// keyboards), and ⌘ counts as Control.
on('keydown', (event) => {
  const { target, key, altKey, isComposing } = event;
  const modified = (event.ctrlKey || event.metaKey) && !altKey;
  const field = target.closest('input:not([type=checkbox]), textarea, select');
  // An empty field that was focused on load must not swallow a shortcut.
  const isUntouched = field?.matches('[data-ready]') && field.value === '';
  const isFree = (!field || isUntouched) && dataset.keys !== 'off';
  if (isComposing || !(modified || isFree) || first('dialog[open]')) return;
  const name = modified ? `Control+${key.toUpperCase()}` : key;
  const element = first(`[aria-keyshortcuts~="${CSS.escape(name)}"]`);
  if (!element) {
    // Any other letter or digit starts a search: the browser types it into the focused field.
    if (!field && !modified && !altKey && /^[\p{L}\p{N}]$/u.test(key)) focusSearch();
    return;
  }
  event.preventDefault();
  // A held key would navigate the history faster than browsers allow.
  if (event.repeat) return;
  if (element.matches('input')) focusSearch();
  else element.click();
});
// Focuses the search on a fresh load, but not where that opens an on-screen keyboard, nor after
// Back or Reload, which restore the focus.
on('DOMContentLoaded', () => {
  list.disconnect();
  const isOpened = performance.getEntriesByType('navigation')[0]?.type === 'navigate';
  const isFree = document.activeElement === document.body && location.hash === '';
  if (isOpened && isFree && matchMedia('(pointer: fine)').matches)
    first('[data-ready]')?.focus({ preventScroll: true });
});
