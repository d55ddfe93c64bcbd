import { Fragment, memo } from 'react';
import { type Catalog, entryHref, getById } from '../../domain/catalog/create-catalog.ts';
import { categoriesIn } from '../../domain/catalog/emissions.ts';
import { categoryNoun, resourceLabel, versionLabels } from '../../domain/catalog/labels.ts';
import { wordingKey } from '../../domain/catalog/messages.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';
import type { Finding } from '../../domain/decode/create-decoder.ts';
import type { Meaning } from '../../domain/decode/decoded.ts';
import {
  type CategoryVersions,
  contradictionOf,
  documentedCategories,
  expectedOf,
  findingHref,
  reasonOf,
} from '../../domain/decode/describe-decoded.ts';
import { type Documented, nearestWording } from '../../domain/decode/resolve/resolve.ts';
import { groupBy } from '../../domain/group-by.ts';
import { links } from '../../domain/links.ts';
import { nearMisses } from '../../domain/neighbours/near-misses.ts';
import { inWords, plural } from '../../domain/text/english.ts';
import { messageDiff } from '../../domain/text/word-diff.ts';
import { Button } from '../../ui/button.tsx';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { CodesInWords } from '../../ui/codes-in-words.tsx';
import { Icon } from '../../ui/icon.tsx';
import { WordDiff } from '../../ui/word-diff.tsx';
import type { Chosen } from './marked-text.tsx';

interface FindingItemProps {
  readonly catalog: Catalog;
  readonly finding: Finding;
  readonly index: number;
  /** The first finding that means and says the same, if that is another, and which it is. */
  readonly first: Finding | undefined;
  readonly firstIndex: number;
  readonly isChosen: boolean;
  /** Whether there are other responses, so that a path alone does not say where it is. */
  readonly isAmongOthers: boolean;
  readonly onShow: (chosen: Chosen) => void;
}

/**
 * One status object: what it says, where it is, and what the documents say of it. Memoised
 * and without components for its parts: there may be two thousand of them, and one is chosen at a
 * time.
 */
export const FindingItem = memo(function FindingItem(props: FindingItemProps) {
  const { catalog, finding, index, first, firstIndex, isAmongOthers, onShow } = props;
  const { code, meaning, documented, message } = finding;
  const place = (
    <div className="flex min-w-60 flex-1 items-center justify-between gap-3">
      <p className="min-w-0 wrap-anywhere text-xs text-quiet">
        <span className="code">
          {Array.from(
            placeOf(finding, isAmongOthers).matchAll(/[^.]+\.?|\./g),
            ({ 0: part, index: at }) => (
              // A path may break behind a dot.
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
            href={`#finding-${firstIndex}`}
            onClick={(event) => {
              event.preventDefault();
              onShow({ finding: firstIndex, shown: 'finding' });
            }}
          >
            {first.line === finding.line ? 'above' : `line ${first.line}`}
          </a>
        )}
      </p>
      <Button
        className="shrink-0 print:hidden"
        onClick={() => onShow({ finding: index, shown: 'place' })}
      >
        Show in the text
      </Button>
    </div>
  );
  return (
    <li
      id={`finding-${index}`}
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
      {!first && explained(catalog, finding)}
    </li>
  );
});

/** Where a finding is: by its path, unless other responses have that too. */
const placeOf = ({ path, line, column }: Finding, isAmongOthers: boolean): string =>
  isAmongOthers && path !== null
    ? `line ${line}, ${path}`
    : (path ?? `line ${line}, column ${column}`);

/** What the documents say of a finding, and why that is meant. */
function explained(catalog: Catalog, finding: Finding) {
  const contradiction = contradictionOf(catalog, finding);
  const reason = reasonOf(catalog, finding);
  return (
    <>
      {contradiction && (
        <p className="flex gap-1.5">
          <Icon name="note" className="mt-0.5" />
          {contradiction}
        </p>
      )}
      {finding.documented && documentedWording(catalog, finding, finding.documented)}
      {reason !== null && <p className="text-xs text-quiet">{reason}</p>}
      {waysOn(catalog, finding)}
    </>
  );
}

const entryOf = (catalog: Catalog, { meaning }: Finding) =>
  meaning.kind === 'one' ? catalog.entriesById.get(meaning.entryId) : undefined;

/** Whose code it is. */
export function meaningInWords(catalog: Catalog, meaning: Meaning): string {
  if (meaning.kind === 'wrapper') return 'Overall status';
  if (meaning.kind === 'unknown') return 'Not in the catalog';
  if (meaning.kind === 'one') {
    return resourceLabel(catalog, getById(catalog.entriesById, meaning.entryId));
  }
  if (meaning.kind === 'another') return 'Documented with another message';
  return `One of ${meaning.candidates.length} entries`;
}

/** The code and whose it is, as a link to its page. */
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

/** What the documents say it is: in the version that is meant, and otherwise; or in short. */
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

/** The documented wording, the values that were received in it, and how the message differs. */
function documentedWording(catalog: Catalog, finding: Finding, documented: Documented) {
  const { wording, wordingVersions, values } = documented;
  const { message: received } = finding;
  const expected = expectedOf(finding);
  const entry = entryOf(catalog, finding);
  const versions = versionLabels(catalog, wordingVersions, entry);
  // Without a message any of them may be meant.
  const others = entry && received === null ? wordingsOf(catalog, entry).length - 1 : 0;
  if (received !== null && expected === null && values.length === 0)
    return <p className="text-xs text-quiet">{`Worded as documented in ${versions}.`}</p>;
  return (
    <>
      <p>
        <span className="text-xs text-quiet">{`Documented in ${versions}: `}</span>
        {wording}
        {others > 0 && (
          <span className="text-xs text-quiet">
            {` and ${others} other ${plural('wording', others)}`}
          </span>
        )}
      </p>
      {values.map(({ name, value }) => (
        <p key={name + value}>
          <span className="code text-xs text-quiet">{`${name} = `}</span>
          <span className="code font-semibold">{value}</span>
        </p>
      ))}
      {expected !== null && received !== null && (
        <p>
          <span className="text-xs text-quiet">Differs from the documented wording: </span>
          <WordDiff parts={messageDiff(expected, received)} />
        </p>
      )}
    </>
  );
}

/** Where else to look: other meanings, candidates, the nearest codes. */
function waysOn(catalog: Catalog, { code, meaning, documented, message }: Finding) {
  const list = (ids: readonly string[]) => entryList(catalog, ids, message);
  if (meaning.kind === 'wrapper') return null;
  if ('candidates' in meaning) return list(meaning.candidates);
  if (meaning.kind === 'unknown') return nearestCodes(catalog, code);
  const others = meaning.others.length;
  return (
    <>
      {documented && documented.messageOf.length > 0 && (
        <div>
          <p className="text-xs text-quiet">The message is documented for:</p>
          {list(documented.messageOf)}
        </div>
      )}
      {others > 0 && (
        <details>
          <summary className="text-xs text-quiet">{`${others} other ${plural('entry', others)}`}</summary>
          {list(meaning.others)}
        </details>
      )}
    </>
  );
}

/** The codes that may have been meant by one that is not in the catalog. */
function nearestCodes(catalog: Catalog, code: number | null) {
  const { below, above, similar } = nearMisses(catalog, String(code));
  const nearest = new Set([...similar, ...below, ...above].map((near) => near.code));
  if (nearest.size === 0) return null;
  return (
    <p>
      <span className="text-quiet">Close to it: </span>
      <CodesInWords codes={[...nearest].map((near) => [near, links.code(near)])} />
    </p>
  );
}

/**
 * Entries with the wording nearest to a message; when all say the same, the codes of each resource
 * and category in one line.
 */
function entryList(catalog: Catalog, ids: readonly string[], message: string | null) {
  const lines = ids.map((id) => {
    const entry = getById(catalog.entriesById, id);
    const categories = categoriesIn(catalog, entry.occurrences);
    return { id, entry, categories, wording: nearestWording(catalog, entry, message).text };
  });
  const [key = '', ...otherKeys] = new Set(lines.map(({ wording }) => wordingKey(wording)));
  const isShared = otherKeys.length === 0 && lines.length > 2;
  const groups = groupBy(lines, ({ id, entry, categories }) =>
    isShared ? [entry.resource, ...categories.map((one) => one.id)].join(' ') : id,
  );
  return (
    <>
      {isShared && key !== wordingKey(message ?? '') && <p>{lines[0]?.wording}</p>}
      <ul className="grid gap-1.5">
        {[...groups].map(([group, own]) => (
          <li key={group} className="flex flex-wrap items-start gap-x-2">
            {isShared && <span>{resourceLabel(catalog, own[0].entry)}</span>}
            {own.map(({ id, entry }) => (
              <a key={id} href={entryHref(catalog, entry)}>
                <span className="code">{entry.code}</span>
                {!isShared && ` ${resourceLabel(catalog, entry)}`}
              </a>
            ))}
            {own[0].categories.map((category) => (
              <CategoryBadge key={category.id} {...category} />
            ))}
            {!isShared && <span className="group-wording">{own[0].wording}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
