import { counted } from '../../domain/catalog/english.ts';
import { asksRewordedAlone, type CompareState } from '../../domain/compare/compare-state.ts';
import type { FilteredChanges } from '../../domain/compare/filter-changes.ts';

/** How many changes are shown, and what the choice of kinds leaves out. */
export function ResultLine({
  state,
  filtered,
}: {
  state: CompareState;
  filtered: FilteredChanges;
}) {
  const same = filtered.kinds.get('same') ?? 0;
  return (
    <p role="status" className="text-quiet">
      <strong className="font-semibold text-ink">{counted(filtered.shown.length, 'code')}</strong>
      {state.kinds.length === 0 &&
        same > 0 &&
        `, ${same} ${same === 1 ? 'is' : 'are'} the same in both`}
    </p>
  );
}

/** Offers the recategorised codes to somebody who asked for rewordings. */
export function RewordedToo({
  state,
  count,
  hrefOf,
}: {
  state: CompareState;
  /** How many recategorised codes are reworded too. */
  count: number;
  hrefOf: (state: CompareState) => string;
}) {
  if (count === 0 || !asksRewordedAlone(state.kinds)) return null;
  const verb = count === 1 ? 'is' : 'are';
  return (
    <p className="mb-2 text-quiet">
      {`${counted(count, 'recategorised code')} ${verb} reworded too. `}
      <a href={hrefOf({ ...state, rewordedToo: !state.rewordedToo })}>
        {state.rewordedToo ? 'Leave out' : 'Show as well'}
      </a>
    </p>
  );
}
