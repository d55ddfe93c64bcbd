import { Fragment } from 'react';
import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import type { Occurrence } from '../../domain/catalog/schema.ts';
import type { Wording } from '../../domain/catalog/wordings.ts';
import { groupBy } from '../../domain/group-by.ts';
import { links } from '../../domain/links.ts';
import { counted, inWords } from '../../domain/text/english.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';

/** A document and lines of it: `Customer (V1), lines 104 and 107`. */
export function DocumentLines({
  catalog,
  document,
  rows,
}: {
  catalog: Catalog;
  document: string;
  /** Rows of this document. */
  rows: Iterable<Occurrence>;
}) {
  const lines = [...new Set([...rows].map(({ line }) => line))];
  return (
    <>
      <a href={links.document(document)} className="text-inherit">
        {getById(catalog.documentsById, document).title}
      </a>
      {`, ${lines.length === 1 ? 'line' : 'lines'} ${inWords(lines.map(String))}`}
    </>
  );
}

/** Where a text is listed, a line per category: `V1 · Customer (V1), line 104`. */
export function Sources({
  catalog,
  rows,
  withCategory,
}: {
  catalog: Catalog;
  rows: readonly Occurrence[];
  /** Whether the rows of the entry differ in category. */
  withCategory: boolean;
}) {
  const versionOf = ({ document }: Occurrence) => getById(catalog.documentsById, document).version;
  return [...groupBy(rows, ({ category }) => category)].map(([category, same]) => (
    <p key={category} className="mt-0.5 text-xs text-quiet">
      {withCategory && (
        <>
          <span className="mr-1.5 inline-block align-middle">
            <CategoryBadge {...getById(catalog.categoriesById, category)} />
          </span>{' '}
        </>
      )}
      {[...new Set(same.map(versionOf))]
        .map((id) => getById(catalog.versionsById, id).label)
        .join(', ')}
      {' · '}
      {[...groupBy(same, ({ document }) => document)].map(([id, ofDocument], index) => (
        <Fragment key={id}>
          {index > 0 && '; '}
          <DocumentLines catalog={catalog} document={id} rows={ofDocument} />
        </Fragment>
      ))}
    </p>
  ));
}

/** Texts that documents write differently from the one shown, but only in case or punctuation. */
export function Variants({
  catalog,
  wording: { variants },
  withCategory,
}: {
  catalog: Catalog;
  wording: Wording;
  withCategory: boolean;
}) {
  const others = variants.slice(1);
  if (others.length === 0) return null;
  return (
    <details className="mt-0.5 text-xs text-quiet">
      <summary>{`${counted(others.length, 'variant')} in case, spacing or punctuation`}</summary>
      <ul className="mt-1 grid gap-1 pl-4">
        {others.map(({ text, occurrences }) => (
          <li key={text}>
            <span data-variant="" className="text-sm text-ink">
              {text}
            </span>
            <Sources catalog={catalog} rows={occurrences} withCategory={withCategory} />
          </li>
        ))}
      </ul>
    </details>
  );
}
