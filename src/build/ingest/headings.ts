import type { CatalogConfig, Recognised } from '../catalog.config.ts';

/** What the settings list, by what a document calls one of it. */
export const LISTS = {
  version: 'versions',
  resource: 'resources',
  category: 'categories',
} as const;

export type Listed = keyof typeof LISTS;

/** Where to add a version, resource or category that the settings lack. */
export const settingsList = (kind: Listed): string =>
  `${LISTS[kind]} in src/build/catalog.config.ts`;

/** What readers of headings must know of the settings. */
export type Names = Pick<CatalogConfig, 'resources' | 'categories' | 'versions'>;

export interface HeadingMeaning {
  readonly resource?: string | undefined;
  readonly category?: string | undefined;
  /** Whether it names several, or one that it is not, so that a heading above does not hold. */
  readonly unclear: { readonly resource: boolean; readonly category: boolean };
  /** Whether the heading says nothing else, like "Error Codes", "Points" or "Status Codes". */
  readonly plain: boolean;
  /** Whether tables under it are expected to list codes. */
  readonly speaksOfCodes: boolean;
}

/** Words that say nothing of their own beside the name of a category or resource. */
const FILLERS = new Set(
  'api and beta code common deprecated entity for http legacy list message of resource response status the v version'
    .split(' ')
    .map(singular),
);

const isFiller = (word: string): boolean => FILLERS.has(word) || /^v?\d{1,2}$/.test(word);

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

/** Before the name of what something is not: "Non-error codes". */
const NEGATION = / (?:except|no|non|not|without)$/;

interface Phrase {
  readonly kind: Listed;
  readonly id: string;
  readonly words: string;
}

const phrasesBySettings = new WeakMap<object, readonly Phrase[]>();

/** The names of the settings as words, the longest first, so that "Gift card points" wins. */
function phrasesOf(names: Names): readonly Phrase[] {
  const known = phrasesBySettings.get(names);
  if (known) return known;
  const phrases = (Object.keys(LISTS) as Listed[])
    .flatMap((kind) =>
      names[LISTS[kind]].flatMap((item: Recognised) =>
        [item.label, ...(item.also ?? [])].map((name) => {
          return { kind, id: item.id, words: wordsOf(name).join(' ') };
        }),
      ),
    )
    .filter(({ words }) => words !== '')
    .toSorted((a, b) => b.words.length - a.words.length);
  phrasesBySettings.set(names, phrases);
  return phrases;
}

/** Takes the names of the settings out of some words; gives those found and what is left. */
function takeNames(words: readonly string[], names: Names) {
  const found: Record<Listed, Set<string>> = {
    resource: new Set(),
    category: new Set(),
    version: new Set(),
  };
  let left = ` ${words.join(' ')} `;
  let denied = false;
  for (const { kind, id, words: name } of phrasesOf(names)) {
    const start = left.indexOf(` ${name} `);
    if (start < 0) continue;
    found[kind].add(id);
    denied ||= kind === 'category' && NEGATION.test(left.slice(0, start));
    left = left.replaceAll(` ${name} `, ' , ');
  }
  return { found, denied, left: left.split(' ').filter((word) => word !== '' && word !== ',') };
}

/**
 * Says which resource and category a heading is about, by the labels of the settings, singular or
 * plural and in any case. A category counts where the heading is plain or speaks of codes, so that
 * "Error handling" is not one.
 */
export function readHeading(text: string, names: Names): HeadingMeaning {
  const all = wordsOf(text);
  const { found, denied, left } = takeNames(all, names);
  const plain = all.length > 0 && left.every(isFiller);
  const namesCodes = all.includes('code');
  const only = (ids: ReadonlySet<string>) => (ids.size === 1 ? [...ids][0] : undefined);
  const isOfCategory = (plain || namesCodes) && found.category.size > 0;
  return {
    category: isOfCategory && !denied ? only(found.category) : undefined,
    resource: plain ? only(found.resource) : undefined,
    unclear: {
      resource: plain && found.resource.size > 1,
      category: isOfCategory && (denied || found.category.size > 1),
    },
    plain,
    speaksOfCodes: (plain && namesCodes) || isOfCategory,
  };
}

/** Right after the name of a category that a sentence announces: "error response codes". */
const ANNOUNCED = /^(?:(?:api|http|message|response|status) )?code /;

/**
 * The category of which a sentence announces codes: "The following error codes are returned:".
 * Undefined where it names none right before "codes", or several.
 */
export function findAnnounced(text: string, names: Names): string | undefined {
  if (!/codes?\b/i.test(text)) return undefined;
  const words = ` ${wordsOf(text).join(' ')} `;
  const announced = phrasesOf(names).filter(
    ({ kind, words: name }) =>
      kind === 'category' &&
      words.split(` ${name} `).some((after, index) => index > 0 && ANNOUNCED.test(after)),
  );
  const ids = new Set(announced.map(({ id }) => id));
  return ids.size === 1 ? [...ids][0] : undefined;
}
