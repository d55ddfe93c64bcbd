import { createRoot } from 'react-dom/client';
import { NetworkNotice } from './network-notice.tsx';
import { registerWorker } from './service-worker.ts';

/**
 * All there is to working without a network. It comes after the page, with which it shares
 * nothing, and draws its notices below it.
 */
export async function startOffline(base: string, isWanted: boolean): Promise<void> {
  createRoot(document.body.appendChild(document.createElement('div'))).render(<NetworkNotice />);
  await registerWorker(base, isWanted);
}
