import type { ReactNode } from 'react';
import { type Catalog, entryId, getById } from '../../domain/catalog/create-catalog.ts';
import { type Emission, emissionsOf, wordingsByCategory } from '../../domain/catalog/emissions.ts';
import { categorySentence, emissionLabel } from '../../domain/catalog/labels.ts';
import { quirksOf } from '../../domain/catalog/quirks/quirks-of.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import { wordingChanges } from '../../domain/compare/wording-changes.ts';
import { ticketMarkdown } from '../../domain/export/entry-markdown.ts';
import { links } from '../../domain/links.ts';
import type { Neighbours } from '../../domain/neighbours/create-neighbours.ts';
import { counted } from '../../domain/text/english.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { NeighbourPanel } from './neighbour-panel.tsx';
import { QuirkList } from './quirk-list.tsx';
import { Variants } from './sources.tsx';
import { MAX_MESSAGES, VersionMatrix } from './version-matrix.tsx';
import { WordingList } from './wording-list.tsx';

/** One entry: what a code means for one resource. */
export function Meaning({
  catalog,
  entry,
  neighbours,
  isOneOfSeveral,
  marked,
  before,
  after,
}: {
  catalog: Catalog;
  entry: Entry;
  neighbours: Neighbours;
  /** Whether the code has other entries too, so that each repeats it. */
  isOneOfSeveral: boolean;
  marked: boolean;
  /** Actions on the code around those on the entry, if it is the only one. */
  before?: ReactNode;
  after?: ReactNode;
}) {
  const { label } = getById(catalog.resourcesById, entry.resource);
  const emissions = emissionsOf(catalog, entry);
  const permalink = () => new URL(links.entry(entry), document.baseURI).href;
  const changes = wordingChanges(catalog, entry);
  const titleId = `${entry.resource}-title`;
  return (
    <section
      id={entry.resource}
      data-entry={entryId(entry)}
      data-target={marked || undefined}
      data-only={!isOneOfSeveral || undefined}
      tabIndex={-1}
      aria-labelledby={titleId}
      className="meaning"
    >
      <header className="grid gap-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <h2 id={titleId} className="text-lg font-semibold">
            {isOneOfSeveral && <span className="code mr-1">{entry.code}</span>} {label}
          </h2>
          <Category catalog={catalog} entry={entry} />
        </div>
        <CurrentWording catalog={catalog} emissions={emissions} />
        <div className="flex flex-wrap gap-2 print:hidden">
          {before}
          <CopyButton label="Copy link" icon="link" text={permalink} />
          <CopyButton
            label="Copy for a ticket"
            text={() => ticketMarkdown(catalog, entry, permalink())}
          />
          {after}
        </div>
      </header>
      <div className="grid content-start gap-6">
        <QuirkList catalog={catalog} quirks={quirksOf(catalog, entry)} />
        <VersionMatrix
          catalog={catalog}
          entry={entry}
          emissions={emissions}
          label={label}
          withWordings={changes.changes.length > 1}
        />
        {changes.changes.length > 1 && <WordingList catalog={catalog} changes={changes} />}
      </div>
      <NeighbourPanel catalog={catalog} entry={entry} neighbours={neighbours} />
    </section>
  );
}

/** A badge if every row agrees, else a sentence that says which version has which category. */
function Category({ catalog, entry }: { catalog: Catalog; entry: Entry }) {
  const differing = categorySentence(catalog, entry);
  if (differing) return <span className="text-base">{differing}</span>;
  const { category } = entry.occurrences[0] ?? { category: '' };
  return <CategoryBadge {...getById(catalog.categoriesById, category)} />;
}

/** The wording of the newest version, which is named where another version differs. */
function CurrentWording({
  catalog,
  emissions,
}: {
  catalog: Catalog;
  emissions: readonly Emission[];
}) {
  const newest = emissions.findLast(({ emits }) => emits);
  const keys = new Set(emissions.flatMap(({ wordings }) => wordings.map(({ key }) => key)));
  const [only] = newest?.wordings ?? [];
  if (!newest || !only) return null;
  if (keys.size === 1) {
    return (
      <div data-wording={only.key} className="max-w-reading">
        <p className="text-lg">{only.text}</p>
        <Variants catalog={catalog} wording={only} withCategory={false} />
      </div>
    );
  }
  const groups = wordingsByCategory(newest);
  const items = groups.flatMap(({ category, wordings }) =>
    wordings.map(({ key, text }) => ({ key: `${category} ${key}`, text, category })),
  );
  const label = emissionLabel(newest);
  if (items.length > MAX_MESSAGES) {
    return <p className="text-lg">{`${counted(items.length, 'message')} in ${label}`}</p>;
  }
  return (
    <div className="max-w-reading">
      {keys.size > newest.wordings.length && <p className="text-xs text-quiet">{`In ${label}:`}</p>}
      {items.length === 1 ? (
        <p className="text-lg">{items[0]?.text}</p>
      ) : (
        <ul className="grid list-disc gap-1 pl-5 text-base">
          {items.map(({ key, text, category }) => (
            <li key={key}>
              {groups.length > 1 && (
                <>
                  <span className="mr-2 inline-block align-middle">
                    <CategoryBadge {...getById(catalog.categoriesById, category)} />
                  </span>{' '}
                </>
              )}
              {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
