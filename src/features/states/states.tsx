import { Component, type ReactNode, useEffect } from 'react';
import type { Fault } from '../../domain/catalog/parse-catalog.ts';
import { Button } from '../../ui/button.tsx';
import { FetchError } from '../../ui/create-resource.ts';

/** The document head while a page is loading or has failed. */
export const PendingHead = () => (
  <>
    <title>Status codes</title>
    <meta name="robots" content="noindex" />
  </>
);

/** Placeholder as tall as the screen, so that the footer does not jump. */
export const Loading = () => (
  <>
    <PendingHead />
    <p role="status" className="loading min-h-dvh py-10 text-quiet">
      Loading the catalog…
    </p>
  </>
);

/** Why there is no catalog, in a sentence for the reader, with any schema faults. */
export class CatalogError extends Error {
  readonly faults: readonly Fault[];

  constructor(message: string, faults: readonly Fault[] = []) {
    super(message);
    this.faults = faults;
  }
}

/** Explains an error by a heading and a sentence or two. */
function explain(error: unknown) {
  if (!(error instanceof FetchError)) {
    return {
      heading: 'This page cannot be shown',
      sentence: 'This is a bug in this site. Other pages still work.',
    };
  }
  const { cause } = error;
  if (cause instanceof CatalogError) {
    const { message: sentence, faults } = cause;
    return { heading: 'The catalog did not load', sentence, faults };
  }
  return {
    heading: 'This page did not load',
    sentence: 'Part of the site could not be loaded. You may be offline, or the site was updated.',
  };
}

interface FailedProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  /** Whether to show it as a notice below a prerendered page, which stays readable. */
  readonly isNotice?: boolean;
}

/** Browsers report being online slightly before connections work. */
const CONNECTING_MS = 500;

/** Shows an error; retries by itself once online. */
export function Failed({ error, onRetry, isNotice = false }: FailedProps) {
  useEffect(() => {
    let timer = 0;
    const retrySoon = () => {
      timer = window.setTimeout(onRetry, CONNECTING_MS);
    };
    window.addEventListener('online', retrySoon);
    return () => {
      window.removeEventListener('online', retrySoon);
      clearTimeout(timer);
    };
  }, [onRetry]);
  const { heading, sentence, faults = [] } = explain(error);
  const look = isNotice ? 'notice' : 'grid max-w-reading justify-items-start gap-3 py-10';
  return (
    <section role="alert" className={look}>
      {!isNotice && (
        <>
          <PendingHead />
          <h1 tabIndex={-1} className="text-xl">
            {heading}
          </h1>
        </>
      )}
      <div>
        <p>{isNotice ? `${sentence} This page works; search needs the catalog.` : sentence}</p>
        {faults.length > 0 && (
          <ul className="code mt-1 grid gap-1 text-xs text-quiet">
            {faults.map(({ path, problem }) => (
              <li key={path + problem}>{`${path}: ${problem}`}</li>
            ))}
          </ul>
        )}
      </div>
      <Button onClick={onRetry}>Try again</Button>
    </section>
  );
}

interface BoundaryProps {
  /** Identity of the page; a new one resets the error. */
  readonly subject: unknown;
  readonly children: ReactNode;
}

/** Error boundary: keeps the rest of the site when a page fails to load or render. */
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
    return error ? <Failed error={error} onRetry={this.#tryAgain} /> : this.props.children;
  }
}
