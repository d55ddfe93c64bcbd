import { createRoot } from 'react-dom/client';
import { NetworkNotice } from './network-notice.tsx';
import { registerWorker } from './service-worker.ts';

/** Registers the service worker and renders its notices in a root of their own. */
export async function startOffline(base: string, isWanted: boolean): Promise<void> {
  createRoot(document.body.appendChild(document.createElement('div'))).render(<NetworkNotice />);
  await registerWorker(base, isWanted);
}
