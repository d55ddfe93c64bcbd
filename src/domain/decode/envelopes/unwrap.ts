import { MOST_ENVELOPES } from '../decoded.ts';
import { type MappedText, rewritten } from '../source-map.ts';
import { base64, byteLists, hexdumps } from './bytes.ts';
import { linePrefixes } from './line-prefixes.ts';
import type { Envelope } from './rewrites.ts';
import * as rewrites from './rewrites.ts';

/** What tools wrap around a response, in the order in which it is taken off. */
const ENVELOPES: readonly Envelope[] = [
  rewrites.terminalColours,
  rewrites.otherDigits,
  rewrites.containerLogs,
  rewrites.dockerLogs,
  hexdumps,
  rewrites.rowsOfText,
  rewrites.wrappedLines,
  rewrites.quotedPrintable,
  rewrites.percentEncoding,
  byteLists,
  base64,
  rewrites.proxiedRequests,
  linePrefixes,
  rewrites.stringConcatenation,
  rewrites.perlBooleans,
  rewrites.foldedLines,
];

/** Takes off all envelopes of a text, again and again until none fits. */
export function unwrap(source: MappedText): MappedText {
  let current = source;
  for (let round = 0; round < MOST_ENVELOPES; round++) {
    const before = current.text;
    for (const { needs = '', sign, pattern, rewrite = () => '' } of ENVELOPES) {
      if (!current.text.includes(needs) || sign?.test(current.text) === false) continue;
      current = rewritten(current, pattern, rewrite);
    }
    if (current.text === before) break;
  }
  return current;
}
