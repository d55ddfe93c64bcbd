import { type Catalog, getById } from '../../catalog/create-catalog.ts';
import { WRAPPER_CODES } from '../api-shapes.ts';
import type { Candidate } from '../candidate.ts';
import { type Documented, type Meaning, meantEntries, type Outcome } from '../decoded.ts';
import type { KnownMessages } from '../messages/known-messages.ts';
import { createMeaningChooser } from './choose-meaning.ts';
import { createEntryDescriber } from './describe-entry.ts';
import { createCandidateHints } from './resource-hints.ts';

/** What the catalog has to say of a candidate. */
export interface Resolved {
  readonly meaning: Meaning;
  readonly outcome: Outcome;
  /** Labels of the categories of what is meant. */
  readonly categories: readonly string[];
  /** Whether the message is wholly unlike the documented ones. */
  readonly isAnother: boolean;
}

export interface Resolver {
  /** Undefined for a message that no document has. */
  readonly resolve: (candidate: Candidate) => Resolved | undefined;
  /** What the documents say of the one entry that is meant; null when it is not one. */
  readonly documentedOf: (candidate: Candidate, meaning: Meaning) => Documented | null;
  /** Drops what was remembered of candidates. */
  readonly forget: () => void;
}

/** What the code of a whole response says by itself; 201 says both. */
const WRAPPER_OUTCOMES: ReadonlyMap<number | undefined, Outcome> = new Map([
  [200, 'success'],
  [500, 'error'],
]);
const OUTCOMES: readonly Outcome[] = ['success', 'error', 'warning'];
const MOST_REMEMBERED = 20_000;

function outcomeOf(
  { role, success, code }: Candidate,
  meaning: Meaning,
  categories: readonly string[],
): Outcome {
  if (role === 'error' || role === 'warning') return role;
  if (meaning.kind === 'wrapper' && success === undefined) {
    return WRAPPER_OUTCOMES.get(code?.code) ?? 'unknown';
  }
  const [category, ...more] = categories;
  const documented = more.length === 0 ? OUTCOMES.find((one) => one === category) : undefined;
  if (success === undefined) return documented ?? 'unknown';
  if (documented === 'warning' && meaning.kind === 'one') return 'warning';
  return success ? 'success' : 'error';
}

/**
 * Makes what looks candidates up in the catalog. Answers are remembered, since a log says the
 * same again and again. Never throws.
 */
export function createResolver(catalog: Catalog, messages: KnownMessages): Resolver {
  const hints = createCandidateHints(catalog);
  const choose = createMeaningChooser({ catalog, messages, hints });
  const { categoriesOf, documentedOf } = createEntryDescriber(catalog, messages);
  const remembered = new Map<string, Resolved | null>();
  const several = new Map<number, boolean>();

  const resolveAnew = (candidate: Candidate): Resolved | undefined => {
    const meaning = choose(candidate);
    if (!meaning) return undefined;
    const entries = meantEntries(meaning).map((id) => getById(catalog.entriesById, id));
    const isAnother = meaning.kind === 'several' && meaning.isAnother === true;
    const categories = isAnother
      ? []
      : [...new Set(entries.flatMap((entry) => categoriesOf(entry, candidate)))];
    const labels = catalog.categories
      .filter(({ id }) => categories.includes(id))
      .map(({ label }) => label);
    const outcome = outcomeOf(candidate, meaning, categories);
    return { meaning, outcome, categories: labels, isAnother };
  };

  /** Whether more than the number decides what a code means, or of which category it is. */
  const mayBeSeveral = (code: number): boolean => {
    const known = several.get(code);
    if (known !== undefined) return known;
    const entries = catalog.entriesByCode.get(code) ?? [];
    const occurrences = entries.flatMap((entry) => entry.occurrences);
    const categories = new Set(occurrences.map(({ category }) => category));
    const isSeveral = WRAPPER_CODES.has(code) || entries.length > 1 || categories.size > 1;
    if (several.size < MOST_REMEMBERED) several.set(code, isSeveral);
    return isSeveral;
  };

  const hintOf = (candidate: Candidate): string => {
    const hint = hints.of(candidate);
    return `${candidate.path().length <= 2} ${hint?.resource} ${hint?.why}`;
  };

  return {
    resolve: (candidate) => {
      const { code, message, role, success } = candidate;
      const more = code && !mayBeSeveral(code.code) ? '' : hintOf(candidate);
      const key = `${code?.code} ${role} ${success} ${more} ${withoutValues(message?.text ?? '')}`;
      const known = remembered.get(key);
      if (known !== undefined) return known ?? undefined;
      const resolved = resolveAnew(candidate);
      if (remembered.size > MOST_REMEMBERED) remembered.clear();
      remembered.set(key, resolved ?? null);
      return resolved;
    },
    documentedOf: (candidate, meaning) =>
      meaning.kind === 'one'
        ? documentedOf(getById(catalog.entriesById, meaning.entryId), candidate)
        : null,
    forget: () => remembered.clear(),
  };
}

/** A message in the form in which it is remembered: a log says the same with other numbers. */
const withoutValues = (message: string): string =>
  /\d/.test(message) ? message.replace(/\d+/g, '0') : message;
