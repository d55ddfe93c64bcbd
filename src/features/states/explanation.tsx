import { explainFailure, type Failure } from './failure.ts';

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
