import { findClosing, isLineEnd } from '../read/characters.ts';
import { skipFiller } from './json-filler.ts';
import { scanString } from './json-string.ts';

/** Whether a quotation mark stands around JSON that was put in without escaping: `"{"a": 1}"`. */
export function opensUnescaped(text: string, at: number): boolean {
  const inside = skipFiller(text, at + 2);
  if (text.charAt(inside) !== text.charAt(at)) return false;
  const after = text.charCodeAt(skipFiller(text, inside + 1));
  return !isLineEnd(after) && !',:}]'.includes(String.fromCharCode(after));
}

/** Where the brackets that open at `from` are all closed, whatever their kinds. */
export function skipNested(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const closing = findClosing(code);
    if (closing && code !== 39 && code !== 0x2019) at = scanString(text, at, closing).next - 1;
    else if (code === 123 || code === 91) depth++;
    else if ((code === 125 || code === 93) && --depth === 0) return at + 1;
  }
  return text.length;
}
