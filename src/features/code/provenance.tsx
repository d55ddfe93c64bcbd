import { Fragment } from 'react';
import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import type { Occurrence } from '../../domain/catalog/schema.ts';
import type { Wording } from '../../domain/catalog/wordings.ts';
import { groupBy } from '../../domain/group-by.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { DocumentLine } from './document-line.tsx';

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
  const byDocument = groupBy(rows, ({ document }) => document);
  const versions = new Set(
    [...byDocument.keys()].map((id) => getById(catalog.documentsById, id).version),
  );
  return (
    <>
      {[...versions].map((id) => getById(catalog.versionsById, id).label).join(', ')}
      {' · '}
      {[...byDocument].map(([id, same], index) => (
        <Fragment key={id}>
          {index > 0 && '; '}
          <DocumentLine catalog={catalog} document={id} rows={same} />
        </Fragment>
      ))}
    </>
  );
}
