import { lazy } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { placeOf } from '../../domain/catalog/labels.ts';
import { linesOf } from '../../domain/catalog/messages.ts';
import type { Occurrence } from '../../domain/catalog/schema.ts';
import { groupBy } from '../../domain/group-by.ts';
import { links } from '../../domain/links.ts';
import { LateDetails } from '../../ui/late-details.tsx';

/** Only for readers who open one, so it is a chunk of its own. */
const SourceLines = lazy(async () => ({
  default: (await import('./source-lines.tsx')).SourceLines,
}));

/** The places of some wordings, one per document; each opens to the lines as they stand there. */
export function Sources({
  catalog,
  rows,
  keys,
}: {
  catalog: Catalog;
  rows: readonly Occurrence[];
  keys: readonly string[];
}) {
  return [...groupBy(rows, ({ document }) => document)].map(([document, own]) => (
    <LateDetails
      key={document}
      className="source text-xs text-quiet"
      summary={`Source: ${placeOf(catalog, own, keys)}`}
      late={
        <SourceLines
          document={document}
          lines={own.flatMap((row) => [row.line, ...linesOf(row, keys)])}
        />
      }
    >
      <a href={links.document(document)}>About this document</a>
    </LateDetails>
  ));
}
