import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { createDecoder, type Decoded, type Decoder } from '../../domain/decode/create-decoder.ts';

/** A message to the worker: the catalog once, then one text at a time. */
export type Request = { readonly catalog: Catalog } | { readonly text: string };

/** A reply of the worker: first that it runs, then its progress, then the result. */
export type Reply = { readonly share: number } | { readonly decoded: Decoded };

/** Decoding runs in a worker, so that the page stays responsive. */
let decode: Decoder | undefined;

const tell = (reply: Reply) => self.postMessage(reply);

self.onmessage = ({ data: request }: MessageEvent<Request>) => {
  if ('catalog' in request) {
    decode = createDecoder(request.catalog);
    tell({ share: 0 });
    return;
  }
  const decoded = decode?.(request.text, (share) => tell({ share }));
  if (decoded) tell({ decoded });
};
