import { useCallback, useEffect, useRef, useState } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import type { Decoded } from '../../domain/decode/decoded.ts';
import { useStore } from '../../ui/create-store.ts';
import { trustedScriptUrl } from '../../ui/trusted-types.ts';
import type { Reply, Request } from './decode-worker.ts';
import workerUrl from './decode-worker.ts?worker&url';
import { type Pasted, pasted } from './pasted.ts';

export type Work =
  | { readonly status: 'idle' | 'cancelled' | 'failed' | 'unavailable' }
  | { readonly status: 'working'; readonly share: number }
  | { readonly status: 'done'; readonly decoded: Decoded; readonly text: string };

/** How long typing rests before what was typed is decoded. */
const TYPING_PAUSE_MS = 150;

interface Running {
  readonly worker: Worker;
  isBusy: boolean;
  /** Whether its script was loaded. */
  isReady: boolean;
}

function startWorker(catalog: Catalog): Running {
  const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
  worker.postMessage({ catalog } satisfies Request);
  return { worker, isBusy: false, isReady: false };
}

/**
 * Decodes what was pasted, in a worker. A new text takes the place of the one being worked on,
 * whose worker is ended, so that none of its replies arrives; `cancel` ends the work and leaves
 * nothing. What was decoded before the reader left the page is there at once.
 */
export function useDecoder(catalog: Catalog) {
  const input = useStore(pasted);
  const [work, setWork] = useState<Work>(() => {
    const { text, decoded } = input;
    return decoded ? { status: 'done', decoded, text } : { status: 'idle' };
  });
  const running = useRef<Running>(undefined);

  const end = useCallback(() => {
    running.current?.worker.terminate();
    running.current = undefined;
  }, []);
  useEffect(() => end, [end]);

  const stop = useCallback(
    (left: 'idle' | 'cancelled') => {
      if (running.current?.isBusy) end();
      setWork({ status: left });
    },
    [end],
  );

  const decode = useCallback(
    (asked: Pasted) => {
      const { text } = asked;
      stop('idle');
      const current = running.current ?? startWorker(catalog);
      running.current = current;
      current.isBusy = true;
      current.worker.onmessage = ({ data: reply }: MessageEvent<Reply>) => {
        current.isReady = true;
        if ('share' in reply) return setWork({ status: 'working', share: reply.share });
        current.isBusy = false;
        // Typing has gone on since; what it leads to is decoded next.
        if (pasted.get() !== asked) return;
        pasted.set({ ...asked, decoded: reply.decoded });
        setWork({ status: 'done', decoded: reply.decoded, text });
      };
      current.worker.onerror = () => {
        end();
        // It never said that it runs: its script could not be loaded.
        setWork({ status: current.isReady ? 'failed' : 'unavailable' });
      };
      setWork({ status: 'working', share: 0 });
      current.worker.postMessage({ text } satisfies Request);
    },
    [catalog, end, stop],
  );

  useEffect(() => {
    if (input.decoded) return;
    if (input.text.trim() === '') return stop('idle');
    const timer = setTimeout(() => decode(input), input.isTyped ? TYPING_PAUSE_MS : 0);
    return () => clearTimeout(timer);
  }, [input, decode, stop]);

  return { input, work, cancel: () => stop('cancelled'), again: () => decode(input) };
}
