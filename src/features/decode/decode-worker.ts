import { createCatalog } from '../../domain/catalog/create-catalog.ts';
import { createDecoder, type Decoder } from '../../domain/decode/create-decoder.ts';
import type { Reply, Request } from './worker-messages.ts';

/** Decoding happens beside the page, so that the page answers whatever is pasted. */
let decode: Decoder | undefined;

const tell = (reply: Reply) => self.postMessage(reply);

self.onmessage = ({ data: request }: MessageEvent<Request>) => {
  if (request.kind === 'catalog') {
    decode = createDecoder(createCatalog(request.data));
    tell({ kind: 'ready' });
    return;
  }
  const { job, text } = request;
  const decoded = decode?.(text, {
    onProgress: (share) => tell({ kind: 'progress', job, share }),
  });
  if (decoded) tell({ kind: 'decoded', job, decoded });
};
