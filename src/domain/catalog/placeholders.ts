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

/**
 * The positions in a documented message where a real message has a value, in order: placeholders,
 * named as they are written, and values lost in the document: `value`, `value 2`, … Two may share a
 * name. Those that were lost are empty.
 */
export function slotsOf(message: string) {
  const written = [...message.matchAll(PLACEHOLDER)].map(({ index: start, 0: name }) => {
    return { kind: 'placeholder' as const, name, start, end: start + name.length };
  });
  const lost = [...message.matchAll(LOST)].map(({ index, 0: before }, at) => {
    const [start, name] = [index + before.length, at === 0 ? 'value' : `value ${at + 1}`];
    return { kind: 'lost' as const, name, start, end: start };
  });
  return [...written, ...lost].sort((a, b) => a.start - b.start);
}

export type Slot = ReturnType<typeof slotsOf>[number];
