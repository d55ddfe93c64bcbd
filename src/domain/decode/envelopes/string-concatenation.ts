import { rewritten } from '../source-map.ts';
import type { Envelope } from './envelope.ts';

/** A string that goes on in the next line: `"co" +`, `'co' .`, or right below as in Python and C. */
const JOINT =
  /(["'`])[ \t]{0,4}(?:[+.&]|\|\||\\)?[ \t]{0,4}\r?\n\s{0,200}(?:[+.&]|\|\|)?[ \t]{0,4}[fru]?\1/g;
const JOINED =
  /["'`][ \t]{0,4}(?:[+.&\\]|\|\|)?[ \t]{0,4}\r?\n\s{0,200}(?:[+.&]|\|\|)?[ \t]{0,4}[fru]?["'`]/;
const SIGN = /[+.&|\\]/;

/** How far the end of the second string is looked for. */
const LONGEST = 400;

/** Strings that source code puts together from several. */
export const stringConcatenation: Envelope = {
  name: 'string concatenation',
  mayBe: (text) => JOINED.test(text),
  unwrap: (source) =>
    rewritten(source, JOINT, ({ 0: joint, 1: quote = '', index }, rewriter) => {
      const end = index + joint.length;
      const { text } = source;
      const next = text.slice(end, end + LONGEST);
      // Without a sign it may be a comma that is missing, and the next string a key.
      const closes = next.indexOf(quote);
      const isKey = closes >= 0 && /^\s{0,8}(?::|=>)/.test(next.slice(closes + 1));
      const isEmpty = text.charAt(index - 1) === quote || text.charAt(index - 1) === ':';
      if (!SIGN.test(joint) && (isKey || isEmpty)) return false;
      rewriter.replace(index, end, '');
      return true;
    }),
};
