// Runs before the first paint, so that a chosen theme or API version never flashes. The storage
// keys are those of routes/preferences.ts.
const root = document.documentElement;
// In a link the version holds for this visit, and is not stored.
let api = new URLSearchParams(location.search).get('api');
try {
  api ??= localStorage.getItem('api-version');
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (localStorage.getItem('single-keys') === 'off') root.dataset.keys = 'off';
} catch {
  // Storage can be forbidden.
}
// The browser's own bars follow a theme chosen by hand, too.
const schemes = [...document.querySelectorAll('meta[name=theme-color]')].map((meta) => ({
  meta,
  query: meta.media,
}));
const followTheme = () => {
  const { theme } = root.dataset;
  for (const { meta, query } of schemes)
    meta.media = theme ? (query.includes(theme) ? 'all' : 'not all') : query;
};
// The prerendered view is not the one that a query asks for: states.css hides it until the app
// removes the mark. If the app does not come it is shown; on Compare only the links to each
// comparison. Other parameters (?utm_source=) ask for nothing.
if (/[?&](?:q|sort|resource|category|version|from|to|change|also)=/.test(location.search)) {
  root.dataset.query = '';
  setTimeout(() => {
    if (root.dataset.query === undefined) return;
    if (/\/compare(\.html|\/)?$/.test(location.pathname)) root.dataset.query = 'late';
    else delete root.dataset.query;
  }, 5000);
}
// replay-input.ts waits for an input method that is composing.
for (const type of ['compositionstart', 'compositionend'])
  document.addEventListener(type, () => {
    if (type === 'compositionstart') root.dataset.composing = '';
    else delete root.dataset.composing;
  });
// Presses of buttons and Enter in the search box are noted; replay-input.ts repeats them, once,
// after hydration.
const isHydrated = () => root.dataset.live !== undefined;
const note = (field) => {
  if (field && !isHydrated()) field.dataset.pressed = '';
  return field?.dataset.pressed === '';
};
document.addEventListener('click', ({ target }) => {
  note(target.closest('button:not([popovertarget])'));
  // Until row-focus.ts opens the rows of Browse, a click on one follows its link.
  if (!isHydrated() && !target.closest('a'))
    target.closest('.entries tbody tr')?.querySelector('a').click();
});
document.addEventListener('submit', (event) => {
  if (note(event.target.elements.q)) event.preventDefault();
});
// Keys: an element that names a key in `aria-keyshortcuts` is clicked by it, or focused when it is
// a field. From the beginning, so that what is typed next is not lost. Alt is part of some keys
// ("[" on German keyboards), and ⌘ counts as Control.
document.addEventListener('keydown', (event) => {
  const { target, key, altKey, isComposing } = event;
  const modified = (event.ctrlKey || event.metaKey) && !altKey;
  const field = target.closest('input:not([type=checkbox]), textarea, select');
  // A field that had the focus from the beginning is no reason to lose a key, while it is empty.
  const isUntouched = field?.matches('[data-ready]') && field.value === '';
  const isFree = (!field || isUntouched) && root.dataset.keys !== 'off';
  if (isComposing || !(modified || isFree) || document.querySelector('dialog[open]')) return;
  const name = modified ? `Control+${key.toUpperCase()}` : key;
  const element = document.querySelector(`[aria-keyshortcuts~="${CSS.escape(name)}"]`);
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
const focusSearch = () => {
  const box = document.querySelector('input[type=search]');
  // It is in sight; asked to scroll there, a browser scrolls a page that still grows.
  box?.focus({ preventScroll: true });
  box?.select();
};
// A page opened anew is ready to type into, but not where that would open a keyboard on the
// screen, nor after Back or Reload, which restore the focus.
document.addEventListener('DOMContentLoaded', () => {
  const isOpened = performance.getEntriesByType('navigation')[0]?.type === 'navigate';
  const isFree = document.activeElement === document.body && location.hash === '';
  if (isOpened && isFree && matchMedia('(pointer: fine)').matches)
    document.querySelector('[data-ready]')?.focus({ preventScroll: true });
});
// The chosen API version leads: style rules for it alone, since the catalog names the versions.
const rules = new CSSStyleSheet();
document.adoptedStyleSheets = [rules];
const followApi = () => {
  const id = CSS.escape(root.dataset.api ?? '');
  rules.replaceSync(
    id &&
      `.lead[data-api="${id}"] { display: flex }
      .matrix [data-version="${id}"] th { color: var(--color-accent) }
      [data-lacks~="${id}"] { order: 1 }
      tr[data-lacks~="${id}"] :is(.category, .slot) { filter: grayscale(1) }
      tr[data-lacks~="${id}"] { color: var(--color-quiet); --color-ink: var(--color-quiet) }`,
  );
};
if (api) root.dataset.api = api;
const follow = () => {
  followTheme();
  followApi();
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
document.addEventListener('DOMContentLoaded', () => list.disconnect());
