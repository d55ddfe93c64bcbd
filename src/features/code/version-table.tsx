import { type Catalog, entryHref, getById } from '../../domain/catalog/create-catalog.ts';
import { type VersionRow, versionRows } from '../../domain/catalog/emissions.ts';
import {
  absenceInWords,
  citationOf,
  collectedOn,
  documentsOf,
  emissionLabel,
  repeatInWords,
  resourceLabel,
  versionLabel,
  versionLabels,
} from '../../domain/catalog/labels.ts';
import { linesOf } from '../../domain/catalog/messages.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import type { Wording } from '../../domain/catalog/wordings.ts';
import type { WordingChange } from '../../domain/compare/wording-changes.ts';
import { groupBy } from '../../domain/group-by.ts';
import { links } from '../../domain/links.ts';
import type { Related } from '../../domain/neighbours/related.ts';
import { counted } from '../../domain/text/english.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { CodesInWords } from '../../ui/codes-in-words.tsx';
import { LazyDetails } from '../../ui/lazy-details.tsx';
import { OneSide } from '../../ui/one-side.tsx';

/**
 * Every API version with its category, wordings and sources, or why it has none. Each wording is
 * shown once; an only wording is above the table.
 */
export function versionTable(catalog: Catalog, entry: Entry, { changes }: Related) {
  const versions = versionRows(catalog, entry);
  const days = collectedOn(documentsOf(catalog, entry));
  return (
    <section>
      <h3 className="text-xs font-semibold text-quiet">API versions</h3>
      <table className="matrix mt-1 w-full">
        <caption className="sr-only">{`${resourceLabel(catalog, entry)}: category, wording and source by API version`}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Category</th>
            <th scope="col">{changes.length > 1 ? 'Wording and source' : 'Source'}</th>
          </tr>
        </thead>
        {versions.map(({ emission, rows }) => (
          <tbody
            key={emission.version.id}
            data-version={emission.version.id}
            data-emits={emission.emits}
          >
            {!emission.emits && (
              <tr>
                <th scope="row">{emissionLabel(emission)}</th>
                <td colSpan={2} className="text-quiet">
                  {absenceInWords(catalog, entry, emission)}
                </td>
              </tr>
            )}
            {rows.map((row, index) => (
              <tr key={`${row.category} ${row.wordings[0]?.key}`}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={rows.length}>
                    {emissionLabel(emission)}
                  </th>
                )}
                <td data-column="category">
                  <CategoryBadge {...getById(catalog.categoriesById, row.category)} />
                </td>
                <td data-column="wording">
                  {changes.length > 1 && wordingsOfRow(catalog, entry, row, changes)}
                  {sources(catalog, row)}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {days && (
        <p className="border-t border-line pt-1 text-xs text-quiet">{`Documents collected on ${days}`}</p>
      )}
    </section>
  );
}

/** The wordings of a row; one that is new in this row gets all its details. */
function wordingsOfRow(
  catalog: Catalog,
  entry: Entry,
  { wordings, newWordings, sameAs }: VersionRow,
  changes: readonly WordingChange[],
) {
  if (sameAs) return <p className="text-quiet">{repeatInWords(wordings, sameAs)}</p>;
  const items = wordings.map((wording) => {
    const change = changes.find((one) => one.wording === wording);
    return change && newWordings.includes(wording) ? (
      changeLine(catalog, entry, change)
    ) : (
      <li key={wording.key}>{wording.text}</li>
    );
  });
  return <ul className="grid gap-1 text-base">{items}</ul>;
}

/** A wording, what another version says instead, and the versions that lack it. */
function changeLine(catalog: Catalog, entry: Entry, change: WordingChange) {
  const { wording, missingFrom, diff = [] } = change;
  return (
    <li key={wording.key} data-wording={wording.key} data-state={change.label}>
      <p className="inline">
        <OneSide text={wording.text} parts={diff} kind="removed" />
      </p>{' '}
      {variants(catalog, wording)}
      {differing(catalog, entry, change)}
      {missingFrom.map(({ version, under }) => (
        <p key={version} className="text-xs text-quiet">
          {`Not under this code in ${versionLabel(catalog, version, entry)}`}
          {under.length > 0 && ', which lists it under '}
          <CodesInWords codes={under.map((one) => [one.code, entryHref(catalog, one)])} />
        </p>
      ))}
    </li>
  );
}

/** What other versions say instead, without implying that one replaced another. */
function differing(catalog: Catalog, entry: Entry, change: WordingChange) {
  if (change.label !== 'reworded') return null;
  const { wording, counterpart, diff } = change;
  const versions = counterpart.versions.filter((id) => !wording.versions.includes(id));
  const there = versionLabels(catalog, versions, entry);
  if (!diff) return <p className="text-xs text-quiet">{`Differs in ${there}`}</p>;
  return (
    <p className="text-sm">
      <span className="text-xs text-quiet">
        {`${there} ${versions.length > 1 ? 'say' : 'says'}: `}
      </span>
      <OneSide text={counterpart.text} parts={diff} kind="added" />
    </p>
  );
}

/** Variants of a wording in the documents, which differ only in case or punctuation. */
export function variants(catalog: Catalog, wording: Wording) {
  const [, ...others] = wording.variants;
  if (others.length === 0) return null;
  return (
    <details className="variants text-xs text-quiet">
      <summary title="In case, spacing or punctuation">{counted(others.length, 'variant')}</summary>
      <ul className="mt-1 grid gap-1 pl-4">
        {others.map(({ text, occurrences }) => (
          <li key={text}>
            <span data-variant="" className="text-sm text-ink">
              {text}
            </span>
            {` ${occurrences.map((row) => citationOf(catalog, [row], [wording.key])).join('; ')}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The sources of a row's wordings, one per document; each expands to the original lines. */
function sources(catalog: Catalog, row: VersionRow) {
  const keys = row.wordings.map(({ key }) => key);
  return [...groupBy(row.occurrences, ({ document }) => document)].map(([document, own]) => (
    <LazyDetails
      key={document}
      className="source text-xs text-quiet"
      summary={`Source: ${citationOf(catalog, own, keys)}`}
      load={async () => {
        // Loaded on demand; few readers open it.
        const { sourceLines } = await import('./source-lines.tsx');
        return sourceLines(
          document,
          own.flatMap((each) => [each.line, ...linesOf(each, keys)]),
        );
      }}
    >
      <a href={links.document(document)} className="inline-flex min-h-6 items-center">
        About this document
      </a>
    </LazyDetails>
  ));
}
