import { type Catalog, entryHref, entryId } from '../../domain/catalog/create-catalog.ts';
import type { Labelled } from '../../domain/catalog/schema.ts';
import type { WordingChange, WordingChanges } from '../../domain/compare/wording-changes.ts';
import { InWords } from '../../ui/in-words.tsx';
import { WordDiff } from '../../ui/word-diff.tsx';
import { Provenance } from './provenance.tsx';
import { wordingGroups } from './wording-groups.ts';

const ITEM = 'border-t border-line py-2';

/** What is said of a wording beside the newest version's. */
const STATES = {
  same: (newest) => `Same in ${newest.label}`,
  reworded: (newest) => `Reworded in ${newest.label}`,
  different: (newest) => `${newest.label} says something else`,
  missing: (newest) => `Not in ${newest.label}`,
} as const satisfies Record<WordingChange['label'], (newest: Labelled) => string>;

/** Every distinct text, those of the same rows together, how the newest version differs, and the rows it stands in. */
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
              <Provenance catalog={catalog} wording={first.wording} withCategory={!isOneCategory} />
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
