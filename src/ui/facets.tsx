import { Fragment, type ReactNode, useRef } from 'react';
import { Button } from './button.tsx';
import { ListIcon } from './list-icon.tsx';
import { useOneTabStop } from './use-one-tab-stop.ts';

interface FacetProps<Id> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: readonly Id[];
  readonly counts: ReadonlyMap<Id, number>;
  readonly onChange: (chosen: readonly Id[]) => void;
}

/** A group of check boxes, each with its number of results. */
export function Facet<Id extends string>(props: FacetProps<Id>) {
  const { name, label, options, chosen, counts, onChange } = props;
  const toggle = (id: Id) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <fieldset>
      <legend className="mb-1 text-xs font-semibold text-quiet">{label}</legend>
      {options.map(({ id, label: option }) => (
        <Fragment key={id}>
          <label className="-mx-2 flex min-h-8 items-center gap-2 rounded px-2 py-1 hover:bg-panel pointer-coarse:min-h-11">
            <input
              type="checkbox"
              name={name}
              value={id}
              checked={chosen.includes(id)}
              onChange={() => toggle(id)}
              className="size-4 shrink-0"
            />
            <span className={`min-w-0 leading-4.5 ${counts.get(id) ? '' : 'text-quiet'}`}>
              {option}
            </span>{' '}
            <span className="code ml-auto text-xs text-quiet">{counts.get(id) ?? 0}</span>
          </label>{' '}
        </Fragment>
      ))}
    </fieldset>
  );
}

const ID = 'facets';

export interface FacetSheetProps {
  readonly facets: ReactNode;
  /** How many options are chosen. */
  readonly chosen: number;
  /** What is shown with these options: "12 entries". */
  readonly shown: string;
  readonly onClear: () => void;
}

/** Facets: a column on wide screens, a sheet opened as a popover on narrow ones. */
export function FacetSheet({ facets, chosen, shown, onClear }: FacetSheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  return (
    <aside aria-label="Filters">
      <Button popoverTarget={ID} className="lg:hidden">
        <ListIcon name="filter" />
        {chosen > 0 ? `Filters (${chosen})` : 'Filters'}
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
          <h2 className="text-base font-semibold lg:sr-only">Filters</h2>
          {facets}
          <div className="facets-end">
            <Button
              onClick={() => {
                // The button disappears, so the focus moves to the first filter.
                sheet.current?.querySelector('input')?.focus();
                onClear();
              }}
              className={`justify-center ${chosen > 0 ? '' : 'max-lg:hidden lg:invisible'}`}
              disabled={chosen === 0}
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
