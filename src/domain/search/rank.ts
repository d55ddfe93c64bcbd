import type { Entry } from '../catalog/schema.ts';
import { isStray, type QueryAnalysis, type QueryCode } from './analyze-query.ts';
import type { CodeLookup } from './codes.ts';
import type { Candidate, Retrieved } from './retrieve.ts';
import type { HitKind } from './search.ts';

/** A hit before its wording and highlights are worked out. */
export interface RankedHit {
  readonly entry: Entry;
  readonly kind: HitKind;
  readonly candidate?: Candidate | undefined;
  /** How many digits of the number matched. */
  readonly digits?: number;
}

/** From this coverage on the words mean an entry, whatever number stands beside them. */
const CLEAR = 0.75;
const LIKELY = 0.5;

/** A code with so much of what the best words have is what was asked for, and alone. */
const NEARLY = 0.8;
const WORDS_OF_MESSAGE = 3;

const byMet = (a: RankedHit, b: RankedHit) => (b.candidate?.met ?? 0) - (a.candidate?.met ?? 0);

const score = ({ candidate }: RankedHit) => candidate?.score ?? 0;
const coverage = ({ candidate }: RankedHit) => candidate?.coverage ?? 0;

const isMessage = ({ candidate }: RankedHit): boolean =>
  (candidate?.message?.words ?? 0) >= WORDS_OF_MESSAGE;

function kindOf({ message, paraphrase }: Candidate): HitKind {
  if (paraphrase) return 'paraphrase';
  return message && message.slots > 0 ? 'template' : 'words';
}

function rankForms(
  { forms }: QueryAnalysis,
  words: Retrieved,
  lookup: CodeLookup,
): readonly RankedHit[] {
  return forms.flatMap(({ matches, typedDigits }) =>
    lookup
      .matching(matches)
      .map(
        (entry): RankedHit => ({
          entry,
          kind: 'code',
          digits: typedDigits || String(entry.code).length,
          candidate: words.candidateOf(entry),
        }),
      )
      .sort(byMet),
  );
}

/**
 * The last stage: what the numbers and what the words of a query find in one order. Numbers come
 * first, except where they are part of a message or an amount. May name an entry twice.
 */
export function rank(
  analysis: QueryAnalysis,
  words: Retrieved,
  lookup: CodeLookup,
): readonly RankedHit[] {
  const { codes, forms } = analysis;
  if (forms.length > 0) return rankForms(analysis, words, lookup);
  const byWords = words.candidates.map(
    (candidate): RankedHit => ({
      entry: candidate.entry,
      kind: kindOf(candidate),
      candidate,
    }),
  );
  if (codes.length === 0) return byWords;

  const hitsOf = (entries: readonly Entry[], kind: HitKind, { digits }: QueryCode): RankedHit[] =>
    entries
      .map((entry) => ({ entry, kind, digits: digits.length, candidate: words.candidateOf(entry) }))
      .sort((a, b) => byMet(a, b) || (kind === 'code' ? score(b) - score(a) : 0));
  const exact = codes.filter(({ digits }) => lookup.isCode(digits));
  const open = (codes.length === 1 ? codes : codes.filter((one) => !exact.includes(one))).filter(
    ({ isPart }) => !isPart,
  );
  const groups = exact.map((code) => hitsOf(lookup.withCode(code.digits), 'code', code));
  // "Expected 600 but got 621: …": first the code of which the text has the message.
  const coverageOf = (hits: readonly RankedHit[]) => Math.max(...hits.map(coverage));
  const covered = Math.max(...groups.map(coverageOf));
  const isSaid = (hits: readonly RankedHit[]) =>
    covered >= LIKELY && coverageOf(hits) >= covered * NEARLY;
  const byCode = [...groups.filter(isSaid), ...groups.filter((hits) => !isSaid(hits))].flat();
  if (!words.hasContent) {
    const byPrefix = open.flatMap((code) =>
      hitsOf(lookup.startingWith(code.digits), 'prefix', code),
    );
    return [...byCode, ...byPrefix];
  }
  if (exact.length === 0) return byWords;
  const [best] = byWords;
  const isAlone = byCode.some((hit) => coverage(hit) >= LIKELY);
  const isAmount =
    exact.every(({ strength }) => strength === 'buried') ||
    (exact.every(isStray) && best !== undefined && isMessage(best));
  if (isAmount && !isAlone) return [...byWords, ...byCode];
  return isAlone ? byCode : [...byCode, ...byWords.filter((hit) => coverage(hit) >= CLEAR)];
}
