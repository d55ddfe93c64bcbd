import { type Catalog, entryId, getById } from '../../catalog/create-catalog.ts';
import { categoriesIn, documentedIn, emissionsOf } from '../../catalog/emissions.ts';
import type { Entry, Labelled, Occurrence } from '../../catalog/schema.ts';
import { firstWording, type Wording, wordingsOf } from '../../catalog/wordings.ts';
import { memoize } from '../../memoize.ts';
import { significantWords } from '../../text/similarity.ts';
import {
  VERSION_OF_ROLE,
  versionsOfRole,
  WRAPPER_MESSAGE,
  WRAPPER_OUTCOMES,
} from '../api-shapes.ts';
import type { Candidate } from '../candidate.ts';
import type { Meaning, Outcome, Why } from '../decoded.ts';
import {
  type KnownMessage,
  type KnownMessages,
  likeness,
  likenessOf,
  MIN_WORDS,
  nearestMessages,
  WORDS_OF_MESSAGE,
} from '../messages/known-messages.ts';
import { createResourceHints, type ResourceHint } from './resource-hints.ts';

const OUTCOMES: readonly Outcome[] = ['success', 'error', 'warning'];

function outcomeOf(
  { role, success, code }: Candidate,
  meaning: Meaning,
  [category, ...more]: readonly string[],
): Outcome {
  if (role === 'error' || role === 'warning') return role;
  const documented =
    meaning.kind === 'wrapper'
      ? WRAPPER_OUTCOMES.get(code)
      : OUTCOMES.find((one) => one === category && more.length === 0);
  const isOpen = documented === 'warning' || documented === 'unknown';
  if (success === null || isOpen) return documented ?? 'unknown';
  return !success ? 'error' : documented === 'error' ? 'unknown' : 'success';
}

/** Why the outcome of a finding is unknown: the kind of its meaning, or its categories in words. */
function unsureOf(catalog: Catalog, meaning: Meaning, categories: readonly Labelled[]): string {
  if (meaning.kind !== 'one') return meaning.kind;
  const labels = categories.map(({ label }) => label).join(' or ');
  if (categories.length === 1) return `of category “${labels}”`;
  const emissions = emissionsOf(catalog, getById(catalog.entriesById, meaning.entryId));
  const isByVersion = emissions.every((one) => one.categories.length < 2);
  return `${labels.toLowerCase()}${isByVersion ? ', depending on version' : ''}`;
}

/**
 * The wording of an entry that a message matches, else the one that contains or resembles it most;
 * the first if there is no message.
 */
export function nearestWording(
  catalog: Catalog,
  entry: Entry,
  message: string | null,
  said?: KnownMessage,
): Wording {
  const wordings = wordingsOf(catalog, entry);
  const alike = ({ text }: Wording) => likeness(text, message ?? '');
  return (
    wordings.find(({ text }) => text === said?.wording) ??
    wordings.reduce((best, one) => (alike(one) > alike(best) ? one : best))
  );
}

/**
 * Creates the functions that look up candidates in the catalog. They decide which entry each one
 * means, by its code, message and surroundings, and return what the documents say about it. Answers
 * are cached, since logs repeat themselves.
 */
export function createResolver(catalog: Catalog, messages: KnownMessages) {
  const findResource = createResourceHints(catalog, messages);

  /** The entry that is meant; `because` is why it is one of `all`. */
  const chooseAmong = (
    all: readonly Entry[],
    { message, role }: Candidate,
    hint: ResourceHint | undefined,
    because: Why | null,
  ): Meaning => {
    const said = messages.saidBy(message);
    const versions = versionsOfRole(catalog, role);
    const isOfShape = (one: Entry) =>
      documentedIn(catalog, one).some(({ version: { id } }) => versions.includes(id));
    /** Filters that narrow down the entries, the most reliable first. */
    const steps: readonly (readonly [(one: Entry) => boolean, Why])[] = [
      [(one) => said.includes(one), { by: 'message' }],
      [({ resource }) => resource === hint?.resource, hint?.why ?? { by: 'undecided' }],
      [isOfShape, { by: 'shape', what: String(VERSION_OF_ROLE[role]) }],
    ];
    let [left, why] = [all, because];
    for (const [fits, by] of steps) {
      const fitting = left.filter(fits);
      if (left.length === 1 || fitting.length === 0) continue;
      left = fitting;
      if (left.length === 1) why = by;
    }
    const [first = '', ...more] = left.map(entryId);
    if (more.length > 0)
      return { kind: 'several', candidates: [first, ...more], why: why ?? { by: 'undecided' } };
    const others = all.map(entryId).filter((id) => id !== first);
    return { kind: 'one', entryId: first, why, others };
  };

  /** Whether a message is unrelated to the entries, and not documented for any other. */
  const isAnother = (message: string, entries: readonly Entry[]): boolean =>
    significantWords(message).size >= MIN_WORDS &&
    entries.every((entry) => likenessOf(entry, message) === 0) &&
    messages.saidBy(message).length === 0;

  /** The entries that a message without a code may belong to, and why. */
  const entriesFor = (message: string) => {
    const known = messages.read(message);
    const best = known.find(({ complete, words }) => complete || words >= WORDS_OF_MESSAGE);
    if (!best) return nearestMessages(catalog, message);
    const saying = known.filter(
      ({ complete, words }) => complete === best.complete && words === best.words,
    );
    return { entries: [...new Set(saying.map(({ entry }) => entry))], by: 'equal' as const };
  };

  /** Whether a code is that of a whole V1 response, not that of an entry with its number. */
  const isWrapper = ({ code, role, message, success }: Candidate): boolean =>
    WRAPPER_OUTCOMES.has(code) &&
    (role === 'global' || (role === 'plain' && success !== null)) &&
    (WRAPPER_MESSAGE.test(message ?? '') ||
      messages.saidBy(message).every((entry) => entry.code !== code));

  /** Undefined for a message that no document has. */
  const choose = (candidate: Candidate, hint: ResourceHint | undefined): Meaning | undefined => {
    const { code, message } = candidate;
    if (code === null) {
      const { entries, by } = entriesFor(message ?? '');
      return entries.length > 0 ? chooseAmong(entries, candidate, hint, { by }) : undefined;
    }
    if (isWrapper(candidate)) return { kind: 'wrapper' };
    const entries = catalog.entriesByCode.get(code);
    if (!entries) return { kind: 'unknown' };
    if (message === null || !isAnother(message, entries))
      return chooseAmong(entries, candidate, hint, null);
    const documented = firstWording(catalog, entries[0]);
    return { kind: 'another', candidates: entries.map(entryId), documented };
  };

  /**
   * What the documents say about an entry in the versions whose shape the candidate has, else in
   * all versions; of these, in those with the received wording.
   */
  const documentedFor = (entry: Entry, { role, message }: Candidate) => {
    const shape = versionsOfRole(catalog, role);
    const emissions = documentedIn(catalog, entry);
    const ofShape = emissions.filter(({ version }) => shape.includes(version.id));
    const near = ofShape.length > 0 ? ofShape : emissions;
    const said = messages.read(message ?? '').find((one) => one.entry === entry);
    const wording = nearestWording(catalog, entry, message, said);
    const rows = near.flatMap(({ occurrences }) => occurrences);
    const saying = rows.filter((row) => said?.complete && wording.occurrences.includes(row));
    const meant = saying.length > 0 ? saying : rows;
    const isMeant = (row: Occurrence) => meant.includes(row);
    // A code with both categories in one version has that of its list.
    const isListed = meant.some(({ category }) => category === role);
    const categories = isListed ? [role] : categoriesIn(catalog, meant).map(({ id }) => id);
    // The shape tells the version better than the wording does.
    const versions = near.filter(({ version, occurrences }) =>
      occurrences.some((row) =>
        shape.includes(version.id) ? categories.includes(row.category) : isMeant(row),
      ),
    );
    const documented = messages.saidBy(message);
    return {
      categories,
      versions: versions.map(({ version }) => version.id),
      wording: wording.text,
      wordingVersions: wording.versions,
      /** The values in the received message, one for each placeholder, in order. */
      values: Object.entries(said?.values ?? {}).map(([name, value]) => ({ name, value })),
      /** The entries that the received message is documented for, if this is not one of them. */
      messageOf: documented.includes(entry) ? [] : documented.map(entryId),
    };
  };

  /** What the catalog says about a candidate. */
  const answer = memoize((_, [candidate, hint]: readonly [Candidate, ResourceHint | undefined]) => {
    const meaning = choose(candidate, hint);
    if (!meaning) return undefined;
    const several = meaning.kind === 'several' ? meaning.candidates : [];
    const ids = meaning.kind === 'one' ? [meaning.entryId] : several;
    const entries = ids.map((id) => getById(catalog.entriesById, id));
    const all = new Set(entries.flatMap((entry) => documentedFor(entry, candidate).categories));
    const categories = catalog.categories.filter(({ id }) => all.has(id));
    const outcome = outcomeOf(candidate, meaning, [...all]);
    const unsure = candidate.success ? 'contradicted' : unsureOf(catalog, meaning, categories);
    const [only = null, ...more] = new Set(entries.map(({ code }) => code));
    return {
      // Several codes may share a message.
      code: candidate.code ?? (more.length > 0 ? null : only),
      role: candidate.role,
      meaning,
      outcome,
      /** The outcome, or why it is unknown. */
      outcomeOrReason: outcome === 'unknown' ? unsure : outcome,
    };
  });

  /** The last answer for each code with one entry, which is usually the next one too. */
  const latest = new Map<number, { candidate: Candidate; resolved: ReturnType<typeof answer> }>();

  /** Undefined for a message that no document has. Equal candidates get the same object. */
  const resolve = (candidate: Candidate) => {
    const { code, message, role, success } = candidate;
    const isDecided = code !== null && (catalog.entriesByCode.get(code)?.length ?? 0) < 2;
    const last = isDecided ? latest.get(code) : undefined;
    const isLike = last?.candidate.message === message && last.candidate.role === role;
    if (last && isLike && last.candidate.success === success) return last.resolved;
    const hint = isDecided ? undefined : findResource(candidate);
    const { by, what } = hint?.why ?? {};
    // Logs repeat messages with other numbers.
    const said = message?.replace(/\d+/g, '0');
    const key = `${code} ${role} ${success} ${by} ${what} ${said}`;
    const resolved = answer(key, [candidate, hint]);
    if (isDecided) latest.set(code, { candidate, resolved });
    return resolved;
  };

  /** Null unless exactly one entry is meant. */
  const documentedOf = (candidate: Candidate, meaning: Meaning) =>
    meaning.kind === 'one'
      ? documentedFor(getById(catalog.entriesById, meaning.entryId), candidate)
      : null;

  return { resolve, documentedOf };
}

export type Resolved = NonNullable<ReturnType<ReturnType<typeof createResolver>['resolve']>>;

export type Documented = NonNullable<ReturnType<ReturnType<typeof createResolver>['documentedOf']>>;
