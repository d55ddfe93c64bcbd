import type { Entry } from '../../catalog/schema.ts';
import { type InvertedIndex, NO_TERM, SLOT, termOf } from '../../search/inverted-index.ts';
import { listAt } from '../../search/posting-lists.ts';
import { valuesOf } from '../../search/template-values.ts';
import { createTemplateFinder, type TemplateMatch } from '../../search/templates.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Span } from '../span.ts';

/** A documented message that a received text is, or holds. */
export interface KnownMessage extends Span {
  readonly entry: Entry;
  /** The documented text as one of its rows has it. */
  readonly wording: string;
  /** Whether it is all that the text says, but for punctuation and values. */
  readonly complete: boolean;
  /** How many of its words stand in the text. */
  readonly words: number;
  readonly values: Readonly<Record<string, string>>;
}

/** A known message with the words of the text that it is made of, both ends included. */
export interface FoundMessage {
  readonly entry: Entry;
  readonly first: number;
  readonly last: number;
  readonly words: number;
  /** Whether all of the wording is there and not only a clause. */
  readonly whole: boolean;
  /** Works out values and places, which is the dear part. */
  readonly known: () => KnownMessage;
}

/** Finds the documented messages in a text of bounded length, longest first. */
export type MatchMessages = (text: string) => readonly FoundMessage[];

const lastOf = ({ chunks }: TemplateMatch) => {
  const chunk = chunks.at(-1);
  return chunk ? chunk.text + chunk.length - 1 : 0;
};

/** Makes a function that finds documented messages, by the patterns of the search. */
export function createMessageMatcher(index: InvertedIndex): MatchMessages {
  const findTemplates = createTemplateFinder(index);

  return (text) => {
    const tokens = tokenize(text);
    const terms = Int32Array.from(tokens, ({ word }) => termOf(index, word) ?? NO_TERM);
    return findTemplates(terms).flatMap((match): FoundMessage[] => {
      const wording = index.wordings[match.wording];
      if (!wording) return [];
      const { entry } = wording;
      const [first, last] = [match.chunks[0]?.text ?? 0, lastOf(match)];
      const known = (): KnownMessage => {
        const sequence = listAt(index.sequences, match.wording);
        const beginsWithValue = sequence[0] === SLOT;
        const endsWithValue = sequence.at(-1) === SLOT;
        const values = match.slots > 0 ? valuesOf(wording.text, match, text, tokens) : {};
        const found = Object.values(values);
        const start = tokens[first]?.start ?? 0;
        const end = tokens[last]?.end ?? 0;
        return {
          entry,
          wording: wording.text,
          complete:
            match.whole &&
            (first === 0 || beginsWithValue) &&
            (last === tokens.length - 1 || endsWithValue),
          words: match.words,
          values,
          start: beginsWithValue ? leadingStart(text, found[0], start) : start,
          end: endsWithValue ? trailingEnd(text, found.at(-1), end) : end,
        };
      };
      return [{ entry, first, last, words: match.words, whole: match.whole, known }];
    });
  };
}

function leadingStart(text: string, value: string | undefined, start: number): number {
  const found = value ? text.lastIndexOf(value, start) : -1;
  return found < 0 ? start : found;
}

function trailingEnd(text: string, value: string | undefined, end: number): number {
  const found = value ? text.indexOf(value, end) : -1;
  return found < 0 ? end : found + (value?.length ?? 0);
}
