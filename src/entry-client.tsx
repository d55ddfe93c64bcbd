import { links } from './domain/links.ts';
import { startOffline } from './features/offline/service-worker.ts';
import { start } from './routes/start.tsx';
import './styles.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with id "root".');
void start(root);

// The page comes first; what it needs without a network is fetched when it is there.
if (import.meta.env.PROD) {
  window.addEventListener('load', () => void startOffline(links.browse(), import.meta.env.OFFLINE));
}
