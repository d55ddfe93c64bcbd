import { placeOf, type Rule } from './rule.ts';

const FAULTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['white space that is not a single space', /^\s|\s$|\s\s|[^\S ]/],
  ['a control character', /\p{Cc}/u],
  ['a backtick', /`/],
  ['an HTML tag', /<\/?(?:br|code|b|i|em|strong|p|td|tr|table)\b[^<>]*>/i],
];

/** Messages and code cells are words: no markup, no white space but single spaces. */
export const cleanText: Rule = ({ documents }) =>
  documents.flatMap((document) =>
    document.rows.flatMap((row) =>
      [row.code, ...row.messages].flatMap((text) =>
        FAULTS.filter(([, pattern]) => pattern.test(text)).map(([name]) => ({
          place: placeOf(document, row),
          problem: `"${text}" has ${name}.`,
          todo: 'Its markup is not understood; see how the original writes it, and mend it there.',
        })),
      ),
    ),
  );
