import { type Catalog, entryHref, getById } from '../../domain/catalog/create-catalog.ts';
import { categoriesIn } from '../../domain/catalog/emissions.ts';
import { wordingKey } from '../../domain/catalog/messages.ts';
import { nearestWording } from '../../domain/decode/resolve/describe-entry.ts';
import { groupBy } from '../../domain/group-by.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';

/**
 * Entries with the wording nearest to a message; when all say the same, the codes of each resource
 * and category in one line.
 */
export function entryList(catalog: Catalog, ids: readonly string[], message: string | null) {
  const lines = ids.map((id) => {
    const entry = getById(catalog.entriesById, id);
    return {
      id,
      code: entry.code,
      href: entryHref(catalog, entry),
      resource: getById(catalog.resourcesById, entry.resource).label,
      badges: categoriesIn(catalog, entry.occurrences).map((category) => (
        <CategoryBadge key={category.id} {...category} />
      )),
      wording: nearestWording(catalog, entry, message),
    };
  });
  const [key = '', ...otherKeys] = new Set(lines.map(({ wording }) => wordingKey(wording)));
  const isShared = otherKeys.length === 0 && lines.length > 2;
  const groups = groupBy(lines, ({ id, resource, badges }) =>
    isShared ? [resource, ...badges.map((badge) => badge.key)].join(' ') : id,
  );
  return (
    <>
      {isShared && key !== wordingKey(message ?? '') && <p>{lines[0]?.wording}</p>}
      <ul className="grid gap-1.5">
        {[...groups].map(([group, own]) => (
          <li key={group} className="flex flex-wrap items-start gap-x-2 leading-6">
            {isShared && <span>{own[0].resource}</span>}
            {own.map(({ id, code, href, resource }) => (
              <a key={id} href={href}>
                <span className="code">{code}</span>
                {!isShared && ` ${resource}`}
              </a>
            ))}
            {own[0].badges}
            {!isShared && <span className="min-w-0 flex-[1_1_14rem]">{own[0].wording}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
