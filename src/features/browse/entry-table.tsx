import { Fragment, memo, useState } from 'react';
import { entryHref, entryId, getById } from '../../domain/catalog/create-catalog.ts';
import { type Emission, emissionsOf, lackingVersions } from '../../domain/catalog/emissions.ts';
import {
  absenceInWords,
  emissionLabel,
  entrySummary,
  resourceLabel,
} from '../../domain/catalog/labels.ts';
import { SORT_COLUMNS, type Sort } from '../../domain/filters/browse-state.ts';
import { Button } from '../../ui/button.tsx';
import { CategoryBadge, toneOf } from '../../ui/category-badge.tsx';
import { Highlight } from '../../ui/highlight.tsx';
import { type Column, cellsOf, ListingTable } from '../../ui/listing-table.tsx';
import { openRow, walkRows } from './row-focus.ts';
import { type BrowseRow, categoriesOf, type RowText, type useSortedRows } from './rows.ts';

interface RowProps extends Pick<BrowseRow, 'catalog' | 'entry' | 'codeRanges'> {
  readonly text: RowText;
  /** Whether Enter opens it. */
  readonly isBest: boolean;
}

const ASIDE = 'ml-1 text-xs text-quiet';
const aside = (text: string, look = ASIDE) => <span className={look}>{` ${text}`}</span>;

const COLUMNS: readonly Column<RowProps>[] = [
  {
    id: 'code',
    label: 'Code',
    cell: ({ catalog, entry, codeRanges }) => (
      <a href={entryHref(catalog, entry)} className="code">
        <Highlight text={String(entry.code)} ranges={codeRanges} />
      </a>
    ),
  },
  {
    id: 'resource',
    label: 'Resource',
    cell: ({ catalog, entry }) => resourceLabel(catalog, entry),
  },
  {
    id: 'category',
    label: 'Category',
    cell: (row) =>
      categoriesOf(row).map(({ id, label }, index, all) => (
        <Fragment key={id}>
          {index > 0 && ' '}
          <CategoryBadge id={id} label={label} compact={all.length > 1} />
        </Fragment>
      )),
  },
  {
    id: 'versions',
    label: 'Versions',
    cell: (row) => (
      <span className="slots">
        {emissionsOf(row.catalog, row.entry).map((emission) => slotOf(row, emission))}
      </span>
    ),
  },
  {
    id: 'wording',
    label: 'Wording',
    cell: ({ catalog, entry, isBest, text }) => {
      const { wording, ranges, elsewhere, values, reason } = text;
      const summary = entrySummary(catalog, entry);
      return (
        <>
          <Highlight text={wording} ranges={ranges} />
          {elsewhere && (
            <span className={ASIDE}>
              {` found in ${elsewhere.versions}: `}
              <Highlight {...elsewhere} />
            </span>
          )}
          {values && aside(values, `code ${ASIDE}`)}
          {reason && aside(reason)}
          {summary && aside(summary)}
          {isBest && <span data-best="" />}
        </>
      );
    },
  },
];

/** A longer label does not fit the slots on phones. */
const SHORT_LABEL = 4;

/**
 * One slot per version, in the same order in every row, filled or empty. Labels are above the
 * column on wide screens and inside the slots on narrow ones. A list has over a thousand slots, so
 * each is one element whose text is hidden by CSS; its space separates it in plain text.
 */
function slotOf({ catalog, entry }: RowProps, emission: Emission) {
  const { version, emits, isCovered, isInferred, categories } = emission;
  const names = categories.map((id) => getById(catalog.categoriesById, id).label).join(', ');
  const text = emits
    ? `${emissionLabel(emission)}: ${names}`
    : absenceInWords(catalog, entry, emission);
  const [first, ...others] = categories;
  const look = [
    'slot',
    first && `sign ${toneOf(first)}`,
    others.length > 0 && 'slot-mixed',
    version.label.length > SHORT_LABEL && 'slot-long',
    !isCovered && 'slot-uncovered',
    isInferred && 'slot-inferred',
  ];
  return (
    <span
      key={version.id}
      title={text}
      data-label={version.label}
      className={look.filter(Boolean).join(' ')}
    >
      {`${text} `}
      {others.map((id) => (
        <span key={id} className={`slot-other sign ${toneOf(id)}`} />
      ))}
    </span>
  );
}

/** Memoised: most rows stay the same while the reader types. */
const EntryRow = memo((row: RowProps) => (
  <tr data-entry={entryId(row.entry)} data-lacks={lackingVersions(row.catalog, row.entry)}>
    {cellsOf(COLUMNS, row)}
  </tr>
));

const BY_CODE: Sort = { column: 'code', descending: false };

/** Rows per page. A catalog of some hundred entries fits on the first one. */
const PAGE_SIZE = 600;

interface EntryTableProps {
  readonly rows: ReturnType<typeof useSortedRows>;
  /** Labels of the API versions, in slot order. */
  readonly versions: readonly string[];
  /** Undefined: by relevance, or by code without a query. */
  readonly sort: Sort | undefined;
  readonly hasQuery: boolean;
  /** How many rows to render for now; undefined for all that the reader has asked for. */
  readonly limit: number | undefined;
  /** The current URL with another sort; undefined where the query must not be in a link. */
  readonly hrefOf: ((sort: Sort | undefined) => string) | undefined;
}

/** The table of rows; on narrow screens each row takes two lines. */
export function EntryTable(props: EntryTableProps) {
  const { rows, versions, sort, hasQuery, hrefOf } = props;
  const [asked, setAsked] = useState(PAGE_SIZE);
  const shown = rows.slice(0, props.limit ?? asked);
  const best = hasQuery && !sort ? rows[0] : undefined;
  const slotLabels = (
    <>
      <span className="sr-only">Versions</span>{' '}
      <span className="slots">
        {versions.map((version) => (
          <span key={version}>{`${version} `}</span>
        ))}
      </span>
    </>
  );
  return (
    <>
      <ListingTable
        className="entries w-full"
        caption="Status codes"
        columns={COLUMNS.map((one) =>
          one.id === 'versions' ? { ...one, label: slotLabels } : one,
        )}
        sortable={SORT_COLUMNS}
        sort={sort ?? (hasQuery ? undefined : BY_CODE)}
        hrefOf={hrefOf}
        items={shown}
        onKeyDown={walkRows}
        onClick={openRow}
        onAuxClick={openRow}
      >
        {(row) => (
          <EntryRow
            key={row.id}
            {...row.original}
            text={row.original.text()}
            isBest={row === best}
          />
        )}
      </ListingTable>
      {rows.length > asked && (
        <div className="flex flex-wrap items-center gap-4 border-t border-line py-4">
          {/* The browser's page search finds only rendered rows. */}
          <p className="text-quiet">{`Showing the first ${shown.length} of ${rows.length}.`}</p>
          <Button onClick={() => setAsked(asked + PAGE_SIZE)}>Show more</Button>
        </div>
      )}
    </>
  );
}
