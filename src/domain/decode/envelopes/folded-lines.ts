import { rewritten } from '../source-map.ts';
import type { Envelope } from './envelope.ts';

/**
 * A message in YAML that goes on in the lines below, which are indented deeper: as a folded or
 * literal block, or plain, as writers do at a width of 80.
 */
const FOLDED =
  /(?<=(?:^|\n)([ \t]*)(?:- )?["']?(?:message|msg|error|errors|body|description|response)["']?:[ \t]+)(?:[>|][+-]?[ \t]*\r?\n(?:\1[ \t]+[^\r\n]+(?:\r?\n|$)){1,20}|[^\s{["'>|][^\r\n]{20,200}\r?\n(?:\1[ \t]{2,}(?![\w.-]{1,40}:(?:\s|$)|- )[^\r\n]{1,200}(?:\r?\n|$)){1,10})/g;
const NAMES = ['message', 'msg', 'error', 'errors', 'body', 'description', 'response'];
const BREAK = /(?<=\S)[ \t]*\r?\n[ \t]*(?=\S)/g;

export const foldedLines: Envelope = {
  name: 'folded lines',
  mayBe: (text) => NAMES.some((name) => text.includes(`${name}: `)),
  unwrap: (source) =>
    rewritten(source, FOLDED, ({ 0: block, index }, rewriter) => {
      const mark = /^[>|][+-]?[ \t]*\r?\n\s*/.exec(block)?.[0] ?? '';
      // A body keeps its lines: they are those of JSON or XML.
      if (/^\s*[{[<]/.test(block.slice(mark.length))) return false;
      let read = mark.length;
      if (mark !== '') rewriter.replace(index, index + read, '');
      for (const { 0: written, index: at } of block.slice(read).matchAll(BREAK)) {
        const start = mark.length + at;
        rewriter.copy(index + read, index + start);
        rewriter.replace(index + start, index + start + written.length, ' ');
        read = start + written.length;
      }
      rewriter.copy(index + read, index + block.length);
      return true;
    }),
};
