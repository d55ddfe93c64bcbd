import { entryId } from '../../catalog/create-catalog.ts';
import type { Entry } from '../../catalog/schema.ts';
import { nearMisses } from '../../neighbours/near-misses.ts';
import { counted } from '../../text/english.ts';
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

  const chooseByCode = (candidate: Candidate, entries: readonly Entry[]): Meaning => {
    const [only, ...more] = entries;
    const number = candidate.code?.code;
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
    const bare = path.length === 0 && role === 'plain' && success !== undefined;
    if (role !== 'global' && !(bare && !catalog.entriesByCode.has(code.code))) return false;
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
        why: `As this site reads the shape, it is the code of the whole V1 response and says that ${says}; each item has a code of its own.`,
      };
    }
    const entries = catalog.entriesByCode.get(code.code);
    if (entries) return chooseByCode(candidate, entries);
    const { below, above, similar } = nearMisses(catalog, String(code.code));
    const nearest = [...new Set([...similar, ...below, ...above].map((near) => near.code))];
    return { kind: 'unknown', nearest, why: `${code.written} is not in the catalog.` };
  };
}
