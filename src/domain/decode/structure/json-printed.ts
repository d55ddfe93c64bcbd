import { lengthAt } from '../characters.ts';
import type { Span } from '../span.ts';

/**
 * What other languages print before values, and before the brackets of objects and lists, to say
 * what they are. It means nothing here.
 */
const TYPES = [
  // PHP: `string(18) "…"`, `array(1) {`, `Array (`, `(object) array(`, `Status Object (`.
  /\(object\)\s{1,8}/,
  /(?:array\(\d{1,9}\)|object\([\w\\]{1,128}\)#\d{1,9} \(\d{1,9}\)|string\(\d{1,9}\))\s{1,8}(?=["{])/,
  /(?:[Aa]rray|[\w\\]{1,128} Object|[\w\\]{1,128}::__set_state\(array)\s{0,200}(?=\()/,
  // Node and Rust: `Response {`, `Map(2) [`, `[Object: null prototype] {`.
  /(?:\[Object: null prototype\]|[A-Z][\w$.:]{0,127}(?:\(\d{1,9}\))?(?: \[\w{1,40}\])?) (?=[{[])/,
  // Go: `[]main.S{`, `map[string]int{`.
  /(?:\[\]|map\[\w{1,40}\])\*?[\w.]{1,80}(?: \{\})?(?=\{)/,
  // Perl: `bless( {`.
  /bless\( {0,4}(?=[{[])/,
  // Perl's Data::Dumper, for a value that stands elsewhere: `$VAR1->{'errors'}[0]{'status'}`.
  /\\?\$\w{1,20}->(?:[{[][^{}[\]\r\n]{0,80}[}\]]){1,20}/,
  // Calls that make one value: `int(8015)`, `Some('8015')`.
  /(?:int|float|bool|Decimal|Number(?:Int|Long))\((?=["']?[\w.-]{1,40}["']?\))/,
  /(?:Some|Optional)\((?=["'\w-])/,
  // Python: `u'code'`. Ruby: `:code =>`.
  /[uUbBrRfF]{1,2}(?=["'])/,
  /:(?=[A-Za-z_]\w{0,127}[?!]?\s{0,8}=>)/,
];
const TYPE = new RegExp(`(?:${TYPES.map(({ source }) => source).join('|')})+`, 'y');

/** How long the words are that stand before a key, a value or a bracket; 0 if there are none. */
export function typeLength(text: string, at: number): number {
  return lengthAt(TYPE, text, at);
}

const PERL_BOOLEAN =
  /bless\(\s{0,4}do\s?\{\\\(my \$o = ([01])\)\}(?:, {0,4}['"][\w:]{1,40}['"]\s{0,4}\))?/y;

/** A boolean of Perl's JSON modules: its digit, and where it ends. */
export function findPerlBoolean(text: string, at: number): (Span & { next: number }) | undefined {
  PERL_BOOLEAN.lastIndex = at;
  const found = PERL_BOOLEAN.exec(text);
  if (!found) return undefined;
  const start = text.indexOf('= ', at) + 2;
  return { start, end: start + 1, next: PERL_BOOLEAN.lastIndex };
}

const PHP_KEY = /\[(?:"[^"\r\n]{0,128}"|[\w$.:\\-]{1,128})\]\s{0,8}=>/y;

/** A key as PHP prints it, `["code"]=>`, `[code] =>` or `[0]=>`; undefined if there is none. */
export function findPhpKey(
  text: string,
  at: number,
): { readonly key: string | number; readonly end: number } | undefined {
  const length = lengthAt(PHP_KEY, text, at);
  if (length === 0) return undefined;
  const inside = text.slice(at + 1, text.indexOf(']', at));
  const name = inside.replace(/^"|"$|(?::[\w\\]+)?:(?:protected|private)$/g, '');
  return { key: /^\d+$/.test(inside) ? Number(inside) : name, end: at + length };
}

const PHP_OBJECT = /\(\s{0,200}(?:\[[\w$.:\\-]{1,128}\]|'[^'\r\n]{0,128}'|\d{1,9})\s{0,8}=>/y;

/** Whether a round bracket opens what PHP prints with keys: `( [code] => 8015`, `('code' => 8015`. */
export function opensPhpObject(text: string, at: number): boolean {
  return lengthAt(PHP_OBJECT, text, at) > 0;
}

/**
 * What Node prints in place of a value that is nested too deep, `[Array]`, or of the rest of a
 * long one, `... 3 more items`.
 */
export const LEFT_OUT =
  /\[[A-Z]\w{0,40}(?: \*\d{1,4})?\](?=\s{0,200}[,}\]\r\n])|\.{3} \d{1,9} more (?:items?|properties|bytes|characters)/y;

/** The bracket of a map as Go prints it. */
export const GO_MAP = /(?<=\bmap)\[(?=[A-Za-z_][\w.-]{0,63}:\S|\])/y;
