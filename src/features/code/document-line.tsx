import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import type { Occurrence } from '../../domain/catalog/schema.ts';
import { links } from '../../domain/links.ts';
import { inWords } from '../../domain/text/english.ts';

/** A document and where in it rows stand: `Customer (V1), lines 104 and 107`. */
export function DocumentLine({
  catalog,
  document,
  rows,
}: {
  catalog: Catalog;
  /** Its id. */
  document: string;
  /** Of this document. */
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
