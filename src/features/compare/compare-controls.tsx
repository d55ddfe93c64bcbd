import { useId } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { versionLabel } from '../../domain/catalog/labels.ts';
import { type CompareState, serialiseCompareState } from '../../domain/compare/compare-state.ts';
import { links } from '../../domain/links.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { ListIcon } from '../../ui/list-icon.tsx';

/** The address of a state. */
export const hrefOf = (state: CompareState) => links.compare(serialiseCompareState(state));

const FIELD =
  'h-8 rounded border border-control bg-page px-2 text-base text-ink pointer-coarse:h-11';

/** Each is given the address that it leads to. */
export interface CompareEvents {
  readonly onGo: (href: string) => void;
  /** While somebody types. */
  readonly onType: (href: string) => void;
  /** Typing has ended. */
  readonly onSettle: () => void;
}

/** The two versions, and the search in their changes. */
export function CompareControls({
  catalog,
  state,
  onGo,
  onType,
  onSettle,
}: CompareEvents & { catalog: Catalog; state: CompareState }) {
  const id = useId();
  const select = (side: 'from' | 'to', label: string) => (
    <div className="grid min-w-0 gap-1 text-xs text-quiet max-sm:flex-1">
      <label htmlFor={id + side}>{label}</label>
      <select
        id={id + side}
        value={state[side]}
        onChange={({ target }) => onGo(hrefOf({ ...state, [side]: target.value }))}
        className={`w-full ${FIELD}`}
      >
        {catalog.versions.map((version) => (
          <option key={version.id} value={version.id}>
            {versionLabel(catalog, version.id)}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <div className="compare-controls flex flex-wrap items-end gap-x-3 gap-y-2">
      {select('from', 'From')}
      <ButtonLink href={hrefOf({ ...state, from: state.to, to: state.from })}>
        <ListIcon name="swap" />
        <span className="max-sm:sr-only">Swap</span>
      </ButtonLink>
      {select('to', 'To')}
      <label className="grid min-w-56 flex-1 gap-1 text-xs text-quiet max-sm:basis-full lg:max-w-96">
        Search in these changes
        <input
          type="text"
          value={state.q}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => onType(hrefOf({ ...state, q: target.value }))}
          onBlur={onSettle}
          className={FIELD}
        />
      </label>
    </div>
  );
}
