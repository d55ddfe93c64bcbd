import type { Catalog } from '../../catalog/create-catalog.ts';
import type { Entry } from '../../catalog/schema.ts';
import {
  createInvertedIndex,
  type InvertedIndex,
  NO_TERM,
  SLOT,
  termOf,
} from '../../search/inverted-index.ts';
import { createTemplateFinder, type TemplateMatch, valuesOf } from '../../search/templates.ts';
import { type Token, tokenize } from '../../text/tokenize.ts';
import { LONGEST_MESSAGE } from '../decoded.ts';
import { remembering } from '../remembering.ts';
import type { Span } from '../source-map.ts';
import { isAlike } from './likeness.ts';
import { createTextScan, type Labels, type ScanText } from './text-scan.ts';

/** A documented message that a received text is, or holds. */
export interface KnownMessage extends Span {
  readonly entry: Entry;
  /** The documented text as one of its rows has it. */
  readonly wording: string;
  /** Whether it is all that the text says, but for punctuation and values. */
  readonly complete: boolean;
  /** Whether it is the whole wording and not only a clause of it. */
  readonly whole: boolean;
  /** How many of its words stand in the text, from which token to which. */
  readonly words: number;
  readonly first: number;
  readonly last: number;
  readonly values: Readonly<Record<string, string>>;
}

/** The documented messages that stand at one place of a text: several entries may say the same. */
export interface Mention extends Span {
  readonly entries: readonly Entry[];
}

export interface KnownMessages {
  /** What a message as a whole says: first what is all of it, then the longest. */
  readonly read: (message: string) => readonly KnownMessage[];
  /**
   * Where documented messages stand in a line of bounded length that begins at `from`, in order,
   * not overlapping: the longest win. A few words count only where they are no part of a sentence.
   */
  readonly mentionsIn: (line: string, from: number) => readonly Mention[];
  /** Whether a code of the catalog has a message like this one, or that begins like it. */
  readonly areAlike: (code: number, message: string) => boolean;
  /** How much a text speaks of what a code is documented for: the idf of the terms they share. */
  readonly sharedIdf: (code: number, text: string) => number;
  readonly scan: ScanText;
}

/** Fewer words than these are a message only between marks, not inside a sentence. */
export const WORDS_OF_MESSAGE = 4;

const BEFORE_SHORT =
  /(?:^|[:;,.|=>"'`“‘([{\]})–—-]|(?:error|warn|warning|info|fatal|debug|exception|severe))\s*["'`“‘([]?$/i;
const AFTER_SHORT = /^["'`”’)\]]?\s*(?:$|[.,;:!?|"'`”’()[\]{}<–—-])/;

/** Whether a few words are a message of their own in a line and not part of a sentence. */
const standsApart = (line: string, { start, end }: Span): boolean =>
  BEFORE_SHORT.test(line.slice(Math.max(0, start - 40), start)) &&
  AFTER_SHORT.test(line.slice(end, end + 40));

/** A match with its values and its place. */
function knownMessage(
  { wordings, sequences }: InvertedIndex,
  match: TemplateMatch,
  text: string,
  tokens: readonly Token[],
): KnownMessage | undefined {
  const wording = wordings[match.wording];
  const [head, tail] = [match.chunks[0], match.chunks.at(-1)];
  if (!wording || !head || !tail) return undefined;
  const { whole, words } = match;
  const sequence = sequences[match.wording] ?? [];
  const [first, last] = [head.text, tail.text + tail.length - 1];
  const values = match.slots > 0 ? valuesOf(wording.text, match, text, tokens) : {};
  const all = Object.values(values);
  const before = sequence[0] === SLOT ? (all[0] ?? '') : '';
  const after = sequence.at(-1) === SLOT ? (all.at(-1) ?? '') : '';
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? 0;
  const valueStart = before ? text.lastIndexOf(before, start) : -1;
  const valueEnd = after ? text.indexOf(after, end) : -1;
  const isAll =
    (first === 0 || sequence[0] === SLOT) &&
    (last === tokens.length - 1 || sequence.at(-1) === SLOT);
  return {
    entry: wording.entry,
    wording: wording.text,
    complete: whole && isAll,
    whole,
    words,
    first,
    last,
    values,
    start: valueStart < 0 ? start : valueStart,
    end: valueEnd < 0 ? end : valueEnd + after.length,
  };
}

/**
 * Knows the messages of a catalog by the patterns of the search. Built once per catalog; `labels`
 * are words that call a number a code.
 */
export function createKnownMessages(catalog: Catalog, labels: Labels): KnownMessages {
  const index = createInvertedIndex(catalog);
  const findTemplates = createTemplateFinder(index);

  const find = (text: string): readonly KnownMessage[] => {
    const tokens = tokenize(text);
    const matches = findTemplates(tokens.map(({ word }) => termOf(index, word) ?? NO_TERM));
    return matches.flatMap((match) => knownMessage(index, match, text, tokens) ?? []);
  };

  const read = remembering((message) =>
    find(message.slice(0, LONGEST_MESSAGE)).toSorted(
      (a, b) => Number(b.complete) - Number(a.complete),
    ),
  );

  const mentionsIn = (line: string, from: number): readonly Mention[] => {
    const places: (KnownMessage & { readonly entries: Entry[] })[] = [];
    for (const one of find(line)) {
      const rival = places.find(({ first, last }) => one.first <= last && one.last >= first);
      if (rival) {
        const isSame = one.whole && one.first === rival.first && one.last === rival.last;
        if (isSame && !rival.entries.includes(one.entry)) rival.entries.push(one.entry);
      } else if (one.words >= WORDS_OF_MESSAGE || (one.whole && standsApart(line, one))) {
        places.push({ ...one, entries: [one.entry] });
      }
    }
    return places
      .map(({ start, end, entries }) => ({ start: from + start, end: from + end, entries }))
      .sort((a, b) => a.start - b.start);
  };

  const areAlike = remembering((_, [code, message]: readonly [number, string]) =>
    (catalog.entriesByCode.get(code) ?? []).some((entry) => isAlike(entry, message)),
  );

  const termsOf = remembering(
    (code: number) =>
      new Set(
        index.sequences.flatMap((terms, at) =>
          index.wordings[at]?.entry.code === code ? terms : [],
        ),
      ),
  );
  const sharedIdf = (code: number, text: string): number => {
    const own = termsOf(code);
    const words = tokenize(text).filter(({ word }) => !/^\d/.test(word));
    const terms = new Set(words.map(({ word }) => termOf(index, word) ?? NO_TERM));
    return [...terms].reduce(
      (sum, term) => (own.has(term) ? sum + (index.weights[term] ?? 0) : sum),
      0,
    );
  };

  return {
    read,
    mentionsIn,
    sharedIdf,
    areAlike: (code, message) => areAlike(`${code} ${message}`, [code, message]),
    scan: createTextScan(index, catalog.codes, labels),
  };
}
