/** Codes that a query asks for by a range, a wildcard or a single number. */
export interface NumberForm {
  /** As typed, without white space. */
  readonly text: string;
  /** Only for a single number: its digits, without grouping and leading zeros. */
  readonly digits?: string;
  /** How many digits of a code that matches were typed. */
  readonly typedDigits: number;
  readonly matches: (code: number) => boolean;
}

export interface NumberQuery {
  readonly forms: readonly NumberForm[];
  /** The text around the forms, which are replaced by spaces. */
  readonly rest: string;
}

/** Ends of ranges have at least as many digits: smaller numbers are amounts. */
const FEWEST_DIGITS = 3;

const TO = String.raw`\s*(?:-{1,2}>?|[–—→~]|\.{2,3}|\b(?:to|till|until|thru|through)\b)\s*`;
const RANGE = String.raw`(?<from>\d{3,9})${TO}(?<to>\d{1,9})`;
const BETWEEN = String.raw`(?<!difference )\bbetween\s+(?<least>\d{3,9})\s+(?:and|&|to|-)\s+(?<most>\d{3,9})`;
/** 80xx, 910*, 9?01. */
const WILDCARD = String.raw`(?<wildcard>\d+[x*?][\dx*?]*)`;
/** 1300s, 1300 series, the 8000 range. */
const SERIES = String.raw`(?<series>\d{2,9})(?:'?s\b|[\s-]*(?:series|range|block)\b)`;
const PREFIX = String.raw`\b(?:start|begin|prefix)(?:s|ing|ning|ed)?\s+(?:with\s+|by\s+|in\s+)?(?<prefix>\d{1,8})`;
/** 1,101 and 1.101; 1012.0; 01012. */
const GROUPED = String.raw`(?<grouped>\d{1,3}[,.'’]\d{3})`;
const PADDED = String.raw`(?<padded>0+\d{3,9}|0*\d{3,9}\.0{1,2})`;
const NUMBER = String.raw`(?<number>\d{1,9})`;
const FORM = new RegExp(
  `(?<![\\p{L}\\d.])(?:${[BETWEEN, RANGE, WILDCARD, SERIES, PREFIX, GROUPED, PADDED, NUMBER].join('|')})(?![\\p{L}\\d]|[.-]\\d)`,
  'giu',
);

const isBetween = (least: number, most: number) => (code: number) => code >= least && code <= most;

function pattern(source: string): NumberForm['matches'] {
  const expression = new RegExp(`^${source}$`);
  return (code) => expression.test(String(code));
}

function rangeForm(text: string, from: string, to: string): NumberForm | undefined {
  // 8001-10 is 8001-8010.
  const isShort = to.length < from.length;
  const end = isShort ? from.slice(0, -to.length) + to : to;
  const [least, most] = [Number(from), Number(end)];
  if (isShort && most <= least) return undefined;
  const matches = isBetween(Math.min(least, most), Math.max(least, most));
  return { text, typedDigits: 0, matches };
}

/** One `*` stands for any digits; `x`, `?` and each of several `*` for one digit. */
function wildcardForm(text: string): NumberForm {
  const lower = text.toLowerCase();
  const source = lower
    .replace(/\*{2,}/g, (stars) => '?'.repeat(stars.length))
    .replace(/[x?]/g, String.raw`\d`)
    .replace('*', String.raw`\d*`);
  return { text: lower, typedDigits: lower.search(/\D/), matches: pattern(source) };
}

function seriesForm(text: string, digits: string): NumberForm {
  const base = digits.replace(/0+$/, '');
  const free = digits.length - base.length;
  const source = base + (free === 0 ? String.raw`\d*` : String.raw`\d{${free}}`);
  return { text, typedDigits: base.length, matches: pattern(source) };
}

const numberForm = (digits: string): NumberForm => ({
  text: digits,
  digits,
  typedDigits: digits.length,
  matches: (code) => String(code) === digits,
});

function formOf(
  text: string,
  groups: Readonly<Record<string, string | undefined>>,
  isCode: (digits: string) => boolean,
): NumberForm | undefined {
  const { from, to, least, most, wildcard, series, prefix, grouped, padded, number } = groups;
  if (least && most) return rangeForm(text, least, most);
  if (from && to) return rangeForm(text, from, to);
  if (wildcard) {
    // "What is 1088?" asks for one code.
    const digits = wildcard.replace(/\?+$/, '');
    if (isCode(digits)) return numberForm(digits);
    return wildcard.length < FEWEST_DIGITS && !wildcard.endsWith('*')
      ? undefined
      : wildcardForm(wildcard);
  }
  if (series) return seriesForm(text, series);
  if (prefix) return { ...wildcardForm(`${prefix}*`), text };
  const joined = grouped?.replace(/\D/g, '') ?? padded?.replace(/\.0+$/, '').replace(/^0+/, '');
  if (joined !== undefined) return isCode(joined) ? numberForm(joined) : undefined;
  return number === undefined ? undefined : numberForm(number);
}

/**
 * Reads a text as numbers, ranges and wildcards and what is around them. Undefined if it has none,
 * or one that is nothing of the kind, such as a date.
 */
export function parseNumberQuery(
  text: string,
  isCode: (digits: string) => boolean,
): NumberQuery | undefined {
  const forms: NumberForm[] = [];
  let isValid = true;
  const rest = text.replace(FORM, (match: string, ...more: unknown[]) => {
    const groups = more.at(-1) as Record<string, string | undefined>;
    const form = formOf(match.replace(/\s+/g, ' '), groups, isCode);
    if (form) forms.push(form);
    else isValid = false;
    return ' ';
  });
  return isValid && forms.length > 0 && !/\d/.test(rest) ? { forms, rest } : undefined;
}
