import type { Span } from '../../domain/decode/source-map.ts';

/** A stretch of the pasted text: left out, plain, or the place of a finding. */
export type Excerpt =
  | { readonly kind: 'gap'; readonly length: number }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'place';
      readonly text: string;
      readonly finding: number;
      /** The marks right beside it, from which no line break may part it. */
      readonly before: string;
      readonly after: string;
    };

/** A text up to this length is shown whole. */
const SHOWN_WHOLE = 20_000;

/** Of a longer text, this much is shown on either side of a place. */
const AROUND = 300;

/**
 * So much of the text on either side stays beside a place: a browser treats a button as a word of
 * its own, and may break the line on either side.
 */
const MOST_MARKS = 2;
const BEFORE = /\S*$/;
const AFTER = /^\S*/;

/**
 * Cuts a text into what is worth showing: all of a short one, the surroundings of the places of
 * a long one. Places come in order; one that overlaps the one before is not marked again.
 */
export function excerptsOf(text: string, places: readonly Span[]): readonly Excerpt[] {
  const around = text.length <= SHOWN_WHOLE ? text.length : AROUND;
  const excerpts: Excerpt[] = [];
  let at = 0;
  const showTo = (end: number) => {
    if (end > at) excerpts.push({ kind: 'text', text: text.slice(at, end) });
    at = Math.max(at, end);
  };
  const skipTo = (start: number) => {
    if (start > at) excerpts.push({ kind: 'gap', length: start - at });
    at = Math.max(at, start);
  };
  let worthIt = 0;
  places.forEach(({ start, end }, finding) => {
    if (start < at) return;
    const next = Math.max(end, places[finding + 1]?.start ?? text.length);
    const [before = ''] = BEFORE.exec(text.slice(Math.max(at, start - MOST_MARKS), start)) ?? [];
    const [after = ''] = AFTER.exec(text.slice(end, Math.min(next, end + MOST_MARKS))) ?? [];
    showTo(Math.min(worthIt, start - before.length));
    skipTo(start - around);
    showTo(start - before.length);
    excerpts.push({ kind: 'place', text: text.slice(start, end), finding, before, after });
    at = end + after.length;
    worthIt = end + around;
  });
  showTo(Math.min(worthIt, text.length));
  skipTo(text.length);
  return excerpts;
}
