import { createCatalog, entryId } from '../../domain/catalog/create-catalog.ts';
import { wordingKey } from '../../domain/catalog/messages.ts';
import { parseCatalog } from '../../domain/catalog/parse-catalog.ts';
import { findLostValue } from '../../domain/catalog/quirks/lost-value.ts';
import { findMovedMessage } from '../../domain/catalog/quirks/moved-message.ts';
import type { FindQuirks } from '../../domain/catalog/quirks/quirk.ts';
import { type Wording, wordingsOf } from '../../domain/catalog/wordings.ts';
import { groupBy } from '../../domain/group-by.ts';
import { inWords, timesInWords } from '../../domain/text/english.ts';
import { compareTexts, type TextDifference } from './compare-texts.ts';
import type { Row } from './document.ts';
import { fileOf, ofRows, type Rule, type RuleInput, unreadPlaceholder } from './rules.ts';

const AS_WRITTEN = 'If the original says so, leave it; the site says so.';

/** No document lists a code twice among the codes of one category. */
const listedTwice: Rule = ({ documents }) => {
  const keyOf = ({ resource, category, code }: Row) => `${resource}\n${category}\n${code}`;
  const wordsOf = ({ messages }: Row) => messages.map(wordingKey).toSorted().join('\n');
  return documents.flatMap((document) =>
    [...groupBy(document.rows, keyOf).values()].flatMap((group) => {
      if (group.length === 1) return [];
      const { resource, category, code } = group[0];
      const differ = new Set(group.map(wordsOf)).size > 1;
      return {
        place: `${fileOf(document)}, rows of lines ${inWords(group.map(({ line }) => `${line}`))}`,
        problem:
          `${resource} ${code} is listed ${timesInWords(group.length)} as ${category}, ` +
          `${differ ? 'with different wordings' : 'with the same wording'}.`,
        todo: AS_WRITTEN,
      };
    }),
  );
};

const SUCCESS = /\bsuccess(?:ful|fully)?\b/i;
const FAILURE = /\b(?:cannot|could|error|fail\w*|invalid|no|not|only|unable|un\w+|without)\b/i;
const HTTP_SUCCESS = /^20\d$/;

/** No code that reads like a success is listed as something else. */
const successAmongErrors = ofRows('If the original says so, leave it.', (row) => {
  const { code, category, messages } = row;
  const message = messages.find((text) => SUCCESS.test(text) && !FAILURE.test(text));
  if (category === 'success' || (!message && !HTTP_SUCCESS.test(code))) return [];
  return [`${code} "${message ?? messages[0] ?? ''}" is listed as ${category}.`];
});

/** A rule that tells what is found of each entry of a catalog that the app would accept. */
function ofEntries(todo: string, ...finders: readonly FindQuirks[]): Rule {
  return ({ catalog: data }) => {
    if (!parseCatalog(data).ok) return [];
    const catalog = createCatalog(data);
    return catalog.entries.flatMap((entry) =>
      finders
        .flatMap((find) => find(catalog, entry))
        .map(({ sentence }) => ({
          place: `catalog.json, ${entryId(entry)}`,
          problem: sentence,
          todo,
        })),
    );
  };
}

/** An entry has the same category in all rows. */
const categoryDiffers = ofEntries(AS_WRITTEN, (_, { occurrences }) => {
  const byCategory = groupBy(occurrences, ({ category }) => category);
  const places = [...byCategory].map(
    ([category, [{ document, line }]]) =>
      `${category} in ${fileOf({ id: document })}, line ${line}`,
  );
  return byCategory.size > 1 ? [{ sentence: `It is ${inWords(places)}.` }] : [];
});

/** No entry has more wordings; the pairs of so many would take too long. */
const MOST_WORDINGS = 200;

/** Finds pairs of wordings of one entry that differ in one way. */
const findPairs =
  (difference: TextDifference, say: (lesser: string, other: string) => string): FindQuirks =>
  (catalog, entry) => {
    const told = ({ text, documents }: Wording) => `"${text}" (${inWords(documents)})`;
    const wordings = wordingsOf(catalog, entry).slice(0, MOST_WORDINGS);
    return wordings.flatMap((a, index) =>
      wordings.slice(index + 1).flatMap((b) => {
        const isOf = (before: Wording, after: Wording) =>
          compareTexts(before.text, after.text) === difference;
        if (isOf(a, b)) return [{ sentence: say(told(b), told(a)) }];
        return isOf(b, a) ? [{ sentence: say(told(a), told(b)) }] : [];
      }),
    );
  };

/**
 * Rules that documents may break and stay in the catalog, for they may be written so; by what
 * is found. A maintainer is told, and readers of the site too.
 */
export const notices = {
  'listed twice': listedTwice,
  'success among errors': successAmongErrors,
  'category differs': categoryDiffers,
  'message moved': ofEntries('See which original is right; the site says so.', findMovedMessage),
  'placeholder or value lost': ofEntries(
    'See whether the original has it, and import a better copy if so.',
    findPairs(
      'lost-placeholder',
      (lesser, other) => `${lesser} lacks a placeholder that ${other} has.`,
    ),
    findLostValue,
  ),
  'braces around no single word': unreadPlaceholder,
  'punctuation differs': ofEntries(
    'If the originals are written so, leave it; readers see two wordings.',
    findPairs('marks', (lesser, other) => `${lesser} differs from ${other} by punctuation only.`),
  ),
} as const satisfies Readonly<Record<string, Rule>>;

/** What is worth a look but no fault, by what is found; kinds without any are left out. */
export const findNotices = (input: RuleInput) =>
  Object.entries(notices)
    .map(([name, rule]) => ({ name, violations: rule(input) }))
    .filter(({ violations }) => violations.length > 0);
