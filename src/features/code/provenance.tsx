import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import { groupBy } from '../../domain/catalog/group-by.ts';
import type { Occurrence } from '../../domain/catalog/schema.ts';
import type { Wording } from '../../domain/catalog/wordings.ts';
import { links } from '../../domain/links.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';

/** Where a wording stands, a line per category: `V1 · Customer (V1), line 104`. */
export function Provenance({
  catalog,
  wording,
  withCategory,
}: {
  catalog: Catalog;
  wording: Wording;
  /** Whether other wordings or rows of the entry have another category. */
  withCategory: boolean;
}) {
  const byCategory = groupBy(wording.occurrences, ({ category }) => category);
  return [...byCategory].map(([category, rows]) => (
    <p key={category} className="mt-0.5 text-xs text-quiet">
      {withCategory && (
        <span className="mr-1.5 inline-block align-middle">
          <CategoryBadge {...getById(catalog.categoriesById, category)} />
        </span>
      )}
      <Rows catalog={catalog} rows={rows} />
    </p>
  ));
}

function Rows({ catalog, rows }: { catalog: Catalog; rows: readonly Occurrence[] }) {
  const documents = [...groupBy(rows, ({ document }) => document)].map(([id, same]) => ({
    document: getById(catalog.documentsById, id),
    lines: same.map(({ line }) => line),
  }));
  const versions = new Set(documents.map(({ document }) => document.version));
  return (
    <>
      {[...versions].map((id) => getById(catalog.versionsById, id).label).join(', ')}
      {' · '}
      {documents.map(({ document: { id, title }, lines }, index) => (
        <span key={id}>
          {index > 0 && '; '}
          <a href={links.document(id)} className="text-inherit">
            {title}
          </a>
          {`, ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(' and ')}`}
        </span>
      ))}
    </>
  );
}
