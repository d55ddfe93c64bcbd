import { type Catalog, getById } from '../catalog/create-catalog.ts';
import { categoryNoun, versionLabels } from '../catalog/labels.ts';
import { quirksOf } from '../catalog/quirks/quirks-of.ts';
import type { Entry, Occurrence } from '../catalog/schema.ts';
import { categoryLine } from '../catalog/summary.ts';
import { type Wording, wordingsOf } from '../catalog/wordings.ts';
import { groupBy } from '../group-by.ts';
import { linkLine, markdownLine } from './markdown.ts';
import { versionList } from './version-list.ts';

/** "V1, error: Customer (V1), line 104; Error codes (V1), line 88", one per category. */
function sourcesOf(catalog: Catalog, { occurrences }: Wording): readonly string[] {
  const nameOf = ({ document, category }: Occurrence) => {
    const { version } = getById(catalog.documentsById, document);
    return `${versionLabels(catalog, [version])}, ${categoryNoun(catalog, category)}`;
  };
  return [...groupBy(occurrences, nameOf)].map(([name, rows]) => {
    const places = rows.map(
      ({ document, line }) => `${getById(catalog.documentsById, document).title}, line ${line}`,
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
    '### Wordings and their sources',
    '',
    ...wordingsOf(catalog, entry).flatMap((wording) => [
      `- ${markdownLine(wording.text)}`,
      ...sourcesOf(catalog, wording).map((source) => `  - ${source}`),
    ]),
    '',
    ...(quirks.length === 0 ? [] : ['### Notes on the documents', '']),
    ...quirks.map(({ sentence }) => `- ${markdownLine(sentence)}`),
    ...(quirks.length === 0 ? [] : ['']),
  ];
}

/**
 * Everything the documents say about one number, as Markdown, one section per entry. Takes a
 * code and the full address of its page; for a code that the catalog does not hold, the
 * heading alone with a sentence that says so. Never throws.
 */
export function codeMarkdown(catalog: Catalog, code: number, permalink: string): string {
  const entries = catalog.entriesByCode.get(code) ?? [];
  return [
    `# ${code}`,
    '',
    ...(entries.length === 0 ? ['This code is not in the catalog.', ''] : []),
    ...entries.flatMap((entry) => sectionOf(catalog, entry)),
    linkLine(permalink),
    '',
  ].join('\n');
}
