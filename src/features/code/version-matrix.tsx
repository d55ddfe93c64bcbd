import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import {
  type DocumentedWordings,
  type Emission,
  wordingsByDocuments,
} from '../../domain/catalog/emissions.ts';
import { counted } from '../../domain/text/english.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { DocumentLine } from './document-line.tsx';

/** Messages shown in one row; of more there is the number, and the list below has them. */
export const MOST_MESSAGES = 3;

/** Every API version as a row, whether it emits the code or not. */
export function VersionMatrix({
  catalog,
  emissions,
  label,
  withWordings,
}: {
  catalog: Catalog;
  emissions: readonly Emission[];
  label: string;
  /** Whether there are several; one alone stands above. */
  withWordings: boolean;
}) {
  return (
    <section>
      <h3 className="text-xs font-semibold text-quiet">API versions</h3>
      <table className="matrix mt-1 w-full" data-plain={!withWordings || undefined}>
        <caption className="sr-only">{`${label}: what each API version says`}</caption>
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
            emission={emission}
            withWordings={withWordings}
          />
        ))}
      </table>
    </section>
  );
}

/** One row, or more where documents or tables of the version disagree. */
function Version({
  catalog,
  emission,
  withWordings,
}: {
  catalog: Catalog;
  emission: Emission;
  withWordings: boolean;
}) {
  const { version, emits } = emission;
  const sayings = wordingsByDocuments(emission);
  return (
    <tbody data-version={version.id} data-emits={emits}>
      {!emits && (
        <tr>
          <th scope="row">{version.label}</th>
          <td
            colSpan={withWordings ? 3 : 2}
            className="text-quiet"
          >{`Not documented for ${version.label}`}</td>
        </tr>
      )}
      {sayings.map((saying, index) => (
        <tr key={`${saying.category} ${saying.documents.join()}`}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={sayings.length}>
              {version.label}
            </th>
          )}
          <Said catalog={catalog} saying={saying} withWordings={withWordings} />
        </tr>
      ))}
    </tbody>
  );
}

function Said({
  catalog,
  saying: { category, wordings, documents },
  withWordings,
}: {
  catalog: Catalog;
  saying: DocumentedWordings;
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
          {wordings.length > MOST_MESSAGES
            ? counted(wordings.length, 'message')
            : wordings.map(({ key, text }) => <p key={key}>{text}</p>)}
        </td>
      )}
      <td data-column="documents" className="text-quiet">
        {documents.map((id) => (
          <p key={id}>
            <DocumentLine
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
