import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { Button } from '../../ui/button.tsx';
import { isStored, registerWorker, takeUpdate, useUpdate } from './service-worker.ts';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

interface NoticeProps {
  readonly text: string;
  /** Label of the button that closes the notice. */
  readonly dismiss: string;
  readonly children?: ReactNode;
}

function Dismissable({ text, dismiss, children }: NoticeProps) {
  const [isDismissed, setIsDismissed] = useState(false);
  if (isDismissed) return null;
  return (
    <div className="notice">
      <p>{text}</p>
      <div className="flex gap-2">
        {children}
        <Button onClick={() => setIsDismissed(true)}>{dismiss}</Button>
      </div>
    </div>
  );
}

const offlineText = () =>
  isStored()
    ? 'You are offline. All pages work as of your last visit; JSON, Markdown and CSV files do not.'
    : 'You are offline. Other pages need the network.';

/** Says that the network is down or that an update is available. The page itself stays as it is. */
function NetworkNotice() {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  const hasUpdate = useUpdate();
  return (
    <div aria-live="polite">
      {!isOnline && <Dismissable key="offline" text={offlineText()} dismiss="Close" />}
      {isOnline && hasUpdate && (
        <Dismissable key="update" text="Update available. Reloading clears Decode." dismiss="Later">
          <Button onClick={takeUpdate}>Reload</Button>
        </Dismissable>
      )}
    </div>
  );
}

/** Registers the service worker and renders its notices in a root of their own. */
export async function startOffline(base: string, isWanted: boolean): Promise<void> {
  createRoot(document.body.appendChild(document.createElement('div'))).render(<NetworkNotice />);
  await registerWorker(base, isWanted);
}
