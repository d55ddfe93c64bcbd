import type { Catalog } from '../catalog/create-catalog.ts';
import { documentedIn } from '../catalog/emissions.ts';
import { categoryLine, categorySentence, emissionLabel, resourceLabel } from '../catalog/labels.ts';
import type { Entry } from '../catalog/schema.ts';
import { statedWordings, wordingsOf } from '../catalog/wordings.ts';
import { counted, inWords, shorten } from '../text/english.ts';

/** How each language writes comments and declares constants. */
export const LANGUAGES = {
  typescript: {
    label: 'TypeScript',
    comment: '//',
    declare: (name: string, value: string) => `export const ${name} = ${value};`,
  },
  java: {
    label: 'Java',
    comment: '//',
    declare: (name: string, value: string) =>
      `public static final ${value.startsWith('"') ? 'String' : 'int'} ${name} = ${value};`,
  },
  python: {
    label: 'Python',
    comment: '#',
    declare: (name: string, value: string) => `${name} = ${value}`,
  },
} as const;

export type LanguageName = keyof typeof LANGUAGES;

const MAX_NAME_LENGTH = 40;
const MAX_COMMENT_LENGTH = 160;

/** `CUSTOMER_1101_INVALID_CHANNEL_TYPE`; the first two parts are unique to each entry. */
function nameOf({ resource, code }: Entry, message: string): string {
  const words = message
    .replace(/\{[^{}]*\}/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}|[’']/gu, '');
  const parts = shorten(words, MAX_NAME_LENGTH).match(/[A-Za-z0-9]+/g) ?? [];
  const name = [resource.replaceAll('-', '_'), code, ...parts].join('_').toUpperCase();
  return /^\d/.test(name) ? `_${name}` : name;
}

/** JSON is a valid string in all three, except for Unicode line separators. */
const literal = (text: string): string =>
  JSON.stringify(text).replace(/[\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`);

/** On one line. Java also reads escapes, such as line breaks, in comments. */
const commented = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('\\', '\\\\');

/**
 * An entry as constants of a language: its code and its first message, if any, or that of the
 * version `api`, below a comment with resource, category, versions, page URL and other wordings.
 */
export function constants(
  catalog: Catalog,
  entry: Entry,
  language: LanguageName,
  permalink: string,
  api = '',
): string {
  const { comment, declare } = LANGUAGES[language];
  const emissions = documentedIn(catalog, entry);
  const own = emissions.find(({ version }) => version.id === api);
  const all = statedWordings(wordingsOf(catalog, entry));
  const [wording] = own ? statedWordings(own.wordings) : all;
  const others = all.filter(({ key }) => key !== wording?.key).map(({ text }) => `“${text}”`);
  const more = `${counted(others.length, 'other wording')}: ${others.join(', ')}`;
  const message = wording?.text ?? '';
  const name = nameOf(entry, message);
  const inVersions = `${categoryLine(catalog, entry)} in ${inWords(emissions.map(emissionLabel))}`;
  const facts = `${resourceLabel(catalog, entry)}: ${categorySentence(catalog, entry) ?? inVersions}.`;
  return [
    `${comment} ${commented(facts)}`,
    `${comment} ${commented(permalink)}`,
    ...(others.length > 0 ? [`${comment} ${commented(shorten(more, MAX_COMMENT_LENGTH))}`] : []),
    declare(name, String(entry.code)),
    ...(wording ? [declare(`${name}_MESSAGE`, literal(message))] : []),
    '',
  ].join('\n');
}
