import { lengthAt } from '../characters.ts';

/**
 * What other languages print around values, and before the brackets of objects and lists: PHP
 * (`string(18) "…"`, `array(1) {`, `Array (`, `(object) array(`), Node and Rust (`Response {`,
 * `Map(2) [`, `[Object: null prototype] {`), Go (`[]main.S{`), Perl (`bless( {`).
 */
const BEFORE = [
  /\(object\)\s{1,8}/y,
  /(?:array\(\d{1,9}\)|object\([\w\\]{1,128}\)#\d{1,9} \(\d{1,9}\)|string\(\d{1,9}\))\s{1,8}(?=["{])/y,
  /(?:[Aa]rray|[\w\\]{1,128} Object|[\w\\]{1,128}::__set_state\(array)\s{0,200}(?=\()/y,
  /(?:\[Object: null prototype\]|[A-Z][\w$.:]{0,127}(?:\(\d{1,9}\))?(?: \[\w{1,40}\])?) (?=[{[])/y,
  /(?:\[\]|map\[\w{1,40}\])\*?[\w.]{1,80}(?: \{\})?(?=\{)/y,
  /bless\( {0,4}(?=[{[])/y,
] as const;

const CALL =
  /(?:(?:int|float|bool|Decimal|Number(?:Int|Long))\((?=["']?[\w.-]{1,40}["']?\))|(?:Some|Optional)\((?=["'\w-]))/y;
const PHP_KEY = /\[(?:"[^"\r\n]{0,128}"|[\w$.:\\-]{1,128})\]\s{0,8}=>/y;
const PHP_OBJECT = /\(\s{0,200}(?:\[[\w$.:\\-]{1,128}\]|'[^'\r\n]{0,128}'|\d{1,9})\s{0,8}=>/y;
const SYMBOL = /:(?=[A-Za-z_]\w{0,127}[?!]?\s{0,8}=>)/y;

/** The booleans of Perl's JSON modules, in front of their digit. */
const PERL_BOOLEAN = /bless\(\s{0,4}do\s?\{\\\(my \$o = (?=[01]\)\})/y;
const PERL_BOOLEAN_END = /[01]\)\}, {0,4}['"][\w:]{1,40}['"]\s{0,4}\)/y;
const PERL_REFERENCE = /\\?(?:\$\{)?\$\w{1,20}(?:->)?(?:[{[][^{}[\]\r\n]{0,80}[}\]]){1,20}\}?/y;

/** How long the words are that stand before a value or bracket and say what it is; 0 if none. */
export function typeLength(text: string, at: number): number {
  let end = at;
  for (const pattern of BEFORE) end += lengthAt(pattern, text, end);
  return end - at;
}

/** How long the start of a call is that makes one value: `int(8015)`, `Some('8015')`. */
export function callLength(text: string, at: number): number {
  return lengthAt(CALL, text, at);
}

/** A value of Perl that is no literal: where its digit is, if it has one, and where it ends. */
export function findPerlValue(
  text: string,
  at: number,
): { readonly start: number; readonly end: number } | undefined {
  const boolean = lengthAt(PERL_BOOLEAN, text, at);
  if (boolean > 0) {
    const start = at + boolean;
    return { start, end: start + Math.max(1, lengthAt(PERL_BOOLEAN_END, text, start)) };
  }
  const reference = lengthAt(PERL_REFERENCE, text, at);
  return reference > 0 ? { start: at, end: at + reference } : undefined;
}

/** Whether a round bracket opens what PHP prints with keys: `( [code] => 8015`, `('code' => 8015`. */
export function opensPhpObject(text: string, at: number): boolean {
  return lengthAt(PHP_OBJECT, text, at) > 0;
}

/** How long the sign of a symbol of Ruby is that is a key: that of `:code => 8015`; 0 if none. */
export function symbolLength(text: string, at: number): number {
  return lengthAt(SYMBOL, text, at);
}

/** A key as PHP prints it, `["code"]=>`, `[code] =>` or `[0]=>`; undefined when there is none at `at`. */
export function findPhpKey(
  text: string,
  at: number,
): { readonly key: string | number; readonly end: number } | undefined {
  const length = lengthAt(PHP_KEY, text, at);
  if (length === 0) return undefined;
  const inside = text.slice(at + 1, text.indexOf(']', at));
  const end = at + length;
  if (/^\d+$/.test(inside)) return { key: Number(inside), end };
  return {
    key: inside.replace(/^"|"$/g, '').replace(/(?::[\w\\]+)?:(?:protected|private)$/, ''),
    end,
  };
}

const LEFT_OUT =
  /\[(?:Array|Object|Circular(?: \*\d{1,4})?|Getter|Function[^\]\r\n]{0,80}|class [^\]\r\n]{0,80}|[A-Z]\w{0,40})\](?=\s{0,200}[,}\]\r\n])|\.{3} \d{1,9} more (?:items?|properties|bytes|characters)/y;
const NOT_DATA = /^\[(?:Function|class|Getter)/;

/**
 * What Node prints in place of a value that is nested too deep, `[Array]`, or of the rest of a
 * long one, `... 3 more items`: its length, and whether data is missing; undefined if none.
 */
export function findLeftOut(
  text: string,
  at: number,
): { readonly length: number; readonly isData: boolean } | undefined {
  const length = lengthAt(LEFT_OUT, text, at);
  if (length === 0) return undefined;
  return { length, isData: !NOT_DATA.test(text.slice(at, at + 10)) };
}
