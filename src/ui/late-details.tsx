import { type ReactNode, Suspense, useState } from 'react';

/** A disclosure with content that is rendered, and its chunk fetched, once somebody opens it. */
export function LateDetails({
  summary,
  className,
  late,
  children,
}: {
  summary: ReactNode;
  className: string;
  /** Rendered while it is open, before the children. */
  late: ReactNode;
  children?: ReactNode;
}) {
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
