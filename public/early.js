// Runs before the first paint: a chosen theme never flashes. The keys are those of routes/theme.ts
// and routes/shortcuts.ts.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (localStorage.getItem('single-keys') === 'off') document.documentElement.dataset.keys = 'off';
} catch {
  // Storage can be forbidden.
}
// What a file shows is not what a query asks for: states.css hides it until the app takes the mark
// away. If that does not come, it is shown; on Compare only the way to the right versions is.
if (location.search !== '') {
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
// A press on a button is noted: early-input.ts repeats it, once, when the app can answer it.
document.addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  if (button && document.documentElement.dataset.live === undefined) button.dataset.pressed = '';
});
// The keys that lead to the search box work from the beginning: what is typed next is not lost.
document.addEventListener('keydown', (event) => {
  const { target, key, altKey, isComposing } = event;
  const modified = event.ctrlKey || event.metaKey;
  const isTyping = target.closest('input:not([type=checkbox]), textarea, select');
  const isSlash = key === '/' && document.documentElement.dataset.keys !== 'off' && !isTyping;
  if (modified ? key.toLowerCase() !== 'k' : !isSlash || altKey) return;
  const box = document.querySelector('input[type=search]');
  if (!box || isComposing || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  box.focus();
  box.select();
});
