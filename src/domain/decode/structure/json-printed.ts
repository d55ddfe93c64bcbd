import { lengthAt } from '../read/sticky.ts';

const TYPE =
  /(?:array\(\d{1,9}\)|object\([\w\\]{1,128}\)#\d{1,9} \(\d{1,9}\)|string\(\d{1,9}\))\s{1,8}(?=["{])|(?:[Aa]rray|[\w\\]{1,128} Object)\s{1,200}(?=\()/y;
const CALL =
  /(?:(?:int|float|bool|Decimal|Number(?:Int|Long))\((?=["']?[\w.-]{1,40}["']?\))|(?:Some|Optional)\((?=["'\w-]))/y;
const CLASS = /[A-Z][\w$.:]{0,127} (?=\{)/y;
const PHP_KEY = /\[(?:"[^"\r\n]{0,128}"|[\w$.:\\-]{1,128})\]\s{0,8}=>/y;
const PHP_OBJECT = /\(\s{0,200}(?:\[[\w$.:\\-]{1,128}\]|'[^'\r\n]{0,128}'|\d{1,9})\s{0,8}=>/y;
const SYMBOL = /:(?=[A-Za-z_]\w{0,127}[?!]?\s{0,8}=>)/y;

/**
 * How long a type is that PHP prints before a value: `string(18) "…"`, `array(1) {`, `Array (`;
 * 0 if none.
 */
export function typeLength(text: string, at: number): number {
  return lengthAt(TYPE, text, at);
}

/** How long the name of a class is that stands before its parts: `ApiError { code: 8015 }`. */
export function classLength(text: string, at: number): number {
  return lengthAt(CLASS, text, at);
}

/** How long the start of a call is that makes one value: `int(8015)`, `Some('8015')`. */
export function callLength(text: string, at: number): number {
  return lengthAt(CALL, text, at);
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
