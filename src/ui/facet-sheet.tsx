import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { ListIcon } from './list-icon.tsx';

const ID = 'facets';

/** Facets: a column on wide screens, a sheet opened as a popover on narrow ones. */
export function FacetSheet({
  chosen,
  shown,
  onClear,
  children,
}: {
  /** How many options are chosen. */
  chosen: number;
  /** What is shown with these options: "12 entries". */
  shown: string;
  onClear: () => void;
  children: ReactNode;
}) {
  const canClear = chosen > 0;
  return (
    <aside aria-label="Filters">
      <Button popoverTarget={ID} className="lg:hidden">
        <ListIcon name="filter" />
        {chosen > 0 ? `Filters (${chosen})` : 'Filters'}
      </Button>
      <div id={ID} popover="auto" className="facets">
        <div className="grid gap-5">
          <h2 className="text-base font-semibold lg:sr-only">Filters</h2>
          {children}
          <div className="facets-end">
            <Button
              onClick={({ currentTarget }) => {
                // The button disappears, so the focus moves to the first filter.
                currentTarget.closest('.facets')?.querySelector('input')?.focus();
                onClear();
              }}
              className={`justify-center ${canClear ? '' : 'max-lg:hidden lg:invisible'}`}
              disabled={!canClear}
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
