import { type ReactNode, useRef } from 'react';
import { Button } from './button.tsx';
import { ListIcon } from './list-icon.tsx';
import { useOneTabStop } from './use-one-tab-stop.ts';

const ID = 'facets';

interface FacetSheetProps {
  /** How many options are chosen. */
  readonly chosen: number;
  /** What is shown with these options: "12 entries". */
  readonly shown: string;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

/** Facets: a column on wide screens, a sheet opened as a popover on narrow ones. */
export function FacetSheet({ chosen, shown, onClear, children }: FacetSheetProps) {
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
          {children}
          <div className="facets-end">
            <Button
              onClick={({ currentTarget }) => {
                // The button disappears, so the focus moves to the first filter.
                currentTarget.closest('.facets')?.querySelector('input')?.focus();
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
