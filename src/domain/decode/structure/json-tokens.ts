import { type Name, readName } from '../api-shapes.ts';
import { lengthAt } from '../characters.ts';
import type { Frame } from './structure.ts';

/** Marks that open a string, with those that close it; typographic ones come from chats. */
const MARKS = ['""', "''", '``', '“”', '””', '‘’', '’’'];
export const CLOSING_MARKS: ReadonlyMap<number, number> = new Map(
  MARKS.map((marks) => [marks.charCodeAt(0), marks.charCodeAt(1)]),
);

/** Filler between tokens: white space, a written-out `\n`, comments, dots for omissions. */
const FILLER =
  /(?:[\s\p{Cc}\u200b-\u200d\u2060…]|\\[nrt]|\.{3}(?: \d{1,9} more \w+)?|\/\/[^\r\n]{0,200}|\/\*(?:[^*]|\*(?!\/)){0,200}\*\/)+/uy;

/** How people and tools mark parts that they leave out. */
const OMISSION = /\.{3}|…|\b\d{1,9} more|omitted|truncated|snip\b/i;

/** Skips filler between JSON tokens, and notes in `open` if it marks an omission. */
export function skipFiller(text: string, from: number, open?: Frame): number {
  let at = from;
  while (text.charCodeAt(at) <= 32) at++;
  const code = text.charCodeAt(at);
  const isFiller = code >= 0x7f || code === 92 || code === 46 || code === 47;
  const end = isFiller ? at + lengthAt(FILLER, text, at) : at;
  if (open && end > at && OMISSION.test(text.slice(at, end))) open.facts.omitted = true;
  return end;
}

/** How far to search past a doubtful closing mark for a better one. */
const MAX_DOUBT_LENGTH = 100;

const BACKSLASH = 92;

/** How a string broken over lines goes on: the next mark closes it. */
const REST_OF_STRING = /[^"'`“”‘’]{0,500}(?<!\\)["'`“”‘’]\s{0,200}[,:}\]]/y;

/** What may follow a string: a comma, a bracket, a line end. */
const AFTER_STRING = /[^\S\r\n]{0,64}(?:[,:;=}\])"'`<\\/+\r\n]|$)/y;

/**
 * Finds the end of the string whose opening quotation mark is at `from`: its closing mark, or the
 * line end where it is cut off. Tolerates unescaped marks and line breaks inside.
 */
export function stringEndAt(text: string, from: number, closing: number): number {
  let doubtful = -1;
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === closing) {
      AFTER_STRING.lastIndex = at + 1;
      if (AFTER_STRING.test(text)) return at;
      if (doubtful < 0) doubtful = at;
    } else if (code === 10 || code === 13) {
      if (doubtful >= 0 || lengthAt(REST_OF_STRING, text, at) === 0)
        return doubtful < 0 ? at : doubtful;
    }
    if (doubtful >= 0 && at - doubtful > MAX_DOUBT_LENGTH) return doubtful;
  }
  return doubtful < 0 ? text.length : doubtful;
}

/** The next name and value of a struct or map as Go prints them, without a comma before. */
export const NEXT_NAME = /(?<= )(?:[A-Za-z_][\w.-]{0,63}:(?![\s/])|map\[)/y;

/** What ends an unquoted value after a comma: the next key, or a quoted value. */
const NEXT_ENTRY = /\s{0,64}(?:["'“{[}\]]|[\w$@.-]{1,64}\s{0,8}[:=]|$|[\r\n])/.source;

/** An unquoted value up to one of `ends`; `next` matches commas and spaces that belong to it. */
const bare = (ends: string, next: string): RegExp =>
  new RegExp(`[^\\n\\r;}\\],${ends}]*(?:${next}[^\\n\\r;}\\],${ends}]*){0,500}`, 'y');

const COMMA = `,(?!${NEXT_ENTRY})`;
const IN_OBJECT = bare(' ', `(?:${COMMA}| (?!${NEXT_NAME.source}))`);
const IN_CALL = bare(')', COMMA);
const IN_LIST = bare('', '(?!)');

/**
 * A value without quotation marks: a number, a literal, or text as Java prints it, which may
 * contain commas, depending on the frame. It ends at the end of the line at the latest.
 */
export const bareIn = (frame: Frame | undefined): RegExp =>
  frame?.closing === 41 ? IN_CALL : frame?.isList ? IN_LIST : IN_OBJECT;

/**
 * Type annotations that other languages print before values and before the brackets of objects and
 * lists. They are skipped.
 */
const TYPES = [
  // PHP: `string(18) "…"`, `array(1) {`, `Array (`, `(object) array(`, `Status Object (`.
  /\(object\)\s{1,8}/,
  /(?:array\(\d{1,9}\)|object\([\w\\]{1,128}\)#\d{1,9} \(\d{1,9}\)|string\(\d{1,9}\))\s{1,8}(?=["{])/,
  /(?:array|Array\s|[\w\\]{1,128} Object|[\w\\]{1,128}::__set_state\(array)\s{0,200}(?=\()/,
  // Node and Rust: `Response {`, `Map(2) [`, `[Object: null prototype] {`.
  /(?:\[Object: null prototype\]|[A-Z][\w$.:]{0,127}(?:\(\d{1,9}\))?(?: \[\w{1,40}\])?) (?=[{[])/,
  // Go: `[]main.S{`, `map[string]int{`.
  /(?:\[\]|map\[\w{1,40}\])\*?[\w.]{1,80}(?: \{\})?(?=\{|\(nil)/,
  // Perl's Data::Dumper, for a value that is elsewhere: `$VAR1->{'errors'}[0]{'status'}`.
  /\\?\$\w{1,20}->(?:[{[][^{}[\]\r\n]{0,80}[}\]]){1,20}/,
  // Python: `u'code'`. Ruby: `:code =>`.
  /[uUbBrRfF]{1,2}(?=["'])/,
  /:(?=[A-Za-z_]\w{0,127}[?!]?\s{0,8}=>)/,
  // `Status{code=1}`, `map[code:1]`. Elixir: `%{code: 1}`. Not placeholders for omitted values.
  /(?!System\.[\w.]{1,80}\[\]|Array\([1-9])[\w$@.%#-]{1,128}(?=[{[(])/,
];
export const TYPE = new RegExp(`(?:${TYPES.map(({ source }) => source).join('|')})+`, 'y');

/** An empty list, up to its closing bracket: `Array(0)` by browsers, `[]S(nil)` by Go. */
export const EMPTY = /\((?:0|nil)(?=\))/y;

const PRINTED_KEY =
  /\[(?:"([^"\r\n]{0,128})"|([\w$.:\\-]{1,128}))\]\s{0,8}=>|([\w$@.-]{1,128})\s{0,200}(?:(=>)|[:=])/y;

/**
 * Reads an unquoted key, or one as PHP prints it: `["code"]=>`, `[code] =>` or `[0]=>`. Returns it
 * with the offset after its separator; undefined if there is none.
 */
export function readPrintedKey(
  text: string,
  at: number,
): readonly [Name | number, number] | undefined {
  PRINTED_KEY.lastIndex = at;
  const found = PRINTED_KEY.exec(text);
  if (!found) return undefined;
  const [, quoted, ofPhp, bare = '', arrow] = found;
  const name = (quoted ?? ofPhp ?? bare).replace(/(?::[\w\\]+)?:(?:protected|private)$/, '');
  const isPosition = /^\d{1,9}$/.test(name) && (ofPhp ?? arrow) !== undefined;
  return [isPosition ? Number(name) : readName(name), PRINTED_KEY.lastIndex];
}

/**
 * What tools print in place of a value: `[Array]` by Node, `[object Object]`, an array of Java,
 * `System.Object[]` by PowerShell, `Array(3)` by browsers, an address by Go, Java, Python, Ruby.
 */
export const OMITTED =
  /\[(?:(?:[A-Z]\w{0,40}(?: \*\d{1,4})?|object \w{1,40})\](?=\s{0,200}[,}\]\r\n]|$)|L[\w.$]{1,128};@[\da-f]{1,16})|System\.[\w.]{1,80}\[$|Array\([1-9]|(?:#?<.{1,128}0x|[\w.$]{1,128}@|0xc0)[\da-f]{5,16}>?$/y;

/** Whether a value is such a placeholder, or one that people write. */
export const isOmitted = (value: string): boolean =>
  lengthAt(OMITTED, value, 0) > 0 || [0, 1].includes(value.search(OMISSION));
