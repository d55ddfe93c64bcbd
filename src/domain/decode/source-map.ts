import { decodeXmlEntity, XML_ENTITIES } from '../text/xml-entities.ts';
import { textOf } from './characters.ts';

/** A stretch of text in UTF-16 units, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two stretches have a unit in common. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
/** A text to read, what was pasted or unwrapped from it, with the way back to what was pasted. */
export interface MappedText {
  readonly text: string;
  /** Original offset of the character at an offset or, as an end, behind the one before it. */
  readonly original: (offset: number, isEnd?: boolean) => number;
}

export function pastedText(text: string): MappedText {
  return { text, original: (offset) => offset };
}

/** Where a stretch of a text is in the pasted text. */
export function originalSpan({ original }: MappedText, { start, end }: Span): Span {
  const first = original(start);
  return { start: first, end: end > start ? Math.max(first, original(end, true)) : first };
}

/** A text, which may be empty, that replaces a stretch. */
export interface Edit extends Span {
  readonly text: string;
}

/** What replaces a match, or edits inside it in order; undefined to keep it. */
export type Rewrite = (match: string, at: number) => string | readonly Edit[] | undefined;

/** The numbers of a run, and for how many runs there is room at first. */
const RUN = 4;
const FEW = 8;

/**
 * A text with the matches of a global pattern rewritten, none to be longer. What was put in is one
 * place, whatever its length. Without any change this is the source itself.
 */
export function rewritten(source: MappedText, pattern: RegExp, rewrite: Rewrite): MappedText {
  /** The new text, by its characters: strings of it would be millions. */
  let written = new Uint16Array(0);
  let length = 0;
  let read = 0;
  /** Of each stretch replaced: where the new text begins and ends, and where the old one did. */
  let runs = new Int32Array(FEW * RUN);
  let used = 0;

  const write = (text: string, start: number, end: number) => {
    const into = written;
    const shift = length - start;
    for (let at = start; at < end; at++) into[at + shift] = text.charCodeAt(at);
    length += end - start;
  };
  const replace = (start: number, end: number, text: string) => {
    if (used === 0) written = new Uint16Array(source.text.length);
    if (used === runs.length) {
      const more = new Int32Array(used * 2);
      more.set(runs);
      runs = more;
    }
    write(source.text, read, start);
    const into = runs;
    into[used] = length;
    into[used + 1] = length + text.length;
    into[used + 2] = start;
    into[used + 3] = end;
    used += RUN;
    write(text, 0, text.length);
    read = end;
  };
  for (const match of source.text.matchAll(pattern)) {
    const put = rewrite(match[0], match.index);
    if (typeof put === 'string') replace(match.index, match.index + match[0].length, put);
    else for (const { start, end, text } of put ?? []) replace(start, end, text);
  }
  if (used === 0) return source;
  write(source.text, read, source.text.length);

  /** Where the numbers of the last run are that begins at an offset or before; negative if none. */
  const runAt = (offset: number): number => {
    let low = -1;
    let high = used / RUN;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((runs[middle * RUN] as number) <= offset) low = middle;
      else high = middle;
    }
    return low * RUN;
  };
  return {
    text: textOf(written.subarray(0, length)),
    original: (offset, isEnd = false) => {
      const run = runAt(isEnd ? offset - 1 : offset);
      if (run < 0) return source.original(offset, isEnd);
      const behind = offset - (runs[run + 1] as number);
      if (behind < 0 && !isEnd) return source.original(runs[run + 2] as number);
      return source.original((runs[run + 3] as number) + Math.max(0, behind), isEnd);
    },
  };
}

/**
 * How a text is escaped: with backslashes, with references of XML, as a cell of CSV, with the tags
 * of HTML around it, or not.
 */
export type Escapes = 'backslashes' | 'entities' | 'doubled' | 'html' | 'none';

const LETTERS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
};

const INLINE = /^<\/?(?:a|b|code|em|font|i|small|span|strong|tt|u)[\s/>]/i;
const CELL = /^<(\/?)t[dh][\s/>]/i;

const ESCAPES: Readonly<Record<Escapes, readonly [RegExp, (match: string) => string | undefined]>> =
  {
    backslashes: [
      /\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|[^ux])/g,
      (written) =>
        written.length > 2
          ? String.fromCharCode(Number.parseInt(written.slice(2), 16))
          : (LETTERS[written.charAt(1)] ?? written.charAt(1)),
    ],
    // Entities that a document declares itself are left as they are, so that none can expand.
    entities: [XML_ENTITIES, decodeXmlEntity],
    doubled: [/""/g, () => '"'],
    // As one reads it: lines where tags make lines, and a tab between cells.
    html: [
      /<[!/]?[A-Za-z][^<>]{0,2000}>/g,
      (tag) => {
        const end = CELL.exec(tag)?.[1];
        return end === undefined ? (INLINE.test(tag) ? ' ' : '\n') : end && '\t';
      },
    ],
    none: [/$^/g, () => undefined],
  };

/** A part of a text with one level of its escapes undone. */
export function unescaped(source: MappedText, span: Span, escapes: Escapes): MappedText {
  const part: MappedText = {
    text: source.text.slice(span.start, span.end),
    original: (offset, isEnd) => source.original(span.start + offset, isEnd),
  };
  return /[\\&"<]/.test(part.text) ? rewritten(part, ...ESCAPES[escapes]) : part;
}
