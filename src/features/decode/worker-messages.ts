import type { CatalogData } from '../../domain/catalog/schema.ts';
import type { Decoded } from '../../domain/decode/decoded.ts';

/** What the page asks of the worker: the catalog once, then texts. */
export type Request =
  | { readonly kind: 'catalog'; readonly data: CatalogData }
  | { readonly kind: 'text'; readonly job: number; readonly text: string };

/** What the worker replies: that it runs, and how a job goes. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly job: number; readonly share: number }
  | { readonly kind: 'decoded'; readonly job: number; readonly decoded: Decoded };
