import type { ReactNode } from 'react';
import { type Catalog, entryId, getById } from '../../domain/catalog/create-catalog.ts';
import { emissionsOf } from '../../domain/catalog/emissions.ts';
import { categorySentence } from '../../domain/catalog/labels.ts';
import { quirksOf } from '../../domain/catalog/quirks/quirks-of.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import { wordingChanges } from '../../domain/compare/wording-changes.ts';
import { ticketMarkdown } from '../../domain/export/entry-markdown.ts';
import { links } from '../../domain/links.ts';
import type { Neighbours } from '../../domain/neighbours/create-neighbours.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { NeighbourPanel } from './neighbour-panel.tsx';
import { QuirkList } from './quirk-list.tsx';
import { VersionMatrix } from './version-matrix.tsx';
import { WordingInUse } from './wording-in-use.tsx';
import { WordingList } from './wording-list.tsx';

/** One entry: what the number means for one resource. */
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
  /** Whether the number has other meanings, so that each names it again. */
  isOneOfSeveral: boolean;
  marked: boolean;
  /** What can be done with the number, where this is all it means, around what is of the entry. */
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
            {isOneOfSeveral && <span className="code mr-2">{entry.code}</span>}
            {label}
          </h2>
          <Category catalog={catalog} entry={entry} />
        </div>
        <WordingInUse catalog={catalog} emissions={emissions} />
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

/** One badge if every row agrees, else a sentence: badges side by side would not say where. */
function Category({ catalog, entry }: { catalog: Catalog; entry: Entry }) {
  const differing = categorySentence(catalog, entry);
  if (differing) return <span className="text-base">{differing}</span>;
  const { category } = entry.occurrences[0] ?? { category: '' };
  return <CategoryBadge {...getById(catalog.categoriesById, category)} />;
}
