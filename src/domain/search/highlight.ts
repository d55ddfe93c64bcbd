import { WORD_CHARACTERS } from '../text/tokenize.ts';
import type { Candidate } from './answer-words.ts';
import type { MeantTerms } from './meant-terms.ts';
import { isSlot, type MessagePart, messageParts } from './message-parts.ts';
import type { Range } from './search.ts';
import { NO_TERM, SLOT, termOf, type WordIndex } from './word-index.ts';

/** Of the words a wording was found for, those this near to the best are marked. */
const ALIKE = 0.9;

/** What parts two marked words: another word, or the brace of a placeholder. */
const BETWEEN_MARKED = new RegExp(`[${WORD_CHARACTERS}{}]`);

/** Joins ranges, in order, between which the text has no letter, number or brace. */
function joinRanges(text: string, ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && !BETWEEN_MARKED.test(text.slice(last[1], range[0]))) {
      joined[joined.length - 1] = [last[0], Math.max(last[1], range[1])];
    } else joined.push(range);
  }
  return joined;
}

/** The terms for which a wording was found: of each word typed, the best that it has. */
function foundTerms(has: ReadonlySet<number>, meant: readonly MeantTerms[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const { typed, single, several } of meant) {
    const alone = [...has].filter((term) => single.has(term));
    const together = several.filter(({ terms }) => terms.every((term) => has.has(term)));
    const best = Math.max(
      ...alone.map((term) => single.get(term) ?? 0),
      ...together.map(({ quality }) => quality),
    );
    for (const term of alone) {
      if ((single.get(term) ?? 0) >= best * ALIKE) found.set(term, typed);
    }
    for (const { terms, quality } of together) {
      if (quality >= best * ALIKE) for (const term of terms) found.set(term, typed);
    }
  }
  return found;
}

/** The stretches of a wording where the words of a message stand. */
function messageRanges(
  parts: readonly MessagePart[],
  { chunks }: NonNullable<Candidate['message']>,
): Range[] {
  return chunks.flatMap(({ pattern, length }): Range[] => {
    const [first, last] = [parts[pattern], parts[pattern + length - 1]];
    return first && last ? [[first.start, last.end]] : [];
  });
}

/** Makes a function that tells where a wording matched, in the text that pages show. */
export function createHighlighter(index: WordIndex) {
  const kept = new Map<string, readonly MessagePart[]>();
  const partsOf = (text: string): readonly MessagePart[] => {
    const parts = kept.get(text) ?? messageParts(text);
    kept.set(text, parts);
    return parts;
  };

  return (text: string, { message }: Candidate, meant: readonly MeantTerms[]): readonly Range[] => {
    const parts = partsOf(text);
    if (message) return joinRanges(text, messageRanges(parts, message));
    const ids = parts.map((part) => (isSlot(part) ? SLOT : (termOf(index, part.word) ?? NO_TERM)));
    const found = foundTerms(new Set(ids), meant);
    const ranges = parts.flatMap((part, at): Range[] => {
      const typed = found.get(ids[at] as number);
      if (typed === undefined || isSlot(part)) return [];
      const isBeginning = part.word.startsWith(typed) && part.word.length === part.end - part.start;
      return [[part.start, isBeginning ? part.start + typed.length : part.end]];
    });
    return joinRanges(text, ranges);
  };
}
