import { memoizeByObject } from '../../domain/memoize-by-object.ts';
import type { CatalogConfig, Recognised } from '../catalog.config.ts';
import type { Heading } from './tables.ts';

export const LISTS = {
  version: 'versions',
  resource: 'resources',
  category: 'categories',
} as const;

export type Listed = keyof typeof LISTS;

/** Names the list in the settings to which a version, resource or category can be added. */
export const settingsList = (kind: Listed): string =>
  `${LISTS[kind]} in src/build/catalog.config.ts`;

/** The part of the settings that is needed to interpret headings. */
export type Names = Pick<CatalogConfig, 'resources' | 'categories' | 'versions'>;

const singular = (word: string): string => word.replace(/s$/, '');

/** Words that add no meaning to the name of a category or resource. */
const FILLERS = new Set(
  'api and beta code common deprecated entity for http legacy list message of resource response status the v version'
    .split(' ')
    .map(singular),
);

/** Lower-case singular words of a text, without punctuation. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(singular)
    .filter(Boolean);
}

/** May follow the name of a category: "error response codes". */
const OF_CODES = '(?:(?:api|http|message|response|status) )?code ';

/** All names of an item in the settings, as words: its label and its other names. */
export const namesOf = ({ label, also = [] }: Recognised): readonly string[] =>
  [label, ...also].map((name) => wordsOf(name).join(' '));

/** All names in the settings as words, longest first, so that "Gift card points" wins. */
const phrasesOf = memoizeByObject((names: Names) =>
  (Object.keys(LISTS) as Listed[])
    .flatMap((kind) =>
      names[LISTS[kind]].flatMap((item) =>
        namesOf(item).map((words) => ({ kind, id: item.id, words })),
      ),
    )
    .filter(({ words }) => words !== '')
    .toSorted((a, b) => b.words.length - a.words.length),
);

/**
 * Finds the resource and category that a heading names, by the labels in the settings: singular or
 * plural, case-insensitive. A category counts only where the heading is plain or mentions codes, so
 * "Error handling" names none.
 */
export function readHeading(text: string, names: Names) {
  const all = wordsOf(text);
  const namesCodes = all.includes('code');
  const found = { resource: [] as string[], category: [] as string[], version: [] as string[] };
  const announced: string[] = [];
  // "Warning" or "Success" alone may also be the title of a note.
  const isOpening = /:\s*$/.test(text) || (/[^s]s\W*$/i.test(text) && all.length === 1);
  let left = ` ${all.join(' ')} `;
  for (const { kind, id, words } of phrasesOf(names)) {
    if (!left.includes(` ${words} `)) continue;
    found[kind].push(id);
    if (kind === 'category') {
      const isOfCodes = namesCodes && new RegExp(` ${words} ${OF_CODES}`).test(left);
      // "Non-error codes" leaves open which other category is meant.
      if (new RegExp(` (?:except|non?|not|without) ${words} `).test(left)) found[kind].push('');
      else if (isOpening || isOfCodes) announced.push(id);
    }
    left = left.replaceAll(` ${words} `, ' , ');
  }
  const plain =
    all.length > 0 &&
    left.split(/[ ,]+/).every((word) => FILLERS.has(word) || /^(?:v?\d{1,2})?$/.test(word));
  const only = (ids: readonly string[]) => (new Set(ids).size > 1 ? null : ids[0]);
  const isOfCategory = (plain || namesCodes) && found.category.length > 0;
  const category = only(found.category);
  return {
    /** Null where it names several, which also overrides the heading above. */
    resource: plain ? only(found.resource) : undefined,
    category: isOfCategory ? category : undefined,
    /** The category that a line announces: "These error codes are returned", "Errors:". */
    announced: only(announced),
    /** The category that it mentions in any way, as "Successful calls" does. */
    mentioned: category,
    /** Whether it has no other words, like "Error Codes", "Points" or "Status Codes". */
    plain,
    /** Whether tables below it are expected to list codes. */
    speaksOfCodes: (plain && namesCodes) || isOfCategory,
  };
}

export type Owner = 'resource' | 'category';

/** A heading that sets a resource or category; without an id where it is ambiguous. */
interface Named {
  readonly id: string | null | undefined;
  readonly heading: Heading;
}

/** A heading with the resource and category below it: its own, else inherited. */
export interface Section extends Readonly<Record<Owner, Named | undefined>> {
  readonly heading: Heading;
  readonly parent: Section | undefined;
  readonly speaksOfCodes: boolean;
  hasText: boolean;
  hasTable: boolean;
}

/**
 * Opens the section of a heading, which closes sections of its level and below. Only a resource
 * also applies to the next sibling, until another is named or a heading is about something else.
 */
export function enterSection(heading: Heading, before: Section | undefined, names: Names): Section {
  const meaning = readHeading(heading.text, names);
  const { resource, plain, speaksOfCodes, mentioned } = meaning;
  let parent = before;
  while (parent && parent.heading.level >= heading.level) parent = parent.parent;
  const named = (id: Named['id']): Named => ({ id, heading });
  // "Successful calls" under "Error codes" may be about either.
  const isOpen = mentioned && parent?.category?.id && mentioned !== parent.category.id;
  const category = meaning.category === undefined && isOpen ? null : meaning.category;

  const resourceHere = () => {
    if (resource !== undefined) return named(resource);
    const [around, last] = [parent?.resource, before?.resource];
    if (!plain && !category) return around;
    const isBeside = last && last.heading.level >= heading.level;
    // "Status codes" beside "Points", both under "Customer", may belong to either.
    const isAmbiguous = isBeside && last.id && around?.id && last.id !== around.id;
    return isAmbiguous ? named(undefined) : last;
  };
  return {
    heading,
    parent,
    resource: resourceHere(),
    category: category === undefined ? parent?.category : named(category),
    speaksOfCodes: speaksOfCodes || parent?.speaksOfCodes === true,
    hasText: false,
    hasTable: false,
  };
}

/**
 * Sections whose heading promises a table of codes that they lack. Not the headings in a table of
 * contents, which have nothing below; "Error response" with text below may be above an example.
 */
export function sectionsWithoutTable(all: readonly Section[]): readonly Section[] {
  const keyOf = ({ category }: Section, resource: Named['id']) => `${category?.id} ${resource}`;
  const named = all.filter(({ hasTable }) => hasTable);
  const withTable = new Set(
    named.flatMap((one) => [keyOf(one, one.resource?.id), keyOf(one, undefined)]),
  );
  return all.filter((section) => {
    const { category, resource, hasTable, hasText, heading } = section;
    if (category?.heading !== heading || hasTable) return false;
    if (hasText) return /\bcodes?\b/i.test(heading.text);
    return !withTable.has(keyOf(section, resource?.id || undefined));
  });
}
