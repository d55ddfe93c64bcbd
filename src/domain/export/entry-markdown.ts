import { type Catalog, getById } from '../catalog/create-catalog.ts';
import {
  categoryLine,
  categoryNoun,
  placeOf,
  resourceLabel,
  versionLabel,
} from '../catalog/labels.ts';
import { quirksOf } from '../catalog/quirks/quirks-of.ts';
import type { Entry, Occurrence } from '../catalog/schema.ts';
import { type Variant, wordingsOf } from '../catalog/wordings.ts';
import { groupBy } from '../group-by.ts';
import { asciiMarkdown, markdownLine, markdownLink } from './markdown.ts';
import { collectedSentences, versionList } from './ticket.ts';

/** The paragraphs of a section; lists are one. */
function sectionOf(catalog: Catalog, entry: Entry): readonly string[] {
  const nameOf = ({ document, category }: Occurrence) => {
    const { version } = getById(catalog.documentsById, document);
    return `${versionLabel(catalog, version, entry)}, ${categoryNoun(catalog, category)}`;
  };
  /** "V1, error: Customer (V1), line 104; Error codes (V1), line 88", one per category. */
  const sourcesOf = ({ occurrences }: Variant, key: string, indent: string) =>
    [...groupBy(occurrences, nameOf)].map(([name, rows]) => {
      const places = rows.map((row) => placeOf(catalog, [row], [key]));
      return `${indent}- ${markdownLine(`${name}: ${places.join('; ')}`)}`;
    });
  const wordings = wordingsOf(catalog, entry).flatMap(({ key, variants: [main, ...others] }) => [
    `- ${markdownLine(main.text)}`,
    ...sourcesOf(main, key, '    '),
    ...others.flatMap((variant) => [
      `    - Variant: ${markdownLine(variant.text)}`,
      ...sourcesOf(variant, key, '        '),
    ]),
  ]);
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
 * The Markdown twin of a code page, one section per entry. Takes the address of the page. A code
 * that is not in the catalog gives a heading and a sentence that says so.
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
