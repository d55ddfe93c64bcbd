import type { CatalogConfig, Recognised } from '../catalog.config.ts';

export interface HeadingMeaning {
  /** Ids; undefined when the heading names none, or more than one. */
  readonly resource?: string | undefined;
  readonly category?: string | undefined;
  /** Whether it names several, or one that it is not, so that a heading above does not hold. */
  readonly unclear: { readonly resource: boolean; readonly category: boolean };
  /** Whether the heading says nothing else, like "Error Codes", "Points" or "Status Codes". */
  readonly plain: boolean;
  /** Whether tables under it are expected to list codes. */
  readonly speaksOfCodes: boolean;
}

/** Words in which documents dress the name of a category or resource. */
const DRESS = new Set(
  'code http status response message list api resource entity of the for and common'
    .split(' ')
    .map(singular),
);

/** The version of an API, as in "Points (V2)", is no more than dress. */
const isDress = (word: string): boolean => DRESS.has(word) || /^v?\d{1,2}$/.test(word);

function singular(word: string): string {
  return word.replace(/s$/, '');
}

/** Lower-case singular words of a text, without punctuation. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(singular)
    .filter(Boolean);
}

/** What stands before the name of what something is not: "Non-error codes". */
const NEGATION = / (?:no|non|not)$/;

/** Takes the labels found in the words out of them; gives the ids found and what is left. */
function takeLabels(words: readonly string[], labels: readonly Recognised[]) {
  const found = new Set<string>();
  let left = ` ${words.join(' ')} `;
  let denied = false;
  for (const { id, label, also = [] } of labels) {
    for (const name of [label, ...also]) {
      const phrase = ` ${wordsOf(name).join(' ')} `;
      if (!left.includes(phrase)) continue;
      found.add(id);
      denied ||= NEGATION.test(left.slice(0, left.indexOf(phrase)));
      left = left.replaceAll(phrase, ' ');
    }
  }
  return { found: [...found], denied, words: left.split(' ').filter(Boolean) };
}

/**
 * Says which resource and category a heading is about, by the labels of the configuration,
 * singular or plural and in any case. A category counts where the heading is plain or speaks
 * of codes, so that "Error handling" is not one. Takes any text and never throws.
 */
export function readHeading(
  text: string,
  { resources, categories }: Pick<CatalogConfig, 'resources' | 'categories'>,
): HeadingMeaning {
  const all = wordsOf(text);
  const category = takeLabels(all, categories);
  const resource = takeLabels(category.words, resources);
  const plain = all.length > 0 && resource.words.every(isDress);
  const only = (ids: readonly string[]) => (ids.length === 1 ? ids[0] : undefined);
  const namesCodes = all.includes('code');
  const meant = plain || namesCodes ? category.found : [];
  const denied = category.denied && meant.length > 0;
  return {
    category: denied ? undefined : only(meant),
    resource: plain ? only(resource.found) : undefined,
    unclear: {
      resource: plain && resource.found.length > 1,
      category: denied || meant.length > 1,
    },
    plain,
    speaksOfCodes: (plain && namesCodes) || meant.length > 0,
  };
}
