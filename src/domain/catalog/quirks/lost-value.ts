import { slotsOf } from '../placeholders.ts';
import { wordingsOf } from '../wordings.ts';
import { documentTitles, type FindQuirks } from './quirk.ts';

/** The sentence with a missing value, with the gap marked and without its final punctuation. */
function withGap(text: string, position: number): string {
  const before = text.slice(0, position);
  const after = text.slice(position);
  const start = before.lastIndexOf('. ') + 1;
  const end = after.search(/[.!?](?:\s|$)/);
  const rest = end === -1 ? after : after.slice(0, end);
  const gap = /^[\p{L}\p{N}]/u.test(rest) ? '[…] ' : '[…]';
  return `${before.slice(start).trimStart()}${gap}${rest}`;
}

/** A value lost in the document: "a multiple of ." for "a multiple of 50.". */
export const findLostValue: FindQuirks = (catalog, entry) =>
  wordingsOf(catalog, entry).flatMap(({ text, documents }) =>
    slotsOf(text)
      .filter(({ kind }) => kind === 'lost')
      .map(({ start }) => ({
        sentence: `A value is missing from the message in ${documentTitles(catalog, documents)}: “${withGap(text, start)}”.`,
      })),
  );
