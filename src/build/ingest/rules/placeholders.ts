import { placeOf, type Rule } from './rule.ts';

/** As the domain reads them in a message. */
const PLACEHOLDER = /\{[A-Za-z0-9_]{1,32}\}/g;

/** Every brace of a message belongs to a placeholder like `{x}` or `{0}`. */
export const placeholders: Rule = ({ documents }) =>
  documents.flatMap((document) =>
    document.rows.flatMap((row) =>
      row.messages
        .filter((message) => /[{}]/.test(message.replace(PLACEHOLDER, '')))
        .map((message) => ({
          place: placeOf(document, row),
          problem: `A brace in "${message}" belongs to no placeholder like {x}.`,
          todo: 'See whether the original is written so, or its markup was misread.',
        })),
    ),
  );
