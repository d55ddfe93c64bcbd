/** How documents write a placeholder. */
export const PLACEHOLDER = /\{[A-Za-z0-9_]{1,32}\}/g;

/**
 * Matches where a value was lost: a word that needs an object, followed by a gap and punctuation
 * ("a multiple of ."; punctuation right after the word is a normal end, "to log in."), or a word
 * that needs a number, followed by its unit ("wait for days"). The rule is our own, derived from
 * the two messages that lost a value and checked against all others.
 */
const LOST =
  /\b(?:(?:of|for|by|to|with|than|from|at|is|are|as|between|within|exceeds?)\s+(?=[.,;:)\]!?](?:\s|$))|(?:for|after|within|than|every|least|most|exceeds?)\s+(?=(?:milli)?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|times|attempts|characters|digits)\b))/gi;

/**
 * The positions of values in a documented message, in order: placeholders, named as written, and
 * empty slots for values lost in the document: `value`, `value 2`, … Two slots may share a name.
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
