// Runs before the first paint, so that a chosen theme never flashes. Keep the key as in
// src/routes/theme.ts.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage can be forbidden; the system's theme is then the one to use.
}
// A file knows nothing of the query, so what it shows is not what was asked for. See styles.css;
// the app takes the mark away, and if it does not come, what there is shall be seen.
if (location.search !== '') {
  document.documentElement.dataset.query = '';
  setTimeout(() => delete document.documentElement.dataset.query, 5000);
}
