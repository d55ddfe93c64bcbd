import { type Catalog, getById } from '../catalog/create-catalog.ts';
import {
  absenceInWords,
  categoryLine,
  categoryNoun,
  collectedOn,
  documentsOf,
  emissionLabel,
  linesInWords,
  versionLabel,
} from '../catalog/labels.ts';
import { linesOf } from '../catalog/messages.ts';
import { quirksOf } from '../catalog/quirks/quirks-of.ts';
import type { Entry, Occurrence } from '../catalog/schema.ts';
import { repeatInWords, type VersionRows, versionRows } from '../catalog/version-rows.ts';
import { wordingsOf } from '../catalog/wordings.ts';
import { groupBy } from '../group-by.ts';
import { uncapitalised } from '../text/english.ts';
import { asciiMarkdown, markdownLine, markdownLink } from './markdown.ts';

function versionLines(
  catalog: Catalog,
  entry: Entry,
  { emission, rows }: VersionRows,
): readonly string[] {
  if (!emission.emits) return [`- ${markdownLine(absenceInWords(catalog, entry, emission))}`];
  const version = markdownLine(emissionLabel(emission));
  return [...groupBy(rows, ({ category }) => category)].flatMap(([category, own]) => {
    const start = `- ${version}, ${markdownLine(categoryNoun(catalog, category))}:`;
    const texts = own.flatMap(({ wordings, sameAs }) =>
      sameAs && wordings.length > 1
        ? [uncapitalised(repeatInWords(wordings, sameAs))]
        : wordings.map(({ text }) => text),
    );
    return texts.length === 1
      ? [`${start} ${markdownLine(texts[0] ?? '')}`]
      : [start, ...texts.map((text) => `    - ${markdownLine(text)}`)];
  });
}

/**
 * The wordings of an entry, a list item per version and category; long lists are told once. The
 * version `api` comes first.
 */
function versionList(catalog: Catalog, entry: Entry, api = ''): string {
  return versionRows(catalog, entry, api)
    .flatMap((version) => versionLines(catalog, entry, version))
    .join('\n');
}

/** When the documents of an entry were collected, as a paragraph, if that is known. */
function collectedLines(catalog: Catalog, entry: Entry): readonly string[] {
  const days = collectedOn(documentsOf(catalog, entry));
  return days === '' ? [] : [`Documents collected on ${days}.`, ''];
}

/**
 * An entry for a ticket: code, resource, category, wordings by version, link to its page. Leads
 * with the version `api`, if there is one of that id.
 */
export function ticketMarkdown(
  catalog: Catalog,
  entry: Entry,
  permalink: string,
  api = '',
): string {
  const resource = markdownLine(getById(catalog.resourcesById, entry.resource).label);
  const category = markdownLine(categoryLine(catalog, entry));
  return [
    `**${entry.code}** (${resource}): ${category}`,
    '',
    versionList(catalog, entry, api),
    '',
    ...collectedLines(catalog, entry),
    markdownLink(permalink, permalink),
    '',
  ].join('\n');
}

/** "V1, error: Customer (V1), line 104; Error codes (V1), line 88", one per category. */
function sourcesOf(
  catalog: Catalog,
  entry: Entry,
  occurrences: readonly Occurrence[],
  key: string,
): readonly string[] {
  const nameOf = ({ document, category }: Occurrence) => {
    const { version } = getById(catalog.documentsById, document);
    return `${versionLabel(catalog, version, entry)}, ${categoryNoun(catalog, category)}`;
  };
  return [...groupBy(occurrences, nameOf)].map(([name, rows]) => {
    const places = rows.map(
      (row) =>
        `${getById(catalog.documentsById, row.document).title}, ${linesInWords(linesOf(row, [key]))}`,
    );
    return markdownLine(`${name}: ${places.join('; ')}`);
  });
}

function sectionOf(catalog: Catalog, entry: Entry): readonly string[] {
  const quirks = quirksOf(catalog, entry);
  return [
    `## ${markdownLine(getById(catalog.resourcesById, entry.resource).label)}`,
    '',
    markdownLine(categoryLine(catalog, entry)),
    '',
    versionList(catalog, entry),
    '',
    ...collectedLines(catalog, entry),
    '### Wordings and their sources',
    '',
    ...wordingsOf(catalog, entry).flatMap(({ key, variants: [main, ...others] }) => [
      `- ${markdownLine(main.text)}`,
      ...sourcesOf(catalog, entry, main.occurrences, key).map((source) => `    - ${source}`),
      ...others.flatMap(({ text, occurrences }) => [
        `    - Variant: ${markdownLine(text)}`,
        ...sourcesOf(catalog, entry, occurrences, key).map((source) => `        - ${source}`),
      ]),
    ]),
    '',
    ...(quirks.length === 0 ? [] : ['### Notes on this code', '']),
    ...quirks.map(({ sentence }) => `- ${markdownLine(sentence)}`),
    ...(quirks.length === 0 ? [] : ['']),
  ];
}

/**
 * The Markdown twin of a code page, one section per entry. Takes the address of the page. A code
 * that is not in the catalog gives a heading and a sentence that says so.
 */
export function codeMarkdown(catalog: Catalog, code: number, permalink: string): string {
  const entries = catalog.entriesByCode.get(code) ?? [];
  const lines = [
    `# ${code}`,
    '',
    ...(entries.length === 0 ? ['This code is not in the catalog.', ''] : []),
    ...entries.flatMap((entry) => sectionOf(catalog, entry)),
    markdownLink(`Code ${code} on the web`, permalink),
    '',
  ];
  return asciiMarkdown(lines.join('\n'));
}
