import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import type { Document } from '../../domain/catalog/schema.ts';
import { counted } from '../../domain/text/english.ts';

/** What is known of one document; the wordings on the pages of codes lead here. */
export function DocumentFacts({
  catalog,
  document,
  marked,
}: {
  catalog: Catalog;
  document: Document;
  /** Whether the address points at it. */
  marked: boolean;
}) {
  const { id, title, version, inferred, rows, collected } = document;
  const codes = new Set(
    catalog.entries
      .filter(({ occurrences }) => occurrences.some((row) => row.document === id))
      .map(({ code }) => code),
  );
  const { label } = getById(catalog.versionsById, version);
  return (
    <section
      id={id}
      data-document={id}
      data-target={marked || undefined}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      className="border-t border-line py-3 pl-3 data-target:bg-panel data-target:[box-shadow:inset_3px_0_var(--color-accent)]"
    >
      <h3 id={`${id}-title`} className="font-semibold">
        {title}
      </h3>
      <p>
        {`API version ${label}${inferred ? ', inferred' : ''}. ${counted(rows, 'row')}, ${counted(codes.size, 'code')}.`}
        {collected && (
          <>
            {' Collected on '}
            <time dateTime={collected}>{collected}</time>.
          </>
        )}
      </p>
      <p className="max-w-reading text-quiet">
        {inferred ? `Why the version is inferred: ${inferred}` : 'The document states its version.'}
      </p>
    </section>
  );
}
