import { entryId } from '../../catalog/create-catalog.ts';
import type { Entry } from '../../catalog/schema.ts';
import { wordingsOf } from '../../catalog/wordings.ts';
import { nearMisses } from '../../neighbours/near-misses.ts';
import { counted } from '../../text/english.ts';
import { significantWords } from '../../text/similarity.ts';
import { stem } from '../../text/stem.ts';
import { WRAPPER_CODES, WRAPPER_MESSAGE } from '../api-shapes.ts';
import type { Candidate } from '../candidate.ts';
import type { Meaning } from '../decoded.ts';
import { TELLING_WORDS } from '../messages/message-mentions.ts';
import { type NearestMessages, nearestMessages } from '../messages/nearest-messages.ts';
import { createMeaningSteps, type MeaningTools } from './meaning-steps.ts';

/** Why a message leads to so many codes: they have it, or one that is like it in some way. */
function whyByMessage(codes: number, by: NearestMessages['by'] | undefined): string {
  if (!by) {
    return codes === 1 ? 'No other code has this message.' : `${codes} codes have this message.`;
  }
  const theirs = codes === 1 ? 'the message of this code' : `the messages of ${codes} codes`;
  const how = {
    beginning: codes === 1 ? 'begins with it' : 'begin with it',
    words: codes === 1 ? 'is the most like it' : 'are the most like it',
  };
  return `No documented message is exactly this; ${theirs} ${how[by]}.`;
}

/** A message with fewer words that carry meaning is too short to be of something else. */
const FEWEST_WORDS = 3;

/** Names around a status that is nearly all there is: `body`, `data[0]`. */
const MOST_OUTER_NAMES = 2;

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set([...significantWords(text)].filter((word) => word.length > 2).map(stem));

/** Makes a function that decides which entry a candidate means. Never throws. */
export function createMeaningChooser(tools: MeaningTools) {
  const { catalog, messages } = tools;
  const { byHint, ordered } = createMeaningSteps(tools);

  const one = (entry: Entry, all: readonly Entry[], why: string | null): Meaning => ({
    kind: 'one',
    entryId: entryId(entry),
    why,
    others: all.filter((other) => other !== entry).map(entryId),
  });

  /** Whether a message is wholly unlike those of entries, and no document has it for another. */
  const isAnother = (text: string, entries: readonly Entry[]): boolean => {
    const words = stemsOf(text);
    if (words.size < FEWEST_WORDS) return false;
    const isLike = entries.some(({ occurrences }) =>
      occurrences.some(({ messages: all }) =>
        all.some((one) => [...stemsOf(one)].some((word) => words.has(word))),
      ),
    );
    return !isLike && !messages.read(text).some(({ complete }) => complete);
  };

  const chooseByCode = (candidate: Candidate, entries: readonly Entry[]): Meaning => {
    const [only, ...more] = entries;
    const number = candidate.code?.code;
    const text = candidate.message?.text;
    if (only && text !== undefined && isAnother(text, entries)) {
      const says = wordingsOf(catalog, only)[0]?.text ?? '';
      const why = `${number} is documented as “${says}”; this message is another.`;
      return { kind: 'several', candidates: entries.map(entryId), why, isAnother: true };
    }
    if (only && more.length === 0) return one(only, entries, null);
    let left = entries;
    for (const step of ordered) {
      const choice = step(left, candidate);
      if (!choice) continue;
      left = choice.entries;
      const [chosen, ...rivals] = left;
      if (chosen && rivals.length === 0) return one(chosen, entries, choice.why);
    }
    const meanings = counted(entries.length, 'meaning');
    const why = `${number} has ${meanings}, and nothing here tells which one it is.`;
    return { kind: 'several', candidates: left.map(entryId), why };
  };

  const chooseByMessage = (candidate: Candidate, message: string): Meaning | undefined => {
    const known = messages.read(message);
    const best = known.find(({ complete, words }) => complete || words >= TELLING_WORDS);
    const saying = known.filter(
      ({ complete, words }) => complete === best?.complete && words === best.words,
    );
    const nearest = best ? undefined : nearestMessages(catalog, message);
    const entries = nearest?.entries ?? [...new Set(saying.map(({ entry }) => entry))];
    if (entries.length === 0) return undefined;
    const choice = entries.length > 1 ? byHint(entries, candidate) : undefined;
    const left = choice?.entries ?? entries;
    const [chosen, ...rivals] = left;
    const isAlone = chosen !== undefined && rivals.length === 0;
    const why = whyByMessage(isAlone ? 1 : left.length, nearest?.by);
    if (isAlone) return one(chosen, entries, choice?.why ?? why);
    return { kind: 'several', candidates: left.map(entryId), why };
  };

  const isWrapper = ({ role, code, message, path, success }: Candidate): boolean => {
    if (!code || !WRAPPER_CODES.has(code.code)) return false;
    const bare = path().length <= MOST_OUTER_NAMES && role === 'plain' && success !== undefined;
    if (role !== 'global' && !bare) return false;
    const text = message?.text ?? '';
    const documented = messages
      .read(text)
      .some(({ complete, entry }) => complete && entry.code === code.code);
    return !documented || WRAPPER_MESSAGE.test(text);
  };

  return (candidate: Candidate): Meaning | undefined => {
    const { code, message } = candidate;
    if (!code) return message && chooseByMessage(candidate, message.text);
    if (isWrapper(candidate)) {
      const says = WRAPPER_CODES.get(code.code) ?? '';
      return {
        kind: 'wrapper',
        why: `Overall V1 status (${says}); each item has its own code.`,
      };
    }
    const entries = catalog.entriesByCode.get(code.code);
    if (entries) return chooseByCode(candidate, entries);
    const { below, above, similar } = nearMisses(catalog, String(code.code));
    const nearest = [...new Set([...similar, ...below, ...above].map((near) => near.code))];
    return { kind: 'unknown', nearest, why: `${code.written} is not in the catalog.` };
  };
}
