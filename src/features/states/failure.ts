import type { Fault } from '../../domain/catalog/parse-catalog.ts';

/** Why there is no catalog to show. */
export type Failure =
  /** The code of a page, not the catalog, is missing. */
  | { readonly kind: 'page-unreachable' }
  /** The code of a page failed on what it was to show: a fault of this site. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'not-a-catalog'; readonly faults: readonly Fault[] };

/** What happened, in a sentence or two. */
export function explainFailure(failure: Failure): string {
  switch (failure.kind) {
    case 'page-unreachable':
      return 'A part of the site could not be fetched. You may be offline, or the site was updated.';
    case 'broken':
      return 'This is a fault of this site, not of yours. The other pages still work.';
    case 'unreachable':
      return 'The catalog could not be fetched. You may be offline, or the server cannot be reached.';
    case 'refused':
      return failure.status === 404
        ? 'The server has no catalog at this address (404).'
        : `The server answered with an error (${failure.status}) instead of the catalog.`;
    case 'not-json':
      return 'What the server sent is not whole JSON. It may have been cut off on the way.';
    case 'not-a-catalog':
      return 'What the server sent is not a catalog of status codes.';
  }
}
