import { groupBy } from '../group-by.ts';
import { withAsciiDigits } from '../text/ascii-digits.ts';
import {
  type CodeMention,
  findCodeMentions,
  isInside,
  type Span,
  spansOf,
} from '../text/code-mentions.ts';
import { stem } from '../text/stem.ts';
import { FILLER_WORDS, STOP_WORDS } from '../text/stop-words.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { type NumberPattern, parseNumberQuery } from './codes.ts';
import type { InvertedIndex } from './inverted-index.ts';
import { MAX_QUERY_LENGTH } from './search.ts';

export interface QueryToken extends Token {
  /** Part of a path, address or number, so it is complete: neither half-typed nor misspelt. */
  readonly isPart: boolean;
  /** An e-mail address or a name, as written: a value, which no document has. */
  readonly isValue?: boolean;
  /** Capitalised inside a sentence, so it may be a name if it is in no document. */
  readonly isName?: boolean;
}

/** A parsed query. Nothing is looked up except which numbers are codes. */
export interface QueryAnalysis {
  readonly text: string;
  readonly tokens: readonly QueryToken[];
  /** The tokens to search for as words. */
  readonly words: readonly QueryToken[];
  /** Numbers to look up as codes, in order and without repeats. */
  readonly codes: readonly CodeMention[];
  /** Ranges and wildcards, with the single numbers beside them. Empty if there are none. */
  readonly patterns: readonly NumberPattern[];
}

/** Whether a query contains no number to look up. */
export const hasNoNumbers = ({ codes, patterns }: QueryAnalysis): boolean =>
  codes.length + patterns.length === 0;

/** Zero-width characters, and the marks that turn digits into keycap emoji. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|\ufe0f|\u20e3/g;

function decodePercent(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** Plain text: percent-decoded, in compatibility-normalised Unicode. */
function normalize(text: string): string {
  const compatible = /[^\0-\x7f]/.test(text)
    ? withAsciiDigits(text.normalize('NFKC').replace(INVISIBLE, ''))
    : text;
  return compatible.replace(/(?:%[0-9a-f]{2})+/gi, decodePercent).replace(/[^\S\n]+/g, ' ');
}

/** Replaces letters with the digits they resemble, as on the page of a code: `8O15` is 8015. */
const readLetters = (text: string, isCode: (digits: string) => boolean): string =>
  text.replace(/(?<![\w-])\d[\doil]{3,4}(?![\w-])/gi, (typed) => {
    const digits = typed.replace(/o/gi, '0').replace(/[il]/gi, '1');
    return isCode(digits) ? digits : typed;
  });

/** The beginning of a long query, without a number that may be cut. */
const cut = (query: string) =>
  query.length < MAX_QUERY_LENGTH ? query : query.slice(0, MAX_QUERY_LENGTH).replace(/\d+$/, '');

/** A run without white space, quotation marks or brackets. */
const CHUNK = /[^\s"'`,;(){}[\]<>=|&?!]+/g;
/** E-mail addresses, paths and ids. */
const WHOLE =
  /\w@\w|:\/\/|^\/\w|\/.*\/.*\/|[a-z]\/.*\d|\d\/.*[a-z]|\d[^\d\s]*[a-z]|[a-z][^\w\s]*[\d_]|^\d+(?:[.:/-]\d+){2,}$/i;

const PHONE = /(?<![\w.])\+?\(?\d[\d ().-]{6,20}\d(?![\w.])/g;

/** Groups of digits that form one phone number, if none of them is a code. */
const phonesOf = (text: string, isCode: (digits: string) => boolean): readonly Span[] =>
  spansOf(text, PHONE, (run) => {
    const digits = run.replace(/\D/g, '').length;
    return digits >= 9 && digits <= 15 && (/^\+/.test(run) || !run.split(/\D+/).some(isCode));
  });

/** A run in which an `@` can only be that of an e-mail address. */
const ADDRESS = /[^\s"`,;:(){}[\]<>=|&?!/]+/g;

/** Names that nothing else looks like: `O'Brien`. */
const SURNAME = /^\p{Lu}['’]\p{Lu}.*\p{Ll}/u;
const CAPITALISED = /^\p{Lu}.*\p{Ll}/u;

/** Finds e-mail addresses, each of which becomes one token, and names. */
function findValues(text: string, tokens: readonly QueryToken[]): readonly QueryToken[] {
  const addresses = spansOf(text, ADDRESS, (run) => /.@./.test(run));
  const byAddress = groupBy(
    tokens,
    (token) => addresses.find((one) => isInside([one], token)) ?? token,
  );
  return [...byAddress].map(([key, [token, ...others]], at) => {
    const end = others.at(-1)?.end ?? token.end;
    const written = text.slice(token.start, end);
    return key !== token || SURNAME.test(written)
      ? { ...token, word: written, end, isValue: true }
      : { ...token, isName: at > 0 && CAPITALISED.test(written) };
  });
}

/** Each number once. If some are labelled as codes, the others are something else. */
function strongest(mentions: readonly CodeMention[]): readonly CodeMention[] {
  const strengths = new Set(mentions.map(({ strength }) => strength));
  const kept = mentions.filter(({ strength }) =>
    strengths.has('marked')
      ? strength === 'marked'
      : strength !== 'buried' || !strengths.has('hinted'),
  );
  return [...groupBy(kept, ({ digits }) => digits).values()].map(([first]) => first);
}

/** The mention of a number that is the whole query. */
const BARE = { start: 0, end: 0, strength: 'bare' } as const;

/** Words allowed around ranges and wildcards, apart from names of facets. */
const FRAME = new Set(['list', 'all', 'range', 'numbers', 'number', 'codes', 'series', 'starts']);

/**
 * Joins tokens written as one word, unless the catalog has each of them: `userId` is two words,
 * `cUSTOMER` is one.
 */
function joinPieces(tokens: readonly Token[], { words }: InvertedIndex): readonly Token[] {
  const pieces: Token[][] = [];
  for (const token of tokens) {
    const piece = pieces.at(-1);
    if (piece && token.glued && piece.at(-1)?.end === token.start) piece.push(token);
    else pieces.push([token]);
  }
  return pieces.flatMap((piece): readonly Token[] => {
    const [first] = piece;
    if (!first || piece.every(({ word }) => word.length > 1 && words.has(word))) return piece;
    const word = piece.map((token) => token.word).join('');
    return [{ ...first, word, end: piece.at(-1)?.end ?? first.end }];
  });
}

/** Creates the first stage of the search; `facetNames` are the words that name facet values. */
export function createAnalyzer(
  index: InvertedIndex,
  isCode: (digits: string) => boolean,
  facetNames: ReadonlySet<string>,
) {
  const frame = new Set([...STOP_WORDS, ...FILLER_WORDS, ...FRAME, ...facetNames].map(stem));

  return (query: string, allowsPatterns: boolean): QueryAnalysis => {
    // Trimmed: a bare number at offset 0 is read as the code of the message after it.
    const text = readLetters(normalize(cut(query)).trimStart(), isCode);
    const phones = phonesOf(text, isCode);
    const parts = [...phones, ...spansOf(text, CHUNK, (chunk) => WHOLE.test(chunk))];
    const read = (source: string): readonly QueryToken[] =>
      joinPieces(tokenize(source), index).map((token) => ({
        ...token,
        isPart: isInside(parts, token),
      }));
    const tokens = read(text);

    const numbers =
      allowsPatterns && phones.length === 0 ? parseNumberQuery(text, isCode) : undefined;
    const words = numbers && read(numbers.rest);
    if (numbers && words?.every(({ word }) => frame.has(stem(word)))) {
      const { patterns } = numbers;
      if (patterns.some(({ digits }) => digits === undefined)) {
        return { text, tokens, words, codes: [], patterns };
      }
      const bare = patterns.map(({ text: digits }) => ({ digits, ...BARE }));
      return { text, tokens, words, codes: strongest(bare), patterns: [] };
    }

    const mentions = findCodeMentions(text, isCode);
    const codes = strongest(mentions.filter((mention) => !isInside(phones, mention)));
    const lookedUp = codes.filter(
      ({ strength, digits }) => strength !== 'buried' || isCode(digits),
    );
    const isWord = ({ word, start, end, isPart }: QueryToken): boolean =>
      !(isPart && /^\d/.test(word)) &&
      !lookedUp.some((code) => start < code.end && end > code.start);
    return {
      text,
      tokens,
      words: findValues(text, tokens).filter(isWord),
      codes,
      patterns: [],
    };
  };
}
