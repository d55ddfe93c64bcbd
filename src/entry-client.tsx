import { links } from './domain/links.ts';
import { start } from './routes/start.tsx';
import './styles.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with id "root".');
void start(root);

// The page comes first; what it needs without a network is fetched when it is there.
async function startOffline(): Promise<void> {
  const offline = await import('./features/offline/offline.tsx');
  await offline.startOffline(links.browse(), import.meta.env.OFFLINE);
}

if (import.meta.env.PROD) {
  // Without a network there is nothing to be stored, either.
  window.addEventListener('load', () => void startOffline().catch(() => undefined));
}
