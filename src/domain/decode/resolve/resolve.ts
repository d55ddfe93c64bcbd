import { type Catalog, getById } from '../../catalog/create-catalog.ts';
import { WRAPPER_CODES } from '../api-shapes.ts';
import type { Candidate } from '../candidate.ts';
import { type Documented, type Meaning, meantEntries, type Outcome } from '../decoded.ts';
import type { KnownMessages } from '../messages/known-messages.ts';
import { remembering } from '../remembering.ts';
import { createMeaningChooser } from './choose-meaning.ts';
import { createEntryDescriber } from './describe-entry.ts';

export interface Resolved {
  readonly meaning: Meaning;
  readonly outcome: Outcome;
  readonly categories: readonly string[];
}

/** What the code of a whole response says by itself; 201 says both. */
const WRAPPER_OUTCOMES: Readonly<Record<number, Outcome>> = { 200: 'success', 500: 'error' };
const OUTCOMES: readonly Outcome[] = ['success', 'error', 'warning'];

function outcomeOf(
  { role, success, code }: Candidate,
  meaning: Meaning,
  categories: readonly string[],
): Outcome {
  if (role === 'error' || role === 'warning') return role;
  if (meaning.kind === 'wrapper' && success === undefined) {
    return WRAPPER_OUTCOMES[code?.code ?? 0] ?? 'unknown';
  }
  const [category, ...more] = categories;
  const documented = more.length === 0 ? OUTCOMES.find((one) => one === category) : undefined;
  if (success === undefined) return documented ?? 'unknown';
  if (documented === 'warning') return 'warning';
  return success ? 'success' : 'error';
}

/** A message in the form in which it is remembered: a log says the same with other numbers. */
const withoutValues = (message: string): string =>
  /\d/.test(message) ? message.replace(/\d+/g, '0') : message;

/**
 * Makes what looks candidates up in the catalog. Answers are remembered, since a log says the
 * same again and again.
 */
export function createResolver(catalog: Catalog, messages: KnownMessages) {
  const { choose, findResource } = createMeaningChooser(catalog, messages);
  const { categoriesOf, documentedOf } = createEntryDescriber(catalog, messages);
  /** Codes of which more than the number decides what they mean, or of which category they are. */
  const undecided = new Set([
    ...WRAPPER_CODES.keys(),
    ...[...catalog.entriesByCode].flatMap(([code, [first, ...others]]) => {
      const categories = new Set(first?.occurrences.map(({ category }) => category));
      return others.length > 0 || categories.size > 1 ? [code] : [];
    }),
  ]);

  const resolve = remembering((_, candidate: Candidate): Resolved | undefined => {
    const meaning = choose(candidate);
    if (!meaning) return undefined;
    const isAnother = meaning.kind === 'several' && meaning.isAnother === true;
    const entries = isAnother ? [] : meantEntries(meaning);
    const categories = new Set(
      entries.flatMap((id) => categoriesOf(getById(catalog.entriesById, id), candidate)),
    );
    return {
      meaning,
      outcome: outcomeOf(candidate, meaning, [...categories]),
      categories: catalog.categories
        .filter(({ id }) => categories.has(id))
        .map(({ label }) => label),
    };
  });

  const keyOf = (candidate: Candidate): string => {
    const { code, message, role, success } = candidate;
    const isOpen = !code || undecided.has(code.code);
    const around = isOpen ? findResource(candidate)?.why : '';
    return `${code?.code} ${role} ${success} ${around} ${withoutValues(message?.text ?? '')}`;
  };

  return {
    /** Undefined for a message that no document has. */
    resolve: (candidate: Candidate) => resolve(keyOf(candidate), candidate),
    /** What the documents say of the one entry that is meant; null when it is not one. */
    documentedOf: (candidate: Candidate, meaning: Meaning): Documented | null =>
      meaning.kind === 'one'
        ? documentedOf(getById(catalog.entriesById, meaning.entryId), candidate)
        : null,
    forget: resolve.forget,
  };
}
