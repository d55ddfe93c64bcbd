import { type Catalog, entryHref, entryId } from '../../domain/catalog/create-catalog.ts';
import type { Labelled } from '../../domain/catalog/schema.ts';
import type { WordingChange, WordingChanges } from '../../domain/compare/wording-changes.ts';
import { groupBy } from '../../domain/group-by.ts';
import { InWords } from '../../ui/in-words.tsx';
import { WordDiff } from '../../ui/word-diff.tsx';
import { Sources, Variants } from './sources.tsx';

const ITEM = 'border-t border-line py-2';

/** How a wording compares with the newest version. */
const STATES = {
  same: (newest) => `Same in ${newest.label}`,
  reworded: (newest) => `Differs in ${newest.label}`,
  different: (newest) => `Different message in ${newest.label}`,
  missing: (newest) => `Not in ${newest.label}`,
} as const satisfies Record<WordingChange['label'], (newest: Labelled) => string>;

/** Every wording with its sources, and how the newest version differs. */
export function WordingList({ catalog, changes }: { catalog: Catalog; changes: WordingChanges }) {
  const { newest } = changes;
  const agree = changes.changes.every(({ label }) => label === 'same');
  const rows = changes.changes.flatMap(({ wording }) => wording.occurrences);
  const isOneCategory = new Set(rows.map(({ category }) => category)).size === 1;
  return (
    <section>
      <h3 className="text-xs font-semibold text-quiet">{`${changes.changes.length} wordings`}</h3>
      {!agree && <p className="text-xs text-quiet">{`Compared with ${newest.label}.`}</p>}
      <ol className="mt-1">
        {wordingGroups(changes.changes).map((group) => {
          const [first] = group;
          if (!first) return null;
          const below = (
            <>
              {!agree && <State change={first} newest={newest} />}
              <Absences catalog={catalog} change={first} />
              <Sources
                catalog={catalog}
                rows={first.wording.variants[0].occurrences}
                withCategory={!isOneCategory}
              />
              <Variants catalog={catalog} wording={first.wording} withCategory={!isOneCategory} />
            </>
          );
          const { wording, label } = first;
          return group.length === 1 ? (
            <li key={wording.key} data-wording={wording.key} data-state={label} className={ITEM}>
              <p className="text-base">{wording.text}</p>
              {below}
            </li>
          ) : (
            <li key={wording.key} className={ITEM}>
              <ul className="text-base">
                {group.map((one) => (
                  <li
                    key={one.wording.key}
                    data-wording={one.wording.key}
                    data-state={one.label}
                    className="py-0.5"
                  >
                    {one.wording.text}
                  </li>
                ))}
              </ul>
              {below}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function State({ change, newest }: { change: WordingChange; newest: Labelled }) {
  return (
    <p className="mt-0.5">
      <span className="text-xs text-quiet">{STATES[change.label](newest)}</span>
      {change.label === 'reworded' && (
        <>
          <span className="text-xs text-quiet">: </span>
          <WordDiff parts={change.diff} />
        </>
      )}
    </p>
  );
}

/** Versions that have the other messages of the list but not this one. */
function Absences({ catalog, change }: { catalog: Catalog; change: WordingChange }) {
  return change.missingFrom.map(({ version, under }) => (
    <p key={version.id} className="mt-0.5 text-xs text-quiet">
      {`Not under this code in ${version.label}`}
      {under.length > 0 && ', which lists it under '}
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

/** A key that is equal for wordings with the same details below them. */
function detailsKey({ wording, label, missingFrom }: WordingChange): string {
  const rows = wording.occurrences.map((row) => [row.document, row.line, row.category]);
  const absences = missingFrom.map(({ version, under }) => [version.id, ...under.map(entryId)]);
  const hasOwnDetails = label === 'reworded' || wording.variants.length > 1;
  return JSON.stringify([rows, label, absences, hasOwnDetails && wording.key]);
}

/** Groups wordings with the same details, such as the lines of one cell, in their order. */
export function wordingGroups(
  changes: readonly WordingChange[],
): readonly (readonly WordingChange[])[] {
  return [...groupBy(changes, detailsKey).values()];
}
