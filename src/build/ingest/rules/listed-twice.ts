import { wordingKey } from '../../../domain/catalog/messages.ts';
import { groupBy } from '../../../domain/group-by.ts';
import { inWords, timesInWords } from '../../../domain/text/english.ts';
import type { Row } from '../document.ts';
import type { Rule } from './rule.ts';

const keyOf = ({ resource, category, code }: Row): string => `${resource}\n${category}\n${code}`;

const wordsOf = ({ messages }: Row): string => messages.map(wordingKey).toSorted().join('\n');

/** No document lists a code twice among the codes of one category. */
export const listedTwice: Rule = ({ documents }) =>
  documents.flatMap(({ id, rows }) =>
    [...groupBy(rows, keyOf).values()].flatMap((group) => {
      if (group.length === 1) return [];
      const { resource, category, code } = group[0];
      const differ = new Set(group.map(wordsOf)).size > 1;
      return {
        place: `documents/${id}.json, rows of lines ${inWords(group.map(({ line }) => `${line}`))}`,
        problem:
          `${resource} ${code} is listed ${timesInWords(group.length)} as ${category}, ` +
          `${differ ? 'with different wordings' : 'with the same wording'}.`,
        todo: 'If the original is written so, leave it; the site says so.',
      };
    }),
  );
