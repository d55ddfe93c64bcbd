import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { FACET_NAMES, FACETS, type Selection } from '../../domain/filters/facets.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

/** The chosen filters on narrow screens, where their check boxes are in a sheet. */
export function ActiveFilters({
  catalog,
  selection,
  onChange,
}: {
  catalog: Catalog;
  selection: Selection;
  onChange: (selection: Selection) => void;
}) {
  const chosen = FACET_NAMES.flatMap((name) =>
    FACETS[name]
      .options(catalog)
      .filter(({ id }) => selection[name].some((one) => one === id))
      .map((option) => ({ name, ...option })),
  );
  if (chosen.length === 0) return null;
  return (
    <ul aria-label="Active filters" className="mb-2 flex flex-wrap gap-2 lg:hidden print:hidden">
      {chosen.map(({ name, id, label }) => (
        <li key={name + id}>
          <Button
            onClick={() =>
              onChange({ ...selection, [name]: selection[name].filter((one) => one !== id) })
            }
          >
            <span className="sr-only">Remove the filter </span>
            {label}
            <Icon name="clear" />
          </Button>
        </li>
      ))}
    </ul>
  );
}
