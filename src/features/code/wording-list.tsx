import { type Catalog, entryId, getById } from '../../domain/catalog/create-catalog.ts';
import { entryHref } from '../../domain/catalog/entry-href.ts';
import type { Labelled } from '../../domain/catalog/schema.ts';
import type { Wording } from '../../domain/catalog/wordings.ts';
import type { WordingChange, WordingChanges } from '../../domain/compare/wording-changes.ts';
import { links } from '../../domain/links.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { InWords } from '../../ui/in-words.tsx';
import { WordDiff } from '../../ui/word-diff.tsx';

/** What is said of a wording beside the newest version's. */
const STATES = {
  same: (newest) => `Same in ${newest.label}`,
  reworded: (newest) => `Reworded in ${newest.label}`,
  'other-meaning': (newest) => `${newest.label} says something else`,
  missing: (newest) => `Not in ${newest.label}`,
} as const satisfies Record<WordingChange['label'], (newest: Labelled) => string>;

/** Every distinct text, how the newest version differs, and the rows it stands in. */
export function WordingList({ catalog, changes }: { catalog: Catalog; changes: WordingChanges }) {
  const { newest } = changes;
  const agree = changes.changes.every(({ label }) => label === 'same');
  const categoriesOf = ({ occurrences }: Wording) =>
    catalog.categories.filter(({ id }) => occurrences.some(({ category }) => category === id));
  const isOneCategory =
    new Set(changes.changes.flatMap(({ wording }) => categoriesOf(wording))).size === 1;
  return (
    <section>
      <h3 className="text-xs font-semibold text-quiet">
        {changes.changes.length === 1 ? 'Where it stands' : `${changes.changes.length} wordings`}
      </h3>
      {!agree && (
        <p className="text-xs text-quiet">
          {`Differences are against ${newest.label}, the newest version that documents it.`}
        </p>
      )}
      <ol className="mt-1 max-w-reading">
        {changes.changes.map((change) => (
          <li
            key={change.wording.key}
            data-wording={change.wording.key}
            data-state={change.label}
            className="border-t border-line py-2"
          >
            <p className="text-base">
              {change.wording.text}
              {!isOneCategory &&
                categoriesOf(change.wording).map(({ id, label }) => (
                  <span key={id} className="ml-2 inline-block align-bottom">
                    <CategoryBadge id={id} label={label} />
                  </span>
                ))}
              {!agree && (
                <span className="ml-2 text-xs whitespace-nowrap text-quiet">
                  {STATES[change.label](newest)}
                </span>
              )}
            </p>
            {change.label === 'reworded' && (
              <p className="mt-0.5">
                <span className="text-xs text-quiet">{`Difference to ${newest.label}: `}</span>
                <WordDiff parts={change.diff} />
              </p>
            )}
            <Absences catalog={catalog} change={change} />
            <Provenance catalog={catalog} wording={change.wording} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The versions that have the other messages of the list but not this one. */
function Absences({ catalog, change }: { catalog: Catalog; change: WordingChange }) {
  return change.missingFrom.map(({ version, under }) => (
    <p key={version.id} className="mt-0.5 text-xs text-quiet">
      {`Not under this code in ${version.label}`}
      {under.length > 0 && ', where it stands under '}
      <InWords
        items={under.map((entry) => ({
          key: entryId(entry),
          node: (
            <a href={entryHref(catalog, entry)} className="code">
              {entry.code}
            </a>
          ),
        }))}
      />
    </p>
  ));
}

/** The versions, then documents and lines, as `V1 · Customer (V1), line 104`. */
function Provenance({ catalog, wording }: { catalog: Catalog; wording: Wording }) {
  return (
    <p className="mt-0.5 text-xs text-quiet">
      {wording.versions.map((id) => getById(catalog.versionsById, id).label).join(', ')}
      {' · '}
      {wording.documents.map((id, index) => {
        const lines = wording.occurrences.flatMap((row) => (row.document === id ? [row.line] : []));
        return (
          <span key={id}>
            {index > 0 && '; '}
            <a href={links.document(id)} className="text-inherit">
              {getById(catalog.documentsById, id).title}
            </a>
            {`, ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(' and ')}`}
          </span>
        );
      })}
    </p>
  );
}
