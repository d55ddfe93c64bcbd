import type { Catalog } from '../../catalog/create-catalog.ts';
import { NO_MESSAGE } from '../../catalog/messages.ts';
import type { Entry } from '../../catalog/schema.ts';
import { memoize } from '../../memoize.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';
import {
  createInvertedIndex,
  type InvertedIndex,
  NO_TERM,
  SLOT,
  termOf,
} from '../../search/inverted-index.ts';
import { createTemplateFinder, type TemplateMatch, valuesOf } from '../../search/templates.ts';
import { NEGATIONS, similarity } from '../../text/similarity.ts';
import { stem } from '../../text/stem.ts';
import { type Token, tokenize } from '../../text/tokenize.ts';
import { MAX_MESSAGE_LENGTH } from '../decoded.ts';
import { createTextScan, type Labels } from './text-scan.ts';

/** A shorter message counts only where no sentence continues after it. */
export const WORDS_OF_MESSAGE = 4;

/** What ends a message: a punctuation mark, or the end of the line. */
const BEHIND_SHORT = /^["'`”’)\]]?\s*(?:$|[.,;:!?|│"'`”’()[\]{}<–—-])/;

/** A message with fewer significant words resembles too many others. */
export const MIN_WORDS = 3;

/** The least similarity, from 0 to 1, to messages of a given code, and to those of any entry. */
const ALIKE = 0.5;
const ALMOST_EQUAL = 0.75;

const folded = (message: string) =>
  tokenize(message)
    .map(({ word }) => word)
    .join(' ');

/** The first words of a message, enough to distinguish it from most others. */
const BEGINNING = new RegExp(`^(?:\\S+ ){${MIN_WORDS - 1}}\\S+`);

const negates = (message: string): boolean =>
  tokenize(message).some(({ word }) => NEGATIONS.has(stem(word)));

/**
 * How similar two messages are, from 0 to 1; 2 if the documented one contains the other, and -1 if
 * it is missing, so that any message may belong to it.
 */
export function likeness(documented: string, message: string): number {
  if (documented === NO_MESSAGE) return -1;
  const words = folded(message);
  // Otherwise, one is the opposite of the other, or cut off before its negation.
  const isSame = negates(documented) === negates(message);
  const before = ` ${folded(documented)}`.indexOf(` ${words}`);
  if (BEGINNING.test(words) && (isSame ? before >= 0 : before === 0)) return 2;
  return similarity(documented, message) / (isSame ? 1 : 3);
}

/** The highest `likeness` of a message to those of an entry. */
export const likenessOf = ({ occurrences }: Entry, message: string): number =>
  Math.max(...occurrences.flatMap(({ messages }) => messages.map((one) => likeness(one, message))));

/** Whether a message resembles one of an entry, or begins like a part of one. */
const isAlike = (entry: Entry, message: string): boolean =>
  likenessOf(entry, message) >= ALIKE ||
  likenessOf(entry, BEGINNING.exec(folded(message))?.[0] ?? '') > 1;

/**
 * The entries whose documented message contains an undocumented one, else those whose message
 * resembles it most; maybe none. Compares every entry, so it is too slow for each log line.
 */
export function nearestMessages({ entries }: Catalog, message: string) {
  const rated = entries.map((entry) => likenessOf(entry, message));
  const best = Math.max(ALMOST_EQUAL, ...rated);
  const nearest = entries.filter((_, at) => rated[at] === best);
  return { entries: nearest, by: best > 1 ? ('part' as const) : ('words' as const) };
}

/** A documented message that a received text equals or contains. */
function knownMessage(
  { wordings, sequences }: InvertedIndex,
  match: TemplateMatch,
  text: string,
  tokens: readonly Token[],
) {
  const wording = wordings[match.wording];
  const [head, tail] = [match.chunks[0], match.chunks.at(-1)];
  if (!wording || !head || !tail) return undefined;
  const { whole, words } = match;
  const sequence = sequences[match.wording] ?? [];
  const [leads, trails] = [sequence[0] === SLOT, sequence.at(-1) === SLOT];
  const [first, last] = [head.text, tail.text + tail.length - 1];
  const values = match.slots > 0 ? valuesOf(wording.text, match, text, tokens) : {};
  const all = Object.values(values);
  const before = (leads && all[0]) || '';
  const after = (trails && all.at(-1)) || '';
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? 0;
  const leading = text.lastIndexOf(before, start);
  const trailing = text.indexOf(after, end);
  return {
    entry: wording.entry,
    /** The documented text as pages show it. */
    wording: wording.text,
    /** Whether the whole wording is all that the text says, except for punctuation and values. */
    complete: whole && (first === 0 || leads) && (last === tokens.length - 1 || trails),
    /** Whether it is the whole wording, not only a clause of it. */
    whole,
    /** How many of its words are in the text, and its first and last token there. */
    words,
    first,
    last,
    values,
    start: leading < 0 ? start : leading,
    end: trailing < 0 ? end : trailing + after.length,
  };
}

export type KnownMessage = NonNullable<ReturnType<typeof knownMessage>>;

/**
 * Finds the messages of a catalog with the search templates. Created once per catalog; `labels` are
 * words that call a number a code.
 */
export function createKnownMessages(catalog: Catalog, labels: Labels) {
  const index = createInvertedIndex(catalog);
  const findTemplates = createTemplateFinder(index);

  const find = (text: string): readonly KnownMessage[] => {
    const tokens = tokenize(text);
    const matches = findTemplates(tokens.map(({ word }) => termOf(index, word) ?? NO_TERM));
    return matches.flatMap((match) => knownMessage(index, match, text, tokens) ?? []);
  };

  /** What a message says as a whole: complete matches first, then the longest. */
  const read = memoize((message) =>
    find(message.slice(0, MAX_MESSAGE_LENGTH)).toSorted(
      (a, b) => Number(b.complete) - Number(a.complete),
    ),
  );

  /**
   * The documented messages in a line of bounded length that begins at `from`, in order and without
   * overlap: the longest win. A few words count only where no sentence continues after them.
   */
  const mentionsIn = (line: string, from: number) => {
    const places: (KnownMessage & { readonly entries: Entry[] })[] = [];
    for (const one of find(line)) {
      const rival = places.find(({ first, last }) => one.first <= last && one.last >= first);
      if (rival) {
        const isSame = one.whole && one.first === rival.first && one.last === rival.last;
        if (isSame && !rival.entries.includes(one.entry)) rival.entries.push(one.entry);
      } else if (one.words >= WORDS_OF_MESSAGE || BEHIND_SHORT.test(line.slice(one.end))) {
        places.push({ ...one, entries: [one.entry] });
      }
    }
    return places
      .map(({ start, end, entries }) => ({ start: from + start, end: from + end, entries }))
      .sort((a, b) => a.start - b.start);
  };

  const areAlike = memoize((_, [code, message]: readonly [number, string]) =>
    (catalog.entriesByCode.get(code) ?? []).some((entry) => isAlike(entry, message)),
  );

  const termsOf = memoizeByObject(
    (own: Entry) =>
      new Set(
        index.sequences.flatMap((terms, at) => (index.wordings[at]?.entry === own ? terms : [])),
      ),
  );
  const sharedWords = (entry: Entry, text: string) => {
    const own = termsOf(entry);
    const words = new Map<number, string>();
    for (const { word } of tokenize(text)) {
      const term = termOf(index, word) ?? NO_TERM;
      if (own.has(term) && /^\D./.test(word)) words.set(term, word);
    }
    return Array.from(words, ([term, word]) => ({ word, idf: index.weights[term] ?? 0 })).sort(
      (a, b) => b.idf - a.idf,
    );
  };
  const sharedIdf = (code: number, text: string): number =>
    Math.max(
      0,
      ...(catalog.entriesByCode.get(code) ?? []).map((entry) =>
        sharedWords(entry, text).reduce((sum, { idf }) => sum + idf, 0),
      ),
    );

  /** The entries that a message is documented for as a whole. */
  const saidBy = (message: string | null): readonly Entry[] => {
    const known = read(message ?? '').filter(({ complete }) => complete);
    return [...new Set(known.map(({ entry }) => entry))];
  };

  return {
    read,
    saidBy,
    mentionsIn,
    /** How close a text is to the messages of a code: the total idf of the terms they share. */
    sharedIdf,
    /** The words that a text shares with the messages of an entry, the rarest first. */
    sharedWords,
    /** Whether a code of the catalog has a message like this one, or one that begins like it. */
    areAlike: (code: number, message: string) => areAlike(`${code} ${message}`, [code, message]),
    scan: createTextScan(index, catalog.codes, labels),
  };
}

export type KnownMessages = ReturnType<typeof createKnownMessages>;

/** The documented messages at one place of a text: several entries may share a message. */
export type Mention = ReturnType<KnownMessages['mentionsIn']>[number];
