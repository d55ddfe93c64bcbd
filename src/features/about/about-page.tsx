import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { links } from '../../domain/links.ts';
import { DocumentFacts } from './document-facts.tsx';

/** Where the catalog comes from and how far to trust it. */
export function AboutPage({
  catalog,
  target,
}: {
  catalog: Catalog;
  /** Id of the document that the address points at, if any. */
  target: string;
}) {
  const rows = catalog.documents.reduce((sum, document) => sum + document.rows, 0);
  return (
    <article className="grid max-w-[60rem] grid-cols-[minmax(0,1fr)] gap-8">
      <header>
        <h1 tabIndex={-1} className="text-lg font-semibold">
          About this reference
        </h1>
        <p className="mt-2 max-w-reading text-base">
          {`${catalog.codes.length} status codes with ${catalog.entries.length} meanings, from ${rows} table rows in ${catalog.documents.length} public documents. A number can mean different things for different resources, so every resource and code is an entry of its own.`}
        </p>
      </header>
      <section>
        <h2 className="text-base font-semibold">Documents</h2>
        <div className="mt-3">
          {catalog.documents.map((document) => (
            <DocumentFacts
              key={document.id}
              catalog={catalog}
              document={document}
              marked={document.id === target}
            />
          ))}
        </div>
      </section>
      <section className="grid max-w-reading gap-3 text-base">
        <h2 className="text-base font-semibold">How far to trust it</h2>
        <p>
          Every code and message stands in one of the documents, and its page names the document and
          the line. Nothing is added: no causes, no fixes, no advice.
        </p>
        <p>
          Two texts that differ only in white space, case or final punctuation count as one wording.
          What is odd about the documents is noted on the page of the code, and each such note is
          worked out from the rows by a rule.
        </p>
        <p>This is not a site of the vendor. Its documents may have changed since.</p>
      </section>
      <section className="grid max-w-reading gap-3 text-base">
        <h2 className="text-base font-semibold">Data and privacy</h2>
        <p>
          <a href={links.catalog()}>catalog.json</a> is the whole catalog, described by{' '}
          <a href={links.catalogSchema()}>its JSON Schema</a>.{' '}
          <a href={links.catalogCsv()}>catalog.csv</a> is a table of it: a line per resource and
          code, then for each API version its category and its wordings, one below the other in a
          cell. Both are empty where the version does not document the code; where it has two
          categories, each wording begins with its own. Tables that are downloaded from Browse have
          the same columns, and the TypeScript map has the messages by resource, code, version and
          category.
        </p>
        <p>
          What you search stays in your browser and in the address of the page. There are no
          cookies, no tracking and no requests to anyone else.
        </p>
      </section>
    </article>
  );
}
