import type { Path } from '../candidate.ts';
import { MOST_LAYERS } from '../limits.ts';
import type { Span } from '../span.ts';
import { opensPhpObject } from '../structure/json-printed.ts';
import { scanJson } from '../structure/json-scanner.ts';
import { createStatusCollector, type ReadInside } from '../structure/status-collector.ts';
import type { Scan, StructureSink } from '../structure/structure.ts';
import { scanXml } from '../structure/xml-scanner.ts';
import { readText } from '../text/read-text.ts';
import type { Layer } from './layer.ts';
import { missesItsStart } from './missing-start.ts';
import type { Detected, Reading } from './reading.ts';
import {
  createXmlStart,
  endOfCell,
  endOfEscaped,
  endOfHead,
  isHtml,
  jsonStart,
} from './segment-starts.ts';
import { unescapeBackslashes, unescapeDoubled, unescapeEntities, withoutTags } from './unescape.ts';

/** Where something other than plain text may begin: brackets, escaped tags, a line of HTTP. */
const SEGMENTS =
  /[{[<]|\((?=\s{0,200}[['][\w])|&(?:amp;){0,8}(?:lt|quot|#0{0,4}(?:34|60)|#x0{0,4}(?:22|3c));|^(?:[<>] )?(?:HTTP\/[\d.]{1,4} \d{3}|[a-z]{3,7} \S{1,2000} HTTP\/\d)/gim;

const SCANNERS = { json: scanJson, xml: scanXml } as const satisfies Record<
  string,
  (text: string, from: number, sink: StructureSink) => Scan
>;

type Segment = 'json' | 'xml' | 'html' | 'http' | 'backslashes' | 'doubled' | 'entities';

/** What begins at a match of `SEGMENTS`; undefined when it is but text. */
function segmentAt(
  text: string,
  { index, 0: found }: RegExpExecArray,
  isXml: (at: number) => boolean,
): Segment | undefined {
  if (found === '{' || found === '[') return jsonStart(text, index);
  if (found === '(') return opensPhpObject(text, index) ? 'json' : undefined;
  if (found === '<' && isHtml(text, index)) return 'html';
  if (found === '<') return isXml(index) ? 'xml' : undefined;
  return found.startsWith('&') ? 'entities' : 'http';
}

/**
 * Reads a text: takes it apart into JSON, XML, heads of HTTP messages, escaped stretches and
 * plain text, and hands each to its reader. What they find is added to `reading`. With `plain`
 * false, plain text is passed over. Never throws; depth is bounded by `MOST_LAYERS`.
 */
export function readLayer(
  layer: Layer,
  reading: Reading,
  path: Path = [],
  depth = 0,
  plain = true,
): void {
  const { text } = layer;
  const isXml = createXmlStart(text);
  const stretches: Span[] = [];
  const readInside =
    (detected: Detected): ReadInside =>
    (inside, innerPath, withText) => {
      if (depth + 1 >= MOST_LAYERS) {
        reading.shortfalls.add('too-many-layers');
        return;
      }
      const before = reading.candidates.length;
      readLayer(inside, reading, innerPath, depth + 1, withText);
      if (reading.candidates.length > before) reading.detected.add(detected);
    };
  const scan = (format: 'json' | 'xml', from: number): number => {
    const inside = readInside('nested');
    const sink = createStatusCollector(layer, format, path, reading, inside);
    const before = reading.candidates.length;
    const { end, cut, tooDeep } = SCANNERS[format](text, from, sink);
    // Brackets are found in many a text; only what has a finding or most of the text counts.
    const counts = reading.candidates.length > before || (end - from) * 2 > text.length;
    if (counts) reading.detected.add(format);
    if (counts && cut) reading.shortfalls.add('cut-off');
    if (tooDeep) reading.shortfalls.add('too-deep');
    return end;
  };
  const readers: Readonly<Record<Segment, (from: number) => number>> = {
    json: (from) => scan('json', from),
    xml: (from) => scan('xml', from),
    html: (start) => {
      const end = text.length;
      readInside('html')(withoutTags(layer, { start, end }), path, plain);
      return end;
    },
    http: (from) => endOfHead(text, from),
    backslashes: (start) => {
      const end = endOfEscaped(text, start);
      readInside('escaped')(unescapeBackslashes(layer, { start, end }), path, plain);
      return end;
    },
    doubled: (start) => {
      const end = endOfCell(text, start);
      readInside('escaped')(unescapeDoubled(layer, { start, end }), path, plain);
      return end;
    },
    entities: (start) => {
      const end = text.length;
      readInside('escaped')(unescapeEntities(layer, { start, end }), path, plain);
      return end;
    },
  };

  let plainFrom = 0;
  let at = 0;
  while (at < text.length) {
    SEGMENTS.lastIndex = at;
    const found = SEGMENTS.exec(text);
    if (!found) break;
    const segment = segmentAt(text, found, isXml);
    at = found.index + found[0].length;
    if (!segment) continue;
    stretches.push({ start: plainFrom, end: found.index });
    if (segment === 'http') reading.detected.add(segment);
    at = readers[segment](found.index);
    plainFrom = at;
    reading.advance(layer.toPasted(Math.min(at, text.length)));
  }
  stretches.push({ start: plainFrom, end: text.length });
  if (depth === 0 && missesItsStart(text, stretches)) {
    reading.shortfalls.add('cut-off');
    for (const facts of reading.responses) facts.cut = true;
  }
  if (plain) readText(layer, stretches, reading, path);
}
