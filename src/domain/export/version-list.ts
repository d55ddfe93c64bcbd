import { categoriesInWords } from '../catalog/category-groups.ts';
import type { Catalog } from '../catalog/create-catalog.ts';
import { type Emission, emissionsOf } from '../catalog/emissions.ts';
import { wordingsByCategory } from '../catalog/sayings.ts';
import type { Entry } from '../catalog/schema.ts';
import { markdownLine } from './markdown.ts';

function emissionLines(catalog: Catalog, emission: Emission): readonly string[] {
  const version = markdownLine(emission.version.label);
  if (!emission.emits) return [`- ${version}: not documented`];
  return wordingsByCategory(emission).flatMap(({ category, wordings }) => {
    const start = `- ${version}, ${markdownLine(categoriesInWords(catalog, [category]))}:`;
    const texts = wordings.map(({ text }) => markdownLine(text));
    return texts.length === 1 ? [`${start} ${texts[0]}`] : [start, ...texts.map((t) => `  - ${t}`)];
  });
}

/**
 * The wordings of an entry in Markdown, a list item per version and category, without a newline
 * at the end. Throws for an entry of another catalog.
 */
export function versionList(catalog: Catalog, entry: Entry): string {
  return emissionsOf(catalog, entry)
    .flatMap((emission) => emissionLines(catalog, emission))
    .join('\n');
}
