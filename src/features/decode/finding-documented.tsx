import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import { categoryNoun, versionLabels } from '../../domain/catalog/labels.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import type { Documented } from '../../domain/decode/decoded.ts';
import { inWords } from '../../domain/text/english.ts';
import { messageDiff } from '../../domain/text/word-diff.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { WordDiff } from '../../ui/word-diff.tsx';

/** What the documents say it is: in the version that is meant, and otherwise. */
export function DocumentedCategories({
  catalog,
  entry,
  documented: { categories, versions, allCategories },
}: {
  catalog: Catalog;
  entry: Entry | undefined;
  documented: Documented;
}) {
  const of = (category: string) =>
    allCategories.find((one) => one.category === category)?.versions ?? [];
  const others = allCategories
    .filter(({ category }) => !categories.includes(category))
    .map(
      ({ category, versions: all }) =>
        `${categoryNoun(catalog, category)} in ${versionLabels(catalog, all, entry)}`,
    );
  return (
    <>
      {categories.map((id) => (
        <span key={id} className="inline-flex items-center gap-1.5">
          <CategoryBadge {...getById(catalog.categoriesById, id)} />
          <span className="text-xs text-quiet">
            {`in ${versionLabels(
              catalog,
              of(id).filter((version) => versions.includes(version)),
              entry,
            )}`}
          </span>
        </span>
      ))}
      {others.length > 0 && <span className="text-xs text-quiet">{`(${inWords(others)})`}</span>}
    </>
  );
}

/** The documented wording, the values that were received in it, and how the message differs. */
export function DocumentedWording({
  catalog,
  entry,
  documented: { wording, wordingVersions, values, expected },
  received,
}: {
  catalog: Catalog;
  entry: Entry | undefined;
  documented: Documented;
  received: string | null;
}) {
  const versions = versionLabels(catalog, wordingVersions, entry);
  const isSame = received !== null && expected === null && values.length === 0;
  return (
    <>
      {isSame && <p className="text-xs text-quiet">{`Worded as documented in ${versions}.`}</p>}
      {!isSame && (
        <p>
          <span className="text-xs text-quiet">{`Documented in ${versions}: `}</span>
          {wording}
        </p>
      )}
      {values.map(({ name, value }) => (
        <p key={name + value}>
          <span className="code text-xs text-quiet">{`${name} = `}</span>
          <span className="code font-medium">{value}</span>
        </p>
      ))}
      {expected !== null && received !== null && (
        <p>
          <span className="text-xs text-quiet">Differs from the document: </span>
          <WordDiff parts={messageDiff(expected, received)} />
        </p>
      )}
    </>
  );
}
