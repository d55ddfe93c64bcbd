import type { Entry } from '../../domain/catalog/schema.ts';

/** A stretch of a sentence; one that names the number of an entry can lead to it. */
interface SentencePart {
  readonly text: string;
  readonly entry?: Entry;
}

/**
 * A sentence in parts, so that the numbers of entries in it become links. What stands in
 * quotation marks is a text of a document, whose numbers mean something else.
 */
export function sentenceParts(
  sentence: string,
  entries: readonly Entry[],
): readonly SentencePart[] {
  return sentence
    .split(/(“[^”]*”|\b\d+\b)/)
    .filter((text) => text !== '')
    .map((text) => {
      const entry = entries.find(({ code }) => String(code) === text);
      return entry ? { text, entry } : { text };
    });
}
