import { countRows } from '../counts.ts';
import type { Rule } from './rule.ts';

/** Each document has as many rows, entries and codes as its front matter declares. */
export const declaredCounts: Rule = ({ documents }) =>
  documents.flatMap(({ id, counts, rows }) => {
    const found = countRows(rows);
    return (['rows', 'entries', 'codes'] as const)
      .filter((name) => found[name] !== counts[name])
      .map((name) => ({
        place: `documents/${id}.json`,
        problem: `It declares ${counts[name]} ${name} and has ${found[name]}.`,
        todo: 'Import the document again.',
      }));
  });
