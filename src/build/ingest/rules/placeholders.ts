import { PLACEHOLDER } from '../../../domain/catalog/placeholders.ts';
import { placeOf, type Rule } from './rule.ts';

/** A pair of braces with none in it; not one around quotes, which is code of the page. */
const PAIR = /\{(?!["'`])[^{}]*\}/g;

/** What is left of a message when its pairs of braces are taken out, from the inside. */
function withoutPairs(message: string): string {
  const rest = message.replace(PAIR, '');
  return rest === message ? rest : withoutPairs(rest);
}

/** A rule on the messages whose braces are wrong in one way. */
const ofMessages =
  (isWrong: (message: string) => boolean, problemOf: (message: string) => string): Rule =>
  ({ documents }) =>
    documents.flatMap((document) =>
      document.rows.flatMap((row) =>
        row.messages.filter(isWrong).map((message) => ({
          place: placeOf(document, row),
          problem: problemOf(message),
          todo: 'See whether the original is written so, or its markup was misread.',
        })),
      ),
    );

const hasLooseBrace = (message: string): boolean => /[{}]/.test(withoutPairs(message));

/** Every brace of a message has its partner. */
export const placeholders: Rule = ofMessages(
  hasLooseBrace,
  (message) => `A brace in "${message}" belongs to no placeholder like {x}.`,
);

/** Braces stand around one word, else they are no placeholder for the site. */
export const unreadPlaceholder: Rule = ofMessages(
  (message) => !hasLooseBrace(message) && /[{}]/.test(message.replace(PLACEHOLDER, '')),
  (message) => `The braces in "${message}" are shown, but are no placeholder like {x}.`,
);
