import { isLineEnd, isSpace } from '../read/characters.ts';

export interface StringScan {
  /** Where its text ends, and where reading goes on. */
  readonly end: number;
  readonly next: number;
  readonly escaped: boolean;
  /** The line or the text ends before the string does. */
  readonly cut: boolean;
}

/** How far a quotation mark that closes nothing is looked past for one that does. */
const PATIENCE = 100;

const MOST_SPACE = 64;

const BACKSLASH = 92;

const AFTER_STRING = ',:;=}])"\'`<\\/+';

/** Whether what follows a quotation mark may follow a string: a comma, a bracket, a line end. */
function mayClose(text: string, mark: number): boolean {
  for (let at = mark + 1; at <= mark + MOST_SPACE; at++) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code)) return true;
    if (!isSpace(code)) return AFTER_STRING.includes(text.charAt(at));
  }
  return true;
}

/** Whether a string goes on in the next line: the next mark must be one that closes it. */
function goesOn(text: string, at: number, closing: string): { yes: boolean; until: number } {
  let mark = at;
  while (mark < text.length && !closing.includes(text.charAt(mark))) mark++;
  if (mark === text.length) return { yes: false, until: mark };
  return { yes: text.charCodeAt(mark - 1) === BACKSLASH || mayClose(text, mark), until: mark };
}

/**
 * Reads the string whose opening quotation mark is at `from`. Forgives marks inside that are not
 * escaped, and line breaks; a string that is cut off ends with its line. Never throws.
 */
export function scanString(text: string, from: number, closing: string): StringScan {
  const [first, second] = [closing.charCodeAt(0), closing.charCodeAt(closing.length - 1)];
  let escaped = false;
  let doubtful = -1;
  let sure = from;
  const close = (end: number): StringScan => ({ end, next: end + 1, escaped, cut: false });
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) {
      escaped = true;
      at++;
    } else if (code === first || code === second) {
      if (mayClose(text, at)) return close(at);
      if (doubtful < 0) doubtful = at;
    } else if (code === 10 || code === 13) {
      if (doubtful >= 0) return close(doubtful);
      if (at > sure) {
        const { yes, until } = goesOn(text, at, closing);
        if (!yes) return { end: at, next: at, escaped, cut: true };
        sure = until;
      }
    }
    if (doubtful >= 0 && at - doubtful > PATIENCE) return close(doubtful);
  }
  if (doubtful >= 0) return close(doubtful);
  return { end: text.length, next: text.length, escaped, cut: true };
}
