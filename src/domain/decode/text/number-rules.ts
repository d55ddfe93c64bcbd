import { remembering } from '../remembering.ts';
import { type Place, placeOf } from './code-places.ts';
import { type FieldsBeside, fieldsBeside } from './message-beside.ts';

/**
 * What a number is called: a code for `sure`; only beside a message or a success (`with-more`);
 * only where no other code is in its line (`alone`); `possible` where nothing calls it one.
 */
export type Strength = 'sure' | 'with-more' | 'alone' | 'possible';

/** A number of a line, as a place in its tokens. */
export interface JudgedNumber {
  readonly at: number;
  readonly strength: Strength | undefined;
  /** Where its label begins. */
  readonly label: number | undefined;
  /** Where its message may be, if it is in the catalog. */
  readonly fields: FieldsBeside;
  /** Its place in the line, if lines like it may have others there. */
  readonly place: Place | undefined;
  /** Whether it is surely no code. */
  readonly isOther: boolean;
}

interface NumberRule {
  /** `other`: surely no code. `listed`: what the number before it in a list is. */
  readonly is: Strength | 'none' | 'other' | 'listed';
  /** Whether it goes on with a list of codes. */
  readonly listed?: boolean;
  /** The class of the number: 8 is in the catalog, 5 may be of HTTP, 4 is another. */
  readonly of?: string;
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly line?: RegExp;
}

/** Between a label and its number: quotation marks, a sign, "is" or "no.". */
const GAP =
  '(?:\\(\\)|[.]{2,})?(?:["\\\\\\])}\\s]*[:=>→#_-]{1,3})?["\\\\([{\\s]*(?:[IB][.\\s]*){0,2}["([#<]*$';
const gapAfter = (label: string) => new RegExp(label + GAP);

/** "code", "status code" and, as in "kod błędu" or "código de error", the other way round. */
const CALLED = 'C(?:(?: I)? [SE])?';

/** A clause ends behind a number, or goes on with a word that nobody counts. */
const CLAUSE_ENDS = '^["\')\\]>]{0,2} {0,2}(?:$|[.,;:!?()\\n-]|[A-MO-Zfkmtv](?![A-Za-z_]))';
const RANGE = '^ ?[-/] ?[48](?![/:.-])';
const ENDS = new RegExp(`${CLAUSE_ENDS}|${RANGE}`);

const TELLS =
  /(?:[Vv](?: [fwAt]){0,2} W|V|m(?:"?w)?(?: [BD])?|M(?: I)?|(?:^|[\n.!?,]) *B T|B A)(?: [ATt])* ?["([#]{0,2}$/;
const CLAUSE_BEGINS =
  /(?:^|[\n!?:|•–-]|[,;](?= )|[=-]>|→|(?<![\w\])])\(|[JfkVWABTmt]|(?<![\w./])O) {0,2}["'([#]{0,2}$/;
/** A line that is about codes: but for "coupon code", "till_code". */
const TOPIC =
  /P|(?<![\w./-])O(?![\w./-]| ?[=:([])|(?<!N["\\([{]*[ _.-]{0,2}["\\([{]*|[inw][_.([{-])C|^(?!.*\d[:.]\d\d?[:.]\d).*E(?! n)/s;

const TOPIC_ALONE = new RegExp(`^(?!.*H).*(?:${TOPIC.source})`, 's');
const TOPIC_NEAR = new RegExp(`^~|${TOPIC.source}`, 's');

/** The first rule that fits says what a number is, when …; one that none fits is possible. */
const NUMBER_RULES: readonly NumberRule[] = [
  // … it goes on as a word.
  { is: 'none', after: new RegExp(`^(?!${RANGE.slice(1)})(?:[A-Za-z_%@$]|-\\d)`) },
  // … it is below zero.
  { is: 'none', before: /[=:>(] ?-$/ },
  // … it is the number of a process, behind the time and the level of a log line, or its tag.
  {
    is: 'none',
    before: /\d:\d:\d(?:[.,]\d)?\S{0,4} {1,2}\[?E {1,2}$|(?:^|\n)[A-Za-z]\/\w+ ?\( ?$/,
  },
  // … a SQLSTATE is behind it.
  { is: 'other', before: /E $/, after: /^ ?\(w?\d\)/ },
  // … other software has that error, or the system; it closes a connection; an address asks for it.
  {
    is: 'other',
    before: gapAfter('(?:H[^.;\\nO]{0,16}[CE]|y ?E|c[^.;\\n\\d]{0,4}[CE]|[?&]"?[A-Za-z]{0,2}[CS])'),
  },
  // … a line of a page or log of such software begins with it, "Error 1020", or may be of it.
  { is: 'other', before: /\n *(?:w )?E[" (:#]*$/, line: /^!/ },
  { is: 'possible', before: new RegExp(`C ["(]?$|E${GAP}`), line: /^!/ },
  // … another thing has that code.
  {
    is: 'none',
    before: gapAfter(
      '(?:[Ni]["\\\\([{]*[ _.-]{0,2}["\\\\([{]*|(?:^|[^A-Za-z])[A-DF-RT-Za-z]*[nw][_.([{-])C',
    ),
  },
  // … it is one of three or more of the catalog in a row, which is no chance: "604/614/633".
  { is: 'sure', of: '8', before: /8 ?[/&] ?8 ?[/&] ?$/ },
  { is: 'sure', of: '8', before: /8 ?[/&] ?$/, after: /^ ?[/&] ?8/ },
  { is: 'sure', of: '8', after: /^ ?[/&] ?8 ?[/&] ?8/ },
  // … it is called a code, and is one of HTTP.
  { is: 'with-more', of: '5', before: gapAfter(CALLED) },
  // … it is called a code.
  { is: 'sure', before: gapAfter(CALLED) },
  // … it is among the codes of a set, or what a test wants a code to be.
  {
    is: 'sure',
    before:
      /C ?[:=] ?(?:[A-Za-z]{1,2} )?[A-Za-z]{1,2}\(\[?$|C [A-Za-z]{1,2} ?\($|C\)?(?:\.[A-Za-z]{1,4}){1,3}\("?$/,
  },
  // … it is the last of several: "1016 and 1032 errors", "713/716 errors".
  { is: 'sure', of: '8', before: /[48](?:[,/&]|,? J) ?$/, after: /^ P(?![A-Za-z_:=])/ },
  // … it is a count, or may be one: "8015 errors".
  {
    is: 'none',
    after:
      /^[")\]]{0,2} ?n(?![A-Za-z]|\w*[:=])|^ I (?:A )?(?:T(?![A-Za-z])|\d)|^ f \d ?\w\)|^ --- /,
  },
  { is: 'possible', of: '8', after: /^[")\]]{0,2} ?P(?![A-Za-z]|\w*[:=])/ },
  // … it is called an error, or the status of an item.
  { is: 'sure', of: '8', before: gapAfter('(?:E(?:_[VQ])*|i[ _]S)') },
  // … it is in a list of errors.
  {
    is: 'sure',
    of: '8',
    before: new RegExp(`P(?:(?: [A-Za-z]){1,4}: ?$|${GAP})`),
    after: /^[")\]]{0,2} {0,2}(?:[,;/&]|J) {0,2}\d/,
  },
  // … it is what a field named so has: `"code" has the value "8112"`.
  { is: 'sure', of: '8', before: /"C"? (?:[A-Za-z] ){1,4}"$/ },
  // … a status is told: "comes back with status 713", "Status 1101 when I update".
  { is: 'sure', of: '8', before: /(?:^|[\n,;.!?(]|[VWfJTO] (?:A )?) *S ["(]?$/ },
  // … it is a status by itself.
  {
    is: 'alone',
    of: '8',
    before: gapAfter('(?<!N[ _.-]?|[nw][_.-]?|[nw] (?=S[^=]*$))S(?=[^S]*[:=])'),
  },
  // … a count is behind it.
  {
    is: 'sure',
    of: '8',
    before: /(?:^|[\n,;|(:]|J) *$/,
    after: /^ ?(?:[:=X-] ?)?\d ?X|^: ?X|^ ?\(\d ?X\)|^\(\d\)|^ ?\(X ?\d\)|^ ?X ?\d/,
  },
  // … a count is before it, "15x 625", or the path that answered so.
  { is: 'sure', of: '8', before: /(?:^|[^\w.,])\dX $|\/\w+ ?(?:[=-]>|→|\.{3,}) ?$/, after: ENDS },
  // … it is an issue or a process: `(#1101)`, `loyalty[8015]:`.
  { is: 'none', before: /\(#$/ },
  { is: 'none', before: /[A-Za-z]\[$/, after: /^\]:? / },
  // … it has another label, or letters before it.
  { is: 'none', before: new RegExp(`(?:[CEPS]${GAP}|[A-Za-z]$)`) },
  // … it goes on with a list of codes.
  { is: 'listed', of: '48', listed: true },
  // … the catalog has it not, or it is one of HTTP.
  { is: 'none', of: '45' },
  // … other software says so.
  { is: 'none', before: /[Hhc][^.;\n]{0,8}[VEC][^.;\n]{0,6}$/ },
  // … somebody got it, or asks for it.
  { is: 'sure', before: TELLS, after: ENDS },
  // … the API says so: "capillary: 8015 not found".
  { is: 'sure', before: /O: {0,2}$/, after: /^ (?:\(|V)/ },
  // … it is alone in square brackets before a message.
  { is: 'sure', before: /(?:(?:^|\n)\s{0,4}|[EQ]:?\s)\[$/, after: /^\] {1,2}[A-Za-z]/ },
  // … it is what a note is about.
  { is: 'sure', before: /(?:^|~\n|\||(?<!\w)\() *$/, after: /^[")\]]{0,2} [fkt](?! \d\w*\))/ },
  // … a line about codes, or one below it, tells it: "now it's 8007".
  { is: 'sure', before: /(?:V: {0,2}|T ?B (?:A )?)["<(]?$/, after: ENDS, line: TOPIC_NEAR },
  // … it is a constant whose name says what it is: `ERROR_CODE_NOT_FOUND = 8015`.
  { is: 'sure', of: '8', before: /(?:^|[ .#\n]|_)E(?:_[A-Za-z]+)*_[A-Za-mo-z]+"? ?(?:[:=] ?| )$/ },
  // … a test near such a line compares it with another.
  { is: 'sure', of: '8', before: /[48]"? [=!]==? "?$/, line: /^~/ },
  { is: 'sure', of: '8', after: /^"? [=!]==? "?[48]/, line: /^~/ },
  // … a program decides by it.
  { is: 'sure', before: /k $/, after: /^ ?[,:]/, line: TOPIC_NEAR },
  // … a list of codes explains it: `8112 = bad startDate`, `801 -> invalid`.
  {
    is: 'sure',
    of: '8',
    before: /(?:^|[\n,;({]|(?<![Nn]):|\n *\d[.)]) {0,2}"?$/,
    after: /^"? ?(?:(?:[=-]>?|→) ?["(]?|\(|: )[A-Za-z]/,
    line: TOPIC_NEAR,
  },
  // … it is what happens, where the verb comes last: "8015 alıyoruz".
  { is: 'sure', of: '8', after: /^ ?f?R/ },
  // … it is what happens.
  { is: 'sure', before: CLAUSE_BEGINS, after: /^ v(?![A-Za-z])/ },
  // … it is part of an address, an amount or a name.
  { is: 'none', before: /[\w@$%.:/=+#*~^\\-]"?$|"\s$|[:=] {0,2}["([]{0,2}$|\d[\s,:/.-]$/ },
  // … a sign or a number is behind it.
  { is: 'none', after: /^(?! :\w+:)(?:"?[:=/@_*+~^\\-]|[.,]\d| {0,2}"? ?[:=]|\s\d)/ },
  // … it numbers another thing.
  { is: 'none', before: /[NnHhckX]\.?(?: I\.?)?[\s"([#-]*$/ },
  // … the word for it is behind it: "8015 error", "8015 hata kodu", "8051 is only a warning".
  {
    is: 'sure',
    of: '8',
    after: /^ (?:(?:B(?: [A-Za-z]){0,2} )?E(?: C)?|W (?:[AI] )?(?:[EQ] )?C)(?![A-Za-z_=:])/,
  },
  // … it stands by itself in a line about codes.
  { is: 'sure', before: CLAUSE_BEGINS, after: ENDS, line: TOPIC_ALONE },
];

/** How many tokens are looked at before and behind a number, and between two of a list. */
const [BEFORE, AFTER, LONGEST_JOINT] = [32, 16, 16];

/** Between two numbers that are called the same: "8015, 8065 and 91009", "not 8015 but 8065". */
const LIST =
  /^[")\]>]{0,2}(?: \([^()]{1,8}\))?\s{0,2}(?:[,;/&|+>-]|!=|\.\.|J)\s{0,2}(?!.*A I )(?:[JVABTWIf]:? ?){0,4}["([#<]{0,2}$/;

/** What a number in the same line as a code follows on. */
const CLAUSE = /[JVWA] {0,2}["'([]?$/;

const LABEL = new RegExp(`[CEPS]${GAP}`);

const NO_FIELDS: FieldsBeside = { after: undefined, before: undefined };

function placeIn(line: string, at: number): Place | undefined {
  const own = line.lastIndexOf('\n', at) + 1;
  return placeOf(line.slice(own), at - own);
}

function judgeNumber(line: string, at: number, listed: Strength | undefined): JudgedNumber {
  const before = line.slice(Math.max(0, at - BEFORE), at);
  const after = line.slice(at + 1, at + 1 + AFTER);
  const own = line.charAt(at);
  const rule = NUMBER_RULES.find(
    (one) =>
      (one.of?.includes(own) ?? true) &&
      (one.listed ?? listed !== undefined) === (listed !== undefined) &&
      (one.before?.test(before) ?? true) &&
      (one.after?.test(after) ?? true) &&
      (one.line?.test(line) ?? true),
  );
  // Behind one that may be of HTTP, as in `codes = [521, 786]`.
  const likeLast = listed === 'with-more' && own === '8' ? 'sure' : listed;
  const is = rule?.is === 'listed' ? likeLast : (rule?.is ?? 'possible');
  const strength = is === 'none' || is === 'other' ? undefined : is;
  const label = strength && strength !== 'possible' ? LABEL.exec(before)?.index : undefined;
  const isKnown = own === '8';
  return {
    at,
    strength,
    label: label === undefined ? undefined : at - before.length + label,
    fields: isKnown ? fieldsBeside(at, before, after) : NO_FIELDS,
    place: isKnown ? placeIn(line, at) : undefined,
    isOther: is === 'other',
  };
}

/**
 * Says what the numbers of a line are that may be codes, given as classes of its tokens, see
 * `readTokens`.
 */
export const judgeNumbers = remembering((line): readonly JudgedNumber[] => {
  const numbers: JudgedNumber[] = [];
  const isList = (first: number, second: number) => {
    const joint = second - first <= LONGEST_JOINT ? line.slice(first + 1, second) : '';
    // A quotation mark that closes a text with the number in it ends a cell of CSV.
    const isCell = joint.startsWith('"') && line.charAt(first - 1) !== '"';
    return !isCell && LIST.test(joint);
  };
  // Not how often the number before was there: "8015 (604), 1012 (91)".
  for (const { index } of line.matchAll(/(?<![48] \()[458]|[458](?!\))/g)) {
    const last = numbers.at(-1);
    const isCode = last?.strength && last.strength !== 'possible' && isList(last.at, index);
    numbers.push(judgeNumber(line, index, isCode ? last.strength : undefined));
  }
  // What calls the last of a list a code calls all of it so: "8015 or 8065 comes back".
  for (let at = numbers.length - 2; at >= 0; at--) {
    const [number, next] = [numbers[at], numbers[at + 1]];
    const isWeak = number?.strength === 'possible' || number?.strength === 'with-more';
    if (!number || !isWeak || next?.strength !== 'sure') continue;
    if (isList(number.at, next.at)) numbers[at] = { ...number, strength: 'sure' };
  }
  // A line that calls one number a code is about codes: "answers 803 for some and 821 for others".
  const isAbout = numbers.some(({ strength }) => strength === 'sure');
  const isTold = ({ at, strength }: JudgedNumber) =>
    strength === 'sure' ||
    (strength === 'possible' &&
      CLAUSE.test(line.slice(Math.max(0, at - BEFORE), at)) &&
      ENDS.test(line.slice(at + 1, at + 1 + AFTER)));
  return numbers
    .filter(({ at, strength, isOther }) => !isOther && (strength || line.charAt(at) === '8'))
    .map((one) => (isAbout && isTold(one) ? { ...one, strength: 'sure' } : one));
});
