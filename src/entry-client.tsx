import { links } from './domain/links.ts';
import { start } from './routes/start.tsx';
import './styles.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with id "root".');
void start(root);

if (import.meta.env.PROD) {
  // The page comes first; the files for offline use are fetched after it has loaded.
  window.addEventListener('load', () => {
    import('./features/offline/offline.tsx')
      .then(({ startOffline }) => startOffline(links.browse(), import.meta.env.OFFLINE))
      // Without a network, there is nothing to store.
      .catch(() => undefined);
  });
}
