import { respond } from './respond.ts';
import { fillStore, takeIntoUse } from './store.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(fillStore()));

self.addEventListener('activate', (event) =>
  event.waitUntil(takeIntoUse().then(() => self.clients.claim())),
);

// A new version waits until no page of the old one is open, or until a reader asks for it.
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const response = respond(event.request);
  if (response) event.respondWith(response);
});
