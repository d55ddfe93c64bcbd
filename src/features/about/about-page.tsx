import { Fragment } from 'react';
import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import { collectedOn, markedTitle, versionLabel } from '../../domain/catalog/labels.ts';
import type { Document } from '../../domain/catalog/schema.ts';
import { links, VERSIONS_ID } from '../../domain/links.ts';
import { counted } from '../../domain/text/english.ts';

/** Where the catalog comes from and how reliable it is. `target` is the hash of the URL, if any. */
export function AboutPage({ catalog, target }: { catalog: Catalog; target: string }) {
  const rows = catalog.documents.reduce((sum, document) => sum + document.rows, 0);
  const days = collectedOn(catalog.documents);
  return (
    <article className="grid max-w-[60rem] grid-cols-[minmax(0,1fr)] gap-8">
      <header>
        <h1 tabIndex={-1}>About this reference</h1>
        <p className="mt-2 max-w-reading text-base">
          {`${counted(catalog.codes.length, 'code')} (${counted(catalog.entries.length, 'entry')} by resource) from ${counted(rows, 'table row')} in ${counted(catalog.documents.length, 'public document')}${days && `, collected on ${days}`}. A code can mean different things for different resources, so each resource and code is a separate entry.`}
        </p>
      </header>
      <section>
        <h2 className="text-base font-semibold">Documents</h2>
        <div className="mt-3">
          {catalog.documents.map((one) => documentFacts(catalog, one, one.id === target))}
        </div>
      </section>
      <section id={VERSIONS_ID} tabIndex={-1} className="grid max-w-reading gap-3 text-base">
        <h2 className="text-base font-semibold">Which API version do I use?</h2>
        <p>
          Choose it beside the search: code pages then first say what it documents, suggestions and
          tickets put it first, and Browse dims what it does not document.
        </p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {catalog.versions.map(({ id, hint = 'Its documents do not say.' }) => (
            <Fragment key={id}>
              <dt className="font-semibold">{versionLabel(catalog, id)}</dt> <dd>{hint}</dd>{' '}
            </Fragment>
          ))}
        </dl>
      </section>
      <section className="grid max-w-reading gap-3 text-base">
        <h2 className="text-base font-semibold">How reliable is this?</h2>
        <p>
          Every code and message comes from one of these documents, and its page names the document
          and line. Nothing is added: no causes, no fixes, no advice. The copies that were collected
          name no address, so there is none to link to; “Source” on a code page shows the original
          rows.
        </p>
        <p>
          Texts that differ only in white space, case or final punctuation count as one wording; the
          code page lists each variant. Notes on a code are derived from the documents by fixed
          rules.
        </p>
        <p>
          Search also knows what else people call a message. Those words are ours: a hit found by
          them says “Found by”, and shows the documented wording.
        </p>
        <p>This site is unofficial. The vendor’s documents may have changed since.</p>
      </section>
      <section className="grid max-w-reading gap-3 text-base">
        <h2 className="text-base font-semibold">Data and privacy</h2>
        <p>
          <a href={links.catalog()}>catalog.json</a> is the whole catalog, described by{' '}
          <a href={links.catalogSchema()}>its JSON Schema</a>.{' '}
          <a href={links.catalogCsv()}>catalog.csv</a> is a table with one row per entry: code and
          resource, then category and wordings for each API version. Several wordings of a version
          are on separate lines of the cell; if they differ in category, each starts with its own.
          Where a version has no wording, its category says why. The last columns name versions that
          no document states, and the day on which the documents were collected. Downloads from
          Browse have the same columns; the TypeScript map has the messages by resource, code,
          version and category.
        </p>
        <p>
          Searching happens in your browser. The query is part of the page’s URL: whoever you send
          it to can read it, and so can the host of this site when the URL is opened or reloaded. A
          query that looks like a response, a log or personal data is kept out of the URL. No
          cookies, no tracking, no requests to other sites. Theme, API version, shortcut keys,
          pinned codes and the last codes you opened are kept on this device; you can see and clear
          the codes from the empty search box.
        </p>
      </section>
    </article>
  );
}

/** One document; source links on code pages lead here. */
function documentFacts(catalog: Catalog, document: Document, isTarget: boolean) {
  const { id, version, inferred, rows, collected } = document;
  const codes = new Set(
    catalog.entries
      .filter(({ occurrences }) => occurrences.some((row) => row.document === id))
      .map(({ code }) => code),
  );
  const { label } = getById(catalog.versionsById, version);
  return (
    <section
      key={id}
      id={id}
      data-document={id}
      data-target={isTarget || undefined}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      className="border-t border-line py-3 pl-3 data-target:bg-panel"
    >
      <h3 id={`${id}-title`} className="font-semibold">
        {markedTitle(catalog, document)}
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
        {inferred ? `Version inferred: ${inferred}` : 'The document states its version.'}
      </p>
    </section>
  );
}
