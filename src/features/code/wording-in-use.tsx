import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import { type Emission, wordingsByCategory } from '../../domain/catalog/emissions.ts';
import { counted } from '../../domain/text/english.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { MOST_MESSAGES } from './version-matrix.tsx';

/** What the newest version says, and which one that is where another says something else. */
export function WordingInUse({
  catalog,
  emissions,
}: {
  catalog: Catalog;
  emissions: readonly Emission[];
}) {
  const newest = emissions.findLast(({ emits }) => emits);
  const keys = new Set(emissions.flatMap(({ wordings }) => wordings.map(({ key }) => key)));
  const [only] = newest?.wordings ?? [];
  if (!newest || !only) return null;
  if (keys.size === 1) {
    return (
      <p data-wording={only.key} className="max-w-reading text-lg">
        {only.text}
      </p>
    );
  }
  const groups = wordingsByCategory(newest);
  const said = groups.flatMap(({ category, wordings }) =>
    wordings.map(({ key, text }) => ({ key: `${category} ${key}`, text, category })),
  );
  const { label } = newest.version;
  if (said.length > MOST_MESSAGES) {
    return <p className="text-lg">{`${counted(said.length, 'message')} in ${label}`}</p>;
  }
  return (
    <div className="max-w-reading">
      {keys.size > newest.wordings.length && <p className="text-xs text-quiet">{`In ${label}:`}</p>}
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
