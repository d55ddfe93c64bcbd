import type { ApiVersion, Labelled } from '../domain/catalog/schema.ts';

/** A resource or category, and other words by which documents call it. */
export interface Recognised extends Labelled {
  readonly also?: readonly string[] | undefined;
}

/** What the documents cannot say of themselves. Ids are kebab-case and appear in URLs. */
export interface CatalogConfig {
  readonly title: string;
  /**
   * Address at which the site is published, with a slash at its end, for what needs whole links.
   * `SITE_URL` and `BASE_PATH` take its place for one build. Left out: unknown.
   */
  readonly baseUrl?: string | undefined;
  /**
   * Where readers report a wrong or missing code: `mailto:codes@example.org?subject={entry}` or
   * `https://example.org/issues/new?title={code}&body={page}`; also `{version}`. Each is filled in
   * and percent-encoded. Left out: pages offer no report.
   */
  readonly reportAt?: string | undefined;
  /**
   * Oldest first; documents are sorted by this order. Of two siblings
   * neither followed the other, so nothing was added, removed or reworded between them.
   */
  readonly versions: readonly ApiVersion[];
  /**
   * Headings of documents are recognised by these labels and the words in `also`, singular or
   * plural, in any case.
   */
  readonly resources: readonly Recognised[];
  /** Recognised in headings like resources are. */
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
