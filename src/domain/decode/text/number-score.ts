import { lineFeatures, scoreOf } from './number-features.ts';

/** A number with a higher score is a code. With the trained weights, its probability is 0.6. */
export const SURE = 2;
/** A catalog number with a higher score may be a code. */
export const POSSIBLE = -12;

const r = String.raw;

/** Between a label and its number: quotation marks, a separator, "is" or "no.". */
const GAP = r`(?:\(\)|[.]{2,})?(?:["\\\])}\s]*[:=<>!→#_-]{1,3})?["\\([{\s]*(?:[IB][.\s]*){0,2}["([#<*]*`;

/**
 * What is never a code, whatever else the line says. `§` precedes the class of the number; the
 * README lists the classes of words.
 */
const NO_CODE = [
  // Part of a word or of a number, or a negative number.
  r`§.(?! ?[-/] ?[48](?![/:.-])|p(?![A-Za-z])|X\d)(?:[A-Za-z_%@$]|-\d|\/p)`,
  r`(?:[=:>(] ?|E )-§|[ABDF-NPRT-Za-hj-z]§`,
  r`§. C"?[:=]|\d V \(§|§.[.,]1|\d:\d(?:[.]§|,§.(?!$|[,;\t\n]))`,
  // Followed by a SQLSTATE; of other software or the system; a parameter of an address.
  r`E §.(?: ?\((?:w?\d|\d[A-Za-z]\d)\)| (?:B )?f H)`,
  r`§. ?\(H`,
  r`(?:H(?: O)?[^.;\nOJ,]{0,16}[CE]|y ?E|c[^.;\n\d]{0,4}[CE]|[?&]"?[A-Za-z]{0,2}[CS])${GAP}§`,
  // A code of something else: a coupon, a till.
  r`(?:(?:N(?:[ _.-]?i)?|i(?=C))(?:["\\([{]+|[ _.-]{0,2})["[{]*|(?:^|[^A-Za-z])[A-DF-RT-Za-z]*(?:n[_.([-]|w\())C${GAP}(?<![[{])§`,
].map((pattern) => new RegExp(pattern));

/** How many tokens before and after a number to look at. */
const [BEFORE, AFTER] = [32, 24];

/**
 * How strongly a line, given as token classes, suggests that the number at `at` is a code: its
 * log-odds, times 5.
 */
export function scoreIn(line: string, at: number): number {
  const before = line.slice(Math.max(0, at - BEFORE), at);
  const window = `${before}§${line.slice(at, at + 1 + AFTER)}`;
  const isNone = NO_CODE.some((pattern) => pattern.test(window));
  return isNone ? Number.NEGATIVE_INFINITY : scoreOf(lineFeatures(line, at));
}

const LABEL = new RegExp(`[CEPS]${GAP}$`);

/** Where the word before a number that calls it a code begins; undefined if there is none. */
export function labelBefore(line: string, at: number): number | undefined {
  const from = Math.max(0, at - BEFORE);
  const index = LABEL.exec(line.slice(from, at))?.index;
  return index === undefined ? undefined : from + index;
}

const MAX_HEADING_LENGTH = 12;

/** Scores a heading as the label of the numbers below it: `cap_code: 8015`. */
export function scoreOfHeading(classes: string): number {
  // If only gaps separate columns, the next name may be in the same cell: "code message".
  const label = `${classes.replace(/["*:]| Q\W*$/g, ' ').trim()}: `;
  const isName = /[A-Za-z]/.test(label) && label.length < MAX_HEADING_LENGTH;
  return isName ? scoreIn(`${label}8`, label.length) : Number.NEGATIVE_INFINITY;
}
