import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import { entryHref } from '../../domain/catalog/entry-href.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';
import type { Finding } from '../../domain/decode/decoded.ts';
import { links } from '../../domain/links.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';

/** Where else to look: other meanings, candidates, the nearest codes. */
export function FindingWays({
  catalog,
  finding: { meaning, documented },
}: {
  catalog: Catalog;
  finding: Finding;
}) {
  const list = (ids: readonly string[]) => (
    <ul className="grid gap-1.5">
      {ids.map((id) => (
        <EntryLine key={id} catalog={catalog} entry={getById(catalog.entriesById, id)} />
      ))}
    </ul>
  );
  switch (meaning.kind) {
    case 'several':
      return list(meaning.candidates);
    case 'unknown':
      return (
        <p>
          {meaning.nearest.length > 0 && <span className="text-quiet">Nearest codes: </span>}
          {meaning.nearest.map((code) => (
            <a key={code} href={links.code(code)} className="code mr-2">
              {code}
            </a>
          ))}
        </p>
      );
    case 'one':
      return (
        <>
          {(documented?.messageOf.length ?? 0) > 0 && (
            <div>
              <p className="text-xs text-quiet">The message is documented for:</p>
              {list(documented?.messageOf ?? [])}
            </div>
          )}
          {meaning.others.length > 0 && (
            <details>
              <summary className="text-xs text-quiet">
                {`${meaning.others.length} other ${meaning.others.length === 1 ? 'meaning' : 'meanings'}`}
              </summary>
              {list(meaning.others)}
            </details>
          )}
        </>
      );
    case 'wrapper':
      return null;
  }
}

/** An entry in one line: whose code it is, its categories and its wording. */
function EntryLine({ catalog, entry }: { catalog: Catalog; entry: Entry }) {
  const used = new Set(entry.occurrences.map(({ category }) => category));
  return (
    <li>
      <a href={entryHref(catalog, entry)}>
        <span className="code">{entry.code}</span>
        {` ${getById(catalog.resourcesById, entry.resource).label}`}
      </a>{' '}
      {catalog.categories
        .filter(({ id }) => used.has(id))
        .map((category) => (
          <CategoryBadge key={category.id} {...category} />
        ))}
      {` ${wordingsOf(catalog, entry)[0]?.text}`}
    </li>
  );
}
