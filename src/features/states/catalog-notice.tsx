import { Button } from '../../ui/button.tsx';
import { explainFailure, type Failure } from './failure.ts';

/** Says below a page that can be read what is missing, and lets the reader try again. */
export function CatalogNotice({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  return (
    <div role="alert" className="notice">
      <div>
        <p>{explainFailure(failure)} This page can be read; search needs the catalog.</p>
        {failure.kind === 'not-a-catalog' && (
          <ul className="code mt-1 text-xs text-quiet">
            {failure.faults.slice(0, 3).map(({ path, problem }) => (
              <li key={path + problem}>{`${path}: ${problem}`}</li>
            ))}
          </ul>
        )}
      </div>
      <Button onClick={onRetry}>Try again</Button>
    </div>
  );
}
