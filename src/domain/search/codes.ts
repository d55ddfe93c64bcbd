import type { Catalog } from '../catalog/create-catalog.ts';
import { MAX_CODE_DIGITS } from '../code-digits.ts';

export type CodeLookup = ReturnType<typeof createCodeLookup>;

/**
 * Finds the entries of a catalog by number; `digits` may be any string. Numbers never match
 * fuzzily: the digits match from the first on, or not at all.
 */
export function createCodeLookup({ codes, entriesByCode }: Catalog) {
  /** The entries with exactly this number, in catalog order. */
  const withCode = (digits: string) =>
    String(Number(digits)) === digits ? (entriesByCode.get(Number(digits)) ?? []) : [];
  /** The entries whose number passes a test, in numeric order. */
  const matching = (test: (code: number) => boolean) =>
    codes.filter(test).flatMap((code) => entriesByCode.get(code) ?? []);
  return {
    isCode: (digits: string): boolean => withCode(digits).length > 0,
    withCode,
    matching,
    /** The entries whose number begins with these digits and is longer. */
    startingWith: (digits: string) =>
      matching((code) => digits !== '' && code > Number(digits) && `${code}`.startsWith(digits)),
  };
}

/** Codes that a query requests by a range, a wildcard or a single number. */
export interface NumberPattern {
  /** As typed, without white space. */
  readonly text: string;
  /** The digits of a single number, without grouping and leading zeros. */
  readonly digits?: string;
  /** How many digits of a matching code were typed. */
  readonly typedDigits: number;
  readonly matches: (code: number) => boolean;
}

/** The ends of a range have at least this many digits: smaller numbers are amounts. */
const MIN_DIGITS = 3;

const LONG = String.raw`\d{${MIN_DIGITS},${MAX_CODE_DIGITS}}`;

/** "And" only after "between", but not in "difference between". */
const AND = String.raw`(?<=(?<!difference )\bbetween\s+${LONG}\s+)(?:and\b|&)`;
const TO = String.raw`\s*(?:-{1,2}>?|[–—→~]|\.{2,3}|\b(?:to|till|until|thru|through)\b|${AND})\s*`;
const RANGE = String.raw`(?:(?<!difference )\bbetween\s+)?(?<from>${LONG})${TO}(?<to>\d{1,${MAX_CODE_DIGITS}})`;
/** 80xx, 910*, 9?01. */
const WILDCARD = String.raw`(?<wildcard>\d+[x*?][\dx*?]*)`;
/** 1300s, 1300 series, the 8000 range. */
const SERIES = String.raw`(?<series>\d{2,${MAX_CODE_DIGITS}})(?:'?s\b|[\s-]*(?:series|range|block)\b)`;
const PREFIX = String.raw`\b(?:start|begin|prefix)(?:s|ing|ning|ed)?\s+(?:with\s+|by\s+|in\s+)?(?<prefix>\d{1,${MAX_CODE_DIGITS - 1}})`;
/** 1,101 and 1.101; 1012.0; 01012. */
const GROUPED = String.raw`(?<grouped>\d{1,3}[,.'’]\d{3})`;
const PADDED = String.raw`(?<padded>0+${LONG}|0*${LONG}\.0{1,2})`;
const NUMBER = String.raw`(?<number>\d{1,${MAX_CODE_DIGITS}})`;
const NUMBER_PATTERN = new RegExp(
  `(?<![\\p{L}\\d.])(?:${[RANGE, WILDCARD, SERIES, PREFIX, GROUPED, PADDED, NUMBER].join('|')})(?![\\p{L}\\d]|[.-]\\d)`,
  'giu',
);

function rangePattern(text: string, from: string, to: string): NumberPattern | undefined {
  // 8001-10 is 8001-8010.
  const isShort = to.length < from.length;
  const end = isShort ? from.slice(0, -to.length) + to : to;
  if (isShort && Number(end) <= Number(from)) return undefined;
  const [least, most] = [from, end].map(Number).sort((a, b) => a - b) as [number, number];
  return { text, typedDigits: 0, matches: (code) => code >= least && code <= most };
}

/** One `*` matches any digits; `x`, `?` and each of several `*` match one digit. */
function wildcardPattern(text: string, wildcard: string): NumberPattern {
  const source = wildcard
    .replace(/\*{2,}/g, (stars) => '?'.repeat(stars.length))
    .replace(/[x?]/g, String.raw`\d`)
    .replace('*', String.raw`\d*`);
  const pattern = new RegExp(`^${source}$`);
  return {
    text,
    typedDigits: wildcard.search(/\D|$/),
    matches: (code) => pattern.test(String(code)),
  };
}

const numberPattern = (digits: string): NumberPattern => ({
  ...wildcardPattern(digits, digits),
  digits,
});

function patternOf(
  text: string,
  groups: Readonly<Record<string, string | undefined>>,
  isCode: (digits: string) => boolean,
): NumberPattern | undefined {
  const { from, to, wildcard, series, prefix, grouped, padded, number } = groups;
  if (from && to) return rangePattern(text, from, to);
  if (wildcard) {
    // "What is 1088?" asks for a single code.
    const digits = wildcard.replace(/\?+$/, '');
    if (isCode(digits)) return numberPattern(digits);
    const isAmount = wildcard.length < MIN_DIGITS && !wildcard.endsWith('*');
    return isAmount ? undefined : wildcardPattern(text.toLowerCase(), wildcard.toLowerCase());
  }
  // `13xx` for the 1300 series, `13*` for the 13 series.
  if (series) {
    return wildcardPattern(
      text,
      series.replace(/0*$/, (zeros) => 'x'.repeat(zeros.length) || '*'),
    );
  }
  if (prefix) return wildcardPattern(text, `${prefix}*`);
  if (number) return numberPattern(number);
  const joined = grouped?.replace(/\D/g, '') ?? padded?.replace(/\.0+$/, '').replace(/^0+/, '');
  return joined && isCode(joined) ? numberPattern(joined) : undefined;
}

/**
 * Parses a text into numbers, ranges and wildcards; `rest` has spaces in their place. Undefined if
 * there are none, or if another number, such as a date, is among them.
 */
export function parseNumberQuery(text: string, isCode: (digits: string) => boolean) {
  const patterns: NumberPattern[] = [];
  let isValid = true;
  const rest = text.replace(NUMBER_PATTERN, (match: string, ...more: unknown[]) => {
    const groups = more.at(-1) as Record<string, string | undefined>;
    const pattern = patternOf(match.replace(/\s+/g, ' '), groups, isCode);
    if (pattern) patterns.push(pattern);
    else isValid = false;
    return ' ';
  });
  return isValid && patterns.length > 0 && !/\d/.test(rest) ? { patterns, rest } : undefined;
}
