import { MOST_ENVELOPES } from '../limits.ts';
import type { MappedText } from '../source-map.ts';
import { base64 } from './base64.ts';
import { byteLists } from './byte-lists.ts';
import { containerLogs, dockerLogs } from './container-logs.ts';
import type { Envelope } from './envelope.ts';
import { foldedLines } from './folded-lines.ts';
import { hexdumps } from './hexdumps.ts';
import { linePrefixes } from './line-prefixes.ts';
import { percentEncoding } from './percent-encoding.ts';
import { proxiedRequests } from './proxied-requests.ts';
import { quotedPrintable } from './quoted-printable.ts';
import { stringConcatenation } from './string-concatenation.ts';
import { terminalColours } from './terminal-colours.ts';

/** What tools wrap around a response, in the order in which it is taken off. */
export const ENVELOPES: readonly Envelope[] = [
  terminalColours,
  containerLogs,
  dockerLogs,
  hexdumps,
  quotedPrintable,
  percentEncoding,
  byteLists,
  base64,
  proxiedRequests,
  linePrefixes,
  stringConcatenation,
  foldedLines,
];

/** Takes off all envelopes of a text, again and again until none fits. */
export function unwrap(source: MappedText): MappedText {
  let current = source;
  for (let round = 0; round < MOST_ENVELOPES; round++) {
    let isUnwrapped = false;
    for (const { mayBe, unwrap: takeOff } of ENVELOPES) {
      const inside = mayBe(current.text) ? takeOff(current) : undefined;
      if (!inside || inside.text === current.text) continue;
      current = inside;
      isUnwrapped = true;
    }
    if (!isUnwrapped) break;
  }
  return current;
}
