import { codeAlone, type Path, type Reading } from '../candidate.ts';
import { MOST_ENVELOPES } from '../decoded.ts';
import { unwrap } from '../envelopes/unwrap.ts';
import { type Escapes, type MappedText, originalSpan, unescaped } from '../source-map.ts';
import { createStatusCollector, type ReadInside } from '../status/status-collector.ts';
import { createJsonReader } from '../structure/json.ts';
import { opensPhpObject } from '../structure/json-tokens.ts';
import type { StructureSink } from '../structure/structure.ts';
import { readXml } from '../structure/xml.ts';
import { readText } from '../text/read-text.ts';
import {
  createXmlStart,
  END_OF,
  isHtml,
  jsonStart,
  readHead,
  startOfHead,
} from './segment-starts.ts';

/** How a text begins that was copied from inside of JSON or XML. */
const INSIDE = /^\s*(?:\\?"[^"\r\n]{0,80}"\s*:|[\]},]|<\/)/;

/** Whether a text begins in the middle of a structure: more is closed in it than opened. */
function missesStart(text: string): boolean {
  const countOf = (marks: RegExp) => text.match(marks)?.length ?? 0;
  return INSIDE.test(text) && countOf(/[\]}]|<\//g) > countOf(/[[{]|<\w/g);
}

/** Where something other than plain text may begin: brackets, escaped tags, a line of HTTP. */
const SEGMENTS =
  /[{[<]|\((?=\s{0,200}[['][\w])|\\(?:x|u00)(?:7b|5b|3c)|&(?:amp;){0,8}(?:lt|quot|#0{0,4}(?:34|60)|#x0{0,4}(?:22|3c));|HTTP\/(?=[\d.]{1,4} \d{3}|\d(?:\.\d)?\s)/gi;

type Segment = 'json' | 'xml' | 'http' | Exclude<Escapes, 'none'>;

/** What begins at a match of `SEGMENTS`; undefined when it is but text. */
function segmentAt(
  text: string,
  index: number,
  isXml: (at: number) => boolean,
): Segment | undefined {
  const sign = text.charAt(index);
  if (sign === '{' || sign === '[') return jsonStart(text, index);
  if (sign === '(') return opensPhpObject(text, index) ? 'json' : undefined;
  if (sign === '<' && isHtml(text, index)) return 'html';
  if (sign === '<') return isXml(index) ? 'xml' : undefined;
  if (sign === '&') return 'entities';
  return sign === '\\' ? 'backslashes' : 'http';
}

/** A text inside says nothing when it is shorter, `code 42`, or has no letter and no list. */
const SHORTEST_TEXT = 7;
const LETTER = /[A-Za-z[\u0080-\uffff]/;

/** Signs that a text has a structure inside, whatever its escapes. */
const STRUCTURE = /[{[<\\&]|%(?:7B|22|3C)|^\s*(?:ey[A-Ja-j]|ew[o0]|W3[sNw]|PD9|PHJ)[\w+/]{20}/i;

function hasStructure(text: string, start: number, end: number): boolean {
  return STRUCTURE.test(text.slice(start, end));
}

/** Makes a function that looks whether a text has anything to read. */
function createGlance({ messages }: Reading) {
  let isWorth = false;
  const mark = () => {
    isWorth = true;
  };
  return (text: string, start: number, end: number): boolean => {
    isWorth = false;
    messages.scan(text, start, end, mark);
    return isWorth;
  };
}

/**
 * Reads a text: takes it apart into segments of JSON, XML, HTML, heads of HTTP messages, escaped
 * stretches and plain text, and hands each to its reader. What they find is added to `reading`.
 * With `plain` false, plain text is passed over. Depth is bounded by `MOST_ENVELOPES`.
 */
export function readSegments(
  source: MappedText,
  reading: Reading,
  path: Path = [],
  depth = 0,
  plain = true,
): void {
  const { text } = source;
  const isXml = createXmlStart(text);
  const glance = createGlance(reading);
  if (depth === 0 && missesStart(text)) reading.missesStart = true;

  const readInside = (inside: MappedText, innerPath: Path, withText: boolean) => {
    if (depth + 1 >= MOST_ENVELOPES) reading.shortfalls.add('too-many-envelopes');
    else readSegments(inside, reading, innerPath, depth + 1, withText);
  };
  const readValue: ReadInside = (value, innerPath, withText) => {
    const { start, end, escapes } = value;
    if (end - start < SHORTEST_TEXT || !LETTER.test(text.slice(start, end))) return;
    if (!hasStructure(text, start, end) && !(withText && glance(text, start, end))) return;
    readInside(unwrap(unescaped(source, value, escapes)), innerPath(), withText);
  };
  let sink: StructureSink | undefined;
  let readJson: ReturnType<typeof createJsonReader> | undefined;
  const scan = (format: 'json' | 'xml', from: number): number => {
    // Once for a text: one of JSON lines has thousands of bodies.
    sink ??= createStatusCollector(source, path, reading, readValue);
    readJson ??= createJsonReader(text, sink);
    const before = reading.candidates.length;
    const { end, cut, tooDeep } = format === 'json' ? readJson(from) : readXml(text, from, sink);
    // Brackets are found in many a text; only what has a finding or most of the text counts.
    const counts = reading.candidates.length > before || (end - from) * 2 > text.length;
    if (counts && cut) reading.shortfalls.add('cut-off');
    if (tooDeep) reading.shortfalls.add('too-deep');
    return end;
  };
  /** Reads what begins at a position; gives where it ends. */
  const readSegment = (segment: Segment, start: number): number => {
    if (segment === 'json' || segment === 'xml') return scan(segment, start);
    if (segment === 'http') {
      const { end, code } = readHead(text, start);
      if (code) {
        const digits = text.slice(code.start, code.end);
        reading.headerCodes.push(codeAlone(digits, originalSpan(source, code)));
      }
      return end;
    }
    const end = END_OF[segment](text, start, isXml);
    readInside(unescaped(source, { start, end }, segment), path, plain);
    return end;
  };

  const readPlain = (start: number, end: number) => {
    if (plain) readText(source, { start, end }, reading, path);
    if (depth === 0) reading.handOn();
  };

  let plainFrom = 0;
  let at = 0;
  while (at < text.length) {
    SEGMENTS.lastIndex = at;
    const found = SEGMENTS.exec(text);
    if (!found) break;
    at = SEGMENTS.lastIndex;
    const segment = segmentAt(text, found.index, isXml);
    if (!segment) continue;
    const start = segment === 'http' ? startOfHead(text, found.index) : found.index;
    if (start === undefined) continue;
    if (start > plainFrom) readPlain(plainFrom, start);
    at = Math.max(at, readSegment(segment, start));
    if (depth === 0) reading.handOn();
    plainFrom = at;
    reading.advance(source.original(Math.min(at, text.length)));
  }
  readPlain(plainFrom, text.length);
}
