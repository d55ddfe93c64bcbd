import type { Entry } from '../catalog/schema.ts';
import type { CodeMention } from '../text/code-mentions.ts';
import type { Candidate, WordAnswer } from './answer-words.ts';
import type { CodeLookup } from './code-lookup.ts';
import type { HitKind } from './search.ts';

/** A hit before its wording and ranges are worked out. */
export interface Found {
  readonly entry: Entry;
  readonly kind: HitKind;
  readonly candidate?: Candidate | undefined;
  /** How many digits of the number matched. */
  readonly digits?: number;
}

/** From here on the words of a query mean an entry, whatever number stands beside them. */
const CLEAR = 0.75;
const LIKELY = 0.5;

/** A code that has so much of what the best words have is what was asked for, and alone. */
const NEARLY = 0.8;
const TELLING_WORDS = 3;

/** What a number must have to be taken for the beginning of a code among words. */
const FEWEST_DIGITS = 3;

function findByNumber(
  kind: 'code' | 'prefix',
  { digits }: CodeMention,
  lookup: CodeLookup,
  words: WordAnswer,
): Found[] {
  const entries = kind === 'code' ? lookup.withCode(digits) : lookup.startingWith(digits);
  const found = entries.map((entry) => ({
    entry,
    kind,
    digits: digits.length,
    candidate: words.candidateOf(entry),
  }));
  // Any number follows "error": it says which meaning of a code, not which of many codes.
  const met = ({ candidate }: Found) =>
    kind === 'code' ? (candidate?.met ?? 0) : Math.floor(candidate?.met ?? 0);
  const score = (one: Found) => (kind === 'code' ? (one.candidate?.score ?? 0) : 0);
  return found.sort((a, b) => met(b) - met(a) || score(b) - score(a));
}

const findByWords = ({ candidates }: WordAnswer): Found[] =>
  candidates.map((candidate) => ({
    entry: candidate.entry,
    kind: candidate.message && candidate.message.slots > 0 ? 'template' : 'words',
    candidate,
  }));

/** Whether words mean an entry by themselves: they have most of them, or a message in full. */
const isClear = ({ candidate }: Found): boolean =>
  candidate !== undefined &&
  (candidate.coverage >= CLEAR ||
    (candidate.message?.whole === true && candidate.message.words >= TELLING_WORDS));

/** Whether a number is part of the message that was found, or of a value in it. */
function isInMessage({ tokens, candidates }: WordAnswer, { digits }: CodeMention): boolean {
  const message = candidates[0]?.message;
  if (!message) return false;
  const first = message.chunks[0];
  const last = message.chunks.at(-1);
  const within = first && last ? tokens.slice(first.text, last.text + last.length) : [];
  return (
    within.some(({ word }) => word === digits) ||
    Object.values(message.values).some((value) => value.includes(digits))
  );
}

/**
 * Puts what the numbers and what the words of a query find into one order. Numbers go first,
 * except where they are part of a message or an amount. May name an entry more than once.
 */
export function combine(
  mentions: readonly CodeMention[],
  words: WordAnswer,
  lookup: CodeLookup,
): readonly Found[] {
  const byWords = findByWords(words);
  if (mentions.length === 0) return byWords;
  const exact = mentions.filter(({ digits }) => lookup.isCode(digits));
  const open = mentions.length === 1 ? mentions : mentions.filter((one) => !exact.includes(one));
  const byCode = exact.flatMap((mention) => findByNumber('code', mention, lookup, words));
  const byPrefix = () => open.flatMap((mention) => findByNumber('prefix', mention, lookup, words));

  if (!words.telling) return [...byCode, ...byPrefix()];
  if (exact.length === 0) {
    const digits = mentions.find((mention) => mention.digits.length >= FEWEST_DIGITS)?.digits;
    if (byWords.length === 0) return digits === undefined ? [] : byPrefix();
    const begun = ({ entry }: Found) =>
      digits !== undefined && String(entry.code).startsWith(digits);
    return [...byWords.filter(begun), ...byWords.filter((found) => !begun(found))];
  }
  const best = byWords[0]?.candidate?.coverage ?? 0;
  const isMeant = ({ candidate }: Found) =>
    (candidate?.coverage ?? 0) >= Math.max(LIKELY, best * NEARLY);
  if (byCode.some(isMeant)) return byCode;
  // A number in the middle of a sentence may as well be an amount.
  const stray = exact.every(({ strength, start }) => strength === 'bare' && start > 0);
  const others = byWords.filter(
    (found) => isClear(found) || (stray && (found.candidate?.coverage ?? 0) >= LIKELY),
  );
  if (exact.some(({ strength }) => strength === 'marked')) return [...byCode, ...others];
  if (exact.every((mention) => isInMessage(words, mention))) return [...byWords, ...byCode];
  const said = words.candidates[0]?.message;
  if (stray && said?.apart && said.words >= TELLING_WORDS) return [...byWords, ...byCode];
  const buried = exact.every(({ strength }) => strength === 'buried');
  return buried && byWords.length > 0 ? [...byWords, ...byCode] : [...byCode, ...others];
}
