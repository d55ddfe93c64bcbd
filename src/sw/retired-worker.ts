import { BASE } from 'virtual:offline-files';

declare const self: ServiceWorkerGlobalScope;

// Replaces a worker to be removed (`OFFLINE=off`): deletes the caches and unregisters itself.
self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) => {
  const leave = async () => {
    const names = await caches.keys();
    const own = names.filter((name) => name.startsWith(`status-codes ${BASE} `));
    await Promise.all(own.map((name) => caches.delete(name)));
    await self.registration.unregister();
  };
  event.waitUntil(leave());
});
