import { Button } from '../../ui/button.tsx';
import { Explanation, type Failure } from './failure.tsx';

/** Shown below a prerendered page when the catalog did not load. */
export function CatalogNotice({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  return (
    <div role="alert" className="notice">
      <Explanation failure={failure} after="This page works; search needs the catalog." />
      <Button onClick={onRetry}>Try again</Button>
    </div>
  );
}
