import { memo, useRef } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import { countRanges, type RangeCount } from '../../domain/filters/range-counts.ts';
import { links } from '../../domain/links.ts';
import { counted } from '../../domain/text/english.ts';
import { ShareBar } from '../../ui/bars.tsx';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { useOneTabStop } from '../../ui/use-one-tab-stop.ts';

/** A figure with more rows starts collapsed, because it would push the list out of view. */
const MAX_OPEN = 6;

/** Entries by resource and range of codes. A table, so that its numbers are text. */
export const RangeFigure = memo((props: { catalog: Catalog; entries: readonly Entry[] }) => {
  const { catalog, entries } = props;
  const { starts, rows } = countRanges(catalog, entries);
  const most = Math.max(1, ...rows.flatMap(({ ranges }) => ranges.map(sumOf)));
  const hasOverlap = rows.some(({ ranges }) => ranges.some((range) => sumOf(range) > range.count));
  const table = useRef<HTMLTableElement>(null);
  return (
    <figure aria-label="Code ranges" className="ranges">
      <details className={rows.length <= MAX_OPEN ? 'open-if-wide' : undefined}>
        <summary>Code ranges</summary>
        <div className="ranges-scroll">
          <table ref={table} {...useOneTabStop(table)}>
            <caption className="sr-only">Entries by resource and range of codes</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="sr-only">Resource</span>
                </th>
                {starts.map((start) => (
                  <th key={start} scope="col">{`${start}s`}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ resource, ranges }) => (
                <tr key={resource.id}>
                  <th scope="row">{resource.label}</th>
                  {ranges.map((range) => (
                    <td key={range.from}>
                      {range.count > 0 && rangeLink(range, resource.id, most)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="ranges-legend">
          {catalog.categories.map(({ id, label }) => (
            <span key={id}>
              <ShareBar shares={[{ id, share: 1 }]} /> <CategoryBadge id={id} label={label} />{' '}
            </span>
          ))}
          {hasOverlap && <span>Entries with two categories count in both</span>}
        </p>
      </details>
    </figure>
  );
});

const sumOf = ({ categories }: Pick<RangeCount, 'categories'>) =>
  categories.reduce((sum, { count }) => sum + count, 0);

/** Smallest share of a cell's bar; the pattern of a shorter one would be unreadable. */
const MIN_SHARE = 0.1;

/** The count of a range, as a link to it. The bar of the largest range fills its cell. */
function rangeLink({ from, to, count, categories }: RangeCount, resource: string, most: number) {
  const text = categories.map((one) => counted(one.count, one.category.label.toLowerCase()));
  return (
    <a
      href={links.range(from, to, resource)}
      title={`${from} to ${to}: ${counted(count, 'entry')}, ${text.join(', ')}`}
    >
      {count}
      <ShareBar
        shares={categories.map((one) => ({
          id: one.category.id,
          share: Math.max(
            MIN_SHARE,
            (1 - MIN_SHARE * (categories.length - 1)) * (one.count / most),
          ),
        }))}
      />
      <span className="sr-only">{` (${text.join(', ')})`}</span>
    </a>
  );
}
