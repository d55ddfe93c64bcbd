import { useEffect } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import type { Decoded } from '../../domain/decode/decoded.ts';
import { createStore, useStore } from '../../ui/create-store.ts';
import { trustedScriptUrl } from '../../ui/trusted-types.ts';
import type { Reply, Request } from './decode-worker.ts';
import workerUrl from './decode-worker.ts?worker&url';
import { type Pasted, pasted } from './pasted.ts';

type Unfinished =
  | { readonly status: 'idle' | 'cancelled' | 'failed' | 'unavailable' }
  | { readonly status: 'working'; readonly share: number };

export type Work = Unfinished | { readonly status: 'done'; readonly decoded: Decoded };

/** What is being done, until the result is with the text that was pasted. */
const unfinished = createStore<Unfinished>({ status: 'idle' });

interface Running {
  readonly worker: Worker;
  isBusy: boolean;
  /** Whether its script was loaded. */
  isReady: boolean;
}

/** Kept from one text to the next, since it has to prepare the catalog. */
let running: Running | undefined;

function startWorker(catalog: Catalog): Running {
  const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
  worker.postMessage({ catalog } satisfies Request);
  return { worker, isBusy: false, isReady: false };
}

function end(): void {
  running?.worker.terminate();
  running = undefined;
}

/** Ends a worker that is at work, so that none of its replies arrives. */
function stop(status: 'idle' | 'cancelled'): void {
  if (running?.isBusy) end();
  unfinished.set({ status });
}

function decode(catalog: Catalog, asked: Pasted): void {
  stop('idle');
  running ??= startWorker(catalog);
  const current = running;
  current.isBusy = true;
  current.worker.onmessage = ({ data: reply }: MessageEvent<Reply>) => {
    current.isReady = true;
    if ('share' in reply) return unfinished.set({ status: 'working', share: reply.share });
    current.isBusy = false;
    unfinished.set({ status: 'idle' });
    // Where typing has gone on since, what it leads to is decoded next.
    if (pasted.get() === asked) pasted.set({ ...asked, decoded: reply.decoded });
  };
  current.worker.onerror = () => {
    end();
    // It never said that it runs: its script could not be loaded.
    unfinished.set({ status: current.isReady ? 'failed' : 'unavailable' });
  };
  unfinished.set({ status: 'working', share: 0 });
  current.worker.postMessage({ text: asked.text } satisfies Request);
}

/** How long typing rests before what was typed is decoded. */
const TYPING_PAUSE_MS = 150;

/**
 * Decodes what was pasted, in a worker. A new text takes the place of the one being worked on;
 * `cancel` ends the work and leaves nothing. What was decoded before the reader left the page is
 * there at once.
 */
export function useDecoder(catalog: Catalog) {
  const input = useStore(pasted);
  const left = useStore(unfinished);
  useEffect(() => {
    if (input.decoded) return;
    if (input.text.trim() === '') return stop('idle');
    const timer = setTimeout(() => decode(catalog, input), input.isTyped ? TYPING_PAUSE_MS : 0);
    return () => clearTimeout(timer);
  }, [catalog, input]);
  useEffect(
    () => () => {
      end();
      stop('idle');
    },
    [],
  );
  const work: Work = input.decoded ? { status: 'done', decoded: input.decoded } : left;
  return { input, work, cancel: () => stop('cancelled'), again: () => decode(catalog, input) };
}
