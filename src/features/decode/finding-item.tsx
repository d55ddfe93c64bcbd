import { Fragment, memo } from 'react';
import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import { categoryNoun, resourceLabel, versionLabels } from '../../domain/catalog/labels.ts';
import type { Finding } from '../../domain/decode/create-decoder.ts';
import type { Meaning } from '../../domain/decode/decoded.ts';
import {
  type CategoryVersions,
  documentedCategories,
  findingHref,
} from '../../domain/decode/describe-decoded.ts';
import type { Documented } from '../../domain/decode/resolve/resolve.ts';
import { inWords } from '../../domain/text/english.ts';
import { Button } from '../../ui/button.tsx';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { entryOf, findingExplained } from './finding-explained.tsx';
import type { Chosen } from './marked-text.tsx';

interface FindingItemProps {
  readonly catalog: Catalog;
  readonly finding: Finding;
  readonly index: number;
  /** The first finding equal to this one, if that is another one, and its index. */
  readonly first: Finding | undefined;
  readonly firstIndex: number;
  readonly isChosen: boolean;
  /** Whether there are several responses, so that a path alone is ambiguous. */
  readonly isAmongOthers: boolean;
  readonly onShow: (chosen: Chosen) => void;
}

/** Id of the list item of a finding. */
export const findingId = (index: number): string => `finding-${index}`;

/**
 * One status object: its message, its position, and what the documents say about it. Memoised, and
 * its parts are plain functions: there may be 2,000 items, and choosing one must not render the
 * others again.
 */
export const FindingItem = memo(function FindingItem(props: FindingItemProps) {
  const { catalog, finding, index, first, firstIndex, isAmongOthers, onShow } = props;
  const { code, meaning, documented, message } = finding;
  const place = (
    <div className="flex min-w-60 flex-1 items-center justify-between gap-3">
      <p className="min-w-0 wrap-anywhere text-xs text-quiet">
        <span className="code">
          {Array.from(
            positionOf(finding, isAmongOthers).matchAll(/[^.]+\.?|\./g),
            ({ 0: part, index: at }) => (
              // A path may wrap after a dot.
              <Fragment key={at}>
                {part}
                <wbr />
              </Fragment>
            ),
          )}
        </span>
        {first && ', same as '}
        {first && (
          <a
            href={`#${findingId(firstIndex)}`}
            onClick={(event) => {
              event.preventDefault();
              onShow({ id: findingId(firstIndex), shown: 'item' });
            }}
          >
            {first.line === finding.line ? 'above' : `line ${first.line}`}
          </a>
        )}
      </p>
      <Button
        className="shrink-0 print:hidden"
        onClick={() => onShow({ id: findingId(index), shown: 'text' })}
      >
        Show in the text
      </Button>
    </div>
  );
  return (
    <li
      id={findingId(index)}
      tabIndex={-1}
      aria-current={props.isChosen ? 'true' : undefined}
      data-code={code ?? undefined}
      data-entry={meaning.kind === 'one' ? meaning.entryId : undefined}
      data-candidates={'candidates' in meaning ? meaning.candidates.join(' ') : undefined}
      className={first ? 'finding repeated' : 'finding'}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {codeLink(catalog, finding)}
        {documented && categoryBadges(catalog, finding, documented, !first)}
        {first && place}
      </div>
      {!first && message !== null && <p className="text-base">{message}</p>}
      {!first && place}
      {!first && findingExplained(catalog, finding)}
    </li>
  );
});

/** Position of a finding: its path, with the line where several responses may have that path. */
const positionOf = ({ path, line, column }: Finding, isAmongOthers: boolean): string =>
  isAmongOthers && path !== null
    ? `line ${line}, ${path}`
    : (path ?? `line ${line}, column ${column}`);

/** The entry that a code belongs to, in words. */
export function meaningInWords(catalog: Catalog, meaning: Meaning): string {
  if (meaning.kind === 'wrapper') return 'Overall status';
  if (meaning.kind === 'unknown') return 'Not in the catalog';
  if (meaning.kind === 'one') {
    return resourceLabel(catalog, getById(catalog.entriesById, meaning.entryId));
  }
  if (meaning.kind === 'another') return 'Documented with another message';
  return `One of ${meaning.candidates.length} entries`;
}

/** The code and its resource, as a link to its page. */
function codeLink(catalog: Catalog, finding: Finding) {
  const href = findingHref(catalog, finding);
  const number = <span className="code text-lg font-bold">{finding.code ?? 'No code'}</span>;
  const words = meaningInWords(catalog, finding.meaning);
  return finding.meaning.kind === 'one' ? (
    <a href={href} className="inline-flex items-baseline gap-2">
      {number}
      {words}
    </a>
  ) : (
    <>
      {href === undefined ? number : <a href={href}>{number}</a>}
      <span className="text-quiet">{words}</span>
    </>
  );
}

/** Documented categories: those of the meant versions as badges, the others in words if whole. */
function categoryBadges(
  catalog: Catalog,
  finding: Finding,
  { categories, versions }: Documented,
  isWhole: boolean,
) {
  const all = documentedCategories(catalog, finding);
  const isMeant = ({ category }: CategoryVersions) => categories.includes(category);
  const labels = (ids: readonly string[]) => versionLabels(catalog, ids, entryOf(catalog, finding));
  const others = all
    .filter((one) => !isMeant(one))
    .map((one) => `${categoryNoun(catalog, one.category)} in ${labels(one.versions)}`);
  return (
    <>
      {all.filter(isMeant).map((one) => (
        <span key={one.category} className="inline-flex items-center gap-1.5">
          <CategoryBadge {...getById(catalog.categoriesById, one.category)} />
          {isWhole && (
            <span className="text-xs text-quiet">
              {`in ${labels(one.versions.filter((id) => versions.includes(id)))}`}
            </span>
          )}
        </span>
      ))}
      {isWhole && others.length > 0 && (
        <span className="text-xs text-quiet">{`(${inWords(others)})`}</span>
      )}
    </>
  );
}
