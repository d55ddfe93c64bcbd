import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import type { Emission } from '../../domain/catalog/emissions.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';

/** Messages shown in one cell; the list of wordings below the matrix has all. */
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
        <tbody>
          {emissions.map((emission) => (
            <Row key={emission.version.id} catalog={catalog} emission={emission} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ catalog, emission }: { catalog: Catalog; emission: Emission }) {
  const { version, emits, categories, wordings, documents } = emission;
  const more = wordings.length - MOST_MESSAGES;
  return (
    <tr data-version={version.id} data-emits={emits}>
      <th scope="row">{version.label}</th>
      <td>
        {categories.map((id) => (
          <CategoryBadge key={id} {...getById(catalog.categoriesById, id)} />
        ))}
        {!emits && <span className="text-quiet">–</span>}
      </td>
      <td>
        {!emits && <span className="text-quiet">{`Not documented for ${version.label}`}</span>}
        {wordings.slice(0, MOST_MESSAGES).map(({ key, text }) => (
          <p key={key}>{text}</p>
        ))}
        {more > 0 && <p className="text-quiet">{`and ${more} more messages, listed below`}</p>}
      </td>
      <td className="text-quiet">
        {documents.map((id) => (
          <p key={id}>{getById(catalog.documentsById, id).title}</p>
        ))}
      </td>
    </tr>
  );
}
