import type { ApiVersion, Labelled } from '../domain/catalog/schema.ts';

/** A resource or category, with other names that documents use for it. */
export interface Recognised extends Labelled {
  readonly also?: readonly string[] | undefined;
}

/** What the documents do not state. Ids are kebab-case and appear in URLs. */
export interface CatalogConfig {
  readonly title: string;
  /**
   * Address of the published site, with a trailing slash; used for absolute links. `SITE_URL` and
   * `BASE_PATH` override it for one build. Optional.
   */
  readonly baseUrl?: string | undefined;
  /**
   * Where readers report a wrong or missing code: `mailto:codes@example.org?subject={entry}` or
   * `https://example.org/issues/new?title={code}&body={page}`; also `{version}`. Each placeholder
   * is replaced, percent-encoded. If omitted, pages offer no report link.
   */
  readonly reportAt?: string | undefined;
  /**
   * Oldest first; documents are sorted in this order. Neither of two siblings followed the other,
   * so nothing was added, removed or reworded between them.
   */
  readonly versions: readonly ApiVersion[];
  /**
   * Headings are recognised by these labels and the names in `also`: singular or plural,
   * case-insensitive.
   */
  readonly resources: readonly Recognised[];
  /** Recognised in headings, as resources are. */
  readonly categories: readonly Recognised[];
}

export const catalogConfig: CatalogConfig = {
  title: 'Capillary API status codes',
  versions: [
    {
      id: 'v1',
      label: 'V1',
      hint: 'Addresses contain /v1 or /v1.1; a response has one status, and an item_status for each item.',
    },
    {
      id: 'v2',
      label: 'V2',
      hint: 'Addresses contain /v2; a response lists errors and warnings.',
    },
    {
      id: 'v2-lookup',
      label: 'V2 Lookup',
      siblingOf: 'v2',
      hint: 'Addresses contain /v2 and /lookup; a response lists errors and warnings.',
    },
  ],
  resources: [
    { id: 'customer', label: 'Customer' },
    { id: 'transaction', label: 'Transaction' },
    { id: 'points', label: 'Points' },
    { id: 'coupons', label: 'Coupons' },
  ],
  categories: [
    { id: 'success', label: 'Success', also: ['Successful'] },
    { id: 'error', label: 'Error', also: ['Failure', 'Failed'] },
    { id: 'warning', label: 'Warning' },
  ],
};
