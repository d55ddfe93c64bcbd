import { useSyncExternalStore } from 'react';
import { trustedScriptUrl } from '../../ui/trusted-script-url.ts';

/** How often a page that stays open looks for a new version, when the reader comes back to it. */
const LOOK_EVERY_MS = 60 * 60 * 1000;

let waiting: ServiceWorker | undefined;
const listeners = new Set<() => void>();

function offer(worker: ServiceWorker | undefined): void {
  waiting = worker;
  for (const listener of listeners) listener();
}

/** Offers what waits to take over; a first worker has nobody to take over from. */
function watch(registration: ServiceWorkerRegistration): void {
  const look = () => {
    if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
  };
  look();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
}

function lookAgain(registration: ServiceWorkerRegistration): void {
  let last = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - last < LOOK_EVERY_MS) return;
    last = performance.now();
    registration.update().catch(() => {
      // Without a network there is nothing new.
    });
  });
}

/**
 * Makes the site work without a network from now on, or where it is not to, ends that. `base`
 * is the path of the site. Never throws.
 */
export async function registerWorker(base: string, isWanted: boolean): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    if (!isWanted) {
      // The worker that is there finds its successor, which takes itself away.
      await (await navigator.serviceWorker.getRegistration(base))?.update();
      return;
    }
    const registration = await navigator.serviceWorker.register(trustedScriptUrl(`${base}sw.js`), {
      scope: base,
      updateViaCache: 'none',
    });
    watch(registration);
    lookAgain(registration);
  } catch {
    // Not allowed here, such as in a private window: the site then needs its network.
  }
}

/** Whether the site is stored on this device, to be had without a network. */
export const isStored = (): boolean => Boolean(navigator.serviceWorker?.controller);

/** Whether a new version is there and waits. */
export function useUpdate(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting !== undefined,
    () => false,
  );
}

/** Lets the new version take over and loads the page from it. */
export function takeUpdate(): void {
  const reload = () => location.reload();
  if (waiting?.state === 'installed') {
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    waiting.postMessage('take-over');
  } else {
    // It has taken over already: a reader of another page of the site asked for it.
    reload();
  }
}
