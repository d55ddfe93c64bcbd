// Runs before the first paint, so that a chosen theme never flashes. Keep the key as in
// src/routes/theme.ts.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage can be forbidden; the system's theme is then the one to use.
}
// A file knows nothing of the query, so what it shows is not what was asked for. See styles.css;
// the app takes the mark away, and if it does not come, what there is shall be seen: all of it,
// or on Compare, where it would be the wrong versions, the way to the right ones.
if (location.search !== '') {
  const { dataset } = document.documentElement;
  dataset.query = '';
  setTimeout(() => {
    if (dataset.query === undefined) return;
    if (/\/compare(\.html|\/)?$/.test(location.pathname)) dataset.query = 'late';
    else delete dataset.query;
  }, 5000);
}
// An input method that composes must not be disturbed when the app takes the page over.
for (const type of ['compositionstart', 'compositionend'])
  document.addEventListener(type, () => {
    const { dataset } = document.documentElement;
    if (type === 'compositionstart') dataset.composing = '';
    else delete dataset.composing;
  });
