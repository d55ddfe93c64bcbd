import { rewritten } from '../source-map.ts';
import type { Envelope } from './envelope.ts';

/** A request as mitmdump prints it: its line, then headers and parameters, each with an indent. */
const REQUEST =
  /(?<=^|\n)[^\n]{0,80}\b(?:GET|POST|PUT|PATCH|DELETE) https?:\/\/[^\r\n]{1,2000}\r?\n(?:(?: {4}[^\s:{}[\]"]{1,100}: [^\n]{0,2000}|[ \t\r]*)\n)+/g;

/** Requests of which the address, headers and parameters are no part of a response. */
export const proxiedRequests: Envelope = {
  name: 'proxied requests',
  mayBe: (text) => text.includes('\n << '),
  unwrap: (source) =>
    rewritten(source, REQUEST, ({ 0: request, index }, rewriter) => {
      const firstEnd = request.indexOf('\n') + 1;
      if (firstEnd === request.length) return false;
      rewriter.copy(index, index + firstEnd);
      rewriter.replace(index + firstEnd, index + request.length, '\n');
      return true;
    }),
};
