/** Words that say nothing of what a message is about. */
const STOP_WORDS = new Set(
  (
    'a an the is are was be been being has have had do does did can cannot could may might must ' +
    'should will would not no and or nor but if then else than that this these those it its to ' +
    'of in on at by for from with within as into already also please there'
  ).split(' '),
);

const WORDS = /[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}_]+)*/gu;
const PLACEHOLDERS = /\{[^{}\s]{1,40}\}/g;

/** The words of a message that carry its meaning, in lower case. Placeholders are none. */
export function significantWords(text: string): ReadonlySet<string> {
  const words = text.replace(PLACEHOLDERS, ' ').toLowerCase().match(WORDS) ?? [];
  return new Set(words.filter((word) => !STOP_WORDS.has(word)));
}

/**
 * How many of their significant words two messages share: 0 for none, 1 for all (twice the
 * shared over the sum of both, Dice's coefficient). Symmetric; never throws.
 */
export function similarity(left: string, right: string): number {
  const [a, b] = [significantWords(left), significantWords(right)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
