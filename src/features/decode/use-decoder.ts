import { useCallback, useEffect, useRef, useState } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import type { Decoded } from '../../domain/decode/decoded.ts';
import { trustedScriptUrl } from '../../ui/trusted-types.ts';
import workerUrl from './decode-worker.ts?worker&url';
import { keep, readKept } from './kept-work.ts';
import type { Reply, Request } from './worker-messages.ts';

export type Work =
  | { readonly status: 'idle' | 'cancelled' | 'failed' | 'unavailable' }
  | { readonly status: 'working'; readonly share: number }
  | { readonly status: 'done'; readonly decoded: Decoded; readonly text: string };

interface Running {
  readonly worker: Worker;
  busy: boolean;
  /** Whether its script was loaded. */
  isReady: boolean;
}

/** What can be sent to a worker: the catalog without its lookups. */
function dataOf(catalog: Catalog) {
  const { title, versions, resources, categories, documents, entries } = catalog;
  return { title, versions, resources, categories, documents, entries };
}

function startWorker(catalog: Catalog): Running {
  const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
  worker.postMessage({ kind: 'catalog', data: dataOf(catalog) } satisfies Request);
  return { worker, busy: false, isReady: false };
}

function keptWork(): Work {
  const { text, decoded } = readKept();
  return decoded ? { status: 'done', decoded, text } : { status: 'idle' };
}

/**
 * Decodes in a worker. A new text takes the place of the one being worked on, whose worker is
 * ended; `stop` ends the work and leaves nothing. What was decoded before the reader left the
 * page is there at once, and not decoded again.
 */
export function useDecoder(catalog: Catalog) {
  const [work, setWork] = useState(keptWork);
  const running = useRef<Running>(undefined);
  const job = useRef(0);

  const end = useCallback(() => {
    running.current?.worker.terminate();
    running.current = undefined;
  }, []);

  useEffect(() => end, [end]);

  const stop = useCallback(
    (left: 'idle' | 'cancelled') => {
      job.current += 1;
      if (running.current?.busy) end();
      setWork({ status: left });
    },
    [end],
  );

  const decode = useCallback(
    (text: string) => {
      const known = readKept();
      if (known.decoded && known.text === text) return;
      stop('idle');
      const current = running.current ?? startWorker(catalog);
      running.current = current;
      current.busy = true;
      const asked = job.current;
      current.worker.onmessage = ({ data: reply }: MessageEvent<Reply>) => {
        if (reply.kind === 'ready') current.isReady = true;
        if (reply.kind === 'ready' || reply.job !== asked) return;
        if (reply.kind === 'progress') setWork({ status: 'working', share: reply.share });
        else {
          current.busy = false;
          // Typing has gone on since; what it leads to is decoded next.
          if (readKept().text !== text) return;
          keep({ ...readKept(), text, decoded: reply.decoded });
          setWork({ status: 'done', decoded: reply.decoded, text });
        }
      };
      current.worker.onerror = () => {
        end();
        // It never said that it runs: its script could not be loaded.
        setWork({ status: current.isReady ? 'failed' : 'unavailable' });
      };
      setWork({ status: 'working', share: 0 });
      current.worker.postMessage({ kind: 'text', job: asked, text } satisfies Request);
    },
    [catalog, end, stop],
  );

  return { work, decode, stop };
}
