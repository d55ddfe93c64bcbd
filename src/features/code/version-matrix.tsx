import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import {
  type DocumentedWordings,
  type Emission,
  wordingsByDocuments,
} from '../../domain/catalog/emissions.ts';
import { absenceInWords, emissionLabel } from '../../domain/catalog/labels.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import type { Wording } from '../../domain/catalog/wordings.ts';
import { counted } from '../../domain/text/english.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { DocumentLines } from './sources.tsx';

/** Longer lists are shown as a count; the list of wordings below has them all. */
export const MAX_MESSAGES = 3;

/** Every API version as a row, whether it emits the code or not. */
export function VersionMatrix({
  catalog,
  entry,
  emissions,
  label,
  withWordings,
}: {
  catalog: Catalog;
  entry: Entry;
  emissions: readonly Emission[];
  label: string;
  /** Whether there are several; a single one is shown above the table. */
  withWordings: boolean;
}) {
  return (
    <section>
      <h3 className="text-xs font-semibold text-quiet">API versions</h3>
      <table className="matrix mt-1 w-full" data-plain={!withWordings || undefined}>
        <caption className="sr-only">{`${label}: category, wording and documents by API version`}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Category</th>
            {withWordings && <th scope="col">Wording</th>}
            <th scope="col">Documents</th>
          </tr>
        </thead>
        {emissions.map((emission) => (
          <Version
            key={emission.version.id}
            catalog={catalog}
            entry={entry}
            emission={emission}
            withWordings={withWordings}
          />
        ))}
      </table>
    </section>
  );
}

/** One row, or more where the documents of the version disagree. */
function Version({
  catalog,
  entry,
  emission,
  withWordings,
}: {
  catalog: Catalog;
  entry: Entry;
  emission: Emission;
  withWordings: boolean;
}) {
  const { version, emits } = emission;
  const groups = wordingsByDocuments(emission);
  return (
    <tbody data-version={version.id} data-emits={emits}>
      {!emits && (
        <tr>
          <th scope="row">{emissionLabel(emission)}</th>
          <td colSpan={withWordings ? 3 : 2} className="text-quiet">
            {absenceInWords(catalog, entry, emission)}
          </td>
        </tr>
      )}
      {groups.map((group, index) => (
        <tr key={`${group.category} ${group.documents.join()}`}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={groups.length}>
              {emissionLabel(emission)}
            </th>
          )}
          <Cells catalog={catalog} group={group} withWordings={withWordings} />
        </tr>
      ))}
    </tbody>
  );
}

/** A wording as the first of these documents that has it writes it. */
const textIn = ({ text, variants }: Wording, documents: readonly string[]): string =>
  variants.find(({ occurrences }) => occurrences.some((row) => documents.includes(row.document)))
    ?.text ?? text;

function Cells({
  catalog,
  group: { category, wordings, documents },
  withWordings,
}: {
  catalog: Catalog;
  group: DocumentedWordings;
  withWordings: boolean;
}) {
  const rows = wordings
    .flatMap(({ occurrences }) => occurrences)
    .filter((row) => row.category === category);
  return (
    <>
      <td data-column="category">
        <CategoryBadge {...getById(catalog.categoriesById, category)} />
      </td>
      {withWordings && (
        <td data-column="wording">
          {wordings.length > MAX_MESSAGES
            ? counted(wordings.length, 'message')
            : wordings.map((wording) => <p key={wording.key}>{textIn(wording, documents)}</p>)}
        </td>
      )}
      <td data-column="documents" className="text-quiet">
        {documents.map((id) => (
          <p key={id}>
            <DocumentLines
              catalog={catalog}
              document={id}
              rows={rows.filter(({ document }) => document === id)}
            />
          </p>
        ))}
      </td>
    </>
  );
}
