import type { DecodeRun, Path } from './candidate.ts';
import { lengthAt } from './characters.ts';
import { MAX_ENVELOPES } from './decoded.ts';
import { unwrap } from './envelopes/unwrap.ts';
import { type MappedText, unescaped } from './source-map.ts';
import { createStatusCollector, type ReadInside } from './status/status-collector.ts';
import { createJsonReader } from './structure/json.ts';
import { skipFiller } from './structure/json-tokens.ts';
import { leftOpenIn, pathThrough } from './structure/structure.ts';
import { createXmlReader } from './structure/xml.ts';
import { readText } from './text/read-text.ts';

/** JSON, XML, or either with its quotation marks escaped. */
type Segment = 'json' | 'xml' | 'escaped';

/** Where a segment other than plain text may begin: a bracket, as such or in hex digits. */
const SEGMENTS = /[{[<(]|\\(?:x|u00)(?:7b|5b|3c)/gi;

/** What begins at such a place: the first match decides. Any other bracket may begin JSON. */
const STARTS: readonly (readonly [Segment | undefined, RegExp])[] = [
  // An index in source code, `body["code"]`, and a shell test, `[ "$code" = 1 ]`.
  [undefined, /(?<=[\w\])])\[(["'])[\w .-]{1,64}\1\]|\[\[? ["']?\$/y],
  ['escaped', /(?:[{[]\s{0,40}){1,20}(?:\\[nrt]\s{0,40}){0,20}\\{1,64}(?:["']|x22|u0022)|\\[xu]/y],
  // A map as Go prints it, and a round bracket of PHP: `( [code] => 8015`, `('code' => 8015`.
  ['json', /(?<=\bmap)\[(?=[A-Za-z_][\w.-]{0,63}:\S|\])/y],
  ['json', /\(\s{0,200}(?:\[[\w$.:\\-]{1,128}\]|'[^'\r\n]{0,128}')\s{0,8}=>/y],
  // A class with lists, other classes or a code, as in Java, Kotlin and Python: `Reply(errors=[…`.
  [
    'json',
    /(?<=\b[A-Z]\w{2,60} ?)[([](?=\w{1,40}=(?:[^()\r\n]{0,200}(?:\[|, code=)|[A-Z]\w{2,60}\(\w{1,40}=))/y,
  ],
  // A tag that is empty, closed or followed by another, unlike `<init>` in a stack trace.
  [
    'xml',
    /<([A-Za-z_][\w:.-]{0,128})(?=[\s/>])[^<>]{0,2000}>(?:(?<=\/>)|(?=\s{0,200}<[\w/!?]|[\s\S]{0,500}?<\/\1))/y,
  ],
  // Only numbers, maybe with comments: perhaps a list of codes, but not an object.
  [undefined, /\[(?:[\s\d,.+'"-]|(?:\/\/|#)[^\r\n]{0,200}){0,2000}\]|[(<]/y],
];

/** What ends an escaped segment: a quotation mark or line end without a backslash before it. */
const ESCAPED_END = /(?<!(?<!\\)(?:\\\\)*\\)["\n\r]/g;

/** What may come first in an array: a string, a bracket, a literal, an object of a class. */
const ELEMENT =
  /["'`“”‘’{[]|(?:-?\d[\d.eE+-]{0,40}|null|true|false|None|True|False)\s{0,40},|[A-Za-z_$][\w$.]{0,128} ?[({]/y;
/**
 * What may come first in an object: a string, a bracket, a name with a value. Lists of constants or
 * counts, and the labels of a metric, do not match and are read as text.
 */
const NAMED_VALUE =
  /u?["'`“”‘’{[}]|(?!\d{3,6}\s?(?::|=>)|[A-Z][A-Z_]{3,64}\s?[:=]\s?\d|[A-Z]\w{1,64}(?<!Code|Status) = \d{3,6}(?:,?[\r\n]|, [A-Z]\w{1,64} = \d)|\w{1,32}="):?[\w$@.-]{1,128}\s{0,8}(?:[:=](?![:=])|=>)/y;

/** The kind of segment at a place that `SEGMENTS` found; undefined for plain text. */
function startAt(text: string, at: number): Segment | undefined {
  const start = STARTS.find(([, pattern]) => lengthAt(pattern, text, at) > 0);
  if (start) return start[0];
  const first = text.charAt(at) === '[' ? ELEMENT : NAMED_VALUE;
  return lengthAt(first, text, skipFiller(text, at + 1)) > 0 ? 'json' : undefined;
}

/** The beginning of a text copied from inside JSON or XML: something is closed first. */
const INSIDE = /^[^{[<]*?(?:[^\w\t ][\t ]{0,40}[\]}]|[\]}],|<\/)/;

/** A nested text that is shorter contains nothing: `code 42`. */
const MIN_TEXT_LENGTH = 7;

/** Signs of a structure inside a text, whatever its escapes; and base64 of one. */
const STRUCTURE = /[{[<\\&]|%(?:7B|22|3C)/i;
const BASE64 = /^\s*(?:ey[A-Ja-j]|ew[o0]|W3[sNw]|PD9|PHJ)[\w+/]{20}/i;

/**
 * Reads a text: removes its envelopes, splits it into segments of JSON, XML, escaped text and plain
 * text, and passes each to its reader. Findings are added to `run`. Depth is limited by
 * `MAX_ENVELOPES`.
 */
export function readSegments(wrapped: MappedText, run: DecodeRun, path: Path = [], depth = 0) {
  const source = unwrap(wrapped);
  const { text } = source;
  if (depth === 0 && INSIDE.test(text) && leftOpenIn(text) < 0) run.missesStart = true;

  const readInner = (inside: MappedText, innerPath: Path) => {
    if (depth + 1 >= MAX_ENVELOPES) run.notes.add('too-many-envelopes');
    else readSegments(inside, run, innerPath, depth + 1);
  };
  const readInside: ReadInside = (frame, value) => {
    const { start, end, escapes, key } = value;
    if (end - start < MIN_TEXT_LENGTH) return;
    const written = text.slice(start, end);
    let isWorth = STRUCTURE.test(written) || BASE64.test(written);
    const mark = () => {
      isWorth = true;
    };
    if (!isWorth) run.messages.scan(text, start, end, mark);
    if (isWorth) readInner(unescaped(source, value, escapes), pathThrough(path, frame, key));
  };
  // Created once per text: JSON lines have thousands of bodies.
  const sink = createStatusCollector(source, path, run, readInside);
  /** Each reads a segment from its start, and returns where it ends. */
  const readers: Readonly<Record<Segment, (start: number) => number>> = {
    json: createJsonReader(text, sink),
    xml: createXmlReader(text, sink),
    escaped: (start) => {
      ESCAPED_END.lastIndex = start;
      const end = ESCAPED_END.exec(text)?.index ?? text.length;
      readInner(unescaped(source, { start, end }, 'backslashes'), path);
      return end;
    },
  };

  let [plainFrom, at] = [0, 0];
  while (at < text.length) {
    SEGMENTS.lastIndex = at;
    const start = SEGMENTS.exec(text)?.index;
    if (start === undefined) break;
    at = SEGMENTS.lastIndex;
    const segment = startAt(text, start);
    if (!segment) continue;
    readText(source, { start: plainFrom, end: start }, run, path);
    // Always advance, so that reading terminates.
    at = Math.max(at, readers[segment](start));
    plainFrom = at;
    run.advance(source.original(Math.min(at, text.length)));
  }
  readText(source, { start: plainFrom, end: text.length }, run, path);
}
