import { Fragment, useRef } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { useOneTabStop } from './use-one-tab-stop.ts';

export interface Facet<Id extends string = string> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: readonly Id[];
  readonly counts: ReadonlyMap<Id, number>;
  readonly note?: string | undefined;
  onChange(chosen: readonly Id[]): void;
}

function toggle({ chosen, onChange }: Facet, id: string): void {
  onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
}

/** A group of checkboxes, each with its number of results. */
const facetGroup = (facet: Facet) => (
  <fieldset key={facet.name}>
    <legend className="mb-1 text-xs font-semibold text-quiet">{facet.label}</legend>
    {facet.options.map(({ id, label }) => (
      <Fragment key={id}>
        <label className="-mx-2 flex min-h-8 items-center gap-2 rounded px-2 py-1 hover:bg-panel pointer-coarse:min-h-11">
          <input
            type="checkbox"
            name={facet.name}
            value={id}
            checked={facet.chosen.includes(id)}
            onChange={() => toggle(facet, id)}
            className="size-4 shrink-0"
          />
          <span className={`min-w-0 ${facet.counts.get(id) ? '' : 'text-quiet'}`}>{label}</span>{' '}
          <span className="code ml-auto text-xs text-quiet">{facet.counts.get(id) ?? 0}</span>
        </label>{' '}
      </Fragment>
    ))}
    {facet.note && <p className="mt-1 text-xs text-quiet">{facet.note}</p>}
  </fieldset>
);

interface FacetsProps {
  readonly facets: readonly Facet[];
  /** The number of results, shown with the active filters: "12 entries". */
  readonly shown: string;
  readonly onClear: () => void;
}

/** The active filters on narrow screens, where the facets are in a sheet. */
export function ActiveFilters({ facets }: Pick<FacetsProps, 'facets'>) {
  const chips = facets.flatMap((facet) =>
    facet.options
      .filter(({ id }) => facet.chosen.includes(id))
      .map(({ id, label }) => (
        <li key={facet.name + id}>
          <Button onClick={() => toggle(facet, id)}>
            <span className="sr-only">Remove the filter </span>
            {label}
            <Icon name="clear" />
          </Button>
        </li>
      )),
  );
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Active filters" className="mb-2 flex flex-wrap gap-2 lg:hidden print:hidden">
      {chips}
    </ul>
  );
}

const ID = 'facets';

/** Facets: a column on wide screens, a popover sheet on narrow ones. */
export function FacetSheet({ facets, shown, onClear }: FacetsProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const count = facets.reduce((sum, { chosen }) => sum + chosen.length, 0);
  return (
    <aside aria-label="Filters">
      <Button popoverTarget={ID} className="lg:hidden">
        <Icon name="filter" />
        {count > 0 ? `Filters (${count})` : 'Filters'}
      </Button>
      <div
        ref={sheet}
        id={ID}
        popover="auto"
        role="toolbar"
        aria-label="Filters"
        aria-orientation="vertical"
        className="facets"
        {...useOneTabStop(sheet)}
      >
        <div className="grid gap-5">
          <h2 className="text-base font-semibold lg:hidden">Filters</h2>
          {facets.map(facetGroup)}
          <div className="facets-end">
            <Button
              onClick={() => {
                // The button disappears, so the focus moves to the first filter.
                sheet.current?.querySelector('input')?.focus();
                onClear();
              }}
              className={`justify-center ${count > 0 ? '' : 'max-lg:hidden lg:invisible'}`}
              disabled={count === 0}
            >
              Clear filters
            </Button>
            <Button
              popoverTarget={ID}
              popoverTargetAction="hide"
              primary
              className="justify-center lg:hidden"
            >
              {`Show ${shown}`}
            </Button>
          </div>
        </div>
      </div>
    </aside>
  );
}
