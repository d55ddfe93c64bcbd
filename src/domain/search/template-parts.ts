import { type Slot, slotsOf } from '../catalog/placeholders.ts';
import { type Token, tokenize } from '../text/tokenize.ts';

/** A word of a documented message, or a place where a real message holds a value. */
export type TemplatePart = Token | Slot;

export const isSlot = (part: TemplatePart): part is Slot => 'kind' in part;

/** The words and slots of a documented message, in order of position. Never throws. */
export function templateParts(text: string): readonly TemplatePart[] {
  const tokens = tokenize(text);
  const slots = slotsOf(text);
  if (slots.length === 0) return tokens;
  const outside = tokens.filter(
    (token) => !slots.some(({ start, end }) => token.start >= start && token.start < end),
  );
  // A lost value is empty and stands before the word at the same position.
  return [...slots, ...outside].sort((a, b) => a.start - b.start);
}

const BREAK = /[.!?;,:](?:\s|$)/;

/**
 * The sentences and clauses of a message that hold a value and have words enough to be known by,
 * as positions in its parts, end not included. A real message is often cut to one of them.
 */
export function clausesWithSlots(
  text: string,
  parts: readonly TemplatePart[],
): readonly { readonly from: number; readonly to: number }[] {
  if (!parts.some(isSlot)) return [];
  const starts = [0];
  for (let at = 1; at < parts.length; at++) {
    const gap = text.slice((parts[at - 1] as TemplatePart).end, (parts[at] as TemplatePart).start);
    if (BREAK.test(gap)) starts.push(at);
  }
  const pieces = starts.map((from, at) => ({ from, to: starts[at + 1] ?? parts.length }));
  return pieces.length === 1
    ? []
    : pieces.filter(({ from, to }) => {
        const piece = parts.slice(from, to);
        return piece.some(isSlot) && piece.filter((part) => !isSlot(part)).length >= 4;
      });
}
