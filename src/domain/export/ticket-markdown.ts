import { categoriesInWords } from '../catalog/category-groups.ts';
import { type Catalog, getById } from '../catalog/create-catalog.ts';
import { type Emission, emissionsOf } from '../catalog/emissions.ts';
import { capitalised } from '../catalog/english.ts';
import { wordingsByCategory } from '../catalog/sayings.ts';
import type { Entry } from '../catalog/schema.ts';
import { categorySentence } from '../catalog/summary.ts';
import { markdownLine } from './markdown.ts';

/** "Error", or how it differs: "Error in V1; warning in V2". */
export function categoryLine(catalog: Catalog, entry: Entry): string {
  const differs = categorySentence(catalog, entry);
  const one = [...new Set(entry.occurrences.map(({ category }) => category))];
  return differs ?? capitalised(categoriesInWords(catalog, one));
}

function emissionLines(catalog: Catalog, emission: Emission): readonly string[] {
  const version = markdownLine(emission.version.label);
  if (!emission.emits) return [`- ${version}: not documented`];
  return wordingsByCategory(emission).flatMap(({ category, wordings }) => {
    const start = `- ${version}, ${markdownLine(categoriesInWords(catalog, [category]))}:`;
    const texts = wordings.map(({ text }) => markdownLine(text));
    return texts.length === 1 ? [`${start} ${texts[0]}`] : [start, ...texts.map((t) => `  - ${t}`)];
  });
}

/** The wordings of an entry, a list item per version and category, without a newline at the end. */
export function versionList(catalog: Catalog, entry: Entry): string {
  return emissionsOf(catalog, entry)
    .flatMap((emission) => emissionLines(catalog, emission))
    .join('\n');
}

/** An address as a link. What would end it early is encoded; the rest stays as it is. */
export function linkLine(address: string): string {
  return `<${address.replace(/[\s<>]/g, encodeURIComponent)}>`;
}

/**
 * An entry for a ticket, as Markdown: code, resource, category, wordings per version, and the
 * address of its page. Takes the full address. Never throws.
 */
export function ticketMarkdown(catalog: Catalog, entry: Entry, permalink: string): string {
  const resource = markdownLine(getById(catalog.resourcesById, entry.resource).label);
  const category = markdownLine(categoryLine(catalog, entry));
  return [
    `**${entry.code}** (${resource}): ${category}`,
    '',
    versionList(catalog, entry),
    '',
    linkLine(permalink),
    '',
  ].join('\n');
}
