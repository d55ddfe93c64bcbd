import { type Catalog, entryHref, getById } from '../../domain/catalog/create-catalog.ts';
import { categoriesIn } from '../../domain/catalog/emissions.ts';
import { wordingKey } from '../../domain/catalog/messages.ts';
import { nearestWording } from '../../domain/decode/resolve/describe-entry.ts';
import { groupBy } from '../../domain/group-by.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';

interface EntryListProps {
  readonly catalog: Catalog;
  readonly ids: readonly string[];
  readonly message: string | null;
}

/**
 * Entries with the wording nearest to a message; when all say the same, the codes of each resource
 * and category in one line.
 */
export function EntryList({ catalog, ids, message }: EntryListProps) {
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
  if (otherKeys.length > 0 || lines.length <= 2) {
    return (
      <ul className="grid gap-1.5">
        {lines.map(({ id, code, href, resource, badges, wording }) => (
          <li key={id} className="flex flex-wrap items-start gap-x-2 leading-6">
            <a href={href}>
              <span className="code">{code}</span>
              {` ${resource}`}
            </a>
            {badges}
            <span className="min-w-0 flex-[1_1_14rem]">{wording}</span>
          </li>
        ))}
      </ul>
    );
  }
  const groups = groupBy(lines, ({ resource, badges }) =>
    [resource, ...badges.map((badge) => badge.key)].join(' '),
  );
  return (
    <>
      {key !== wordingKey(message ?? '') && <p>{lines[0]?.wording}</p>}
      <ul className="grid gap-1.5">
        {[...groups].map(([group, own]) => (
          <li key={group} className="flex flex-wrap items-start gap-x-3 leading-6">
            <span>{own[0].resource}</span>
            {own[0].badges}
            {own.map(({ id, code, href }) => (
              <a key={id} href={href} className="code">
                {code}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
