import { groupBy } from '../group-by.ts';
import { memoizeByObject } from '../memoize-by-object.ts';
import { withoutFinalPunctuation } from '../text/english.ts';
import type { Entry, Occurrence } from './schema.ts';

/** Equal for texts with the same wording: ignores white space, case and final punctuation. */
export const wordingKey = (text: string): string =>
  withoutFinalPunctuation(text.replace(/\s+/g, ' ')).trimStart().toLowerCase();

/** The lines of a row's messages with these wording keys, or the line of the row itself. */
export function linesOf(row: Occurrence, keys: readonly string[]): readonly number[] {
  const own = row.messages.flatMap((text, index) =>
    keys.includes(wordingKey(text)) ? (row.lines?.[index] ?? []) : [],
  );
  return own.length > 0 ? own : [row.line];
}

/**
 * Replaces the message of a row without one in its document, so that pages show the gap. It is not
 * a message: nothing is compared with it or found by its words.
 */
export const NO_MESSAGE = '(no message documented)';

/** A longer text is not split, which bounds the search. */
const MAX_SENTENCES = 60;

/** Splits a text after each full stop followed by white space. */
const sentencesOf = (text: string): string[] => text.split(/(?<=\.)\s+/);

/**
 * Splits a text into known messages; undefined if they do not cover it. Works backwards: from each
 * sentence on, it keeps the split of the rest that begins with the longest known message. Quadratic
 * in the number of sentences.
 */
function splitIntoKnown(
  text: string,
  isKnown: (key: string) => boolean,
): readonly string[] | undefined {
  const sentences = sentencesOf(text);
  if (sentences.length > MAX_SENTENCES) return undefined;
  const splits: (readonly string[] | undefined)[] = sentences.map(() => undefined);
  splits.push([]);
  for (let start = sentences.length - 1; start >= 0; start--) {
    const longest = start === 0 ? sentences.length - 1 : sentences.length;
    for (let end = longest; end > start && !splits[start]; end--) {
      const rest = splits[end];
      const part = sentences.slice(start, end).join(' ');
      if (rest && isKnown(wordingKey(part))) splits[start] = [part, ...rest];
    }
  }
  return splits[0];
}

/** The rows of an entry by the wording keys of their messages. */
const rowsByMessage = memoizeByObject(({ occurrences }: Entry) =>
  groupBy(
    occurrences.flatMap(({ document, messages }) =>
      messages.map((text) => ({ key: wordingKey(text), document })),
    ),
    ({ key }) => key,
  ),
);

/**
 * The messages of an occurrence. Text copied from a web page may run several messages together; it
 * is split if every part is a message of the same code in another document.
 */
export function messagesOf(entry: Entry, occurrence: Occurrence): readonly string[] {
  if (occurrence.messages.every((text) => sentencesOf(text).length === 1)) {
    return occurrence.messages;
  }
  const isKnown = (key: string) =>
    rowsByMessage(entry)
      .get(key)
      ?.some(({ document }) => document !== occurrence.document) === true;
  return occurrence.messages.flatMap((text) => splitIntoKnown(text, isKnown) ?? [text]);
}
