import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCatalog } from '../../domain/catalog/create-catalog.ts';
import type { ObservedNumber } from '../../domain/decode/candidate.ts';
import { createDecoder } from '../../domain/decode/create-decoder.ts';
import { CUT_OFF } from '../../domain/decode/fixtures/cut-off.ts';
import { LONE_CODES } from '../../domain/decode/fixtures/lone-codes.ts';
import { NOTHING } from '../../domain/decode/fixtures/nothing.ts';
import { NUMBERS_IN_TEXT } from '../../domain/decode/fixtures/numbers-in-text.ts';
import { PLAIN_TEXT } from '../../domain/decode/fixtures/plain-text.ts';
import { SHORT_FORMS } from '../../domain/decode/fixtures/short-forms.ts';
import { STRUCTURED } from '../../domain/decode/fixtures/structured.ts';
import { WRAPPED } from '../../domain/decode/fixtures/wrapped.ts';
import { SURE as SURE_SCORE } from '../../domain/decode/text/number-score.ts';
import { groupBy } from '../../domain/group-by.ts';
import { readCatalog } from '../read-catalog.ts';
import { type JudgedText, readJudgedTexts } from './judged-texts.ts';
import { type Example, trainWeights, type Weights } from './logistic-regression.ts';

const FILE = join(import.meta.dirname, '../../domain/decode/text/number-weights.json');

/**
 * A test case counts as much as this many judged texts, since it represents many others. One that
 * is misjudged gets a higher weight, and training starts again.
 */
const [TIMES_OF_CASE, TIMES_MORE, MAX_ROUNDS] = [4, 1.5, 20];

/** Likelihood given to a number of which a careful person is unsure. */
const MAY_BE = 0.2;
/** A feature of fewer numbers is noise. */
const MIN_NUMBERS = 4;
/** A higher penalty leaves fewer features. A worker of 32 KB has room for some 480. */
const PENALTY = 3.2;
/** Weights are rounded to this fraction of a unit of log-odds. */
const PARTS = 5;
/** Log-odds above which a number counts as a code. */
const SURE = SURE_SCORE / PARTS;
/** A test case must be right by this margin, half a rounding step. */
const MARGIN = 0.1;
/** Folds of the cross-validation, by author. */
const FOLDS = 6;

interface Numbered extends Example {
  readonly set: number;
}

type Text = Pick<JudgedText, 'set' | 'text' | 'codes' | 'possible'>;

const codesIn = (text: string, pattern: RegExp): readonly string[] => text.match(pattern) ?? [];

/** The test cases, each as a set of its own. */
const cases: readonly Text[] = [
  ...[CUT_OFF, LONE_CODES, NOTHING, PLAIN_TEXT, SHORT_FORMS, STRUCTURED, WRAPPED]
    .flat()
    .map(({ input: text, found }) => ({ text, codes: found.flatMap((one) => one.split(' ', 1)) })),
  // Tests of columns are left out: the header decides there, not the line.
  ...Object.entries(NUMBERS_IN_TEXT)
    .flatMap(([name, rows]) => (name.includes('column') ? [] : rows))
    .map(([text, codes]) => ({
      text,
      codes: codesIn(codes, /(?<!\()\b\d+/g),
      possible: codesIn(codes, /(?<=\()\d+/g),
    })),
].map((one, set) => ({ set, possible: [], ...one }));

/** The numbers in texts, with the features by which Decode judges them. */
function numbersIn(texts: readonly Text[], times: number): readonly Numbered[] {
  let observed: ObservedNumber[] = [];
  const decode = createDecoder(createCatalog(readCatalog()), (one) => observed.push(one));
  return texts.flatMap(({ set, text, codes, possible }) => {
    observed = [];
    decode(text);
    return observed.map(({ code, features }) => {
      const mayBe = possible.includes(String(code)) ? MAY_BE : 0;
      const likelihood = codes.includes(String(code)) ? 1 : mayBe;
      return { set, features, likelihood, times };
    });
  });
}

/** Removes rare features. */
function frequent(numbers: readonly Numbered[]): readonly Numbered[] {
  const counts = new Map<string, number>();
  for (const { features, times } of numbers)
    for (const one of features) counts.set(one, (counts.get(one) ?? 0) + times);
  const isFrequent = (feature: string) => (counts.get(feature) ?? 0) >= MIN_NUMBERS;
  return numbers.map((one) => ({ ...one, features: one.features.filter(isFrequent) }));
}

const print = (what: string, figures: Readonly<Record<string, number>>) =>
  process.stdout.write(`${what}: ${JSON.stringify(figures)}\n`);

const scoreOf = ({ features }: Example, weights: Weights): number =>
  features.reduce((sum, one) => sum + (weights.get(one) ?? 0), 0);

function isRight(one: Example, weights: Weights): boolean {
  const score = scoreOf(one, weights);
  if (one.likelihood === 1) return score > SURE + MARGIN;
  return score < SURE - MARGIN;
}

/** Counts false positives and missed codes. */
function mistakesIn(numbers: readonly Example[], weights: Weights) {
  const count = (is: (isCode: boolean, isTaken: boolean) => boolean) =>
    numbers.filter((one) => is(one.likelihood === 1, scoreOf(one, weights) > SURE)).length;
  return {
    numbers: numbers.length,
    codes: count((isCode) => isCode),
    false: count((isCode, isTaken) => isTaken && !isCode),
    missed: count((isCode, isTaken) => isCode && !isTaken),
  };
}

const judged = numbersIn(readJudgedTexts(), 1);
const numbers = frequent([...judged, ...numbersIn(cases, TIMES_OF_CASE)]);

const inParts = (weights: Weights): Weights =>
  new Map(
    Array.from(weights, ([feature, weight]) => [feature, Math.round(weight * PARTS) / PARTS]),
  );

/** Trains weights, repeatedly while they misjudge test cases. */
function learn(from: readonly Numbered[]): Weights {
  let numbers = from;
  for (let round = 1; ; round++) {
    const weights = inParts(trainWeights(numbers, PENALTY));
    const isHard = (one: Numbered) => one.times > 1 && !isRight(one, weights);
    if (round === MAX_ROUNDS || !numbers.some(isHard)) return weights;
    numbers = numbers.map((one) => (isHard(one) ? { ...one, times: one.times * TIMES_MORE } : one));
  }
}

if (process.argv.includes('--unseen')) {
  for (let fold = 0; fold < FOLDS; fold++) {
    const isUnseen = ({ set }: Numbered) => set % FOLDS === fold;
    const weights = learn(numbers.filter((one) => !isUnseen(one)));
    print(`part ${fold + 1} of the writers`, mistakesIn(judged.filter(isUnseen), weights));
  }
}

const weights = learn(numbers);
const rounded = Array.from(weights, ([feature, weight]) => {
  const [, kind = '', what = ''] = /^(.*?):(.*)$/s.exec(feature) ?? [];
  return { kind, what, weight: Math.round(weight * PARTS) };
}).filter(({ weight }) => weight !== 0);
const byWeight = (those: readonly (typeof rounded)[number][]) =>
  Object.fromEntries(
    Array.from(
      groupBy(those, ({ weight }) => weight),
      ([weight, alike]) =>
        [
          weight,
          alike
            .map(({ what }) => what)
            .sort()
            .join('_'),
        ] as const,
    ).sort(([a], [b]) => b - a),
  );
const byKind = Array.from(
  groupBy(rounded, ({ kind }) => kind),
  ([kind, those]) => [kind, byWeight(those)] as const,
);
writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(byKind), undefined, 2)}\n`);
print(`${rounded.length} weights`, mistakesIn(numbers, weights));
