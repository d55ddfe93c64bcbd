import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import type { FacetCounts } from '../../domain/filters/apply-facets.ts';
import {
  countSelected,
  FACET_NAMES,
  FACETS,
  NO_SELECTION,
  type Selection,
} from '../../domain/filters/facets.ts';
import { Button } from '../../ui/button.tsx';
import { CheckList } from '../../ui/check-list.tsx';
import { Icon } from '../../ui/icon.tsx';
import { countOf } from './count-of.ts';

const ID = 'facets';

/**
 * All facets: beside the table on wide screens, in a sheet on narrow ones. It is one element in
 * both cases; the browser's popover opens and closes it where there is no room.
 */
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
  /** How many codes are shown with this selection. */
  shown: number;
  onChange: (selection: Selection) => void;
}) {
  const chosen = countSelected(selection);
  return (
    <aside aria-label="Filters">
      <Button popoverTarget={ID} className="lg:hidden">
        <Icon name="filter" />
        {chosen > 0 ? `Filters (${chosen})` : 'Filters'}
      </Button>
      <div id={ID} popover="auto" className="facets">
        <div className="grid gap-5">
          <h2 className="text-base font-semibold lg:sr-only">Filters</h2>
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
          <Button
            onClick={() => onChange(NO_SELECTION)}
            className={`justify-center ${chosen === 0 ? 'lg:invisible' : ''}`}
            disabled={chosen === 0}
          >
            Clear filters
          </Button>
          <Button
            popoverTarget={ID}
            popoverTargetAction="hide"
            className="justify-center lg:hidden"
          >
            {`Show ${countOf(shown)}`}
          </Button>
        </div>
      </div>
    </aside>
  );
}
