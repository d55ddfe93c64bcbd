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
 * a mark ("a multiple of ."). A mark right behind the word is a plain end ("to log in.").
 */
const BEFORE_MARK =
  /\b(?:of|for|by|to|with|than|from|at|is|are|as|between|within|exceeds?)\s+(?=[.,;:)\]!?](?:\s|$))/gi;

/** … or where a word that must be followed by a number is followed by its unit ("wait for days"). */
const BEFORE_UNIT =
  /\b(?:for|after|within|than|every|least|most|exceeds?)\s+(?=(?:milli)?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|times|attempts|characters|digits)\b)/gi;

/** What a lost value leaves behind; most messages have none, and are asked by the ten thousand. */
const TRACE =
  /\s(?:[.,;:)\]!?]|(?:milli)?(?:second|minute|hour|day|week|month|year|times|attempts|characters|digits))/i;

const endsOf = (pattern: RegExp, message: string): number[] =>
  [...message.matchAll(pattern)].map((match) => match.index + match[0].length);

const toSlot = ({ index, 0: name }: RegExpExecArray): Slot => {
  return { kind: 'placeholder', name, start: index, end: index + name.length };
};

/**
 * The placeholders and lost values of a documented message, in order. The rule for lost values is
 * ours, made from the two messages that lost one and checked against all others.
 */
export function slotsOf(message: string): readonly Slot[] {
  const written = message.includes('{') ? [...message.matchAll(PLACEHOLDER)].map(toSlot) : [];
  if (!TRACE.test(message)) return written;
  const positions = new Set([...endsOf(BEFORE_MARK, message), ...endsOf(BEFORE_UNIT, message)]);
  const lost = [...positions]
    .sort((a, b) => a - b)
    .map((start, index): Slot => {
      const name = index === 0 ? 'value' : `value ${index + 1}`;
      return { kind: 'lost', name, start, end: start };
    });
  return [...written, ...lost].sort((a, b) => a.start - b.start);
}
