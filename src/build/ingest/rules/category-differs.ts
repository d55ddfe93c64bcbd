import { entryId } from '../../../domain/catalog/create-catalog.ts';
import type { Occurrence } from '../../../domain/catalog/schema.ts';
import { inWords } from '../../../domain/text/english.ts';
import type { Rule } from './rule.ts';

/** An entry has the same category in all rows. */
export const categoryDiffers: Rule = ({ catalog }) =>
  catalog.entries.flatMap((entry) => {
    const firsts = new Map<string, Occurrence>();
    for (const row of entry.occurrences) {
      if (!firsts.has(row.category)) firsts.set(row.category, row);
    }
    if (firsts.size < 2) return [];
    const parts = [...firsts.values()].map(
      ({ category, document, line }) => `${category} in documents/${document}.json, line ${line}`,
    );
    return [
      {
        place: `catalog.json, ${entryId(entry)}`,
        problem: `It is ${inWords(parts)}.`,
        todo: 'If the originals say so, leave it; the site says so.',
      },
    ];
  });
