import { Button } from '../../ui/button.tsx';
import { Explanation } from './explanation.tsx';
import type { Failure } from './failure.ts';

/** Says below a page that can be read what is missing, and lets the reader try again. */
export function CatalogNotice({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  return (
    <div role="alert" className="notice">
      <Explanation failure={failure} after="This page can be read; search needs the catalog." />
      <Button onClick={onRetry}>Try again</Button>
    </div>
  );
}
