/** A position in a documented message where a real message has a value. */
export interface Slot {
  /** `lost`: a value that is missing in the document. */
  readonly kind: 'placeholder' | 'lost';
  /** `{x}` as written; `value`, `value 2`, … for a lost one. Two slots may share a name. */
  readonly name: string;
  /** UTF-16 units, end not included. Empty for a lost value. */
  readonly start: number;
  readonly end: number;
}

/** How documents write a placeholder. */
export const PLACEHOLDER = /\{[A-Za-z0-9_]{1,32}\}/g;

/**
 * A value was lost where a word that must be followed by something is followed by a gap and
 * a mark ("a multiple of ."; a mark right behind the word is a plain end, "to log in."), or where
 * one that must be followed by a number is followed by its unit ("wait for days"). The rule is
 * ours, made from the two messages that lost one and checked against all others.
 */
const LOST =
  /\b(?:(?:of|for|by|to|with|than|from|at|is|are|as|between|within|exceeds?)\s+(?=[.,;:)\]!?](?:\s|$))|(?:for|after|within|than|every|least|most|exceeds?)\s+(?=(?:milli)?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|times|attempts|characters|digits)\b))/gi;

/** The placeholders and lost values of a documented message, in order. */
export function slotsOf(message: string): readonly Slot[] {
  const written = [...message.matchAll(PLACEHOLDER)].map(
    ({ index: start, 0: name }): Slot => ({
      kind: 'placeholder',
      name,
      start,
      end: start + name.length,
    }),
  );
  const lost = [...message.matchAll(LOST)].map(({ index, 0: before }, at): Slot => {
    const start = index + before.length;
    return { kind: 'lost', name: at === 0 ? 'value' : `value ${at + 1}`, start, end: start };
  });
  return [...written, ...lost].sort((a, b) => a.start - b.start);
}
