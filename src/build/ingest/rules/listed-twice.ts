import { inWords, timesInWords } from '../../../domain/catalog/english.ts';
import { wordingKey } from '../../../domain/catalog/messages.ts';
import type { Row } from '../document.ts';
import type { Rule } from './rule.ts';

function groupRows(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.resource}\n${row.category}\n${row.code}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

const wordsOf = ({ messages }: Row): string => messages.map(wordingKey).toSorted().join('\n');

/** No document lists a code twice among the codes of one category. */
export const listedTwice: Rule = ({ documents }) =>
  documents.flatMap(({ id, rows }) =>
    groupRows(rows).map((group) => {
      const { resource, category, code } = group[0] as Row;
      const differ = new Set(group.map(wordsOf)).size > 1;
      return {
        place: `documents/${id}.json, rows of lines ${inWords(group.map(({ line }) => `${line}`))}`,
        problem:
          `${resource} ${code} is listed ${timesInWords(group.length)} as ${category}, ` +
          `${differ ? 'in other words' : 'in the same words'}.`,
        todo: 'If the original is written so, leave it; readers are told.',
      };
    }),
  );
