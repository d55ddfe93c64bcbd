import { codeAlone, type Path, type Reading } from '../candidate.ts';
import { lengthAt } from '../characters.ts';
import { MOST_ENVELOPES } from '../decoded.ts';
import { unwrap } from '../envelopes/unwrap.ts';
import { type MappedText, originalSpan, unescaped } from '../source-map.ts';
import { createStatusCollector, type ReadInside } from '../status/status-collector.ts';
import { createJsonReader } from '../structure/json.ts';
import type { StructureSink } from '../structure/structure.ts';
import { readXml } from '../structure/xml.ts';
import { readText } from '../text/read-text.ts';
import {
  CODE_IN_HEAD,
  createSegmentStarts,
  HTTP_HEAD,
  SEGMENTS,
  type Segment,
} from './segment-starts.ts';

/** How a text begins that was copied from inside of JSON or XML. */
const INSIDE = /^\s*(?:\\?"[^"\r\n]{0,80}"\s*:|[\]},]|<\/)/;

/** Whether a text begins in the middle of a structure: more is closed in it than opened. */
function missesStart(text: string): boolean {
  const countOf = (marks: RegExp) => text.match(marks)?.length ?? 0;
  return INSIDE.test(text) && countOf(/[\]}]|<\//g) > countOf(/[[{]|<\w/g);
}

/** A text inside says nothing when it is shorter, `code 42`, or has no letter and no list. */
const SHORTEST_TEXT = 7;
const LETTER = /[A-Za-z[\u0080-\uffff]/;

/** Signs that a text has a structure inside, whatever its escapes. */
const STRUCTURE = /[{[<\\&]|%(?:7B|22|3C)|^\s*(?:ey[A-Ja-j]|ew[o0]|W3[sNw]|PD9|PHJ)[\w+/]{20}/i;

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
  const { startAt, endOf } = createSegmentStarts(text);
  if (depth === 0 && missesStart(text)) reading.missesStart = true;

  const readInside = (inside: MappedText, innerPath: Path, withText: boolean) => {
    if (depth + 1 >= MOST_ENVELOPES) reading.shortfalls.add('too-many-envelopes');
    else readSegments(inside, reading, innerPath, depth + 1, withText);
  };
  let isWorth = false;
  const mark = () => {
    isWorth = true;
  };
  const readValue: ReadInside = (value, innerPath, withText) => {
    const { start, end, escapes } = value;
    if (end - start < SHORTEST_TEXT) return;
    const written = text.slice(start, end);
    if (!LETTER.test(written)) return;
    isWorth = STRUCTURE.test(written);
    if (!isWorth && withText) reading.messages.scan(text, start, end, mark);
    if (!isWorth) return;
    readInside(unwrap(unescaped(source, value, escapes)), innerPath(), withText);
  };
  let sink: StructureSink | undefined;
  let readJson: ReturnType<typeof createJsonReader> | undefined;
  const scan = (format: 'json' | 'xml', from: number): number => {
    // Once for a text: one of JSON lines has thousands of bodies.
    sink ??= createStatusCollector(source, path, reading, readValue);
    readJson ??= createJsonReader(text, sink);
    const before = reading.candidates.length;
    const { end, cut } = format === 'json' ? readJson(from) : readXml(text, from, sink);
    // Brackets are found in many a text; only what has a finding or most of the text counts.
    const counts = reading.candidates.length > before || (end - from) * 2 > text.length;
    if (counts && cut) reading.shortfalls.add('cut-off');
    return end;
  };
  /** Reads what begins at a position; gives where it ends. */
  const readSegment = (segment: Segment, start: number): number => {
    if (segment === 'json' || segment === 'xml') return scan(segment, start);
    if (segment === 'http') {
      const end = start + lengthAt(HTTP_HEAD, text, start);
      const code = CODE_IN_HEAD.exec(text.slice(start, end));
      if (code) {
        const at = { start: start + code.index, end: start + code.index + code[0].length };
        reading.headerCodes.push(codeAlone(code[0], originalSpan(source, at)));
      }
      return end;
    }
    const end = endOf(segment, start);
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
    const start = found.index;
    const segment = startAt(start);
    if (!segment) continue;
    if (start > plainFrom) readPlain(plainFrom, start);
    at = Math.max(at, readSegment(segment, start));
    if (depth === 0) reading.handOn();
    plainFrom = at;
    reading.advance(source.original(Math.min(at, text.length)));
  }
  readPlain(plainFrom, text.length);
}
