import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import {
  countSelected,
  FACET_NAMES,
  FACETS,
  type FacetCounts,
  NO_SELECTION,
  type Selection,
} from '../../domain/filters/facets.ts';
import { counted } from '../../domain/text/english.ts';
import { CheckList } from '../../ui/check-list.tsx';
import { FacetSheet } from '../../ui/facet-sheet.tsx';

/** All facets of the codes. */
export function FacetPanel({
  catalog,
  selection,
  counts,
  shown,
  onChange,
}: {
  catalog: Catalog;
  selection: Selection;
  counts: FacetCounts;
  /** How many entries are shown with this selection. */
  shown: number;
  onChange: (selection: Selection) => void;
}) {
  return (
    <FacetSheet
      chosen={countSelected(selection)}
      shown={counted(shown, 'entry')}
      onClear={() => onChange(NO_SELECTION)}
    >
      {FACET_NAMES.map((name) => (
        <CheckList
          key={name}
          name={name}
          label={FACETS[name].label}
          options={FACETS[name].options(catalog)}
          chosen={selection[name]}
          counts={counts[name]}
          onChange={(ids) => onChange({ ...selection, [name]: ids })}
        />
      ))}
    </FacetSheet>
  );
}
