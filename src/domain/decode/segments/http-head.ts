import { lengthAt } from '../characters.ts';
import type { Span } from '../source-map.ts';

/** A line of a request or of a response, as it stands or behind what curl, wget or a diff puts there. */
const FIRST_LINE =
  /^\s{0,8}(?:[<>*] ?)?\s{0,4}(?:HTTP\/[\d.]{1,4} \d{3}\b|[a-z]{3,7} \S{1,2000} HTTP\/\d)/i;
const LONGEST_LINE = 2_100;

/** Where the line begins in which `HTTP/` stands, if that is the first of a head. */
export function startOfHead(text: string, at: number): number | undefined {
  const near = text.slice(Math.max(0, at - LONGEST_LINE), at);
  const start = at - near.length + Math.max(near.lastIndexOf('\n'), near.lastIndexOf('\r')) + 1;
  return FIRST_LINE.test(text.slice(start, at + 16)) ? start : undefined;
}

/** A line, and the headers below it. */
const HEAD =
  /[^\r\n]{0,20000}(?:\r\n|\r|\n|$)(?:[<>*]? {0,8}[!#$%&'*+.^_`|~\w-]{1,100}:[^\r\n]{0,20000}(?:\r\n|\r|\n|$)){0,1000}/y;

/** A header of a response in which the vendor sends its own code. */
const STATUS_CODE =
  /^\s{0,8}[<>*]?\s{0,4}HTTP\/.*^[<>*]? {0,8}status[_-]?code: {0,4}(\d{3,9})\s*$/ims;

export interface HttpHead {
  readonly end: number;
  /** The digits of the vendor's own code among the headers of a response. */
  readonly code: Span | undefined;
}

export function readHead(text: string, from: number): HttpHead {
  const end = from + lengthAt(HEAD, text, from);
  const [written, digits = ''] = STATUS_CODE.exec(text.slice(from, end)) ?? [];
  if (written === undefined) return { end, code: undefined };
  const start = from + written.lastIndexOf(digits);
  return { end, code: { start, end: start + digits.length } };
}
