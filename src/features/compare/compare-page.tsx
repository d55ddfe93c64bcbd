import { useMemo } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import {
  type CompareState,
  countKinds,
  isKindShown,
  serialiseCompareState,
} from '../../domain/compare/compare-state.ts';
import { compareVersions } from '../../domain/compare/compare-versions.ts';
import { links } from '../../domain/links.ts';
import type { Search } from '../../domain/search/search.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ChangeDownloads } from './change-downloads.tsx';
import { ChangeTable } from './change-table.tsx';
import { KindFacet } from './kind-facet.tsx';
import { LoneResources } from './lone-resources.tsx';
import { VersionSelect } from './version-select.tsx';

const hrefOf = (state: CompareState) => links.compare(serialiseCompareState(state));

/**
 * What changes between two versions. `onGo` is told the address of a state that was chosen,
 * `onType` of one that is still being typed, `onSettle` that typing has ended.
 */
export function ComparePage({
  catalog,
  search,
  state,
  onGo,
  onType,
  onSettle,
}: {
  catalog: Catalog;
  search: Search;
  state: CompareState;
  onGo: (href: string) => void;
  onType: (href: string) => void;
  onSettle: () => void;
}) {
  const comparison = useMemo(
    () => compareVersions(catalog, state.from, state.to),
    [catalog, state.from, state.to],
  );
  const found = useMemo(
    () =>
      state.q.trim() === '' ? undefined : new Set(search(state.q).hits.map(({ entry }) => entry)),
    [search, state.q],
  );
  const searched = comparison.changes.filter(({ entry }) => found?.has(entry) ?? true);
  const counts = countKinds(searched);
  const changes = searched.filter(({ kind }) => isKindShown(state, kind));
  const { from, to } = comparison;
  return (
    <article className="grid gap-5">
      <header className="grid gap-3">
        <h1 tabIndex={-1} className="text-lg font-semibold">
          {`What changes from ${from.label} to ${to.label}`}
        </h1>
        <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
          <VersionSelect
            label="From"
            versions={catalog.versions}
            value={state.from}
            onChange={(id) => onGo(hrefOf({ ...state, from: id }))}
          />
          <ButtonLink href={hrefOf({ ...state, from: state.to, to: state.from })}>
            <Icon name="swap" />
            Swap
          </ButtonLink>
          <VersionSelect
            label="To"
            versions={catalog.versions}
            value={state.to}
            onChange={(id) => onGo(hrefOf({ ...state, to: id }))}
          />
          <label className="grid min-w-56 flex-1 gap-1 text-xs text-quiet lg:max-w-96">
            Search in these changes
            <input
              type="text"
              value={state.q}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => onType(hrefOf({ ...state, q: event.target.value }))}
              onBlur={onSettle}
              className="h-8 rounded border border-control bg-page px-2 text-base text-ink pointer-coarse:h-11"
            />
          </label>
        </div>
        <LoneResources comparison={comparison} />
      </header>
      <div className="grid gap-x-10 gap-y-3 lg:grid-cols-[11rem_minmax(0,1fr)]">
        <KindFacet
          counts={counts}
          chosen={state.kinds}
          onChange={(kinds) => onGo(hrefOf({ ...state, kinds }))}
        />
        <div>
          <div className="mb-1 flex flex-wrap items-center justify-between gap-x-6">
            <p role="status" className="text-quiet">
              <strong className="font-semibold text-ink">
                {`${changes.length} ${changes.length === 1 ? 'code' : 'codes'}`}
              </strong>
              {!isKindShown(state, 'same') &&
                counts.get('same') !== 0 &&
                `, ${counts.get('same')} are the same in both`}
            </p>
            {changes.length > 0 && (
              <ChangeDownloads
                catalog={catalog}
                comparison={comparison}
                changes={changes}
                state={state}
              />
            )}
          </div>
          {changes.length > 0 ? (
            <ChangeTable catalog={catalog} comparison={comparison} changes={changes} />
          ) : (
            <p className="border-t border-line py-8 text-base">
              {state.from === state.to
                ? 'Both sides are the same version. Choose two different ones.'
                : 'No change fits what was chosen and searched.'}
            </p>
          )}
        </div>
      </div>
    </article>
  );
}
