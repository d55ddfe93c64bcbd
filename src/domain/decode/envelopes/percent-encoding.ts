import { rewritten } from '../source-map.ts';
import { decodeUtf8 } from './bytes.ts';
import type { Envelope } from './envelope.ts';

/** A stretch without gaps in which a bracket or a quotation mark is encoded, maybe twice. */
const STRETCH = /(?<![^\s"'<>])[^\s"'<>]*%(?:25){0,4}(?:7B|5B|3C|22)[^\s"'<>]*/gi;
const ENCODED = /\+|(?:%[0-9a-f]{2})+/gi;

const SIGNS = /%(?:25){0,4}(?:7B|5B|3C|22)/i;

const parse = (hex: string) => Number.parseInt(hex, 16);

/** Text in addresses (RFC 3986) and forms, which write `+` for a space. */
export const percentEncoding: Envelope = {
  name: 'percent-encoding',
  mayBe: (text) => text.includes('%') && SIGNS.test(text),
  unwrap: (source) =>
    rewritten(source, STRETCH, ({ 0: stretch, index }, rewriter) => {
      const isForm = !stretch.includes('%20');
      let read = 0;
      for (const { 0: written, index: at } of stretch.matchAll(ENCODED)) {
        const isPlus = written === '+';
        if (isPlus && !isForm) continue;
        const text = isPlus ? ' ' : decodeUtf8(written.slice(1).split('%').map(parse));
        if (text === undefined) continue;
        rewriter.copy(index + read, index + at);
        rewriter.replace(index + at, index + at + written.length, text);
        read = at + written.length;
      }
      rewriter.copy(index + read, index + stretch.length);
      return true;
    }),
};
