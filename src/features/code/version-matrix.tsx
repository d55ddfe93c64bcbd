import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import type { Emission } from '../../domain/catalog/emissions.ts';
import { type Saying, sayingsOf } from '../../domain/catalog/sayings.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';

/** Messages shown in one row; the list of wordings below the matrix has all. */
const MOST_MESSAGES = 3;

/** Every API version as a row, whether it emits the code or not. */
export function VersionMatrix({
  catalog,
  emissions,
  label,
}: {
  catalog: Catalog;
  emissions: readonly Emission[];
  label: string;
}) {
  return (
    <section>
      <h3 className="text-xs font-semibold text-quiet">API versions</h3>
      <table className="matrix mt-1 w-full max-w-[60rem]">
        <caption className="sr-only">{`${label}: what each API version says`}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Category</th>
            <th scope="col">Wording</th>
            <th scope="col">Documents</th>
          </tr>
        </thead>
        {emissions.map((emission) => (
          <Version key={emission.version.id} catalog={catalog} emission={emission} />
        ))}
      </table>
    </section>
  );
}

/** One row, or more where documents or tables of the version disagree. */
function Version({ catalog, emission }: { catalog: Catalog; emission: Emission }) {
  const { version, emits } = emission;
  const sayings = sayingsOf(emission);
  return (
    <tbody data-version={version.id} data-emits={emits}>
      {!emits && (
        <tr>
          <th scope="row">{version.label}</th>
          <td colSpan={3} className="text-quiet">{`Not documented for ${version.label}`}</td>
        </tr>
      )}
      {sayings.map((saying, index) => (
        <tr key={`${saying.category} ${saying.documents.join()}`}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={sayings.length}>
              {version.label}
            </th>
          )}
          <Said catalog={catalog} saying={saying} />
        </tr>
      ))}
    </tbody>
  );
}

function Said({ catalog, saying }: { catalog: Catalog; saying: Saying }) {
  const { category, wordings, documents } = saying;
  const more = wordings.length - MOST_MESSAGES;
  return (
    <>
      <td data-column="category">
        <CategoryBadge {...getById(catalog.categoriesById, category)} />
      </td>
      <td data-column="wording">
        {wordings.slice(0, MOST_MESSAGES).map(({ key, text }) => (
          <p key={key}>{text}</p>
        ))}
        {more > 0 && <p className="text-quiet">{`and ${more} more, listed below`}</p>}
      </td>
      <td data-column="documents" className="text-quiet">
        {documents.map((id) => (
          <p key={id}>{getById(catalog.documentsById, id).title}</p>
        ))}
      </td>
    </>
  );
}
