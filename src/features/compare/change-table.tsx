import { Fragment } from 'react';
import { type Catalog, entryHref, entryId, getById } from '../../domain/catalog/create-catalog.ts';
import type { Emission } from '../../domain/catalog/emissions.ts';
import { emissionLabel, resourceLabel, versionLabel } from '../../domain/catalog/labels.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import type { Wording } from '../../domain/catalog/wordings.ts';
import {
  areSiblings,
  type ChangeKind,
  changeLabels,
  comparisonTitle,
} from '../../domain/compare/change-labels.ts';
import { CHANGE_COLUMNS, type ChangeSort } from '../../domain/compare/compare-state.ts';
import type { Change, Comparison } from '../../domain/compare/compare-versions.ts';
import type { MessageChange } from '../../domain/compare/message-changes.ts';
import { reasonOf } from '../../domain/search/hit-reason.ts';
import type { Hit } from '../../domain/search/search.ts';
import { plural } from '../../domain/text/english.ts';
import type { DiffPart } from '../../domain/text/word-diff.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { CodesInWords } from '../../ui/codes-in-words.tsx';
import { Highlight } from '../../ui/highlight.tsx';
import { Icon } from '../../ui/icon.tsx';
import { type Column, cellsOf, ListingTable } from '../../ui/listing-table.tsx';
import { WordDiff } from '../../ui/word-diff.tsx';

const ICONS = {
  added: 'plus',
  removed: 'minus',
  recategorised: 'swap',
  reworded: 'pencil',
  same: 'equal',
} as const satisfies Record<ChangeKind, string>;

interface ChangeTableProps {
  readonly catalog: Catalog;
  readonly comparison: Comparison;
  readonly changes: readonly Change[];
  /** The hits for the query by entry; undefined without a query. */
  readonly hits: ReadonlyMap<Entry, Hit> | undefined;
  readonly sort: ChangeSort;
  /** The URL of this page with another sort; undefined where the query must not be in a link. */
  readonly hrefOf: ((sort: ChangeSort | undefined) => string) | undefined;
}

export function ChangeTable(props: ChangeTableProps) {
  const { catalog, comparison, changes, hits, sort, hrefOf } = props;
  const [from, to] = [comparison.from, comparison.to].map(({ id }) => versionLabel(catalog, id));
  const labels = changeLabels(catalog, comparison);
  const columns: readonly Column<Change>[] = [
    {
      id: 'code',
      label: 'Code',
      cell: ({ entry }) => {
        const range = hits?.get(entry)?.codeRange;
        return (
          <a href={entryHref(catalog, entry)} className="code">
            <Highlight text={String(entry.code)} ranges={range ? [range] : []} />
          </a>
        );
      },
    },
    { id: 'resource', label: 'Resource', cell: ({ entry }) => resourceLabel(catalog, entry) },
    { id: 'change', label: 'Change', cell: (change) => kindOf(change, labels) },
    {
      id: 'category',
      label: `Category, ${from} to ${to}`,
      cell: (change) => categoriesOf(catalog, change),
    },
    {
      id: 'wording',
      label: 'Wording',
      cell: (change) => {
        const hit = hits?.get(change.entry);
        const reason = hit && reasonOf(hit);
        return (
          <>
            {messagesOf(catalog, change, hit)}
            {reason && <p className="text-xs text-quiet">{reason}</p>}
          </>
        );
      },
    },
  ];
  return (
    <ListingTable
      className="changes w-full"
      caption={comparisonTitle(catalog, comparison)}
      columns={columns}
      sortable={CHANGE_COLUMNS}
      sort={sort}
      hrefOf={hrefOf}
      items={changes}
    >
      {(change) => (
        <tr
          key={entryId(change.entry)}
          data-entry={entryId(change.entry)}
          data-change={change.kind}
        >
          {cellsOf(columns, change)}
        </tr>
      )}
    </ListingTable>
  );
}

function kindOf({ kind, isReworded, messages }: Change, labels: ReturnType<typeof changeLabels>) {
  // A message that moved to another code keeps its text, so it is not a rewording.
  const isMoved =
    kind === 'reworded' &&
    messages.every((one) => one.kind === 'same' || ('isMoved' in one && one.isMoved));
  const also = isMoved
    ? ` counts as “${labels.reworded.toLowerCase()}”`
    : kind === 'recategorised' && isReworded && ` ${labels.alsoReworded}`;
  return (
    <>
      <span className="inline-flex items-center gap-1.5">
        <Icon name={isMoved ? 'swap' : ICONS[kind]} className="text-quiet" />
        {isMoved ? labels.moved : labels[kind]}
      </span>
      {also && <span className="text-xs text-quiet lg:block">{also}</span>}
    </>
  );
}

/** The badge if the category is unchanged, else the old and the new ones. */
function categoriesOf(catalog: Catalog, { from, to, isRecategorised }: Change) {
  if (!isRecategorised) return badges(catalog, from.emits ? from : to);
  return (
    <span className="inline-flex items-start gap-1">
      {badges(catalog, from)}
      <span className="flex h-6 items-center">
        <Icon name="next" className="text-quiet" />
        <span className="sr-only"> to </span>
      </span>
      {badges(catalog, to)}
    </span>
  );
}

const badges = (catalog: Catalog, emission: Emission) => (
  <span className="inline-flex flex-col items-start gap-1">
    {emission.categories.map((id) => (
      <Fragment key={id}>
        <CategoryBadge {...getById(catalog.categoriesById, id)} />{' '}
      </Fragment>
    ))}
  </span>
);

/** A wording, highlighted where the query matched. */
const matched = (text: string, hit: Hit | undefined) => (
  <Highlight text={text} ranges={hit?.wording === text ? hit.ranges : []} />
);

/** The messages of a changed entry, as a diff where they differ. */
function messagesOf(catalog: Catalog, change: Change, hit: Hit | undefined) {
  const { from, to, messages } = change;
  if (messages.length === 0)
    return (from.emits ? from : to).wordings.map(({ key, text }) => (
      <p key={key}>{matched(text, hit)}</p>
    ));
  const differing = messages.filter(
    (one) => one.kind !== 'same' || one.others.from.length + one.others.to.length > 0,
  );
  const shown = differing.length > 0 ? differing : messages;
  const unchanged = messages.length - shown.length;
  return (
    <>
      {shown.map((message) =>
        'under' in message ? oneSided(catalog, change, message) : inBoth(change, message, hit),
      )}
      {unchanged > 0 && (
        <p className="text-xs text-quiet">
          {`${unchanged} other ${plural('message', unchanged)} unchanged`}
        </p>
      )}
    </>
  );
}

type OneSided = Extract<MessageChange, { under: unknown }>;

/** Labels of sibling versions, neither of which replaced the other. */
const sidesOf = ({ from, to }: Change) =>
  areSiblings(from.version, to.version)
    ? ([emissionLabel(from), emissionLabel(to)] as const)
    : undefined;

/** How a message changed, then wordings of it that only one version has. */
function inBoth(change: Change, message: Exclude<MessageChange, OneSided>, hit: Hit | undefined) {
  const sides = sidesOf(change);
  const { kind, others } = message;
  const only = (side: DiffPart['kind']) => (wording: Wording) => ({ kind: side, ...wording });
  return (
    <Fragment key={kind + (kind === 'same' ? message.wording : message.from).key}>
      <p>
        {kind === 'same' ? (
          matched(message.wording.text, hit)
        ) : (
          <WordDiff parts={message.diff} sides={sides} />
        )}
      </p>
      {[...others.from.map(only('removed')), ...others.to.map(only('added'))].map((part) => (
        <p key={part.key}>
          <WordDiff parts={[part]} sides={sides} />
          <span className="text-quiet">{' another wording'}</span>
        </p>
      ))}
    </Fragment>
  );
}

/** A message that only one version has under this code, and its code in the other version. */
function oneSided(catalog: Catalog, change: Change, message: OneSided) {
  const { from, to } = change;
  const { kind, wording, under } = message;
  const isDropped = kind === 'dropped';
  const isMoved = message.isMoved && !areSiblings(from.version, to.version);
  return (
    <p key={kind + wording.key}>
      <WordDiff
        parts={[{ kind: isDropped ? 'removed' : 'added', text: wording.text }]}
        sides={sidesOf(change)}
      />
      {under.length > 0 && (
        <span className="text-quiet">
          {isMoved ? (isDropped ? ' moved to ' : ' moved from ') : ' is under '}
          <CodesInWords codes={under.map((one) => [one.code, entryHref(catalog, one)])} />
          {!isMoved && ` in ${emissionLabel(isDropped ? to : from)}`}
        </span>
      )}
    </p>
  );
}
