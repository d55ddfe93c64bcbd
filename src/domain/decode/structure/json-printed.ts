import { lengthAt } from '../read/sticky.ts';

const TYPE =
  /(?:array\(\d{1,9}\)|object\([\w\\]{1,128}\)#\d{1,9} \(\d{1,9}\)|string\(\d{1,9}\))\s{1,8}(?=["{])/y;
const CALL = /(?:int|float|bool|Decimal|Number(?:Int|Long))\((?=["']?[\w.-]{1,40}["']?\))/y;
const PHP_KEY = /\[(?:"[^"\r\n]{0,128}"|\d{1,9})\]\s{0,8}=>/y;

/** How long a type is that PHP prints before a value: `string(18) "…"`, `array(1) {`; 0 if none. */
export function typeLength(text: string, at: number): number {
  return lengthAt(TYPE, text, at);
}

/** How long the start of a call is that makes one value: `int(8015)`, `Decimal('8015')`. */
export function callLength(text: string, at: number): number {
  return lengthAt(CALL, text, at);
}

/** A key as PHP prints it, `["code"]=>` or `[0]=>`; undefined when there is none at `at`. */
export function findPhpKey(
  text: string,
  at: number,
): { readonly key: string | number; readonly end: number } | undefined {
  const length = lengthAt(PHP_KEY, text, at);
  if (length === 0) return undefined;
  const inside = text.slice(at + 1, text.indexOf(']', at));
  return { key: inside.startsWith('"') ? inside.slice(1, -1) : Number(inside), end: at + length };
}
