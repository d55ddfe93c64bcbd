import { Component, type ReactNode, useEffect } from 'react';
import type { Fault } from '../../domain/catalog/parse-catalog.ts';
import { Button } from '../../ui/button.tsx';
import { FetchError } from '../../ui/create-resource.ts';

/** Placeholder of a page, as tall as the screen so that the footer does not jump. */
export const Loading = () => (
  <p role="status" className="loading min-h-dvh py-10 text-quiet">
    Loading the catalog…
  </p>
);

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
const EXPLANATIONS = {
  'page-unreachable':
    'Part of the site could not be loaded. You may be offline, or the site was updated.',
  broken: 'This is a bug in this site. Other pages still work.',
  unreachable: 'The catalog could not be loaded. You may be offline, or the server is unreachable.',
  'not-json': 'The server sent invalid JSON. It may have been cut off.',
  'not-a-catalog': 'The server sent something that is not a catalog of status codes.',
} as const;

function explain(failure: Failure): string {
  if (failure.kind !== 'refused') return EXPLANATIONS[failure.kind];
  return failure.status === 404
    ? 'The server has no catalog at this address (404).'
    : `The server answered with an error (${failure.status}) instead of the catalog.`;
}

const MOST_FAULTS = 5;

/** What went wrong, and where an invalid catalog breaks its schema. */
const Explanation = ({ failure, after }: { failure: Failure; after?: string }) => (
  <div>
    <p>
      {explain(failure)} {after}
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

interface FailedProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
}

/** Shown below a prerendered page when the catalog did not load. */
export const CatalogNotice = ({ failure, onRetry }: FailedProps) => (
  <div role="alert" className="notice">
    <Explanation failure={failure} after="This page works; search needs the catalog." />
    <Button onClick={onRetry}>Try again</Button>
  </div>
);

const HEADINGS: Partial<Record<Failure['kind'], string>> = {
  'page-unreachable': 'This page did not load',
  broken: 'This page cannot be shown',
};

/** What went wrong instead of a page; retries by itself once online. */
export function Failed({ failure, onRetry }: FailedProps) {
  useEffect(() => {
    window.addEventListener('online', onRetry);
    return () => window.removeEventListener('online', onRetry);
  }, [onRetry]);
  return (
    <section role="alert" className="grid max-w-reading justify-items-start gap-3 py-10">
      <h1 tabIndex={-1} className="text-xl font-semibold">
        {HEADINGS[failure.kind] ?? 'The catalog did not load'}
      </h1>
      <Explanation failure={failure} />
      <Button onClick={onRetry}>Try again</Button>
    </section>
  );
}

interface BoundaryProps {
  /** Identity of the page; a new one resets the error. */
  readonly subject: unknown;
  readonly children: ReactNode;
}

/** Error boundary: the rest of the site stays when a page fails to render. */
export class PageBoundary extends Component<BoundaryProps, { readonly error: unknown }> {
  override state = { error: undefined as unknown };

  static getDerivedStateFromError = (error: unknown) => ({ error });

  override componentDidUpdate(before: BoundaryProps) {
    if (this.state.error && before.subject !== this.props.subject) this.#tryAgain();
  }

  #tryAgain = () => {
    if (this.state.error instanceof FetchError) this.state.error.retry();
    this.setState({ error: undefined });
  };

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const kind = error instanceof FetchError ? 'page-unreachable' : 'broken';
    return <Failed failure={{ kind }} onRetry={this.#tryAgain} />;
  }
}
