import { createCatalog, entryId } from '../../../domain/catalog/create-catalog.ts';
import { parseCatalog } from '../../../domain/catalog/parse-catalog.ts';
import { findLostValue } from '../../../domain/catalog/quirks/lost-value.ts';
import { findMovedMessage } from '../../../domain/catalog/quirks/moved-message.ts';
import type { FindQuirks } from '../../../domain/catalog/quirks/quirk.ts';
import { type Wording, wordingsOf } from '../../../domain/catalog/wordings.ts';
import { inWords } from '../../../domain/text/english.ts';
import { compareTexts, type TextDifference } from '../changes/compare-texts.ts';
import type { Rule } from './rule.ts';

/** No entry has more wordings; the pairs of so many would take too long. */
const MOST_WORDINGS = 200;

const told = ({ text, documents }: Wording): string => `"${text}" (${inWords(documents)})`;

/** A rule that tells what is found of each entry of a catalog that the app would accept. */
function ofEntries(find: FindQuirks, todo: string): Rule {
  return ({ catalog: data }) => {
    if (!parseCatalog(data).ok) return [];
    const catalog = createCatalog(data);
    return catalog.entries.flatMap((entry) =>
      find(catalog, entry).map(({ sentence }) => ({
        place: `catalog.json, ${entryId(entry)}`,
        problem: sentence,
        todo,
      })),
    );
  };
}

/** Finds pairs of wordings of one entry that differ in one way. */
const findPairs =
  (difference: TextDifference, say: (lesser: string, other: string) => string): FindQuirks =>
  (catalog, entry) => {
    const wordings = wordingsOf(catalog, entry).slice(0, MOST_WORDINGS);
    return wordings.flatMap((a, index) =>
      wordings.slice(index + 1).flatMap((b) => {
        if (compareTexts(a.text, b.text) === difference) {
          return [{ sentence: say(told(b), told(a)) }];
        }
        return difference === 'lost-placeholder' && compareTexts(b.text, a.text) === difference
          ? [{ sentence: say(told(a), told(b)) }]
          : [];
      }),
    );
  };

const findLostPlaceholder = findPairs(
  'lost-placeholder',
  (lesser, other) => `${lesser} lacks a placeholder that ${other} has.`,
);

/** A message stands under one code in all documents. */
export const movedMessage: Rule = ofEntries(
  findMovedMessage,
  'See which original is right; the site says so.',
);

/** No placeholder or value is lost. */
export const lostPlaceholder: Rule = ofEntries(
  (catalog, entry) => [...findLostPlaceholder(catalog, entry), ...findLostValue(catalog, entry)],
  'See whether the original has it, and import a better copy if so.',
);

/** Two wordings of an entry differ by more than punctuation. */
export const marksOnly: Rule = ofEntries(
  findPairs('marks', (lesser, other) => `${lesser} differs from ${other} by punctuation only.`),
  'If the originals are written so, leave it; readers see two wordings.',
);
