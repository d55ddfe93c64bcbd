import { Fragment, type ReactNode } from 'react';
import { type Catalog, entryId, getById } from '../../domain/catalog/create-catalog.ts';
import {
  emissionsOf,
  lackingVersions,
  wordingsByCategory,
} from '../../domain/catalog/emissions.ts';
import {
  absenceInWords,
  categorySentence,
  emissionLabel,
  resourceLabel,
} from '../../domain/catalog/labels.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import { type Wording, wordingsOf } from '../../domain/catalog/wordings.ts';
import { links } from '../../domain/links.ts';
import type { Related } from '../../domain/neighbours/related.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LazyDetails } from '../../ui/lazy-details.tsx';
import { neighbourPanel } from './neighbour-panel.tsx';
import { QuirkList } from './quirk-list.tsx';
import { variants, versionTable } from './version-table.tsx';

export interface MeaningProps {
  readonly catalog: Catalog;
  readonly entry: Entry;
  readonly related: Related;
  /** Id of the reader's API version; empty for all. */
  readonly api: string;
  readonly isTarget: boolean;
  /** Actions on the code, shown beside those on the entry if it is the only one. */
  readonly actions: ReactNode;
}

/** One entry: what a code means for one resource. */
export function Meaning({ catalog, entry, related, api, isTarget, actions }: MeaningProps) {
  const addressIn = (version: string) =>
    new URL(links.entry(entry, version), document.baseURI).href;
  const titleId = `${entry.resource}-title`;
  return (
    <section
      id={entry.resource}
      data-entry={entryId(entry)}
      data-target={isTarget || undefined}
      data-only={actions ? '' : undefined}
      data-lacks={lackingVersions(catalog, entry)}
      tabIndex={-1}
      aria-labelledby={titleId}
      className="meaning"
    >
      <header className="grid gap-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <h2 id={titleId} className="text-lg font-semibold">
            {!actions && <span className="code mr-1">{entry.code}</span>}{' '}
            {resourceLabel(catalog, entry)}
          </h2>
          {categoryOf(catalog, entry)}
        </div>
        {onlyWording(catalog, entry)}
        {leads(catalog, entry)}
        <div className="flex flex-wrap gap-2 print:hidden">
          <CopyButton label="Copy link" icon="link" isCompact text={() => addressIn(api)} />
          <CopyButton
            label="Copy for a ticket"
            text={async () => {
              const { ticketOf } = await import('../../domain/export/entry-text.ts');
              return ticketOf(catalog, entry, 'markdown', addressIn(''), api);
            }}
          />
          <LazyDetails
            className="copy-as relative w-34"
            isMenu
            summary={
              <>
                Copy as… <Icon name="next" />
              </>
            }
            load={async () => {
              const { copyAs } = await import('./copy-as.tsx');
              return copyAs(catalog, entry, addressIn(''), api);
            }}
          />
          {actions}
        </div>
      </header>
      <div className="grid content-start gap-6">
        {versionTable(catalog, entry, related)}
        <QuirkList catalog={catalog} quirks={related.quirks} />
      </div>
      {neighbourPanel(catalog, entry, related)}
    </section>
  );
}

/** A badge if all rows agree, else a sentence that lists the category of each version. */
function categoryOf(catalog: Catalog, entry: Entry) {
  const differing = categorySentence(catalog, entry);
  if (differing) return <span className="text-base">{differing}</span>;
  const { category } = entry.occurrences[0] ?? { category: '' };
  return <CategoryBadge {...getById(catalog.categoriesById, category)} />;
}

/** The wording of an entry that has only one; several wordings are in the table. */
function onlyWording(catalog: Catalog, entry: Entry) {
  const [wording, ...others] = wordingsOf(catalog, entry);
  if (!wording || others.length > 0) return null;
  return (
    <div data-wording={wording.key} className="max-w-reading">
      <p className="inline text-lg">{wording.text}</p> {variants(catalog, wording)}
    </div>
  );
}

function messageList(wordings: readonly Wording[]) {
  if (wordings.length === 1) return wordings[0]?.text;
  return (
    <ul className="basis-full list-disc pl-4">
      {wordings.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
}

/** What each version says about an entry; CSS shows only the line of the reader's version. */
function leads(catalog: Catalog, entry: Entry) {
  const isOnlyWording = wordingsOf(catalog, entry).length === 1;
  const hasOneCategory = categorySentence(catalog, entry) === undefined;
  return emissionsOf(catalog, entry).map((emission) => (
    <div key={emission.version.id} hidden data-api={emission.version.id} className="lead">
      <strong>
        {emission.emits
          ? `${isOnlyWording && hasOneCategory ? 'Documented for' : 'In'} ${emissionLabel(emission)}`
          : absenceInWords(catalog, entry, emission)}
      </strong>{' '}
      {wordingsByCategory(emission).map(({ category, wordings }) => (
        <Fragment key={category}>
          {!hasOneCategory && <CategoryBadge {...getById(catalog.categoriesById, category)} />}{' '}
          {!isOnlyWording && messageList(wordings)}
        </Fragment>
      ))}
    </div>
  ));
}
