import { type Catalog, entryHref, getById } from '../../domain/catalog/create-catalog.ts';
import { categoriesIn } from '../../domain/catalog/emissions.ts';
import { resourceLabel, versionLabels } from '../../domain/catalog/labels.ts';
import { NO_MESSAGE, wordingKey } from '../../domain/catalog/messages.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';
import type { Finding } from '../../domain/decode/create-decoder.ts';
import { contradictionOf, expectedOf, reasonOf } from '../../domain/decode/describe-decoded.ts';
import { type Documented, nearestWording } from '../../domain/decode/resolve/resolve.ts';
import { groupBy } from '../../domain/group-by.ts';
import { links } from '../../domain/links.ts';
import { nearMisses } from '../../domain/neighbours/near-misses.ts';
import { plural } from '../../domain/text/english.ts';
import { messageDiff } from '../../domain/text/word-diff.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { CodesInWords } from '../../ui/codes-in-words.tsx';
import { Icon } from '../../ui/icon.tsx';
import { WordDiff } from '../../ui/word-diff.tsx';

/** What the documents say about a finding, and why this entry was chosen. */
export function findingExplained(catalog: Catalog, finding: Finding) {
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
      {furtherLinks(catalog, finding)}
    </>
  );
}

export const entryOf = (catalog: Catalog, { meaning }: Finding) =>
  meaning.kind === 'one' ? catalog.entriesById.get(meaning.entryId) : undefined;

/** The documented wording, the values received for its placeholders, and any difference. */
function documentedWording(catalog: Catalog, finding: Finding, documented: Documented) {
  const { wording, wordingVersions, values } = documented;
  const { message: received } = finding;
  const expected = expectedOf(finding);
  const entry = entryOf(catalog, finding);
  const versions = versionLabels(catalog, wordingVersions, entry);
  // Without a message, any wording may be meant.
  const others = entry && received === null ? wordingsOf(catalog, entry).length - 1 : 0;
  const isCompared = received !== null && wording !== NO_MESSAGE;
  if (isCompared && expected === null && values.length === 0)
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

/** Links to continue with: other entries, candidates, the nearest codes. */
function furtherLinks(catalog: Catalog, { code, meaning, documented, message }: Finding) {
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

/** Codes close to one that is not in the catalog. */
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
 * Entries with the wording nearest to a message. If all share one wording, it is shown once, above
 * one line per resource and category.
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
