import { links } from './domain/links.ts';
import { start } from './routes/start.tsx';
import './styles.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with id "root".');
void start(root);

if (import.meta.env.PROD) {
  // The page comes first; what it needs without a network is fetched when it is there.
  window.addEventListener('load', () => {
    import('./features/offline/offline.tsx')
      .then(({ startOffline }) => startOffline(links.browse(), import.meta.env.OFFLINE))
      // Without a network there is nothing to be stored, either.
      .catch(() => undefined);
  });
}
