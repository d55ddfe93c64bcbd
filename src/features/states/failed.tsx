import { useEffect } from 'react';
import { Button } from '../../ui/button.tsx';
import { Explanation, type Failure } from './failure.tsx';

const HEADINGS: Partial<Record<Failure['kind'], string>> = {
  'page-unreachable': 'This page did not load',
  broken: 'This page cannot be shown',
};

/** What went wrong instead of a page; retries by itself once online. */
export function Failed({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
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
