import { rewritten } from '../source-map.ts';
import { decodeUtf8 } from './bytes.ts';
import type { Envelope } from './envelope.ts';

/** Bytes written out, and lines that go on: RFC 2045, section 6.7. */
const ENCODED = /(?:=[0-9A-F]{2})+|(?<!=)=\r?\n(?=[^\r\n])/g;

/** Encoded signs that no other text has, and a break behind a long line. */
const SIGNS = /=(?:3D|7B|5B|\r?\n(?<=[^\r\n=]{40}=\r?\n)[^\r\n])/;

const parse = (hex: string) => Number.parseInt(hex, 16);

export const quotedPrintable: Envelope = {
  name: 'quoted-printable',
  mayBe: (text) => SIGNS.test(text),
  unwrap: (source) =>
    rewritten(source, ENCODED, ({ 0: written, index }, rewriter) => {
      const isBreak = /^=\r?\n/.test(written);
      const text = isBreak ? '' : decodeUtf8(written.slice(1).split('=').map(parse));
      if (text === undefined) return false;
      rewriter.replace(index, index + written.length, text);
      return true;
    }),
};
