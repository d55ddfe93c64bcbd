import { lowerBound } from '../text/lower-bound.ts';
import { decodeXmlEntity, XML_ENTITIES } from '../text/xml-entities.ts';

/** A span of text in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share a unit. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
/** A text to read, pasted or unwrapped, with its source map back to the pasted text. */
export interface MappedText {
  readonly text: string;
  /** The original offset of a character; with `isEnd`, the offset after the character before it. */
  readonly original: (offset: number, isEnd?: boolean) => number;
}

export function pastedText(text: string): MappedText {
  return { text, original: (offset) => offset };
}

/** Where a span of a text is in the pasted text. */
export function originalSpan({ original }: MappedText, { start, end }: Span): Span {
  const first = original(start);
  return { start: first, end: end > start ? Math.max(first, original(end, true)) : first };
}

/** A text, possibly empty, that replaces a span. */
export interface Edit extends Span {
  readonly text: string;
}

/** Replaces a match, or edits parts of it in order; undefined keeps it. */
export type Rewrite = (match: string, at: number) => string | readonly Edit[] | undefined;

/** Decodes each match of a pattern inside a match. */
export const replaceEach =
  (pattern: RegExp, decode: (written: string) => string | undefined) =>
  (match: string, at: number): readonly Edit[] =>
    Array.from(match.matchAll(pattern), ({ 0: written, index }) => ({
      start: at + index,
      end: at + index + written.length,
      text: decode(written) ?? written,
    }));

/**
 * Rewrites the matches of a global pattern. Inserted text maps to one place, whatever its length.
 * Without changes, returns the source itself.
 */
export function rewritten(source: MappedText, pattern: RegExp, rewrite: Rewrite): MappedText {
  const edits: Edit[] = [];
  for (const { 0: match, index: start } of source.text.matchAll(pattern)) {
    const put = rewrite(match, start) ?? [];
    if (typeof put === 'string') edits.push({ start, end: start + match.length, text: put });
    else for (const edit of put) edits.push(edit);
  }
  if (edits.length === 0) return source;
  /** Where the new text of each edit begins. */
  const begins: number[] = [];
  let [text, read] = ['', 0];
  for (const { start, end, text: put } of edits) {
    text += source.text.slice(read, start);
    begins.push(text.length);
    text += put;
    read = end;
  }
  return {
    text: text + source.text.slice(read),
    original: (offset, isEnd = false) => {
      // The last edit that begins at or before the character.
      const at = lowerBound(begins, isEnd ? offset : offset + 1) - 1;
      const edit = edits[at];
      if (!edit) return source.original(offset, isEnd);
      const behind = offset - (begins[at] as number) - edit.text.length;
      if (behind < 0 && !isEnd) return source.original(edit.start);
      return source.original(edit.end + Math.max(0, behind), isEnd);
    },
  };
}

/** How a value is escaped: with backslashes, as XML references, or not at all. */
export type Escapes = 'backslashes' | 'entities' | 'none';

const LETTERS = new Map([...'nrtbf'].map((letter, at) => [letter, '\n\r\t\b\f'.charAt(at)]));

const ESCAPES: Readonly<Record<Exclude<Escapes, 'none'>, readonly [RegExp, Rewrite]>> = {
  backslashes: [
    /\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|[^ux])/g,
    (written) =>
      written.length > 2
        ? String.fromCharCode(Number.parseInt(written.slice(2), 16))
        : (LETTERS.get(written.charAt(1)) ?? written.charAt(1)),
  ],
  // Entities that a document declares itself are kept, so that none can expand.
  entities: [XML_ENTITIES, decodeXmlEntity],
};

/** A part of a text with one level of escapes undone. */
export function unescaped(source: MappedText, span: Span, escapes: Escapes): MappedText {
  const part: MappedText = {
    text: source.text.slice(span.start, span.end),
    original: (offset, isEnd) => source.original(span.start + offset, isEnd),
  };
  return escapes === 'none' ? part : rewritten(part, ...ESCAPES[escapes]);
}
