import { type Catalog, entryId, getById } from '../../catalog/create-catalog.ts';
import type { Entry } from '../../catalog/schema.ts';
import { wordingsOf } from '../../catalog/wordings.ts';
import { counted, inWords, plural } from '../../text/english.ts';
import { significantWords } from '../../text/similarity.ts';
import { stem } from '../../text/stem.ts';
import { SHAPE_OF, versionsOfRole, WRAPPER_CODES, WRAPPER_MESSAGE } from '../api-shapes.ts';
import type { Candidate } from '../candidate.ts';
import type { Meaning } from '../decoded.ts';
import { type KnownMessages, WORDS_OF_MESSAGE } from '../messages/known-messages.ts';
import { FEWEST_WORDS, nearestMessages } from '../messages/likeness.ts';
import { createResourceHints } from './resource-hints.ts';

/** Entries that are left when something decides between them, and what it was. */
interface Choice {
  readonly entries: readonly Entry[];
  readonly why: string;
}

/** Decides between entries by one thing; undefined when that does not tell. */
type Step = (entries: readonly Entry[], candidate: Candidate) => Choice | undefined;

/** Why a message leads to so many codes: they have it, or one that is like it in some way. */
function whyByMessage(codes: number, by: 'beginning' | 'words' | undefined): string {
  const one = codes === 1;
  if (!by) return one ? 'No other code has this message.' : `${codes} codes have this message.`;
  const theirs = one ? 'the message of this code' : `the messages of ${codes} codes`;
  const how = {
    beginning: one ? 'begins with it' : 'begin with it',
    words: one ? 'is the most like it' : 'are the most like it',
  };
  return `No documented message is exactly this; ${theirs} ${how[by]}.`;
}

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set([...significantWords(text)].filter((word) => word.length > 2).map(stem));

export function createMeaningChooser(catalog: Catalog, messages: KnownMessages) {
  const findResource = createResourceHints(catalog);
  const labels = (entries: readonly Entry[]) =>
    inWords(entries.map(({ resource }) => getById(catalog.resourcesById, resource).label));

  const byMessage: Step = (entries, { message }) => {
    const known = messages.read(message ?? '').filter(({ complete }) => complete);
    const saying = entries.filter((one) => known.some(({ entry }) => entry === one));
    if (saying.length === 0) return undefined;
    const noun = plural('message', saying.length);
    return { entries: saying, why: `Matches the ${labels(saying)} ${noun}.` };
  };
  const byResource: Step = (entries, candidate) => {
    const hint = findResource(candidate);
    const fitting = entries.filter(({ resource }) => resource === hint?.resource);
    return hint && fitting.length > 0 ? { entries: fitting, why: hint.why } : undefined;
  };
  const byShape: Step = (entries, { role }) => {
    const versions = versionsOfRole(catalog, role);
    const fitting = entries.filter(({ occurrences }) =>
      occurrences.some(({ document }) =>
        versions.includes(getById(catalog.documentsById, document).version),
      ),
    );
    if (fitting.length === 0) return undefined;
    const why = `The response has the shape of V${SHAPE_OF[role]}, for which only ${labels(fitting)} documents it.`;
    return { entries: fitting, why };
  };
  /** What decides between the entries of one number, the surest first. */
  const steps = [byMessage, byResource, byShape];

  const meaningOf = (
    left: readonly Entry[],
    all: readonly Entry[],
    why: string | null,
  ): Meaning => {
    const [only, ...more] = left;
    if (!only || more.length > 0)
      return { kind: 'several', candidates: left.map(entryId), why: why ?? '' };
    const others = all.filter((other) => other !== only).map(entryId);
    return { kind: 'one', entryId: entryId(only), why, others };
  };

  /** Whether a message is wholly unlike those of entries, and no document has it for another. */
  const isAnother = (text: string, entries: readonly Entry[]): boolean => {
    const words = stemsOf(text);
    const theirs = entries.flatMap(({ occurrences }) => occurrences.flatMap((one) => one.messages));
    return (
      words.size >= FEWEST_WORDS &&
      theirs.every((one) => ![...stemsOf(one)].some((word) => words.has(word))) &&
      !messages.read(text).some(({ complete }) => complete)
    );
  };

  const chooseByCode = (candidate: Candidate, code: number, entries: readonly Entry[]): Meaning => {
    const { message } = candidate;
    const [first] = entries;
    if (first && message !== null && isAnother(message, entries)) {
      const says = wordingsOf(catalog, first)[0]?.text ?? '';
      const why = `${code} is documented as “${says}”; this message is another.`;
      return { kind: 'several', candidates: entries.map(entryId), why, isAnother: true };
    }
    if (entries.length === 1) return meaningOf(entries, entries, null);
    let left = entries;
    for (const step of steps) {
      const choice = step(left, candidate);
      left = choice?.entries ?? left;
      if (choice && left.length === 1) return meaningOf(left, entries, choice.why);
    }
    const why = `${code} has ${counted(entries.length, 'entry')}; the text does not say which one is meant.`;
    return meaningOf(left, entries, why);
  };

  const chooseByMessage = (candidate: Candidate, message: string): Meaning | undefined => {
    const known = messages.read(message);
    const best = known.find(({ complete, words }) => complete || words >= WORDS_OF_MESSAGE);
    const saying = known.filter(
      ({ complete, words }) => complete === best?.complete && words === best.words,
    );
    const nearest = best ? undefined : nearestMessages(catalog, message);
    const entries = nearest?.entries ?? [...new Set(saying.map(({ entry }) => entry))];
    if (entries.length === 0) return undefined;
    const choice = entries.length > 1 ? byResource(entries, candidate) : undefined;
    const left = choice?.entries ?? entries;
    const why = whyByMessage(left.length, nearest?.by);
    return meaningOf(left, entries, left.length === 1 ? (choice?.why ?? why) : why);
  };

  /** Whether a code is that of a whole V1 response, and not one of an entry with its number. */
  const isWrapper = ({ role, message, success }: Candidate, code: number): boolean => {
    if (!WRAPPER_CODES.has(code)) return false;
    if (role !== 'global' && (role !== 'plain' || success === null)) return false;
    const text = message ?? '';
    const known = messages.read(text);
    const isOfEntry = known.some(({ complete, entry }) => complete && entry.code === code);
    return !isOfEntry || WRAPPER_MESSAGE.test(text);
  };

  const choose = (candidate: Candidate): Meaning | undefined => {
    const { code, message } = candidate;
    if (code === null) return message === null ? undefined : chooseByMessage(candidate, message);
    if (isWrapper(candidate, code)) {
      const says = WRAPPER_CODES.get(code) ?? '';
      return { kind: 'wrapper', why: `Overall V1 status (${says}); each item has its own code.` };
    }
    const entries = catalog.entriesByCode.get(code);
    if (entries) return chooseByCode(candidate, code, entries);
    return { kind: 'unknown', why: `${candidate.written} is not in the catalog.` };
  };
  return { choose, findResource };
}
