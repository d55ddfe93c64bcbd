import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Button } from '../../ui/button.tsx';
import { createStore, useStore } from '../../ui/create-store.ts';
import { trustedScriptUrl } from '../../ui/trusted-types.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Whether the site is stored on this device and works offline. */
const isStored = (): boolean => Boolean(navigator.serviceWorker?.controller);

const online = createStore(navigator.onLine);

/** Whether a new version is installed and waiting. */
const update = createStore(false);

/**
 * Offers an update when a worker is waiting; the first worker is not an update. Checks again when
 * the reader returns to a page that was open for long.
 */
function watch(registration: ServiceWorkerRegistration): void {
  const look = () => {
    if (registration.waiting && isStored()) update.set(true);
  };
  look();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  let last = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - last < HOUR_MS) return;
    last = performance.now();
    // Offline, there is no update to find.
    registration.update().catch(() => undefined);
  });
}

/** Whether the worker found within a day that this host changes HTML; see `src/sw/store.ts`. */
async function isRefused(base: string): Promise<boolean> {
  const since = await (await caches.match(`${base}.refused`))?.text();
  return since !== undefined && Date.now() - Number(since) < DAY_MS;
}

/** Activates the waiting worker and reloads the page. */
async function takeUpdate(): Promise<void> {
  const reload = () => location.reload();
  const worker = (await navigator.serviceWorker.getRegistration())?.waiting;
  // Another tab may have activated it already.
  if (!worker) return reload();
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  worker.postMessage('take-over');
}

/** `dismiss` is the label of the button that closes it. */
function Notice(props: { text: string; dismiss: string; children?: ReactNode }) {
  const [isDismissed, setIsDismissed] = useState(false);
  if (isDismissed) return null;
  return (
    <div className="notice">
      <p>{props.text}</p>
      <div className="flex gap-2">
        {props.children}
        <Button onClick={() => setIsDismissed(true)}>{props.dismiss}</Button>
      </div>
    </div>
  );
}

/** Says that the network is down or that an update is available; leaves the page as it is. */
function NetworkNotice() {
  const isOnline = useStore(online);
  const hasUpdate = useStore(update);
  const offline = isStored()
    ? 'You are offline. All pages still work, as of your last visit. Of the files, only catalog.json is available.'
    : 'You are offline. Other pages need the network.';
  return (
    <div aria-live="polite">
      {!isOnline && <Notice key="offline" text={offline} dismiss="Close" />}
      {isOnline && hasUpdate && (
        <Notice key="update" text="Update available. Reloading clears Decode." dismiss="Later">
          <Button onClick={takeUpdate}>Reload</Button>
        </Notice>
      )}
    </div>
  );
}

/**
 * Registers the service worker, or retires it where unwanted, and renders its notices in a separate
 * root. `base` is the path of the site.
 */
export async function startOffline(base: string, isWanted: boolean): Promise<void> {
  for (const type of ['online', 'offline'])
    window.addEventListener(type, () => online.set(navigator.onLine));
  createRoot(document.body.appendChild(document.createElement('div'))).render(<NetworkNotice />);
  if (!('serviceWorker' in navigator)) return;
  try {
    if (!isWanted) {
      // The update installs a worker that unregisters itself.
      await (await navigator.serviceWorker.getRegistration(base))?.update();
      return;
    }
    if (await isRefused(base)) return;
    const registration = await navigator.serviceWorker.register(trustedScriptUrl(`${base}sw.js`), {
      scope: base,
      updateViaCache: 'none',
    });
    watch(registration);
  } catch {
    // Not allowed, as in some private windows; the site then works online only.
  }
}
