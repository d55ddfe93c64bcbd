import WEIGHTS from './number-weights.json' with { type: 'json' };

/**
 * Evidence for or against a number being a status code. `before:C= ` means that "code = " or the
 * like is right before it.
 */
export type Features = ReadonlySet<string>;

/** The longest runs of tokens and words right before and after a number that form a feature. */
const [MAX_TOKENS, MAX_AROUND, MAX_WORDS, NEAR_WORDS] = [4, 3, 2, 8];

/** Tokens farther away only count as being in the line. */
const REACH = 32;

/** A word or a number. Underscores are gaps. */
const WORD = /[^\W_]/g;

/** The features of the number at `at`, from the tokens of its line, see `readTokens`. */
export function lineFeatures(classes: string, at: number): Features {
  const features = new Set([`number:${classes.charAt(at)}`]);
  const before = `^${classes.slice(0, at)}`.slice(-REACH).replace(/[ _]+/g, ' ');
  const after = `${classes.slice(at + 1)}$`.slice(0, REACH).replace(/[ _]+/g, ' ');
  for (let length = 1; length <= MAX_TOKENS; length++) {
    features.add(`before:${before.slice(-length)}`).add(`after:${after.slice(0, length)}`);
    if (length <= MAX_AROUND)
      features.add(`around:${before.slice(-length)}§${after.slice(0, length)}`);
  }
  const wordsBefore = classes.slice(0, at).match(WORD) ?? [];
  const wordsAfter = classes.slice(at + 1).match(WORD) ?? [];
  for (let length = 1; length <= MAX_WORDS; length++) {
    features.add(`words before:${wordsBefore.slice(-length).join('')}`);
    features.add(`words after:${wordsAfter.slice(0, length).join('')}`);
  }
  for (const last of [before.slice(-2), wordsBefore.at(-1) ?? ''])
    features.add(`number:${classes.charAt(at)} ${last}`);
  for (const word of wordsBefore.slice(-NEAR_WORDS)) features.add(`near before:${word}`);
  for (const word of wordsAfter.slice(0, NEAR_WORDS)) features.add(`near after:${word}`);
  return features;
}

/** The features of the text or line around a number, from the tokens it contains. */
export const textFeatures = (classes: string): Features =>
  new Set(classes.match(/[A-Za-z]/g)?.map((word) => `text:${word}`));

/** The features of the words that a number's surroundings share with its message, by total idf. */
export const idfFeatures = (idf: number): Features =>
  new Set(Array.from({ length: Math.min(MAX_IDF, Math.floor(idf)) }, (_, at) => `idf:${at + 1}`));
const MAX_IDF = 10;

/** The documented message of a number is right beside it. */
export const HAS_MESSAGE: Features = new Set(['message:']);

/** The weights of one kind of feature, each with its features joined by underscores. */
type Weights = Readonly<Record<string, string>>;

const weightOf = new Map<string, number>(
  Object.entries<Weights>(WEIGHTS).flatMap(([kind, byWeight]) =>
    Object.entries(byWeight).flatMap(([weight, those]) =>
      those.split('_').map((one) => [`${kind}:${one}`, Number(weight)] as const),
    ),
  ),
);

/** The total weight of features: evidence for a code, or against it if negative. */
export function scoreOf(features: Features): number {
  let score = 0;
  for (const feature of features) score += weightOf.get(feature) ?? 0;
  return score;
}
