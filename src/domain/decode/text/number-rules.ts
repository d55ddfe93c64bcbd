import { remembering } from '../remembering.ts';
import { type Place, placeOf } from './code-places.ts';
import { type FieldsBeside, fieldsBeside } from './message-beside.ts';

/**
 * What a number is called: a code for `sure`; only beside a message or a success (`with-more`);
 * `possible` where nothing calls it one; none unless more than its line speaks for it (`none`).
 */
export type Strength = 'sure' | 'with-more' | 'possible' | 'none';

/** A number of a line, as a place in its tokens. */
export interface JudgedNumber {
  readonly at: number;
  /** Undefined where it is surely none. */
  readonly strength: Strength | undefined;
  /** Whether it is a code where others, or words for them, are near. */
  readonly near: boolean;
  /** Where its label begins. */
  readonly label: number | undefined;
  /** Where its message may be, if it is in the catalog. */
  readonly fields: FieldsBeside;
  /** Its place in the line, if lines like it may have others there. */
  readonly place: Place | undefined;
}

/**
 * `never`: surely no code. `other`: that of another system. `near`: a code if its line or what is
 * near is about codes, else what the next rule says.
 */
type Ruling = Strength | 'never' | 'other' | 'near';

const r = String.raw;

/** Between a label and its number: quotation marks, a sign, "is" or "no.". */
const GAP = r`(?:\(\)|[.]{2,})?(?:["\\\])}\s]*[:=<>!→#_-]{1,3})?["\\([{\s]*(?:[IB][.\s]*){0,2}["([#<*]*`;

/** "code", "status code" and, as in "kod błędu" or "código de error", the other way round. */
const CALLED = r`C(?:(?: I)? [SEQ])?${GAP}`;

const IT_IS = r`T ?B (?:[AV] )*`;

/** A clause ends behind a number, or goes on with a word that nobody counts. */
const RANGE = r` ?[-/] ?[48](?![/:.-])`;
const ENDS = r`(?:["')\]>*]{0,2} {0,2}(?:$|;(?=\s|$)|[.,:!?()→\n-]|=>|[A-MO-Zfkmtv](?![A-Za-z_]))|${RANGE})`;

/** What leads from a case, of two words or more, to its number. */
const LEADS = r`(?:[=-]>|→|[A-Za-z] [A-MO-Za-mo-z] =) ?`;

const TELLS = r`(?<!_)(?:[Vv](?: [fwAt]){0,2} W/?|V(?: f(?: A)? w)?|V f(?=[^§]*§8 ?\?)|(?:^|[.,;!?\n] ?|A )[VQ] B|[mB] v|m(?:"?w)?(?: [BD])?|M(?: [IW])?|(?:^|[\n.!?,]) *B T|B A)(?: [ATt])* ?["([#*]{0,2}`;
const CLAUSE_BEGINS = r`(?:^|\/\/|#(?= )|[\n!?:|•–]|(?<!\w)-|[,;](?= )|[=-]>|→|(?<![\w\])])\(|[JfkVWABTmt]|(?<![\w./])O) {0,2}["'([#]{0,2}`;

/** A line that is about codes: but for "coupon code", "till_code". */
const TOPIC =
  /P|i[ _]?S|(?<![\w./-])O(?![\w./-]| ?[=:([]|, ?\d)|(?<!N(?:["\\([{]+|[ _.-]{0,2})["[{]*|[inw][_.([-])C|^(?!.*\d[:.]\d\d?[:.]\d).*E(?! n)/s;
/** A line that counts things has numbers of them, too. */
export const COUNTED = /[1458] n(?![A-Za-z])/;
const LINES = {
  foreign: /^!/,
  topic: new RegExp(`^(?!.*H)(?!.*${COUNTED.source}).*(?:${TOPIC.source})`, 's'),
  /** Only this API is named, or a path of it: `/v2/customers`. */
  own: /^[^H]*(?:O|\/w?\d(?:\.\d)?\/|N\/V)[^H]*$/s,
  uncounted: new RegExp(`^(?!.*${COUNTED.source})`, 's'),
} as const;

/**
 * The first rule that fits says what a number is. Its class is behind a `§`: 8 is in the catalog, 5
 * may be of HTTP, 4 is another; the README lists those of words. Some rules are for some lines.
 */
const NUMBER_RULES: readonly (readonly [Ruling, string, line?: keyof typeof LINES])[] = [
  // A part of a word, a number below zero, an issue, a process behind the time and level of a log.
  ['never', r`§.(?!${RANGE}|n(?![A-Za-z])|X\d)(?:[A-Za-z_%@$]|-\d)`],
  ['never', r`(?:[=:>(] ?|E )-§`],
  ['never', r`§. C"?[:=]|\d V \(§|§.[.,]1|\d:\d[.,]§`],
  ['never', r`\(#§|\w\.[A-Za-z]+(?<!C):§.(?!$)`],
  ['never', r`[A-Za-z]\[§.\]:? `],
  [
    'never',
    r`\d:\d:\d(?:[.,]\d)?(?:\S{0,4} {1,2}\[?E {1,2}\(?§.(?!\))|\] E \(§.\):)|(?:^|\n)[A-Za-z]\/\w+ ?\( ?§`,
  ],
  // A SQLSTATE is behind it; other software or the system has it; an address asks for it.
  ['other', r`E §.(?: ?\((?:w?\d|\d[A-Za-z]\d)\)| (?:B )?f H)`],
  [
    'other',
    r`(?:H(?: O)?[^.;\nOJ,]{0,16}[CE]|y ?E|c[^.;\n\d]{0,4}[CE]|[?&]"?[A-Za-z]{0,2}[CS])${GAP}§`,
  ],
  ['possible', r`C ["(]?§|[EV]${GAP}§`, 'foreign'],
  // A set of them is called so, whatever it is of: `POINTS_CODES = {815, 828, 829}`.
  ['sure', r`[EC](?:: [A-Za-z]+)? ?\{[^{}§]*[A-Za-z_] ?[=(] ?§8\)? ?[,}]`],
  ['sure', r`C ?[:=] ?(?:[A-Za-z.]{0,3}\()?[[({]§8(?:, ?8){2,}`],
  // Another thing has that code.
  [
    'never',
    r`(?:(?:N(?:[ _.-]?i)?|i(?=C))(?:["\\([{]+|[ _.-]{0,2})["[{]*|(?:^|[^A-Za-z])[A-DF-RT-Za-z]*(?:n[_.([-]|w\())C${GAP}§`,
  ],
  // It is called a code, or is among those of a set, or what a test wants a code to be.
  ['sure', r`i[ _]S[ _.]?C${GAP}§`],
  ['with-more', r`${CALLED}§5`],
  ['sure', r`${CALLED}§`],
  // "604/614/633", but not "8015 errors", "8015 rows".
  ['sure', r`8[/&]§8 P|§8[/&]8 P|8 ?[/&] ?§8 ?[/&] ?8|8 ?[/&] ?8 ?[/&] ?§8`],
  // There are several of it: "the 816s", "8028s went up".
  ['sure', r`(?:^|\n|, |A (?:w )?|[Jf] (?=§.n [BVv]))§8n(?:[ ,.;:)?!]|$)`],
  [
    'never',
    r`§.(?:[")\]]{0,2} ?n(?![A-Za-z]|\w*[:=])| I (?:A )?(?:T(?![A-Za-z])|\d)| f \d ?\w\)| --- )`,
  ],
  ['possible', r`§8[")\]]{0,2} ?P(?![A-Za-z]|\w*[:=])`],
  // It is called an error, or the status of an item; it is in a list of errors.
  ['sure', r`E\] §8${ENDS}|(?:E(?:_[VQO])*|i[ _]S)(?!  )${GAP}§8`],
  [
    'sure',
    r`P(?:(?: [A-Za-z]){1,4}: ?|${GAP})§8(?:[")\]]{0,2}| "[^"]+") {0,2}(?:[,;/&-]|\.\.|J) {0,2}\d`,
  ],
  // Somebody had it, asks "could it be 8015?", or says "it's not 8015, it's 8065".
  ['sure', r`T Q §8(?: [Wf]|[.,;!?]|$)|T B §8 ?\?`],
  ['sure', r`${IT_IS}§8(?=.*${IT_IS}8)|${IT_IS}8.*${IT_IS}§8`],
  // It is in a list: `errors=[8015]`, `coupon-status: [786, 787]`.
  ['sure', r`[PS]"? ?[:=] ?[[(]§8`],
  // What several cases of a line lead to: "wrong code -> 705, too late -> 713".
  ['sure', r`${LEADS}§8${ENDS}(?=[^§\n]*${LEADS}8)|${LEADS}8[^\n]*${LEADS}§8${ENDS}`],
  // A clause says when it comes: "image upload: 8083 if tiny".
  ['sure', r`(?<!n[^.;§]*)[A-Za-z]: §8 [fk](?! \d)`],
  // A status in a report, "Status 1101 when I update", or by itself.
  ['sure', r`(?<!N )S §8 B|(?:^|[\n,;.!?(>→]|[VWfJTOw] (?:A )?) *S (?:B )?["(]?§8(?! I)`],
  ['sure', r`(?<!N[ _.-]?|[nw][_.-]?|[nw] (?=S[^=§]*§))S(?=[^S]*[:=])${GAP}§8`],
  // A count is behind or before it, or the path that answered so.
  [
    'sure',
    r`(?:^|[\n,;|(:]|J|(?:^|\n) *1[.)]) *§8(?: ?(?:[:=X-] ?)?\d ?X|: ?X| ?\((?:\d,)*\d(?: ?X|(?<=,\d))\)|\(\d\)| ?\(X ?\d\)| ?X ?\d)`,
  ],
  ['sure', r`(?:(?:^|[^\w.,])(?:\d|1 )X |N\/\w+:? |\/\w+ ?(?:[=-]>|→|\.{3,}) ?)§8${ENDS}`],
  // It is not in the catalog, but called an error where only this API is named.
  ['sure', r`E ?[#:]? ?§4${ENDS}`, 'own'],
  // It has another label, or letters before it.
  ['never', r`(?:[CEPS]${GAP}|[A-Za-z])§`],
  // The catalog has it not, or it is one of HTTP; other software says so.
  ['none', r`§[45]`],
  ['none', r`[Hhc][^.;\n]{0,8}[VEC][^.;\n]{0,6}§`],
  // Somebody got it, or asks for it; the API says so.
  ['sure', r`${TELLS}§.${ENDS}`],
  // It is alone in square brackets before a message, or what a note is about.
  ['sure', r`(?:(?:^|\n)\s{0,4}|[EQ]:?\s)\[§.\] {1,2}[A-Za-z]`],
  ['sure', r`(?:^|~\n|\||(?<!\w)\() *(?:8 ?[/&] ?)*§.[")\]]{0,2}(?: [fkt](?! \d\w*\))|\?)`],
  // Several are listed that no other thing is before.
  ['sure', r`(?:f|[!:]) §8(?:, ?8)*,? J 8(?!(?: f)? ?[Nn%])`],
  // A text about codes tells it: "now it's 8007", `expected '800', but found '812'`.
  ['near', r`(?:[VQ]:? {0,2}["<]|[VJ]: {0,2}(?:B )?|T ?B (?:[AV] )*)["<(]?§.${ENDS}`],
  [
    'near',
    r`V §. ?[=!]=|§8 ?[!=]=+ ?8|8 ?[!=]=+ ?§8|(?:^|\n) ?[*•-] {0,2}§. [fk](?! \d)|(?<![Nn]:? ?|[a-z])[([]{1,2}§8(?:, ?8)+[)\]]`,
  ],
  // It is a constant whose name says what it is, or a program decides by it.
  ['sure', r`(?:^|[ .#\n\t]|_)E(?:[A-Za-z]*_)*[A-Za-mo-z]+"? *(?:[:=] ?| )§8`],
  ['near', r`k "?(?:\d"? ?[,|] ?"?)*§."?(?: ?[,|] ?"?\d"?)* ?(?:[,:]|J(?![A-Za-z])|[=-]>)`],
  // A list of codes explains it: `8112 = bad startDate`, `801 -> invalid`.
  [
    'near',
    r`(?:^|[\n,;({|*•]|(?<![Nn] ?)#|(?:^|\n) ?-|\/\/|(?<![Nn]):|\n *\d[.)]|J) {0,2}"?§8"? ?(?:(?:[=-]>?|→|[:)](?= )) ?["(:]?|\()[A-Za-z_]`,
  ],
  // It numbers another thing.
  ['never', r`(?:[NnHhckX]\.?(?: ?I\.?)?|N B|O I)[\s"([#-]*§`],
  // It is what happens, also where the verb comes last: "8015 alıyoruz".
  ['sure', r`§8 ?[fBC]? ?R`],
  [
    'sure',
    r`${CLAUSE_BEGINS}§.(?:(?: [wABI]){0,2} [vM]|(?: [ABI]){0,2} V)(?![A-Za-z])`,
    'uncounted',
  ],
  // It is a part of an address, an amount or a name.
  ['none', r`(?:[\w@$%.:/=+#*~^\\-]"?|"\s|[:=] {0,2}["([]{0,2}|\d[\s,:/.-])§`],
  ['none', r`§.(?! :\w+:)(?:"?[:=/@_*+~^\\-]|[.,]\d| {0,2}"? ?[:=]|\s\d)`],
  // The word for it is behind it: "8015 error", "8015 hata kodu", "8051 is only a warning".
  [
    'sure',
    r`§8 (?:(?:B(?: [A-Za-z]){0,2} )?E(?: C)?|W (?:[AI] )?(?:[EQ] )?C)(?!"?[AC-Za-eg-z_=:])`,
  ],
  // A number by itself in a line about codes.
  ['sure', r`${CLAUSE_BEGINS}§.${ENDS}`, 'topic'],
];

const RULES = NUMBER_RULES.map(([is, pattern, line]) => ({
  is,
  pattern: new RegExp(pattern),
  line: line && LINES[line],
}));
const SURE_RULES = RULES.filter(({ is }) => is !== 'near');

/** How many tokens are looked at before and behind a number, and between two of a list. */
const [BEFORE, AFTER, LONGEST_JOINT] = [32, 24, 48];

/** Between two numbers that are called the same: "8015, 8065 and 91009", "not 8015 but 8065". */
const LIST =
  /^[")\]>*]{0,2}(?: \([^()]{1,32}\)| "[^"]{1,32}"|: ?\d(?=,))?\s{0,2}(?:[,;/&|+>-]|[!=]=|\.\.|J)\s{0,2}(?!.*A I )(?:[JVABTWIf]:? ?){0,4}["([#<*]{0,2}$/;

/** What a number in the same line as a code follows on. */
const CLAUSE = new RegExp(r`(?<!N \d )(?:[JVWAB=→]|, |->) {0,2}["'([]?§.${ENDS}`);

const LABEL = new RegExp(`[CEPS]${GAP}$`);

function placeIn(line: string, at: number): Place | undefined {
  const own = line.lastIndexOf('\n', at) + 1;
  return placeOf(line.slice(own), at - own);
}

/** Whether two numbers of a line are in one list of codes. */
function isList(line: string, first: number, second: number): boolean {
  const joint = second - first <= LONGEST_JOINT ? line.slice(first + 1, second) : '';
  // A quotation mark that closes a text with the number in it ends a cell of CSV.
  const isCell = joint.startsWith('"') && line.charAt(first - 1) !== '"';
  return !isCell && LIST.test(joint);
}

/** What the strongest member of a list is called goes for all that nothing else is known of. */
const STRENGTHS = ['sure', 'with-more'] as const;

/**
 * Says what the numbers of a line are that may be codes, given as classes of its tokens, see
 * `readTokens`.
 */
export const judgeNumbers = remembering((line): readonly JudgedNumber[] => {
  // Not how often the number before was there: "8015 (604), 1012 (818 times)".
  const numbers = [...line.matchAll(/(?<![48] \()[458]|[458](?! ?X?\))/g)].map(
    ({ 0: own, index: at }) => {
      const before = line.slice(Math.max(0, at - BEFORE), at);
      const after = line.slice(at + 1, at + 1 + AFTER);
      const window = `${before}§${own}${after}`;
      const ruled = (rules: typeof RULES): Ruling =>
        rules.find(({ pattern, line: of }) => pattern.test(window) && (!of || of.test(line)))?.is ??
        'possible';
      const first = ruled(RULES);
      const near = first === 'near' && !TOPIC.test(line);
      const is = near ? ruled(SURE_RULES) : first;
      return { at, own, before, after, window, is: is === 'near' ? ('sure' as const) : is, near };
    },
  );
  for (let first = 0, end = 1; first < numbers.length; first = end++) {
    const isMember = (at: number) => isList(line, numbers[at - 1]?.at ?? 0, numbers[at]?.at ?? 0);
    while (end < numbers.length && isMember(end)) end++;
    const list = numbers.slice(first, end);
    // "Orders 8007 and 8008": what another thing has is a list of those.
    if (list[0]?.is === 'never')
      for (const one of list) if (one.is === 'sure' && !LABEL.test(one.before)) one.is = 'possible';
    const called = STRENGTHS.find((strength) => list.some(({ is }) => is === strength));
    for (const one of list) {
      const isOpen = one.own !== '5' && (one.is === 'none' || one.is === 'possible');
      if (called && (isOpen || one.is === 'with-more')) one.is = called;
      if (isOpen && list.some(({ near }) => near)) one.near = true;
    }
  }
  // A line that calls one number a code is about codes: "answers 803 for some and 821 for others".
  if (numbers.some(({ is }) => is === 'sure'))
    for (const one of numbers)
      if (one.is === 'possible' && CLAUSE.test(one.window)) one.is = 'sure';
  return numbers.flatMap(({ at, own, before, after, is, near }) => {
    const isCode = is === 'sure' || is === 'with-more';
    const isKnown = own === '8';
    if (is === 'other' || !(isCode || is === 'possible' || isKnown)) return [];
    const label = isCode ? LABEL.exec(before)?.index : undefined;
    return {
      at,
      strength: is === 'never' ? undefined : is,
      near,
      label: label === undefined ? undefined : at - before.length + label,
      fields: isKnown ? fieldsBeside(at, before, after) : {},
      place: isKnown ? placeIn(line, at) : undefined,
    };
  });
});
