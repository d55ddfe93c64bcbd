import { isHttpStatus } from '../api-shapes.ts';
import { remembering } from '../remembering.ts';
import type { Span } from '../span.ts';
import { classesOf, type Side } from './word-classes.ts';

/**
 * What a number is called: a code for `sure`; only beside a message or a success (`with-more`);
 * only where no other code is in its line (`alone`); `possible` where nothing calls it one.
 */
export type Strength = 'sure' | 'with-more' | 'alone' | 'possible';

/** A number in plain text that may be a code. `start` and `end` are those of its digits. */
export interface CodeLabel extends Span {
  readonly code: number;
  /** Where the word before it begins. */
  readonly label: number;
  readonly strength: Exclude<Strength, 'possible'>;
  /** The message that stands right beside it. */
  readonly says: Span | undefined;
}

/** What of a number counts, and the classes of the words and marks on both sides, see `classesOf`. */
interface NumberKind {
  readonly isKnown: boolean;
  readonly isHttp: boolean;
  readonly before: string;
  readonly after: string;
  /** What the code before it is called, where nothing but a comma or an "and" is between. */
  readonly listed: CodeLabel['strength'] | undefined;
}

export interface NumberInText extends NumberKind {
  readonly code: number;
  /** The position in the text of each of these characters. */
  readonly placeOf: (side: Side, index: number) => number;
}

interface NumberRule {
  /** `listed`: what the number before it in the list is. */
  readonly is: Strength | 'none' | 'listed';
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly fits?: (number: NumberKind) => boolean;
}

/** Between a label and its number: quotation marks, a sign, "is" or "no.". */
const GAP = '(?:["\\\\\\])}\\s]*[:=>#_-]{1,3})?["\\\\([{\\s]*(?:I[.\\s]*)?["([#]*$';
const gapAfter = (label: string, flags?: string) => new RegExp(label + GAP, flags);

const RANGE = /^ ?[-/] ?[3456](?![\d/:.-])/;
const LIST = /^[")\]]{0,2} {0,2}(?:[,;/&]|J) {0,2}\d/;
const MORE = /^[")\]]{0,2}\s{0,2}(?:[,;/&|+-]|J)\s{0,2}(?:[JVA]\s)?["([#]{0,2}$/;
const CLAUSE_ENDS = /^[")\]]{0,2} {0,2}(?:$|[.,;:!?()\n-]|[ZKJmICEQW])/;
const FIELD_STARTS = /(?:^|[\n,;|(]|J) *$/;

const known = ({ isKnown, isHttp }: NumberKind) => isKnown && !isHttp;

const OTHER_SOFTWARE = gapAfter('H[^.;\\n]{0,8}[CE]');
const TRANSPORT = /h[^.;\n\d]{0,8}[CE]["\\([\s]*(?:I[.\s]*)?["([#]*$/;
const ANOTHER_CODE = gapAfter(
  '(?:[Ni]["\\\\([{]*[ _.-]{0,2}["\\\\([{]*|(?:^|[^A-Za-z])[A-DF-RT-Za-z]*[nw][_.([{-])C',
);
const CODE = gapAfter('C(?: S)?');
const ITEM_STATUS = gapAfter('i_S');
const PARAMETER = gapAfter('[?&]"?[A-Za-z]{0,2}[CS]');
const STATUS = gapAfter('S(?=[^S]*[:=])');
const STATUS_OF_ANOTHER = /(?:N[ _.-]?|[nw][_.-]?|[nw] (?=S[^=]*$))S[^S]*$/;

const LABELLED = gapAfter('[CEP]');
/** Hiragana; the scripts of Japan, China and Korea come after it. */
const FIRST_WITHOUT_GAPS = 0x3040;

/** What is behind a number that is part of a word, an amount, a date or a time. */
const PART_OF_MORE = /^(?:[A-Za-z_%@$]|[.:-]\d|[")\]]{0,2} ?U)/;

/** The first rule that fits says what a number is, when … */
export const NUMBER_RULES: readonly NumberRule[] = [
  // … it is the rest of a date, a time or an address.
  { is: 'none', before: /\d[-,./:]$/, fits: ({ listed }) => listed === undefined },
  // … it is below zero.
  { is: 'none', before: /[=:>(] ?-$/ },
  // … it is the number of a process, behind the time and the level of a log line.
  { is: 'none', before: /\d:\d:\d(?:[.,]\d)?\S{0,4} {1,2}\[?E {1,2}$/ },
  // … a SQLSTATE is behind it.
  { is: 'none', before: /E $/, after: /^ ?\((?:5|w3)\)/ },
  // … other software has that error.
  { is: 'none', before: OTHER_SOFTWARE },
  // … it closes a connection.
  { is: 'none', before: TRANSPORT },
  // … it is a parameter of an address.
  { is: 'none', before: PARAMETER },
  // … another thing has that code.
  { is: 'none', before: ANOTHER_CODE },
  // … it is called a code, and is one of HTTP.
  { is: 'with-more', before: CODE, fits: ({ isHttp }) => isHttp },
  // … it is called a code.
  { is: 'sure', before: CODE },
  // … it is called an error.
  { is: 'sure', before: gapAfter('E'), fits: known },
  // … it is called the status of an item.
  { is: 'sure', before: ITEM_STATUS, fits: known },
  // … it is in a list of errors.
  { is: 'sure', before: gapAfter('P'), after: LIST, fits: known },
  // … it is a status by itself.
  {
    is: 'alone',
    before: STATUS,
    fits: (number) => known(number) && !STATUS_OF_ANOTHER.test(number.before),
  },
  // … it has another label, or letters before it.
  { is: 'none', before: new RegExp(`(?:[CEPS]${GAP}|[A-Za-z]$)`) },
  // … it goes on with a list of codes.
  { is: 'listed', fits: ({ isHttp, listed }) => listed !== undefined && !isHttp },
  // … the catalog has it not, or it is one of HTTP.
  { is: 'none', fits: (n) => !known(n) },
  // … other software says so.
  { is: 'none', before: /[Hh][^.;\n]{0,8}[VFEC][^.;\n]{0,6}$/ },
  // … somebody got it, or asks for it.
  {
    is: 'sure',
    before:
      /(?:V|[VFEP](?: \w){0,3} W|m(?:"?w)?(?: [ID])?|M(?: I)?|(?:^|[\n.!?,]) *I T)(?: [AT])? ?["([#]{0,2}$/,
    fits: ({ after }) => RANGE.test(after) || CLAUSE_ENDS.test(after),
  },
  // … it is alone in square brackets before a message.
  { is: 'sure', before: /(?:(?:^|\n)\s{0,4}|[EQ]:?\s)\[$/, after: /^\] {1,2}[A-Za-z]/ },
  // … it is called a code behind it.
  { is: 'sure', after: /^[")\]]{0,2} (?:E|S?C)(?![A-Za-z])/ },
  // … a count is behind it.
  { is: 'sure', before: /(?:^|[\n,;|(:]|J) *$/, after: /^ ?(?:[:=x-] ?)?\d ?X|^\(\d\)|^ ?X ?\d/ },
  // … it is what a note is about.
  { is: 'sure', before: FIELD_STARTS, after: /^[")\]]{0,2} K/ },
  // … it is part of an address, an amount or a name.
  { is: 'none', before: /[\w@$%.:/=+#*~^\\-]"?$|"\s$|[:=] {0,2}["([]{0,2}$|\d[\s,:/.-]$/ },
  // … a sign or a number is behind it.
  { is: 'none', after: /^(?:"?[:=/@_*+~^\\-]|[.,]\d| {0,2}"? ?[:=]|\s\d)/ },
  // … it numbers another thing.
  { is: 'none', before: /[NnHh]\.?(?: I\.?)?[\s"([#-]*$/ },
  // … nothing calls it a code.
  { is: 'possible' },
];

const NEAR_BEFORE = 48;
const NEAR_AFTER = 16;

/** How far a number is at most from the one before it in a list. */
export const LONGEST_JOINT = 16;

/**
 * A number of a text with what is around it; undefined for one that is part of something more.
 * `previous` is the code found before it.
 */
export function numberInText(
  text: string,
  { start, end }: Span,
  isKnown: boolean,
  within: Span,
  previous: CodeLabel | undefined,
): NumberInText | undefined {
  const to = Math.min(within.end, end + NEAR_AFTER);
  const after = classesOf(text, end, to, 'after');
  const isMore = PART_OF_MORE.test(after) && !(isKnown && RANGE.test(after));
  if (isMore && text.charCodeAt(end) < FIRST_WITHOUT_GAPS) return undefined;
  const from = Math.max(within.start, start - NEAR_BEFORE);
  const before = classesOf(text, from, start, 'before');
  // Behind a label, a script without gaps between words goes on: エラー8015が.
  if (isMore && !LABELLED.test(before)) return undefined;
  const isListed =
    previous !== undefined &&
    start - previous.end < LONGEST_JOINT &&
    MORE.test(classesOf(text, previous.end, start, 'before'));
  const code = Number(text.slice(start, end));
  return {
    code,
    isKnown,
    isHttp: isHttpStatus(code),
    before,
    after,
    placeOf: (side, index) => {
      const offsets: number[] = [];
      if (side === 'before') classesOf(text, from, start, side, offsets);
      else classesOf(text, end, to, side, offsets);
      return offsets[index] ?? start;
    },
    listed: isListed ? previous.strength : undefined,
  };
}

const LABEL = new RegExp(`[CEPS]${GAP}`);

/** What a number is, and where in the classes before it its label begins. */
export interface Judged {
  readonly strength: Strength | undefined;
  readonly label: number | undefined;
}

const judgedBetween = remembering((_before) =>
  remembering((_after) =>
    remembering((_kind, number: NumberKind): Judged => {
      const { before, after, listed } = number;
      const rule = NUMBER_RULES.find(
        (one) =>
          (!one.before || one.before.test(before)) &&
          (!one.after || one.after.test(after)) &&
          (!one.fits || one.fits(number)),
      );
      const is = rule?.is === 'listed' ? listed : rule?.is;
      if (!is || is === 'none') return { strength: undefined, label: undefined };
      return { strength: is, label: is === 'possible' ? undefined : LABEL.exec(before)?.index };
    }),
  ),
);

export function judgeNumber(number: NumberInText): Judged {
  const { before, after, isKnown, isHttp, listed } = number;
  return judgedBetween(before)(after)(`${isKnown} ${isHttp} ${listed}`, number);
}
