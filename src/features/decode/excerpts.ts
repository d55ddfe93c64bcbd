import type { Span } from '../../domain/decode/span.ts';

/** A stretch of the pasted text: left out, plain, or the place of a finding. */
export type Excerpt =
  | { readonly kind: 'gap'; readonly length: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'place'; readonly text: string; readonly finding: number };

/** A text up to this length is shown whole. */
const SHOWN_WHOLE = 20_000;

/** Of a longer text, this much is shown on either side of a place. */
const AROUND = 300;

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
  places.forEach(({ start, end }, finding) => {
    if (start < at) return;
    skipTo(Math.max(at, start - around));
    showTo(start);
    excerpts.push({ kind: 'place', text: text.slice(start, end), finding });
    at = end;
    const next = places[finding + 1]?.start ?? text.length;
    showTo(Math.min(end + around, Math.max(next, end)));
  });
  skipTo(text.length);
  return excerpts;
}

type Place = Extract<Excerpt, { readonly kind: 'place' }>;

/** An excerpt as it is shown: a place with the marks that no line break may part from it. */
export type Shown =
  | Exclude<Excerpt, Place>
  | (Place & { readonly before: string; readonly after: string });

/** So much of the text on either side stays beside a place. */
const BEFORE = /\S{1,2}$/;
const AFTER = /^\S{1,2}/;

/**
 * Excerpts in which a place includes the marks right beside it: a browser treats a button as a word
 * of its own, and may break the line on either side.
 */
export function gluedExcerpts(excerpts: readonly Excerpt[]): readonly Shown[] {
  const shown: Shown[] = [];
  let before = '';
  let after = '';
  excerpts.forEach((excerpt, index) => {
    const next = excerpts[index + 1];
    if (excerpt.kind === 'place') {
      after = next?.kind === 'text' ? (AFTER.exec(next.text)?.[0] ?? '') : '';
      shown.push({ ...excerpt, before, after });
      before = '';
    } else if (excerpt.kind === 'text') {
      const rest = excerpt.text.slice(after.length);
      before = next?.kind === 'place' ? (BEFORE.exec(rest)?.[0] ?? '') : '';
      const text = rest.slice(0, rest.length - before.length);
      if (text !== '') shown.push({ kind: 'text', text });
      after = '';
    } else shown.push(excerpt);
  });
  return shown;
}
