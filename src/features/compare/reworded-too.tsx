import { asksRewordedAlone, type CompareState } from '../../domain/compare/compare-state.ts';
import { counted } from '../../domain/text/english.ts';

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
