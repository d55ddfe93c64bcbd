import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import type { ComparedVersions } from '../../domain/compare/compare-state.ts';
import { comparisonPairs } from '../../domain/compare/compare-versions.ts';
import { links } from '../../domain/links.ts';

/** Every pair of versions as a page of its own, which can be read without script, too. */
export function ComparisonList({ catalog, shown }: { catalog: Catalog; shown: ComparedVersions }) {
  const label = (id: string) => getById(catalog.versionsById, id).label;
  return (
    <nav aria-labelledby="comparisons" className="comparisons text-xs text-quiet print:hidden">
      <h2 id="comparisons" className="font-medium">
        All comparisons
      </h2>
      <ul className="flex flex-wrap gap-x-4">
        {comparisonPairs(catalog).map(({ from, to }) => (
          <li key={`${from} ${to}`}>
            <a
              href={links.comparison({ from, to })}
              aria-current={from === shown.from && to === shown.to ? 'page' : undefined}
              className="inline-flex min-h-6 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline pointer-coarse:min-h-11"
            >
              {`${label(from)} to ${label(to)}`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
