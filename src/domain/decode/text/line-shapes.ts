import { memoize } from '../../memoize.ts';
import type { IsCode } from '../candidate.ts';
import type { Span } from '../source-map.ts';
import { type JudgedNumber, judgeNumbers } from './judge-numbers.ts';
import { fieldsOf, type LineFields } from './line-fields.ts';
import { classOfNumber, readTokens, type Tokens } from './line-tokens.ts';
import { type Features, textFeatures } from './number-features.ts';

/** What a line contains. Offsets are relative to its start, as lines share shapes. */
export interface LineShape extends Tokens, LineFields {
  /** Its numbers that may be codes. */
  readonly numbers: readonly JudgedNumber[];
  readonly about: Features;
}

/**
 * A hash (FNV-1a, twice) of a line with its numbers replaced by their classes. At 52 bits, chance
 * collisions are negligible.
 */
function hashOf(text: string, start: number, end: number, isCode: IsCode): number {
  // Not 0, which a character 0 does not change.
  let [high, low] = [0x811c9dc5, 0x811c9dc5];
  for (let at = start; at < end; at++) {
    let code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      const from = at;
      let value = code - 48;
      for (; at + 1 < end; at++) {
        const next = text.charCodeAt(at + 1) - 48;
        if (!(next >= 0 && next <= 9)) break;
        value = value * 10 + next;
      }
      const length = at + 1 - from;
      code = 0x10000 + (length << 8) + classOfNumber(value, length, isCode).charCodeAt(0);
    }
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
  }
  return (high >>> 0) * 2 ** 20 + (low >>> 12);
}

const known = memoize((_: number, read: () => LineShape) => read());

/** Reads a line between two positions, once per shape: logs repeat the same shapes. */
export function shapeOf(text: string, { start, end }: Span, isCode: IsCode, above = ''): LineShape {
  return known(hashOf(text, start, end, isCode) + above.length, () => {
    const tokens = readTokens(text, start, end, isCode, above);
    const numbers = judgeNumbers(tokens.classes);
    const about = textFeatures(tokens.classes);
    return { ...tokens, ...fieldsOf(text.slice(start, end), 0), numbers, about };
  });
}
