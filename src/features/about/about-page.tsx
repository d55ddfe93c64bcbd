import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import type { Document } from '../../domain/catalog/schema.ts';
import { links } from '../../domain/links.ts';

function DocumentRow({ catalog, document }: { catalog: Catalog; document: Document }) {
  const codes = new Set(
    catalog.entries
      .filter(({ occurrences }) => occurrences.some((row) => row.document === document.id))
      .map(({ code }) => code),
  );
  return (
    <tr className="border-t border-line align-top" data-document={document.id}>
      <th scope="row" className="py-2 pr-4 text-left font-medium">
        {document.title}
      </th>
      <td className="py-2 pr-4 whitespace-nowrap">
        {getById(catalog.versionsById, document.version).label}
        {document.inferred && <span className="text-quiet"> (inferred)</span>}
      </td>
      <td className="code py-2 pr-4 text-right">{document.rows}</td>
      <td className="code py-2 pr-4 text-right">{codes.size}</td>
      <td className="min-w-48 py-2 text-quiet">{document.inferred ?? 'Stated in the document.'}</td>
    </tr>
  );
}

/** Where the catalog comes from and how far to trust it. */
export function AboutPage({ catalog }: { catalog: Catalog }) {
  const rows = catalog.documents.reduce((sum, document) => sum + document.rows, 0);
  return (
    <article className="grid max-w-[60rem] grid-cols-[minmax(0,1fr)] gap-8">
      <header>
        <h1 tabIndex={-1} className="text-xl font-semibold">
          About this reference
        </h1>
        <p className="mt-2 max-w-reading text-base">
          {`${catalog.codes.length} status codes with ${catalog.entries.length} meanings, from ${rows} table rows in ${catalog.documents.length} public documents. A number can mean different things for different resources, so every resource and code is an entry of its own.`}
        </p>
      </header>
      <section>
        <h2 className="text-lg font-semibold">Documents</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard. */}
        <section className="mt-3 overflow-x-auto" tabIndex={0} aria-label="Table of documents">
          <table className="w-full">
            <thead className="text-left text-xs text-quiet">
              <tr>
                <th className="py-2 pr-4 font-medium">Document</th>
                <th className="py-2 pr-4 font-medium">Version</th>
                <th className="py-2 pr-4 text-right font-medium">Rows</th>
                <th className="py-2 pr-4 text-right font-medium">Codes</th>
                <th className="py-2 font-medium">How the version is known</th>
              </tr>
            </thead>
            <tbody>
              {catalog.documents.map((document) => (
                <DocumentRow key={document.id} catalog={catalog} document={document} />
              ))}
            </tbody>
          </table>
        </section>
      </section>
      <section className="grid max-w-reading gap-3 text-base">
        <h2 className="text-lg font-semibold">How far to trust it</h2>
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
        <h2 className="text-lg font-semibold">Data and privacy</h2>
        <p>
          <a href={links.catalog()}>catalog.json</a> is the whole catalog, described by{' '}
          <a href={links.catalogSchema()}>its JSON Schema</a>.
        </p>
        <p>
          What you search stays in your browser and in the address of the page. There are no
          cookies, no tracking and no requests to anyone else.
        </p>
      </section>
    </article>
  );
}
