import { isHttpStatus } from '../api-shapes.ts';
import { fitsAt, lengthAt } from '../characters.ts';
import type { Span } from '../span.ts';
import { findLabel, isNumbered, type LabelKind, qualifierOf } from './code-words.ts';

/** A number in plain text that is called a code. `start` and `end` are those of its digits. */
export interface CodeLabel extends Span {
  readonly code: number;
  readonly written: string;
  /** Where the word before it begins. */
  readonly label: number;
  /**
   * `sure` by itself, only `with-more`: a message or a success beside it, or only where it is
   * `alone`: no other code in its line. `possible`: nothing calls it a code.
   */
  readonly strength: 'sure' | 'with-more' | 'alone' | 'possible';
  /** The message that stands right beside it. */
  readonly says?: Span;
}

/** A number of a text, and what was found of the one before it. */
export interface FoundNumber extends Span {
  readonly code: number;
  readonly isKnown: boolean;
  /** Letters stand right before it, as in `ERR8015`. */
  readonly glued: boolean;
  /** Where what may be read begins and ends. */
  readonly within: Span;
  readonly previous: CodeLabel | undefined;
}

const FULL_WIDTH_COLON = 0xff1a;

const isMark = (code: number) =>
  code === 34 || code === 39 || code === 96 || code === 92 || code === 40 || code === 91;

const isSign = (code: number) =>
  code === 58 ||
  code === 61 ||
  code === 62 ||
  code === 35 ||
  code === 95 ||
  code === 45 ||
  code === FULL_WIDTH_COLON;

const isLetter = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code < 0x2000) ||
  (code >= 0x3040 && code < 0xff00);

/** Types in front of a value: `int(8015`, `string(4) "8015`. */
const TYPE_BEFORE =
  /(?:\b(?:int|long|float|str|Decimal)\(|string\(\d\)\s|\b(?:no|nr|num|núm)\.\s?)["']?$/;

const MOST_GAP = 12;
const LONGEST_WORD = 24;
const LONGEST_BEFORE = 48;

/** The word before a number, and the sign between them. */
interface WordBefore {
  readonly word: string;
  readonly start: number;
  readonly sign: string;
}

/** Steps back over white space, marks and one sign to the word before; undefined if none is. */
function wordBefore(text: string, from: number, first: number): WordBefore | undefined {
  const nearest = Math.max(first, from - MOST_GAP);
  let at = from;
  let signs = 0;
  for (; at > nearest; at--) {
    const code = text.charCodeAt(at - 1);
    if (isLetter(code)) break;
    if (isSign(code)) {
      // Two only as in `=>` and `::`; a label is not that far.
      if (++signs > 2) return undefined;
    } else if (code === 93 || code === 41 || code === 125) {
      if (signs === 0) return undefined;
    } else if (code !== 32 && code !== 9 && code !== 10 && code !== 0xa0 && !isMark(code))
      return undefined;
  }
  if (at <= nearest && !(at > first && isLetter(text.charCodeAt(at - 1)))) return undefined;
  const end = at;
  const limit = Math.max(first, end - LONGEST_WORD);
  while (at > limit && isLetter(text.charCodeAt(at - 1))) at--;
  return at === end
    ? undefined
    : { word: text.slice(at, end), start: at, sign: text.slice(end, from) };
}

/** What follows a number that is a duration, an amount, or part of something longer. */
const NOT_AFTER =
  /(?:[\p{L}\p{N}_%@]|[.:-]\d|,\d{3}(?!\d)|\/\d{1,2}\/|-\p{L}|\s{1,3}---|\s?\([0-9A-Z]{5}\)|["'`)\]]{0,2}\s?(?:ms|msecs?|s|secs?|seconds?|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?|kb|mb|gb|bytes?|rows?|lines?|items?|entries|customers?|users?|requests?|percent|points?|rs|usd|inr|eur|emails?|records?|stores?|orders?|people|calls?|members?|errors|transactions?)\b)/iuy;

/** Further numbers of a list: `codes 8015, 8065 and 91009`, `8001-8005`, `not 8015 but 8065`. */
const LISTED =
  /^["'`)\]]{0,2}\s{0,4}(?:[,;/&|+–-]|\b(?:and|or|but|vs\.?|versus|to|through|und|et|y|e|ou|oder)\b)\s{0,4}(?:and |or |not |the )?["'`([#]{0,2}$/i;
/** Whether what stands between two numbers makes a list of them. */
export function isListed(between: string): boolean {
  return between.length <= 16 && LISTED.test(between);
}

/** Verbs and questions of which the number behind them is the object. */
const TOLD =
  /(?:\b(?:get|gets|got|getting|receiv\w{1,3}|see|sees|seeing|saw|returns?|returned|returning|throws?|threw|throwing|thrown|gives?|gave|giving|hits?|hitting|shows?|showing|fac(?:e[sd]?|ing)|raises?|raised|yields?|says?|said|meaning of|mean by|about|is it|was it|is this|why|not|instead of|fails?|failed|failing)|\b(?:fail|err|reject|return|respond|repl|answer|c[ao]me|back|block|declin|refus|bounc)\w{0,6}(?: \w{1,12}){0,3} with|\bwhat(?: is|'s|’s| does| do| are)?)(?: an?| the| only| just| still| always| again| this| that)?\s["'`([#]{0,2}$/i;
const CLAUSE_ENDS =
  /["'`)\]]{0,2}\s{0,2}(?:$|[.,;:!?()\r\n–—-]|(?:for|when|while|if|on|in|from|again|and|but|or|as|after|because|since|every|each|all|any|today|now|instead|mean|means|meaning|is|was|whenever|once|during|with|at|by|here|there|please|pls|back|error|response|code|it|we|what|why)\b)/iy;

/** Other software that has numbered errors, or ends with a number. */
const OF_OTHER_SOFTWARE =
  /\b(?:web ?sockets?|ws|sockets?|closed?|closes|exit(?:ed|s)?|exits? status|signal|mysql|mariadb|sqlstate|sql|ora|postgres\w*|jdbc|smtp|ftp|os|win32|hresult|http|https)\b[^.;\r\n]{0,24}$/i;

const TIME_BEFORE = /\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?\S{0,6}\s{1,4}\[?$/;

interface Label {
  readonly found: FoundNumber;
  readonly word: string;
  readonly sign: string;
  readonly before: string;
  /** Another number follows, as in "errors 620 and 621"; "errors: 620" counts them. */
  readonly isList: boolean;
}

/** Names that no other thing than a status code has, once "code" follows. */
const OF_STATUS_ALONE = /(?:err(?:or)?|status|warn(?:ing)?|response)[_.-]?$/i;

type Strength = CodeLabel['strength'] | undefined;

const STRENGTH_BY_LABEL: Readonly<Record<LabelKind, (label: Label) => Strength>> = {
  error: ({ found: { code, isKnown }, word, sign, before, isList }) => {
    if (!isKnown || isHttpStatus(code)) return undefined;
    const isCamel = /^\p{Lu}/u.test(word) && /\p{Ll}$/u.test(before);
    if (/[\p{L}\p{N}]$/u.test(before) && !isCamel) return undefined;
    // After a time it is the level of a log line, with the number of a process.
    if (sign.trim() === '' && TIME_BEFORE.test(before)) return undefined;
    return /[a-z]s$/i.test(word) && !/class|address/i.test(word) && !isList ? undefined : 'sure';
  },
  status: ({ found: { code, isKnown }, sign, before }) => {
    if (!isKnown || isHttpStatus(code) || !/[:=]/.test(sign)) return undefined;
    const qualifier = qualifierOf(before.replace(/item[_.-]?$/i, ''));
    if (/[?&]$/.test(before)) return undefined;
    const isField = qualifier === 'status' || (qualifier === 'unknown' && sign.includes('='));
    return isField ? 'alone' : undefined;
  },
  code: ({ found: { code, isKnown, start, end }, sign, before }) => {
    const qualifier = qualifierOf(before);
    if (qualifier === 'another' || /[?&]$/.test(before)) return undefined;
    if (!isKnown && (end - start < 3 || end - start > 6)) return undefined;
    // In quotation marks it is a name in a body, where many a thing has a code.
    const isName = /^\\{0,3}["'`]/.test(sign) && !(OF_STATUS_ALONE.test(before) && isKnown);
    const isDoubtful = isHttpStatus(code) || code < 100 || isName;
    return isDoubtful || (qualifier === 'unknown' && !isKnown) ? 'with-more' : 'sure';
  },
};

const TAKEN_FOR_SIGN = /^(?:is|was|are|were|of|no|nr|number)$/i;

/** How sure a number is called a code by the word before it, and where that word begins. */
function strengthByLabel(
  text: string,
  found: FoundNumber,
  isMore: boolean,
): { readonly strength: Strength; readonly label: number } | undefined {
  const { start, within } = found;
  let before = wordBefore(text, start, within.start);
  let sign = before?.sign ?? '';
  if (before && TAKEN_FOR_SIGN.test(before.word) && /^\s+$/.test(sign)) {
    const further = wordBefore(text, before.start, within.start);
    if (further && findLabel(further.word)) {
      sign = further.sign + sign;
      before = further;
    }
  }
  const named = before && findLabel(before.word);
  if (!before || !named) {
    const last = text.charCodeAt(start - 1);
    const near =
      isMark(last) || last === 32 ? text.slice(Math.max(within.start, start - 16), start) : '';
    const typed = TYPE_BEFORE.exec(near);
    if (!typed) return undefined;
    return strengthByLabel(text, { ...found, start: start - typed[0].length }, isMore);
  }
  const label = before.start + named.at;
  const around = text.slice(Math.max(within.start, label - LONGEST_BEFORE), label);
  const isField = /[:=]/.test(sign);
  if (!isField && named.kind !== 'status' && OF_OTHER_SOFTWARE.test(around)) {
    return { strength: undefined, label };
  }
  const word = before.word.slice(named.at);
  const isList = isMore || LIST_GOES_ON.test(text.slice(found.end, found.end + 12));
  const strength = STRENGTH_BY_LABEL[named.kind]({ found, word, sign, before: around, isList });
  return { strength, label };
}

/** Where the name begins of which a label is the last word: `"item_status_code"`. */
function startOfName(text: string, label: number, first: number): number {
  let at = label;
  while (at > first && /[\w.-]/.test(text.charAt(at - 1))) at--;
  while (at > first && /["'`\\[]/.test(text.charAt(at - 1))) at--;
  return at;
}

/** A number alone in square brackets, at the start of a line or behind its level. */
const IN_BRACKETS = /(?:^|[\r\n]|\b(?:error|warn|warning|fatal|severe|exception):?\s)\s{0,8}\[$/i;
const AFTER_BRACKETS = /\]\s{1,4}(?=\p{L})/uy;

const isDigit = (code: number) => code >= 48 && code <= 57;

/** Whether a number follows the digits of a date, a time or an address: `12:00:00,804`. */
function isInside(text: string, start: number): boolean {
  const mark = text.charCodeAt(start - 1);
  return (
    (mark === 45 || (mark >= 44 && mark <= 47) || mark === 58) &&
    isDigit(text.charCodeAt(start - 2))
  );
}

/**
 * What a number of plain text is: called a code in some way, `possible` where nothing calls it
 * one but the catalog has it, undefined where it is certainly none.
 */
export function judgeNumber(text: string, found: FoundNumber): CodeLabel | undefined {
  const { code, isKnown, glued, start, end, within, previous } = found;
  const length = end - start;
  if (text.charCodeAt(start) === 48 || length < 2) return undefined;
  if (!isKnown && (length < 3 || length > 6) && !previous) return undefined;
  if (!previous && isInside(text, start)) return undefined;
  const between = previous && start - previous.end <= 16 ? text.slice(previous.end, start) : '';
  const isMore = between !== '' && isListed(between);
  const labelled = strengthByLabel(text, found, isMore);
  if (!labelled && !isKnown && !isMore) return undefined;
  const make = (strength: CodeLabel['strength'], label: number): CodeLabel => {
    const from = label < start ? startOfName(text, label, within.start) : label;
    return { code, written: text.slice(start, end), start, end, label: from, strength };
  };
  const isRange = isKnown && lengthAt(RANGE_GOES_ON, text, end) > 0;
  if (!isRange && lengthAt(NOT_AFTER, text, end) > 0) return undefined;
  if (labelled?.strength) return make(labelled.strength, labelled.label);
  // Called something, and no status code: `coupon code 8015`, `WebSocket closed with code 1006`.
  if (glued || labelled) return undefined;
  if (isMore && previous && previous.strength !== 'possible' && !isHttpStatus(code)) {
    const isPlain = isKnown || (between.includes(',') && length >= 3 && length <= 6);
    if (isPlain) return make(previous.strength, start);
  }
  if (!isKnown || isHttpStatus(code)) return undefined;
  const near = text.slice(Math.max(within.start, start - LONGEST_BEFORE), start);
  const isTold =
    (TOLD.test(near) &&
      !OF_OTHER_SOFTWARE.test(near) &&
      (isRange || fitsAt(CLAUSE_ENDS, text, end))) ||
    (IN_BRACKETS.test(near) && lengthAt(AFTER_BRACKETS, text, end) > 0) ||
    lengthAt(CALLED_AFTER, text, end) > 0 ||
    (STARTS_FIELD.test(near) &&
      (lengthAt(COUNT_AFTER, text, end) > 0 || lengthAt(TOPIC_AFTER, text, end) > 0));
  if (isTold) return make('sure', start);
  return isPossible(text, found) ? make('possible', start) : undefined;
}

/** How often a code was there: `8015: 120 times`, `8015(120)`. */
const COUNT_AFTER =
  /\s?(?:[:=x×-]\s?)?\d{1,9}\s?(?:times|hits|occurrences)\b|\(\d{1,9}\)|\s?[x×]\s?\d{1,9}\b/iy;
/** What makes a number at the start the subject of a question or a note. */
const TOPIC_AFTER = /["'`)\]]{0,2}\s(?:for|on|in|when|while|during|means?|meaning|again)\b/iy;
const CALLED_AFTER = /["'`)\]]{0,2}\s(?:error|err|exception|warning|status code|code)\b(?!s)/iy;

const STARTS_FIELD = /(?:^|[\r\n,;|(]|\b(?:and|und|et|y)\b)\s{0,8}$/i;

/** A range of codes, or two that are one or the other: `8001-8005`, `1012/1013`. */
const RANGE_GOES_ON = /\s?[-–/]\s?\d{3,6}(?![\d/:.-])/y;

const LIST_GOES_ON = /^\s{0,4}(?:[,;/&]|and\b|or\b)\s{0,4}\d/i;

/** Marks beside a number that is part of an address, a date, an amount or a name. */
const NO_CODE_BEFORE =
  /[\p{L}\p{N}_@$€£₹%.:/=+#*~^\\-]["'`]?$|[:=]\s{0,2}["'`([]{0,2}$|\d[\s,:/.-]$/u;
const NO_CODE_AFTER = /^(?:["'`]?[:=/@_*+~^\\-]|[.,]\d|\s{0,2}["'`]?\s?[:=]|\s\d)/;

/** Whether a documented number that nothing calls a code may be one all the same. */
function isPossible(text: string, { start, end, within }: FoundNumber): boolean {
  const near = text.slice(Math.max(within.start, start - 24), start);
  if (NO_CODE_BEFORE.test(near)) return false;
  if (NO_CODE_AFTER.test(text.slice(end, Math.min(within.end, end + 8)))) return false;
  let before = wordBefore(text, start, within.start);
  if (before && TAKEN_FOR_SIGN.test(before.word)) {
    before = wordBefore(text, before.start, within.start) ?? before;
  }
  return !before || !isNumbered(before.word);
}
