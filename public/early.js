// Runs before the first paint: a chosen theme never flashes. The keys are those of routes/theme.ts
// and routes/single-keys.ts.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (localStorage.getItem('single-keys') === 'off') document.documentElement.dataset.keys = 'off';
} catch {
  // Storage can be forbidden.
}
// What a file shows is not what a query asks for: states.css hides it until the app takes the mark
// away. If that does not come, it is shown; on Compare only the way to the right versions is. What
// links carry beside (?utm_source=) asks for nothing.
if (/[?&](?:q|sort|resource|category|version|from|to|change|also)=/.test(location.search)) {
  const { dataset } = document.documentElement;
  dataset.query = '';
  setTimeout(() => {
    if (dataset.query === undefined) return;
    if (/\/compare(\.html|\/)?$/.test(location.pathname)) dataset.query = 'late';
    else delete dataset.query;
  }, 5000);
}
// An input method that composes is not disturbed when the app takes over.
for (const type of ['compositionstart', 'compositionend'])
  document.addEventListener(type, () => {
    const { dataset } = document.documentElement;
    if (type === 'compositionstart') dataset.composing = '';
    else delete dataset.composing;
  });
// A press on a button and Enter in the search box are noted: early-input.ts repeats them, once,
// when the app can answer.
const note = (field) => {
  if (field && document.documentElement.dataset.live === undefined) field.dataset.pressed = '';
  return field?.dataset.pressed === '';
};
document.addEventListener('click', ({ target }) => {
  note(target.closest('button:not([popovertarget])'));
  // Until open-row.ts opens the rows of Browse, a click on one follows its link.
  if (document.documentElement.dataset.live === undefined && !target.closest('a'))
    target.closest('.entries tbody tr')?.querySelector('a').click();
});
document.addEventListener('submit', (event) => {
  if (note(event.target.elements.q)) event.preventDefault();
});
// A key does what a press on the element does that names it, or leads into it when it is a field:
// from the beginning, so that what is typed next is not lost. Alt is part of some keys ("[" on
// German keyboards), and ⌘ counts as Control.
document.addEventListener('keydown', (event) => {
  const { target, key, altKey, isComposing } = event;
  const modified = (event.ctrlKey || event.metaKey) && !altKey;
  const isTyping = target.closest('input:not([type=checkbox]), textarea, select');
  const isFree = !isTyping && document.documentElement.dataset.keys !== 'off';
  if (isComposing || !(modified || isFree) || document.querySelector('dialog[open]')) return;
  const name = modified ? `Control+${key.toUpperCase()}` : key;
  const element = document.querySelector(`[aria-keyshortcuts~="${CSS.escape(name)}"]`);
  if (!element) return;
  event.preventDefault();
  if (element.matches('input')) {
    // In sight as it is; asked to bring it there, a browser scrolls a page that still grows.
    element.focus({ preventScroll: true });
    element.select();
  } else element.click();
});
