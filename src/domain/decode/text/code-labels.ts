import { isHttpStatus } from '../api-shapes.ts';
import { MOST_DIGITS } from '../limits.ts';
import { lengthAt } from '../read/sticky.ts';
import type { Span } from '../span.ts';
import { qualifierOf } from './code-words.ts';

/** A number in plain text that is called a code. `start` and `end` are those of its digits. */
export interface CodeLabel extends Span {
  readonly code: number;
  readonly written: string;
  /** Where the word before it begins. */
  readonly label: number;
  /**
   * `sure` by itself, only `with-more`: a message or a success beside it, or only where it is
   * `alone`: no other code in its line.
   */
  readonly strength: 'sure' | 'with-more' | 'alone';
  /** The message that stands right beside it. */
  readonly says?: Span;
}

/** The label, a sign, and the number, in one of many spellings. */
const LABELS =
  /(codes?|err(?:ors?|no)?|warn(?:ings?)?|exception|fault|status)(["'`\\\])]{0,4}\s{0,8}(?:is|was|are|=>|[:=>#_-])?\s{0,8}(?:int\(|string\(\d\)\s)?["'`\\([#>]{0,4})(\d{1,10})/gi;

/** Further numbers of a list: `codes 8015, 8065 and 91009`. */
const MORE = /\s{0,4}(?:,|;|\/|&|\band\b|\bor\b)\s{0,4}(?:and\s{1,4}|or\s{1,4})?#?(\d{1,10})/y;

/** What follows a number that is a duration, an amount, or part of something longer. */
const NOT_AFTER =
  /^(?:[\p{L}\p{N}_%@]|[.:-]\d|,\d{3}(?!\d)|\/\d{1,2}\/|-\p{L}|\s{1,3}---|\s?(?:ms|msecs?|s|secs?|seconds?|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?|kb|mb|gb|bytes?|times?|records?|rows?|lines?|items?|entries|customers?|users?|requests?|percent|points?|rs|usd|inr|eur)\b)/iu;

/** Names that no other thing than a status code has, once "code" follows. */
const OF_STATUS_ALONE = /(?:err(?:or)?|status|warn(?:ing)?|response)[_.-]?$/i;

/** What belongs to the name before its last word: `"item_status_` of `"item_status_code"`. */
const NAME_BEFORE = /["'`\\[]{0,4}[\w.-]*$/;

const TIME_BEFORE = /\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?\S{0,6}\s{1,4}\[?$/;

interface Label {
  readonly word: string;
  readonly sign: string;
  readonly digits: string;
  readonly before: string;
  /** Another number follows, as in "errors 620 and 621"; "errors: 620" counts them. */
  readonly isList: boolean;
}

type IsCode = (code: number) => boolean;

function strengthOfError({ word, sign, digits, before, isList }: Label, isCode: IsCode) {
  const code = Number(digits);
  if (!isCode(code) || isHttpStatus(code) || /[\p{L}\p{N}]$/u.test(before)) return undefined;
  // After a time it is the level of a log line, with the number of a process.
  if (sign.trim() === '' && TIME_BEFORE.test(before)) return undefined;
  return /s$/i.test(word) && !isList ? undefined : 'sure';
}

function strengthOfStatus({ sign, digits, before }: Label, isCode: IsCode) {
  const code = Number(digits);
  if (!isCode(code) || isHttpStatus(code) || !/[:=]/.test(sign)) return undefined;
  const qualifier = qualifierOf(before.replace(/item[_.-]?$/i, ''));
  if (/[?&]$/.test(before)) return undefined;
  const isField = qualifier === 'status' || (qualifier === 'unknown' && sign.includes('='));
  return isField ? 'alone' : undefined;
}

function strengthOfCode({ sign, digits, before }: Label, isCode: IsCode) {
  const code = Number(digits);
  const qualifier = qualifierOf(before);
  if (qualifier === 'another' || /[?&]$/.test(before)) return undefined;
  if (!isCode(code) && (digits.length < 3 || digits.length > 6)) return undefined;
  // In quotation marks it is a name in a body, where many a thing has a code.
  const isName = /^\\{0,3}["'`]/.test(sign) && !(OF_STATUS_ALONE.test(before) && isCode(code));
  const isDoubtful = isHttpStatus(code) || code < 100 || isName;
  return isDoubtful || qualifier === 'unknown' ? 'with-more' : 'sure';
}

function strengthOf(label: Label, isCode: IsCode): CodeLabel['strength'] | undefined {
  if (/^code/i.test(label.word)) return strengthOfCode(label, isCode);
  return (/^status/i.test(label.word) ? strengthOfStatus : strengthOfError)(label, isCode);
}

/** The shortest there is: a label, a sign and two digits. */
const SHORTEST = 5;

/**
 * The numbers of a stretch of plain text that are called codes, in order: `code: 8015`,
 * `status_code=8015`, `ERR_8015`, `error codes 8015 and 8065`. Not those of other things
 * (`coupon code`), nor durations, amounts, or what HTTP and logs number. Positions are those of
 * the whole text. Never throws; takes time in proportion to the length of the stretch.
 */
export function findCodeLabels(
  whole: string,
  { start, end }: Span,
  isCode: IsCode,
): readonly CodeLabel[] {
  if (end - start < SHORTEST) return [];
  const text = whole.slice(start, end);
  const labels: CodeLabel[] = [];
  const add = (digits: string, at: number, label: number, strength: CodeLabel['strength']) => {
    const stop = at + digits.length;
    if (digits.length > MOST_DIGITS || digits.startsWith('0')) return false;
    if (NOT_AFTER.test(text.slice(stop, stop + 16))) return false;
    const span = { start: start + at, end: start + stop };
    labels.push({ code: Number(digits), written: digits, ...span, label: start + label, strength });
    return true;
  };
  let read = 0;
  for (const { 0: all, 1: word = '', 2: sign = '', 3: digits = '', index } of text.matchAll(
    LABELS,
  )) {
    if (index < read) continue;
    read = index + all.length;
    let more = lengthAt(MORE, text, read);
    const before = text.slice(Math.max(0, index - 48), index);
    const label = { word, sign, digits, before, isList: more > 0 };
    const strength = strengthOf(label, isCode);
    const from = index - (NAME_BEFORE.exec(before)?.[0].length ?? 0);
    if (!strength || !add(digits, read - digits.length, from, strength)) continue;
    for (; more > 0 && /s$/i.test(word); more = lengthAt(MORE, text, read)) {
      const further = /\d+$/.exec(text.slice(read, read + more))?.[0] ?? '';
      read += more;
      if (!add(further, read - further.length, from, strength)) break;
    }
  }
  return labels;
}
