import { withoutFinalPunctuation } from '../text/english.ts';
import type { Entry, Occurrence } from './schema.ts';

/**
 * The form in which two texts are the same wording: white space, case and final punctuation
 * do not count (design section 2). Takes any string, returns a string for comparing only.
 */
export function wordingKey(text: string): string {
  return withoutFinalPunctuation(text.replace(/\s+/g, ' ')).trimStart().toLowerCase();
}

/** Stands for the message of a row that has none in its document, so that pages say so. */
export const NO_MESSAGE = '(no message documented)';

/** No row of a table holds more sentences; a longer text is left whole, which bounds the search. */
const MOST_SENTENCES = 60;

/** Splits a text after each full stop that white space follows. */
const sentencesOf = (text: string): string[] => text.split(/(?<=\.)\s+/);

/**
 * Takes a text apart into known messages, or returns undefined when they do not cover it.
 * The longest known message is taken first at each sentence, with a step back when it leads
 * nowhere; the steps are bounded by the square of the number of sentences.
 */
function splitIntoKnown(text: string, known: ReadonlySet<string>): string[] | undefined {
  const sentences = sentencesOf(text);
  if (sentences.length > MOST_SENTENCES) return undefined;
  const dead = new Set<number>();
  const from = (start: number): string[] | undefined => {
    if (start === sentences.length) return [];
    if (dead.has(start)) return undefined;
    for (let end = sentences.length; end > start; end--) {
      if (end - start === sentences.length) continue;
      const part = sentences.slice(start, end).join(' ');
      if (!known.has(wordingKey(part))) continue;
      const rest = from(end);
      if (rest) return [part, ...rest];
    }
    dead.add(start);
    return undefined;
  };
  return from(0);
}

/**
 * The messages of an occurrence, one by one. The text of a web page runs the messages of one
 * code together on one line; where every part is a message of the same code in another document,
 * the parts are returned, else the text as it stands. Never throws.
 */
export function messagesOf(entry: Entry, occurrence: Occurrence): readonly string[] {
  if (occurrence.messages.every((text) => sentencesOf(text).length === 1)) {
    return occurrence.messages;
  }
  const known = new Set(
    entry.occurrences
      .filter((other) => other.document !== occurrence.document)
      .flatMap((other) => other.messages.map(wordingKey)),
  );
  return occurrence.messages.flatMap((text) => splitIntoKnown(text, known) ?? [text]);
}
