import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { type CompareState, UNFILTERED } from '../../domain/compare/compare-state.ts';
import { CHANGE_KINDS } from '../../domain/compare/compare-versions.ts';
import type { FilteredChanges } from '../../domain/compare/filter-changes.ts';
import { counted } from '../../domain/text/english.ts';
import { CheckList } from '../../ui/check-list.tsx';
import { FacetSheet } from '../../ui/facet-sheet.tsx';
import { KINDS } from './change-table.tsx';

const OPTIONS = CHANGE_KINDS.map((id) => ({ id, label: KINDS[id].label }));

/** Filters by kind of change and category, with counts. */
export function ChangeFacets({
  catalog,
  state,
  filtered,
  onChange,
}: {
  catalog: Catalog;
  state: CompareState;
  filtered: FilteredChanges;
  onChange: (state: CompareState) => void;
}) {
  const { kinds, categories, rewordedToo } = filtered;
  return (
    <FacetSheet
      chosen={state.kinds.length + state.categories.length}
      shown={counted(filtered.shown.length, 'entry')}
      onClear={() => onChange({ ...state, ...UNFILTERED, q: state.q })}
    >
      <div>
        <CheckList
          name="change"
          label="Change"
          options={OPTIONS}
          chosen={state.kinds}
          counts={kinds}
          onChange={(chosen) => onChange({ ...state, kinds: chosen })}
        />
        {rewordedToo > 0 && (
          <p className="mt-1 text-xs text-quiet">
            {`${kinds.get('recategorised')} recategorised, of which ${rewordedToo} also reworded`}
          </p>
        )}
      </div>
      <CheckList
        name="category"
        label="Category"
        options={catalog.categories}
        chosen={state.categories}
        counts={categories}
        onChange={(chosen) => onChange({ ...state, categories: chosen })}
      />
    </FacetSheet>
  );
}
