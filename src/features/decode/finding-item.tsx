import { memo } from 'react';
import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import { categoryNoun, versionLabels } from '../../domain/catalog/labels.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import type { Documented, Finding, Meaning } from '../../domain/decode/decoded.ts';
import { findingHref } from '../../domain/decode/describe-decoded.ts';
import { links } from '../../domain/links.ts';
import { nearMisses } from '../../domain/neighbours/near-misses.ts';
import { inWords } from '../../domain/text/english.ts';
import { messageDiff } from '../../domain/text/word-diff.ts';
import { Button } from '../../ui/button.tsx';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { WordDiff } from '../../ui/word-diff.tsx';
import { EntryList } from './entry-list.tsx';

export const findingId = (finding: number) => `finding-${finding}`;

/**
 * One status object: what it says, where it stands, and what the documents say of it. Memoised:
 * there may be two thousand of them, and one is chosen at a time.
 */
export const FindingItem = memo(function FindingItem({
  catalog,
  finding,
  index,
  isChosen,
  isAmongOthers,
  onShow,
}: {
  catalog: Catalog;
  finding: Finding;
  /** Its place among the findings. */
  index: number;
  isChosen: boolean;
  /** Whether there are other responses, so that a path alone does not say where it stands. */
  isAmongOthers: boolean;
  /** Leads to its place in the text. */
  onShow: (index: number) => void;
}) {
  const { code, meaning, documented, message, path, line, column } = finding;
  const entry = meaning.kind === 'one' ? catalog.entriesById.get(meaning.entryId) : undefined;
  return (
    <li
      id={findingId(index)}
      tabIndex={-1}
      aria-current={isChosen ? 'true' : undefined}
      data-code={code ?? undefined}
      data-entry={meaning.kind === 'one' ? meaning.entryId : undefined}
      data-candidates={meaning.kind === 'several' ? meaning.candidates.join(' ') : undefined}
      className="finding"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <CodeLink catalog={catalog} finding={finding} />
        {documented && (
          <DocumentedCategories catalog={catalog} entry={entry} documented={documented} />
        )}
      </div>
      {message !== null && <p className="text-base">{message}</p>}
      <div className="flex items-center justify-between gap-3">
        <p className="code min-w-0 wrap-anywhere text-xs text-quiet">
          {isAmongOthers && path !== null
            ? `line ${line}, ${path}`
            : (path ?? `line ${line}, column ${column}`)}
        </p>
        <Button className="shrink-0 print:hidden" onClick={() => onShow(index)}>
          Show in the text
        </Button>
      </div>
      {documented?.contradiction && (
        <p className="flex gap-1.5">
          <Icon name="note" className="mt-0.5" />
          {documented.contradiction}
        </p>
      )}
      {documented && (
        <DocumentedWording
          catalog={catalog}
          entry={entry}
          documented={documented}
          received={message}
        />
      )}
      {meaning.why !== null && <p className="text-xs text-quiet">{meaning.why}</p>}
      <FindingWays catalog={catalog} finding={finding} />
    </li>
  );
});

/** The code and whose it is, as a link to its page. */
function CodeLink({ catalog, finding }: { catalog: Catalog; finding: Finding }) {
  const { code, meaning } = finding;
  const href = findingHref(catalog, finding);
  const number = <span className="code text-lg font-bold">{code ?? 'No code'}</span>;
  if (meaning.kind === 'one') {
    const { resource } = getById(catalog.entriesById, meaning.entryId);
    return (
      <a href={href} className="inline-flex items-baseline gap-2">
        {number}
        {getById(catalog.resourcesById, resource).label}
      </a>
    );
  }
  return (
    <>
      {href === undefined ? number : <a href={href}>{number}</a>}
      <span className="text-quiet">{meaningInWords(meaning)}</span>
    </>
  );
}

/** Whose code it is, where that is not one entry. */
export function meaningInWords(meaning: Exclude<Meaning, { kind: 'one' }>): string {
  switch (meaning.kind) {
    case 'several':
      return meaning.isAnother
        ? 'Documented with another message'
        : `One of ${meaning.candidates.length} entries`;
    case 'wrapper':
      return 'Overall status';
    case 'unknown':
      return 'Not in the catalog';
  }
}

interface DocumentedProps {
  readonly catalog: Catalog;
  readonly entry: Entry | undefined;
  readonly documented: Documented;
}

/** What the documents say it is: in the version that is meant, and otherwise. */
function DocumentedCategories({ catalog, entry, documented }: DocumentedProps) {
  const { categories, versions, allCategories } = documented;
  const of = (category: string) =>
    allCategories.find((one) => one.category === category)?.versions ?? [];
  const others = allCategories
    .filter(({ category }) => !categories.includes(category))
    .map(
      ({ category, versions: all }) =>
        `${categoryNoun(catalog, category)} in ${versionLabels(catalog, all, entry)}`,
    );
  return (
    <>
      {categories.map((id) => (
        <span key={id} className="inline-flex items-center gap-1.5">
          <CategoryBadge {...getById(catalog.categoriesById, id)} />
          <span className="text-xs text-quiet">
            {`in ${versionLabels(
              catalog,
              of(id).filter((version) => versions.includes(version)),
              entry,
            )}`}
          </span>
        </span>
      ))}
      {others.length > 0 && <span className="text-xs text-quiet">{`(${inWords(others)})`}</span>}
    </>
  );
}

/** The documented wording, the values that were received in it, and how the message differs. */
function DocumentedWording({
  catalog,
  entry,
  documented: { wording, wordingVersions, values, expected },
  received,
}: DocumentedProps & { received: string | null }) {
  const versions = versionLabels(catalog, wordingVersions, entry);
  const isSame = received !== null && expected === null && values.length === 0;
  return (
    <>
      {isSame && <p className="text-xs text-quiet">{`Worded as documented in ${versions}.`}</p>}
      {!isSame && (
        <p>
          <span className="text-xs text-quiet">{`Documented in ${versions}: `}</span>
          {wording}
        </p>
      )}
      {values.map(({ name, value }) => (
        <p key={name + value}>
          <span className="code text-xs text-quiet">{`${name} = `}</span>
          <span className="code font-medium">{value}</span>
        </p>
      ))}
      {expected !== null && received !== null && (
        <p>
          <span className="text-xs text-quiet">Differs from the document: </span>
          <WordDiff parts={messageDiff(expected, received)} />
        </p>
      )}
    </>
  );
}

/** Where else to look: other meanings, candidates, the nearest codes. */
function FindingWays({
  catalog,
  finding: { code, meaning, documented, message },
}: {
  catalog: Catalog;
  finding: Finding;
}) {
  const list = (ids: readonly string[]) => (
    <EntryList catalog={catalog} ids={ids} message={message} />
  );
  switch (meaning.kind) {
    case 'several':
      return list(meaning.candidates);
    case 'unknown':
      return <NearestCodes catalog={catalog} code={code} />;
    case 'one':
      return (
        <>
          {(documented?.messageOf.length ?? 0) > 0 && (
            <div>
              <p className="text-xs text-quiet">The message is documented for:</p>
              {list(documented?.messageOf ?? [])}
            </div>
          )}
          {meaning.others.length > 0 && (
            <details>
              <summary className="text-xs text-quiet">
                {`${meaning.others.length} other ${meaning.others.length === 1 ? 'entry' : 'entries'}`}
              </summary>
              {list(meaning.others)}
            </details>
          )}
        </>
      );
    case 'wrapper':
      return null;
  }
}

/** The codes that may have been meant by one that is not in the catalog. */
function NearestCodes({ catalog, code }: { catalog: Catalog; code: number | null }) {
  const { below, above, similar } = nearMisses(catalog, String(code));
  const nearest = [...new Set([...similar, ...below, ...above].map((near) => near.code))];
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      {nearest.length > 0 && <span className="text-quiet">Close to it: </span>}
      {nearest.map((near) => (
        <a
          key={near}
          href={links.code(near)}
          className="code pointer-coarse:min-h-11 pointer-coarse:py-2.5"
        >
          {near}
        </a>
      ))}
    </p>
  );
}
