import type { Excerpt } from './excerpts.ts';

type Place = Extract<Excerpt, { readonly kind: 'place' }>;

/** An excerpt as it is shown: a place with the marks that no line break may part from it. */
export type Shown =
  | Exclude<Excerpt, Place>
  | (Place & { readonly before: string; readonly after: string });

/** So much of the text on either side stays beside a place. */
const BEFORE = /\S{1,2}$/;
const AFTER = /^\S{1,2}/;

/**
 * Excerpts with what stands right beside a place taken into it: to a browser a button is a word
 * of its own, with room for a line break on either side.
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
