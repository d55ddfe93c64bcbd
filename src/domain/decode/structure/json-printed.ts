import { lengthAt } from '../characters.ts';

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

const PRINTED_KEY =
  /\[(?:"([^"\r\n]{0,128})"|([\w$.:\\-]{1,128}))\]\s{0,8}=>|([\w$@.-]{1,128})\s{0,200}(?:(=>)|[:=])/y;

/**
 * A key without quotation marks, or as PHP prints it, `["code"]=>`, `[code] =>` or `[0]=>`, and
 * where its sign ends; undefined if there is none.
 */
export function readPrintedKey(
  text: string,
  at: number,
): readonly [string | number, number] | undefined {
  PRINTED_KEY.lastIndex = at;
  const found = PRINTED_KEY.exec(text);
  if (!found) return undefined;
  const [, quoted, ofPhp, bare = '', arrow] = found;
  const name = (quoted ?? ofPhp ?? bare).replace(/(?::[\w\\]+)?:(?:protected|private)$/, '');
  const isPosition = /^\d{1,9}$/.test(name) && (ofPhp ?? arrow) !== undefined;
  return [isPosition ? Number(name) : name, PRINTED_KEY.lastIndex];
}

const PHP_OBJECT = /\(\s{0,200}(?:\[[\w$.:\\-]{1,128}\]|'[^'\r\n]{0,128}'|\d{1,9})\s{0,8}=>/y;

/** Whether a round bracket opens what PHP prints with keys: `( [code] => 8015`, `('code' => 8015`. */
export function opensPhpObject(text: string, at: number): boolean {
  return lengthAt(PHP_OBJECT, text, at) > 0;
}

/** What Node prints in place of a value that is nested too deep: `[Array]`. */
export const LEFT_OUT = /\[[A-Z]\w{0,40}(?: \*\d{1,4})?\](?=\s{0,200}[,}\]\r\n])/y;

/** The bracket of a map as Go prints it. */
export const GO_MAP = /(?<=\bmap)\[(?=[A-Za-z_][\w.-]{0,63}:\S|\])/y;
