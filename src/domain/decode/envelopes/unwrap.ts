import { MOST_ENVELOPES } from '../limits.ts';
import type { MappedText } from '../source-map.ts';
import { base64, byteLists, hexdumps } from './bytes.ts';
import type { Envelope } from './envelope.ts';
import { linePrefixes } from './line-prefixes.ts';
import * as rewrites from './rewrites.ts';

/** What tools wrap around a response, in the order in which it is taken off. */
const ENVELOPES: readonly Envelope[] = [
  rewrites.terminalColours,
  rewrites.containerLogs,
  rewrites.dockerLogs,
  hexdumps,
  rewrites.quotedPrintable,
  rewrites.percentEncoding,
  byteLists,
  base64,
  rewrites.proxiedRequests,
  linePrefixes,
  rewrites.stringConcatenation,
  rewrites.foldedLines,
];

/** Takes off all envelopes of a text, again and again until none fits. */
export function unwrap(source: MappedText): MappedText {
  let current = source;
  for (let round = 0; round < MOST_ENVELOPES; round++) {
    const before = current.text;
    for (const { needs = [''], sign, unwrap: takeOff } of ENVELOPES) {
      const { text } = current;
      if (needs.some((one) => text.includes(one)) && sign.test(text)) current = takeOff(current);
    }
    if (current.text === before) break;
  }
  return current;
}
