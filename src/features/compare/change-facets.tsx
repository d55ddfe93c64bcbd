import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { type CompareState, UNFILTERED } from '../../domain/compare/compare-state.ts';
import {
  CHANGE_KINDS,
  type Comparison,
  changeLabels,
} from '../../domain/compare/compare-versions.ts';
import type { FilteredChanges } from '../../domain/compare/filter-changes.ts';
import { counted } from '../../domain/text/english.ts';
import { CheckList } from '../../ui/check-list.tsx';
import { FacetSheet } from '../../ui/facet-sheet.tsx';

/** Filters by kind of change and category, with counts. */
export function ChangeFacets({
  catalog,
  comparison,
  state,
  filtered,
  onChange,
}: {
  catalog: Catalog;
  comparison: Comparison;
  state: CompareState;
  filtered: FilteredChanges;
  onChange: (state: CompareState) => void;
}) {
  const { kinds, categories, rewordedToo } = filtered;
  const labels = changeLabels(comparison);
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
          options={CHANGE_KINDS.map((id) => ({ id, label: labels[id] }))}
          chosen={state.kinds}
          counts={kinds}
          onChange={(chosen) => onChange({ ...state, kinds: chosen })}
        />
        {rewordedToo > 0 && (
          <p className="mt-1 text-xs text-quiet">
            {`${labels.recategorised}: ${kinds.get('recategorised')}, of which ${rewordedToo} also ${labels.reworded.toLowerCase()}`}
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
