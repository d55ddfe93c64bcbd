import type { Fault } from '../../domain/catalog/parse-catalog.ts';

/** Why a page or the catalog cannot be shown. */
export type Failure =
  /** The script of a page did not load. */
  | { readonly kind: 'page-unreachable' }
  /** A page failed to render: a bug of this site. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'not-a-catalog'; readonly faults: readonly Fault[] };

/** What happened, in a sentence or two. */
function explainFailure(failure: Failure): string {
  switch (failure.kind) {
    case 'page-unreachable':
      return 'Part of the site could not be loaded. You may be offline, or the site was updated.';
    case 'broken':
      return 'This is a bug in this site. Other pages still work.';
    case 'unreachable':
      return 'The catalog could not be loaded. You may be offline, or the server is unreachable.';
    case 'refused':
      return failure.status === 404
        ? 'The server has no catalog at this address (404).'
        : `The server answered with an error (${failure.status}) instead of the catalog.`;
    case 'not-json':
      return 'The server sent invalid JSON. It may have been cut off.';
    case 'not-a-catalog':
      return 'The server sent something that is not a catalog of status codes.';
  }
}

const MOST_FAULTS = 5;

/** What went wrong, and where an invalid catalog breaks its schema. */
export function Explanation({ failure, after }: { failure: Failure; after?: string }) {
  return (
    <div>
      <p>
        {explainFailure(failure)} {after}
      </p>
      {failure.kind === 'not-a-catalog' && (
        <ul className="code mt-1 grid gap-1 text-xs text-quiet">
          {failure.faults.slice(0, MOST_FAULTS).map(({ path, problem }) => (
            <li key={path + problem}>{`${path}: ${problem}`}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
