import { type Catalog, entryId, getById } from '../../catalog/create-catalog.ts';
import type { Entry } from '../../catalog/schema.ts';
import { wordingsOf } from '../../catalog/wordings.ts';
import { significantWords } from '../../text/similarity.ts';
import { stem } from '../../text/stem.ts';
import { SHAPE_OF, versionsOfRole, WRAPPER_CODES, WRAPPER_MESSAGE } from '../api-shapes.ts';
import type { Candidate } from '../candidate.ts';
import type { Meaning, Why } from '../decoded.ts';
import { type KnownMessages, WORDS_OF_MESSAGE } from '../messages/known-messages.ts';
import { FEWEST_WORDS, nearestMessages } from '../messages/likeness.ts';

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])(?=[A-Z])/g, '$1 ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => singular(word.toLowerCase()));
}

const ADDRESS = /\/v\d[\d.]{0,8}\/[\w./-]{1,300}/g;
const LONGEST_NAME = 200;
const LONGEST_LINE = 300;

/**
 * Makes a function that finds the resource which a candidate is of by the names around it, ids or
 * labels, singular or plural: the innermost part of its path, else the last address of a call
 * before it, else the only one that its line names.
 */
export function createResourceHints(catalog: Catalog) {
  const names = catalog.resources.flatMap(({ id, label }) =>
    [id, label].map((name) => ({ resource: id, words: wordsOf(name) })),
  );

  /** The resources that a text names, those named last at the end: `customer_points` is of points. */
  const namedIn = (text: string): readonly string[] => {
    const words = wordsOf(text);
    return words.flatMap((_, at) =>
      names
        .filter(({ words: own }) => own.every((word, offset) => words[at + offset] === word))
        .map(({ resource }) => resource),
    );
  };

  return ({ path, context }: Candidate): { resource: string; why: Why } | undefined => {
    const parts = path();
    for (const part of parts.toReversed()) {
      const what = String(part);
      const resource = typeof part === 'string' && namedIn(part.slice(0, LONGEST_NAME)).at(-1);
      if (resource) return { resource, why: { by: 'path', what } };
    }
    const around = context();
    const address = around.match(ADDRESS)?.at(-1);
    for (const part of address?.split('/').slice(2) ?? []) {
      const resource = namedIn(part).at(-1);
      if (resource) return { resource, why: { by: 'address', what: address ?? '' } };
    }
    if (parts.length > 0 || around.length > LONGEST_LINE) return undefined;
    const [resource, ...others] = new Set(namedIn(around));
    if (resource === undefined || others.length > 0) return undefined;
    const named = names.find((one) => one.resource === resource)?.words ?? [];
    return { resource, why: { by: 'text', what: named.join(' ') } };
  };
}

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set([...significantWords(text)].filter((word) => word.length > 2).map(stem));

export function createMeaningChooser(catalog: Catalog, messages: KnownMessages) {
  const findResource = createResourceHints(catalog);

  /** What decides between the entries of one number: which it lets through, the surest first. */
  const stepsFor = (candidate: Candidate): readonly (readonly [(one: Entry) => boolean, Why])[] => {
    const { message, role } = candidate;
    const known = messages.read(message ?? '').filter(({ complete }) => complete);
    const hint = findResource(candidate);
    const versions = versionsOfRole(catalog, role);
    const isIn = (document: string) =>
      versions.includes(getById(catalog.documentsById, document).version);
    return [
      [(one) => known.some(({ entry }) => entry === one), { by: 'message' }],
      [({ resource }) => resource === hint?.resource, hint?.why ?? { by: 'undecided' }],
      [
        ({ occurrences }) => occurrences.some(({ document }) => isIn(document)),
        { by: 'shape', what: String(SHAPE_OF[role]) },
      ],
    ];
  };

  const meaningOf = (left: readonly Entry[], all: readonly Entry[], why: Why | null): Meaning => {
    const [only, ...more] = left;
    if (!only || more.length > 0)
      return { kind: 'several', candidates: left.map(entryId), why: why ?? { by: 'undecided' } };
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

  const chooseByCode = (candidate: Candidate, entries: readonly Entry[]): Meaning => {
    const { message } = candidate;
    const [first] = entries;
    if (first && message !== null && isAnother(message, entries)) {
      const what = wordingsOf(catalog, first)[0]?.text ?? '';
      return { kind: 'several', candidates: entries.map(entryId), why: { by: 'another', what } };
    }
    if (entries.length === 1) return meaningOf(entries, entries, null);
    let left = entries;
    for (const [fits, why] of stepsFor(candidate)) {
      const fitting = left.filter(fits);
      if (fitting.length === 1) return meaningOf(fitting, entries, why);
      if (fitting.length > 0) left = fitting;
    }
    return meaningOf(left, entries, { by: 'undecided' });
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
    const why: Why = { by: nearest?.by ?? 'equal' };
    const hint = entries.length > 1 ? findResource(candidate) : undefined;
    const fitting = entries.filter(({ resource }) => resource === hint?.resource);
    return fitting.length === 1
      ? meaningOf(fitting, entries, hint?.why ?? why)
      : meaningOf(fitting.length > 0 ? fitting : entries, entries, why);
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
    if (isWrapper(candidate, code)) return { kind: 'wrapper' };
    const entries = catalog.entriesByCode.get(code);
    return entries ? chooseByCode(candidate, entries) : { kind: 'unknown' };
  };
  return { choose, findResource };
}
