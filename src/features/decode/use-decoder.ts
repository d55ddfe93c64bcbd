import { useEffect } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { useStore } from '../../ui/create-store.ts';
import { trustedScriptUrl } from '../../ui/trusted-types.ts';
import type { Reply, Request } from './decode-worker.ts';
import workerUrl from './decode-worker.ts?worker&url';
import { pasted, type Work } from './pasted.ts';

/** Reused for later texts, because it has to prepare the catalog first. */
let worker: Worker | undefined;
let isBusy = false;
/** Whether the worker ever replied; if not, its script could not be loaded. */
let isReady = false;

function endWorker(): void {
  worker?.terminate();
  worker = undefined;
  isBusy = false;
  isReady = false;
}

const setWork = (work: Work | undefined) => pasted.set({ ...pasted.get(), work });

/** Decodes a text. A worker cannot be interrupted, so a busy one is replaced. */
function decode(catalog: Catalog, text: string): void {
  if (isBusy) endWorker();
  if (!worker) {
    worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
    worker.postMessage({ catalog } satisfies Request);
  }
  isBusy = true;
  const reply = (work: Work) => {
    // Ignores the reply if the text has changed meanwhile; the new text is decoded next.
    if (pasted.get().text === text) setWork(work);
  };
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    isReady = true;
    if ('share' in data) return reply({ status: 'working', share: data.share });
    isBusy = false;
    reply({ status: 'done', decoded: data.decoded });
  };
  worker.onerror = () => {
    reply({ status: isReady ? 'failed' : 'unavailable' });
    endWorker();
  };
  reply({ status: 'working', share: 0 });
  worker.postMessage({ text } satisfies Request);
}

/** Debounce: how long to wait after the last key press before decoding. */
const TYPING_PAUSE_MS = 150;

/**
 * Decodes the pasted text in a worker. A new text replaces the one in progress; `cancel` stops the
 * work and discards it. A result from before the reader left the page is kept.
 */
export function useDecoder(catalog: Catalog) {
  const { text, isTyped, work, ...file } = useStore(pasted);
  const isBegun = work !== undefined;
  useEffect(() => {
    if (isBegun) return;
    if (text.trim() === '') return isBusy ? endWorker() : undefined;
    const timer = setTimeout(decode, isTyped ? TYPING_PAUSE_MS : 0, catalog, text);
    return () => clearTimeout(timer);
  }, [catalog, text, isTyped, isBegun]);
  useEffect(
    () => () => {
      endWorker();
      if (pasted.get().work?.status !== 'done') setWork(undefined);
    },
    [],
  );
  const cancel = () => {
    endWorker();
    setWork({ status: 'cancelled' });
  };
  return { text, ...file, work, cancel, again: () => setWork(undefined) };
}
