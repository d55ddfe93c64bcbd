import { lineFeatures, scoreOf } from './number-features.ts';

/** Numbers with a higher score are codes: their probability, as the weights are trained, is 0.6. */
export const SURE = 2;
/** Those of the catalog with a higher one may be codes. */
export const POSSIBLE = -12;

const r = String.raw;

/** Between a label and its number: quotation marks, a sign, "is" or "no.". */
const GAP = r`(?:\(\)|[.]{2,})?(?:["\\\])}\s]*[:=<>!→#_-]{1,3})?["\\([{\s]*(?:[IB][.\s]*){0,2}["([#<*]*`;

/**
 * What is surely no code, whatever else the line says. The class of the number is behind a `§`; the
 * README lists those of words.
 */
const NO_CODE = [
  // A part of a word or of a number, a number below zero.
  r`§.(?! ?[-/] ?[48](?![/:.-])|p(?![A-Za-z])|X\d)(?:[A-Za-z_%@$]|-\d|\/p)`,
  r`(?:[=:>(] ?|E )-§`,
  r`§. C"?[:=]|\d V \(§|§.[.,]1|\d:\d[.,]§`,
  // A SQLSTATE is behind it; other software or the system has it; an address asks for it.
  r`E §.(?: ?\((?:w?\d|\d[A-Za-z]\d)\)| (?:B )?f H)`,
  r`§. ?\(H`,
  r`(?:H(?: O)?[^.;\nOJ,]{0,16}[CE]|y ?E|c[^.;\n\d]{0,4}[CE]|[?&]"?[A-Za-z]{0,2}[CS])${GAP}§`,
  // Another thing has that code: a coupon, a till.
  r`(?:(?:N(?:[ _.-]?i)?|i(?=C))(?:["\\([{]+|[ _.-]{0,2})["[{]*|(?:^|[^A-Za-z])[A-DF-RT-Za-z]*(?:n[_.([-]|w\())C${GAP}(?<![[{])§`,
].map((pattern) => new RegExp(pattern));

/** How many tokens are looked at before and behind a number. */
const [BEFORE, AFTER] = [32, 24];

/**
 * How much a line, given as classes of its tokens, speaks for the number at a place being a code:
 * the logarithm of the odds, times 5.
 */
export function scoreIn(line: string, at: number): number {
  const before = line.slice(Math.max(0, at - BEFORE), at);
  const window = `${before}§${line.slice(at, at + 1 + AFTER)}`;
  const isNone = NO_CODE.some((pattern) => pattern.test(window));
  return isNone ? Number.NEGATIVE_INFINITY : scoreOf(lineFeatures(line, at));
}

const LABEL = new RegExp(`[CEPS]${GAP}$`);

/** Where the word before a number that calls it a code begins; undefined without one. */
export function labelBefore(line: string, at: number): number | undefined {
  const from = Math.max(0, at - BEFORE);
  const index = LABEL.exec(line.slice(from, at))?.index;
  return index === undefined ? undefined : from + index;
}
