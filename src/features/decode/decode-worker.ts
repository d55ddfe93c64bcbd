import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { createDecoder, type Decoded, type Decoder } from '../../domain/decode/create-decoder.ts';

/** What the page asks of the worker: the catalog once, then one text after the other. */
export type Request = { readonly catalog: Catalog } | { readonly text: string };

/** What the worker replies: how far it is, at first that it runs; then the result. */
export type Reply = { readonly share: number } | { readonly decoded: Decoded };

/** Decoding happens beside the page, so that the page answers whatever is pasted. */
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
