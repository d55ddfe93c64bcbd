import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import type { Emission } from '../../domain/catalog/emissions.ts';
import { wordingsByCategory } from '../../domain/catalog/sayings.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';

/** What the newest version says, and which one that is where another says something else. */
export function WordingInUse({
  catalog,
  emissions,
}: {
  catalog: Catalog;
  emissions: readonly Emission[];
}) {
  const newest = emissions.findLast(({ emits }) => emits);
  if (!newest) return null;
  const groups = wordingsByCategory(newest);
  const said = groups.flatMap(({ category, wordings }) =>
    wordings.map(({ key, text }) => ({ key: `${category} ${key}`, text, category })),
  );
  const keys = new Set(emissions.flatMap(({ wordings }) => wordings.map(({ key }) => key)));
  const isOnly = keys.size === newest.wordings.length;
  return (
    <div className="max-w-reading">
      {!isOnly && <p className="text-xs text-quiet">{`In ${newest.version.label}:`}</p>}
      {said.length === 1 ? (
        <p className="text-lg">{said[0]?.text}</p>
      ) : (
        <ul className="grid list-disc gap-1 pl-5 text-base">
          {said.map(({ key, text, category }) => (
            <li key={key}>
              {groups.length > 1 && (
                <span className="mr-2 inline-block align-middle">
                  <CategoryBadge {...getById(catalog.categoriesById, category)} />
                </span>
              )}
              {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
