import type { Catalog } from '../../catalog/create-catalog.ts';
import type { Entry } from '../../catalog/schema.ts';
import {
  createInvertedIndex,
  type InvertedIndex,
  NO_TERM,
  SLOT,
  termOf,
} from '../../search/inverted-index.ts';
import { valuesOf } from '../../search/template-values.ts';
import { createTemplateFinder, type TemplateMatch } from '../../search/templates.ts';
import { type Token, tokenize } from '../../text/tokenize.ts';
import { LONGEST_MESSAGE } from '../decoded.ts';
import { remembering } from '../remembering.ts';
import type { Span } from '../source-map.ts';
import { isAlike } from './likeness.ts';
import { createTextScan, type ScanText } from './text-scan.ts';

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
  readonly scan: ScanText;
}

/** Fewer words than these are a message only between marks, not inside a sentence. */
export const TELLING_WORDS = 4;

const BEFORE_SHORT =
  /(?:^|[:;,.|=>"'`([{\]})–—-]|(?:error|warn|warning|info|fatal|debug|exception|severe))\s*["'`([]?$/i;
const AFTER_SHORT = /^["'`)\]]?\s*(?:$|[.,;:!?|"'`()[\]{}<–—-])/;

/** Whether a few words are a message of their own in a line and not part of a sentence. */
const standsApart = (line: string, { start, end }: Span): boolean =>
  BEFORE_SHORT.test(line.slice(Math.max(0, start - 40), start)) &&
  AFTER_SHORT.test(line.slice(end, end + 40));

function wordsOf({ chunks }: TemplateMatch): { first: number; last: number } {
  const chunk = chunks.at(-1);
  return { first: chunks[0]?.text ?? 0, last: chunk ? chunk.text + chunk.length - 1 : 0 };
}

/** A match with its values and its place, which take the longest to work out. */
function knownMessage(
  index: InvertedIndex,
  match: TemplateMatch,
  text: string,
  tokens: readonly Token[],
): KnownMessage | undefined {
  const wording = index.wordings[match.wording];
  if (!wording) return undefined;
  const sequence = index.sequences[match.wording] ?? [];
  const { first, last } = wordsOf(match);
  const beginsWithValue = sequence[0] === SLOT;
  const endsWithValue = sequence.at(-1) === SLOT;
  const values = match.slots > 0 ? valuesOf(wording.text, match, text, tokens) : {};
  const all = Object.values(values);
  const [before = '', after = ''] = [all[0], all.at(-1)];
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? 0;
  const valueStart = beginsWithValue && before ? text.lastIndexOf(before, start) : -1;
  const valueEnd = endsWithValue && after ? text.indexOf(after, end) : -1;
  return {
    entry: wording.entry,
    wording: wording.text,
    complete:
      match.whole &&
      (first === 0 || beginsWithValue) &&
      (last === tokens.length - 1 || endsWithValue),
    words: match.words,
    values,
    start: valueStart < 0 ? start : valueStart,
    end: valueEnd < 0 ? end : valueEnd + after.length,
  };
}

/**
 * Knows the messages of a catalog by the patterns of the search. Built once per catalog; `labels`
 * are words that call a number a code.
 */
export function createKnownMessages(catalog: Catalog, labels: readonly string[]): KnownMessages {
  const index = createInvertedIndex(catalog);
  const findTemplates = createTemplateFinder(index);

  const match = (text: string) => {
    const tokens = tokenize(text);
    const terms = tokens.map(({ word }) => termOf(index, word) ?? NO_TERM);
    return { tokens, matches: findTemplates(terms) };
  };

  const read = remembering((message): readonly KnownMessage[] => {
    const text = message.slice(0, LONGEST_MESSAGE);
    const { tokens, matches } = match(text);
    return matches
      .flatMap((one) => knownMessage(index, one, text, tokens) ?? [])
      .sort((a, b) => Number(b.complete) - Number(a.complete));
  });

  const mentionsIn = (line: string, from: number): readonly Mention[] => {
    const { tokens, matches } = match(line);
    const places: (Span & { match: TemplateMatch; entries: Set<Entry> })[] = [];
    for (const one of matches) {
      const { first, last } = wordsOf(one);
      const rival = places.find((place) => {
        const words = wordsOf(place.match);
        return first <= words.last && last >= words.first;
      });
      const entry = index.wordings[one.wording]?.entry;
      if (!entry) continue;
      if (rival) {
        const words = wordsOf(rival.match);
        const isSame = words.first === first && words.last === last;
        if (isSame && one.whole) rival.entries.add(entry);
        continue;
      }
      const isShort = one.words < TELLING_WORDS;
      if (isShort && !one.whole) continue;
      const known = knownMessage(index, one, line, tokens);
      if (!known || (isShort && !standsApart(line, known))) continue;
      places.push({ start: known.start, end: known.end, match: one, entries: new Set([entry]) });
    }
    return places
      .map(({ start, end, entries }) => ({
        start: from + start,
        end: from + end,
        entries: [...entries],
      }))
      .sort((a, b) => a.start - b.start);
  };

  return {
    read,
    mentionsIn,
    areAlike: (code, message) =>
      (catalog.entriesByCode.get(code) ?? []).some((entry) => isAlike(entry, message)),
    scan: createTextScan(index, catalog.codes, labels),
  };
}
