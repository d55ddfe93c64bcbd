import { placeOf, type Rule } from './rule.ts';

const SUCCESS = /\bsuccess(?:ful|fully)?\b/i;
const FAILURE = /\b(?:cannot|could|error|fail\w*|invalid|no|not|only|unable|un\w+|without)\b/i;
const HTTP_SUCCESS = /^20\d$/;

/** No code that reads like a success is listed as something else. */
export const successAmongErrors: Rule = ({ documents }) =>
  documents.flatMap((document) =>
    document.rows.flatMap((row) => {
      if (row.category === 'success') return [];
      const message = row.messages.find((text) => SUCCESS.test(text) && !FAILURE.test(text));
      if (message === undefined && !HTTP_SUCCESS.test(row.code)) return [];
      return {
        place: placeOf(document, row),
        problem: `${row.code} "${message ?? row.messages[0] ?? ''}" is listed as ${row.category}.`,
        todo: 'If the original says so, leave it.',
      };
    }),
  );
