import { type Catalog, entryId, getById } from '../../catalog/create-catalog.ts';
import { categoriesIn, emissionsOf } from '../../catalog/emissions.ts';
import { wordingKey } from '../../catalog/messages.ts';
import type { Entry } from '../../catalog/schema.ts';
import { type Wording, wordingsOf } from '../../catalog/wordings.ts';
import { similarity } from '../../text/similarity.ts';
import { versionsOfRole } from '../api-shapes.ts';
import type { Candidate } from '../candidate.ts';
import { type Meaning, meantEntries, type Outcome } from '../decoded.ts';
import type { KnownMessage, KnownMessages } from '../messages/known-messages.ts';
import { remembering } from '../remembering.ts';
import { createMeaningChooser } from './choose-meaning.ts';

/** What the code of a whole response says by itself; 201 says both. */
const WRAPPER_OUTCOMES: Readonly<Record<number, Outcome>> = { 200: 'success', 500: 'error' };
const OUTCOMES: readonly Outcome[] = ['success', 'error', 'warning'];

function outcomeOf(
  { role, success, code }: Candidate,
  meaning: Meaning,
  categories: readonly string[],
): Outcome {
  if (role === 'error' || role === 'warning') return role;
  if (meaning.kind === 'wrapper' && success === null) {
    return WRAPPER_OUTCOMES[code ?? 0] ?? 'unknown';
  }
  const [category, ...more] = categories;
  const documented = more.length === 0 ? OUTCOMES.find((one) => one === category) : undefined;
  if (success === null) return documented ?? 'unknown';
  if (documented === 'warning') return 'warning';
  return success ? 'success' : 'error';
}

/**
 * Picks the wording that a message is, has in it, begins, or is most like; the first without a
 * message. `known` is what is known of the message.
 */
function pickWording(
  wordings: readonly Wording[],
  message: string | null,
  known: readonly KnownMessage[] = [],
) {
  const key = wordingKey(message ?? '');
  const values: KnownMessage['values'] = {};
  if (key === '') return { wording: wordings[0], isSaid: false, values };
  const equal = wordings.find((one) => one.key === key);
  if (equal) return { wording: equal, isSaid: true, values };
  for (const said of known) {
    const wording = wordings.find((one) => one.key === wordingKey(said.wording));
    if (wording) return { wording, isSaid: said.complete, values: said.values };
  }
  const likeness = (wording: Wording) =>
    wording.key.startsWith(key) ? 1 : similarity(wording.text, message ?? '');
  const [best] = wordings.toSorted((a, b) => likeness(b) - likeness(a));
  return { wording: best, isSaid: false, values };
}

/** The text of the wording of an entry that is nearest to a message. */
export function nearestWording(catalog: Catalog, entry: Entry, message: string | null): string {
  return pickWording(wordingsOf(catalog, entry), message).wording?.text ?? '';
}

/**
 * Makes what looks candidates up in the catalog. Answers are remembered, since a log says the
 * same again and again.
 */
export function createResolver(catalog: Catalog, messages: KnownMessages) {
  const { choose, findResource } = createMeaningChooser(catalog, messages);

  /**
   * What an entry is in the versions whose shape a candidate has, else in all; of these, in those
   * that word it as it was received.
   */
  const profileOf = (entry: Entry, { role, message }: Candidate) => {
    const shape = versionsOfRole(catalog, role);
    const emissions = emissionsOf(catalog, entry).filter(({ emits }) => emits);
    const ofShape = emissions.filter(({ version }) => shape.includes(version.id));
    const near = ofShape.length > 0 ? ofShape : emissions;
    const known = messages.read(message ?? '').filter((one) => one.entry === entry);
    const { wording, isSaid, values } = pickWording(wordingsOf(catalog, entry), message, known);
    const saying = isSaid
      ? near.filter(({ version }) => wording?.versions.includes(version.id))
      : [];
    const isWorded = saying.length > 0;
    const versions = (isWorded ? saying : near).map(({ version }) => version.id);
    const rows = (isWorded && wording ? wording : entry).occurrences.filter(({ document }) =>
      versions.includes(getById(catalog.documentsById, document).version),
    );
    // A code that is both in one version is what its list says.
    const isListed = near.some(({ categories }) => categories.includes(role));
    const categories = isListed ? [role] : categoriesIn(catalog, rows).map(({ id }) => id);
    return { wording, values, versions, categories };
  };

  /** What the catalog says of a candidate. */
  const answer = remembering((_, candidate: Candidate) => {
    const meaning = choose(candidate);
    if (!meaning) return undefined;
    const entries = meantEntries(meaning).map((id) => getById(catalog.entriesById, id));
    const categories = new Set(entries.flatMap((entry) => profileOf(entry, candidate).categories));
    const [only = null, ...more] = new Set(entries.map(({ code }) => code));
    return {
      // A message may be that of several codes.
      code: candidate.code ?? (more.length > 0 ? null : only),
      role: candidate.role,
      meaning,
      outcome: outcomeOf(candidate, meaning, [...categories]),
      /** The labels of all categories that it may have. */
      categories: catalog.categories
        .filter(({ id }) => categories.has(id))
        .map(({ label }) => label),
    };
  });

  /** The last answer for each code of one entry: mostly it is the next one too. */
  const latest = new Map<number, { candidate: Candidate; resolved: ReturnType<typeof answer> }>();

  /** Undefined for a message that no document has. The same object for all that is the same. */
  const resolve = (candidate: Candidate) => {
    const { code, message, role, success } = candidate;
    const isDecided = code !== null && (catalog.entriesByCode.get(code)?.length ?? 0) < 2;
    const last = isDecided ? latest.get(code) : undefined;
    const isLike = last?.candidate.message === message && last.candidate.role === role;
    if (last && isLike && last.candidate.success === success) return last.resolved;
    const { by, what } = (isDecided ? undefined : findResource(candidate)?.why) ?? {};
    // A log says the same with other numbers.
    const said = message?.replace(/\d+/g, '0');
    const resolved = answer(`${code} ${role} ${success} ${by} ${what} ${said}`, candidate);
    if (isDecided) latest.set(code, { candidate, resolved });
    return resolved;
  };

  /** What the documents say of the one entry that is meant; null when it is not one. */
  const documentedOf = (candidate: Candidate, meaning: Meaning) => {
    if (meaning.kind !== 'one') return null;
    const entry = getById(catalog.entriesById, meaning.entryId);
    const { wording, values, categories, versions } = profileOf(entry, candidate);
    const complete = messages.read(candidate.message ?? '').filter((one) => one.complete);
    const isOwn = complete.some((one) => one.entry === entry);
    return {
      /** Of the versions that the shape or the wording tells, else of all. */
      categories,
      versions,
      wording: wording?.text ?? '',
      wordingVersions: wording?.versions ?? [],
      /** What the received message holds in place of each placeholder, in order. */
      values: Object.entries(values).map(([name, value]) => ({ name, value })),
      /** The entries whose documented message was received, when this one has another. */
      messageOf: isOwn ? [] : [...new Set(complete.map((one) => entryId(one.entry)))],
    };
  };
  return { resolve, documentedOf };
}

export type Resolved = NonNullable<ReturnType<ReturnType<typeof createResolver>['resolve']>>;

export type Documented = NonNullable<ReturnType<ReturnType<typeof createResolver>['documentedOf']>>;
