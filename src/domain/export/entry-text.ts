import { type Catalog, getById } from '../catalog/create-catalog.ts';
import { repeatOf, versionRows } from '../catalog/emissions.ts';
import {
  absenceInWords,
  categoryLine,
  categoryNoun,
  citationOf,
  collectedOn,
  documentsOf,
  emissionLabel,
  repeatInWords,
  resourceLabel,
  versionLabel,
} from '../catalog/labels.ts';
import { quirksOf } from '../catalog/quirks/quirks-of.ts';
import type { Entry, Occurrence } from '../catalog/schema.ts';
import { wordingsOf } from '../catalog/wordings.ts';
import { groupBy } from '../group-by.ts';
import { uncapitalised } from '../text/english.ts';
import { asciiMarkdown, linkable, markdownLine, markdownLink } from './markdown.ts';

/** Jira markup, and a colon that would begin an emoticon. Source: its notation guide. */
const JIRA_MARKUP = /[{}()[\]*_+\-^~?|!#&@<>]|:(?=[DPp])/g;

const jiraText = (text: string): string =>
  text
    .split('\\')
    .map((part) => part.replace(JIRA_MARKUP, '\\$&'))
    .join('&#92;');

/**
 * How tools mark up text: the prefixes of a list item and a nested one, literal text, and a
 * documented message.
 */
const MARKUPS = {
  markdown: {
    bold: (text: string) => `**${text}**`,
    item: '- ',
    subItem: '    - ',
    text: markdownLine,
    message: markdownLine,
    link: (address: string) => markdownLink(address, address),
  },
  slack: {
    bold: (text: string) => `*${text}*`,
    item: '• ',
    subItem: '    • ',
    text: (text: string) => text,
    // In inline code, only its delimiter and a line break are special.
    message: (text: string) => `\`${text.replaceAll('`', '’').replace(/[\u2028\u2029]/g, ' ')}\``,
    link: (address: string) => address,
  },
  jira: {
    bold: (text: string) => `*${text}*`,
    item: '* ',
    subItem: '** ',
    text: jiraText,
    message: jiraText,
    link: (address: string) => `[${linkable(address)}]`,
  },
} as const;

export type MarkupName = keyof typeof MARKUPS;

/**
 * The wordings of an entry, a list item per version and category; long lists are written out once.
 * The version `api` comes first.
 */
function versionList(catalog: Catalog, entry: Entry, markup: MarkupName, api = '') {
  const { item, subItem, text, message } = MARKUPS[markup];
  return versionRows(catalog, entry, api).flatMap(({ emission, rows }, at, versions) => {
    if (!emission.emits) return [item + text(absenceInWords(catalog, entry, emission))];
    const version = text(emissionLabel(emission));
    return [...groupBy(rows, ({ category }) => category)].flatMap(([category, own]) => {
      const start = `${item}${version}, ${text(categoryNoun(catalog, category))}:`;
      const wordings = own.flatMap((row) => row.wordings);
      const furtherUp = versions.slice(0, at).map((version) => version.emission);
      const { repeated = [], sameAs } = repeatOf(wordings, furtherUp) ?? {};
      const isShorter = sameAs && repeated.length > 1;
      const texts = [
        ...(isShorter ? [text(uncapitalised(repeatInWords(repeated, sameAs)))] : []),
        ...wordings
          .filter((wording) => !isShorter || !repeated.includes(wording))
          .map((wording) => message(wording.text)),
      ];
      return texts.length === 1
        ? [`${start} ${texts[0]}`]
        : [start, ...texts.map((one) => subItem + one)];
    });
  });
}

/** When the documents of an entry were collected, if known. */
function collectedSentences(catalog: Catalog, entry: Entry): readonly string[] {
  const days = collectedOn(documentsOf(catalog, entry));
  return days === '' ? [] : [`Documents collected on ${days}.`];
}

/**
 * An entry for a ticket: code, resource, category, wordings by version, sources, link to its page.
 * Starts with the version `api`, if it exists.
 */
export function ticketOf(
  catalog: Catalog,
  entry: Entry,
  markup: MarkupName,
  permalink: string,
  api = '',
): string {
  const { bold, text, link } = MARKUPS[markup];
  const resource = text(resourceLabel(catalog, entry));
  const rowsByDocument = groupBy(entry.occurrences, ({ document }) => document);
  const places = [...rowsByDocument.values()].map((rows) => citationOf(catalog, rows));
  const paragraphs = [
    `${bold(String(entry.code))} (${resource}): ${text(categoryLine(catalog, entry))}`,
    versionList(catalog, entry, markup, api).join('\n'),
    text(`Sources: ${places.join('; ')}.`),
    ...collectedSentences(catalog, entry),
    link(permalink),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

/** The paragraphs of a section; a list is one paragraph. */
function sectionOf(catalog: Catalog, entry: Entry): readonly string[] {
  const nameOf = ({ document, category }: Occurrence) => {
    const { version } = getById(catalog.documentsById, document);
    return `${versionLabel(catalog, version, entry)}, ${categoryNoun(catalog, category)}`;
  };
  const wordings = wordingsOf(catalog, entry).flatMap(({ key, variants }) =>
    variants.flatMap(({ text, occurrences }, at) => {
      const start = at === 0 ? '- ' : '    - Variant: ';
      // "V1, error: Customer (V1), line 104; Error codes (V1), line 88", one per category.
      const sources = [...groupBy(occurrences, nameOf)].map(([name, rows]) => {
        const places = rows.map((row) => citationOf(catalog, [row], [key]));
        return `${at === 0 ? '' : '    '}    - ${markdownLine(`${name}: ${places.join('; ')}`)}`;
      });
      return [start + markdownLine(text), ...sources];
    }),
  );
  const notes = quirksOf(catalog, entry)
    .map(({ sentence }) => `- ${markdownLine(sentence)}`)
    .join('\n');
  return [
    `## ${markdownLine(resourceLabel(catalog, entry))}`,
    markdownLine(categoryLine(catalog, entry)),
    versionList(catalog, entry, 'markdown').join('\n'),
    ...collectedSentences(catalog, entry),
    '### Wordings and their sources',
    wordings.join('\n'),
    ...(notes === '' ? [] : ['### Notes on this code', notes]),
  ];
}

/**
 * The Markdown version of a code page, one section per entry. Takes the URL of the page. For an
 * unknown code, it is a heading and a sentence that says so.
 */
export function codeMarkdown(catalog: Catalog, code: number, permalink: string): string {
  const entries = catalog.entriesByCode.get(code) ?? [];
  const paragraphs = [
    `# ${code}`,
    ...(entries.length === 0 ? ['This code is not in the catalog.'] : []),
    ...entries.flatMap((entry) => sectionOf(catalog, entry)),
    markdownLink(`Code ${code} on the web`, permalink),
  ];
  return asciiMarkdown(`${paragraphs.join('\n\n')}\n`);
}
