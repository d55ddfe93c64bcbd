import { type ReactNode, Suspense, useState } from 'react';

interface LateDetailsProps {
  readonly summary: ReactNode;
  readonly className: string;
  /** Rendered while it is open, before the children. */
  readonly late: ReactNode;
  readonly children?: ReactNode;
}

/** A disclosure with content that is rendered, and its chunk fetched, once somebody opens it. */
export function LateDetails({ summary, className, late, children }: LateDetailsProps) {
  const [isOpen, setIsOpen] = useState(false);
  // It may have been opened before the page was hydrated.
  const follow = (details: HTMLDetailsElement | null) => setIsOpen(details?.open ?? false);
  return (
    <details ref={follow} className={className} onToggle={(event) => follow(event.currentTarget)}>
      <summary>{summary}</summary>
      {isOpen && <Suspense fallback={<p>Loading…</p>}>{late}</Suspense>}
      {children}
    </details>
  );
}
