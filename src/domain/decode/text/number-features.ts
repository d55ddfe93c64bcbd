import WEIGHTS from './number-weights.json' with { type: 'json' };

/**
 * What speaks for or against a number being a status code, as words of a language of its own:
 * `before C= ` says that "code = " or the like is right before it.
 */
export type Features = ReadonlySet<string>;

/** So many tokens, and so many words, right before and behind a number are looked at together. */
const [MOST_TOKENS, MOST_AROUND, MOST_WORDS, NEAR_WORDS] = [4, 3, 2, 8];

/** Tokens farther away say no more than that they are in the line. */
const REACH = 32;

/** What the tokens of its line, see `readTokens`, say of the number at a place. */
export function lineFeatures(classes: string, at: number): Features {
  const features = new Set([`number:${classes.charAt(at)}`]);
  const before = `^${classes.slice(0, at)}`.slice(-REACH).replace(/[ _]+/g, ' ');
  const after = `${classes.slice(at + 1)}$`.slice(0, REACH).replace(/[ _]+/g, ' ');
  for (let length = 1; length <= MOST_TOKENS; length++) {
    features.add(`before:${before.slice(-length)}`).add(`after:${after.slice(0, length)}`);
    if (length <= MOST_AROUND)
      features.add(`around:${before.slice(-length)}§${after.slice(0, length)}`);
  }
  const wordsBefore = classes.slice(0, at).match(/\w/g) ?? [];
  const wordsAfter = classes.slice(at + 1).match(/\w/g) ?? [];
  for (let length = 1; length <= MOST_WORDS; length++) {
    features.add(`words before:${wordsBefore.slice(-length).join('')}`);
    features.add(`words after:${wordsAfter.slice(0, length).join('')}`);
  }
  for (const last of [before.slice(-2), wordsBefore.at(-1) ?? ''])
    features.add(`number:${classes.charAt(at)} ${last}`);
  for (const word of wordsBefore.slice(-NEAR_WORDS)) features.add(`near before:${word}`);
  for (const word of wordsAfter.slice(0, NEAR_WORDS)) features.add(`near after:${word}`);
  return features;
}

/** What a text says that is of one thing, by its tokens; undefined for a long one. */
export const textFeatures = (classes: string | undefined): Features =>
  new Set(classes?.match(/[A-Za-z]/g)?.map((word) => `text:${word}`) ?? ['text:']);

/** What the words beside a number say that its own message has, by the sum of their idf. */
export const idfFeatures = (idf: number): Features =>
  new Set(Array.from({ length: Math.min(MOST_IDF, Math.floor(idf)) }, (_, at) => `idf:${at + 1}`));
const MOST_IDF = 10;

/** The documented message of a number is right beside it. */
export const HAS_MESSAGE: Features = new Set(['message:']);

/** What features of a kind weigh, and which of them. */
type Weights = Readonly<Record<string, readonly string[]>>;

const weightOf = new Map<string, number>(
  Object.entries<Weights>(WEIGHTS).flatMap(([kind, byWeight]) =>
    Object.entries(byWeight).flatMap(([weight, those]) =>
      those.map((one) => [`${kind}:${one}`, Number(weight)] as const),
    ),
  ),
);

/** The sum of the weights of features: how much they speak for a code, below 0 against it. */
export function scoreOf(features: Features): number {
  let score = 0;
  for (const feature of features) score += weightOf.get(feature) ?? 0;
  return score;
}
