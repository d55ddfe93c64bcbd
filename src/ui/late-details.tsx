import { type ReactElement, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';

interface LateDetailsProps {
  readonly summary: ReactNode;
  readonly className: string;
  /** Called when somebody opens it, for what then comes before the children. */
  readonly load: () => Promise<ReactElement>;
  readonly children?: ReactNode;
}

/** A disclosure with content that is fetched, with its code, once somebody opens it. */
export function LateDetails({ summary, className, load, children }: LateDetailsProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [late, setLate] = useState<Promise<ReactElement>>();
  const follow = () => setLate(details.current?.open ? load() : undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: for one opened before hydration.
  useEffect(follow, []);
  return (
    <details ref={details} className={className} onToggle={follow}>
      <summary>{summary}</summary>
      {late && <Suspense fallback={<p>Loading…</p>}>{late}</Suspense>}
      {children}
    </details>
  );
}
