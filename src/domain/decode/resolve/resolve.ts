import { type Catalog, getById } from '../../catalog/create-catalog.ts';
import type { Candidate } from '../candidate.ts';
import { type Documented, type Meaning, meantEntries, type Outcome } from '../decoded.ts';
import type { KnownMessages } from '../messages/known-messages.ts';
import { remembering } from '../remembering.ts';
import { createMeaningChooser } from './choose-meaning.ts';
import { createEntryDescriber } from './describe-entry.ts';

/** What the catalog says of a candidate. */
interface Answer {
  readonly meaning: Meaning;
  readonly outcome: Outcome;
  /** The labels of all categories that it may have. */
  readonly categories: readonly string[];
}

/** What counts of a candidate, also of one that is not listed: a log has too many to keep. */
export interface Resolved extends Answer, Pick<Candidate, 'code' | 'role' | 'response'> {}

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
 * Makes what looks candidates up in the catalog. Answers are remembered, since a log says the
 * same again and again.
 */
export function createResolver(catalog: Catalog, messages: KnownMessages) {
  const { choose, findResource } = createMeaningChooser(catalog, messages);
  const { categoriesOf, documentedOf } = createEntryDescriber(catalog, messages);
  const answer = remembering((_, candidate: Candidate): Answer | undefined => {
    const meaning = choose(candidate);
    if (!meaning) return undefined;
    const categories = new Set(
      meantEntries(meaning).flatMap((id) =>
        categoriesOf(getById(catalog.entriesById, id), candidate),
      ),
    );
    return {
      meaning,
      outcome: outcomeOf(candidate, meaning, [...categories]),
      categories: catalog.categories
        .filter(({ id }) => categories.has(id))
        .map(({ label }) => label),
    };
  });

  /** All that an answer depends on; a log says the same with other numbers. */
  const keyOf = (candidate: Candidate): string => {
    const { code, message, role, success } = candidate;
    const isDecided = code !== null && (catalog.entriesByCode.get(code)?.length ?? 0) < 2;
    const { by, what } = (isDecided ? undefined : findResource(candidate)?.why) ?? {};
    return `${code} ${role} ${success} ${by} ${what} ${message?.replace(/\d+/g, '0')}`;
  };

  /** The only code of the entries that a message may be of; null where there are several. */
  const codeOf = (meaning: Meaning): number | null => {
    const ids = meantEntries(meaning);
    const [only, ...more] = new Set(ids.map((id) => getById(catalog.entriesById, id).code));
    return only === undefined || more.length > 0 ? null : only;
  };

  return {
    /** Undefined for a message that no document has. */
    resolve: (candidate: Candidate): Resolved | undefined => {
      const known = answer(keyOf(candidate), candidate);
      if (!known) return undefined;
      const { meaning, outcome, categories } = known;
      const { code, role, response } = candidate;
      return { code: code ?? codeOf(meaning), role, response, meaning, outcome, categories };
    },
    /** What the documents say of the one entry that is meant; null when it is not one. */
    documentedOf: (candidate: Candidate, meaning: Meaning): Documented | null =>
      meaning.kind === 'one'
        ? documentedOf(getById(catalog.entriesById, meaning.entryId), candidate)
        : null,
  };
}
