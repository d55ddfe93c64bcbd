// Runs before the first paint: a chosen theme never flashes. The key is that of routes/theme.ts.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
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
