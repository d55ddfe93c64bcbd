import { isSpace } from '../read/characters.ts';

/** A comment that is longer is no comment. */
const LONGEST_COMMENT = 200;

/** Where a comment that starts at `at` ends; `at` itself when there is none. */
function skipComment(text: string, at: number): number {
  const second = text.charAt(at + 1);
  if (second !== '/' && second !== '*') return at;
  const near = text.slice(at, at + LONGEST_COMMENT);
  const end = second === '*' ? near.indexOf('*/', 2) : near.search(/[\r\n]|$/);
  if (end < 0) return at;
  return at + end + (second === '*' ? 2 : 0);
}

/**
 * Skips what means nothing between the parts of JSON: white space, also as `\n` written out,
 * comments, and the dots that stand for parts left out. Returns the next position.
 */
export function skipFiller(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || code === 0x2026) at++;
    else if (code === 92 && 'nrt'.includes(text.charAt(at + 1) || ' ')) at += 2;
    else if (code === 46 && text.startsWith('...', at)) at += 3;
    else if (code === 47) {
      const end = skipComment(text, at);
      if (end === at) return at;
      at = end;
    } else return at;
  }
  return at;
}

/** Whether nothing stands before a position in its line. */
export function startsLine(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return at === 0 || before === 10 || before === 13;
}
