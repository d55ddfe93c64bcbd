import { replaced } from '../source-map.ts';
import type { Envelope } from './envelope.ts';

/**
 * Control sequences of a terminal (ECMA-48): colours, links, the cursor. The escape character may
 * be written out, as `cat -v`, less and loggers do, or lost by copying, which leaves `[39m`.
 */
const ESC = String.fromCharCode(0x1b);
const CSI = String.fromCharCode(0x9b);
const BEL = String.fromCharCode(7);
const SEQUENCES = new RegExp(
  `(?:${ESC}|␛|\\^\\[|\\\\(?:x1b|u001b|e|033))(?:\\[[\\d;?]*[A-Za-z]|\\][^${BEL}${ESC}\\n]{0,2000}(?:${BEL}|${ESC}\\\\))|${CSI}[\\d;?]*[A-Za-z]|\\[\\d{1,3}(?:;\\d{1,3}){0,8}m`,
  'gi',
);

export const terminalColours: Envelope = {
  name: 'terminal colours',
  mayBe: (text) => [ESC, CSI, '[0m', '[39m', '^[['].some((sign) => text.includes(sign)),
  unwrap: (source) => replaced(source, { start: 0, end: source.text.length }, SEQUENCES, () => ''),
};
