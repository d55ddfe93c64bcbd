import { type Catalog, entryHref, getById } from '../../domain/catalog/create-catalog.ts';
import { categoriesIn } from '../../domain/catalog/emissions.ts';
import { wordingKey } from '../../domain/catalog/messages.ts';
import type { Entry, Labelled } from '../../domain/catalog/schema.ts';
import { nearestWording } from '../../domain/decode/resolve/describe-entry.ts';
import { groupBy } from '../../domain/group-by.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';

interface EntryListProps {
  readonly catalog: Catalog;
  readonly ids: readonly string[];
  readonly message: string | null;
}

/** Entries with the wording nearest to a message; by their codes alone when all say the same. */
export function EntryList({ catalog, ids, message }: EntryListProps) {
  const entries = ids.map((id) => ({ id, entry: getById(catalog.entriesById, id) }));
  const lines = entries.map(({ id, entry }) => ({
    id,
    entry,
    categories: categoriesIn(catalog, entry.occurrences),
    wording: nearestWording(catalog, entry, message),
  }));
  const [key = '', ...otherKeys] = new Set(lines.map(({ wording }) => wordingKey(wording)));
  if (otherKeys.length === 0 && lines.length > 2) {
    return (
      <>
        {key !== wordingKey(message ?? '') && <p>{lines[0]?.wording}</p>}
        <CodeGroups catalog={catalog} lines={lines} />
      </>
    );
  }
  return (
    <ul className="grid gap-1.5">
      {lines.map(({ id, entry, categories, wording }) => (
        <li key={id} className="flex flex-wrap items-start gap-x-2 leading-6">
          <a href={entryHref(catalog, entry)}>
            <span className="code">{entry.code}</span>
            {` ${getById(catalog.resourcesById, entry.resource).label}`}
          </a>
          {categories.map((category) => (
            <CategoryBadge key={category.id} {...category} />
          ))}
          <span className="min-w-0 flex-[1_1_14rem]">{wording}</span>
        </li>
      ))}
    </ul>
  );
}

interface Line {
  readonly id: string;
  readonly entry: Entry;
  readonly categories: readonly Labelled[];
}

/** The codes of each resource and category in one line. */
function CodeGroups({ catalog, lines }: { catalog: Catalog; lines: readonly Line[] }) {
  const groups = groupBy(lines, ({ entry, categories }) =>
    [entry.resource, ...categories.map(({ id }) => id)].join(' '),
  );
  return (
    <ul className="grid gap-1.5">
      {[...groups].map(([key, group]) => (
        <li key={key} className="flex flex-wrap items-start gap-x-3 leading-6">
          <span>{getById(catalog.resourcesById, group[0].entry.resource).label}</span>
          {group[0].categories.map((category) => (
            <CategoryBadge key={category.id} {...category} />
          ))}
          {group.map(({ id, entry }) => (
            <a key={id} href={entryHref(catalog, entry)} className="code">
              {entry.code}
            </a>
          ))}
        </li>
      ))}
    </ul>
  );
}
