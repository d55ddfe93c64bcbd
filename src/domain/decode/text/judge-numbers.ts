import { remembering } from '../remembering.ts';
import { type Cell, cellOf } from './code-columns.ts';
import { type FieldsBeside, fieldsBeside } from './message-beside.ts';
import { labelBefore, SURE, scoreIn } from './number-score.ts';

/** A number of a line that could be a code, as a place in its tokens. */
export interface JudgedNumber {
  readonly at: number;
  /** Its class: 8 in the catalog, 5 a status of HTTP, 4 another. */
  readonly own: string;
  /** How much its line speaks for a code, see `scoreIn`. */
  readonly score: number;
  /** Whether it is a code only beside a message or a success, as it may be a status of HTTP. */
  readonly needsMore: boolean;
  /** Where the word that calls it a code begins. */
  readonly label: number | undefined;
  /** Where its message may be, if it is in the catalog. */
  readonly fields: FieldsBeside;
  /** The cell that it is, if it is alone in one. */
  readonly cell: Cell | undefined;
}

/** How many tokens are between two numbers of a list at most. */
const LONGEST_JOINT = 48;

/** Between two numbers that are called the same: "8015, 8065 and 91009", "not 8015 but 8065". */
const LIST =
  /^\|$|^[")\]>*]{0,2}(?: \([^()]{1,32}\)| "[^"]{1,32}"|: ?\d(?=,))?\s{0,2}(?:[,;/&+>-]|[!=]=|\.\.|J)\s{0,2}(?!.*A I )(?:[JVABTWIf]:? ?){0,4}["([#<*]{0,2}$/;

/** Whether two numbers of a line are in one list of codes. */
function isList(line: string, first: number, second: number): boolean {
  const joint = second - first <= LONGEST_JOINT ? line.slice(first + 1, second) : '';
  // A quotation mark that closes a text with the number in it ends a cell of CSV.
  const isCell = joint.startsWith('"') && line.charAt(first - 1) !== '"';
  return !isCell && LIST.test(joint);
}

/** Numbers of three digits or more, but for how often one was there: "8015 (604)", "818 times". */
const NUMBERS = /(?<![48] \()[458]|[458](?! ?X?\))/g;

/** How many tokens before and behind a number may lead to its message. */
const [BEFORE, AFTER] = [32, 24];

function cellIn(line: string, at: number): Cell | undefined {
  const own = line.lastIndexOf('\n', at) + 1;
  return cellOf(line.slice(own), at - own);
}

/**
 * Says of the numbers of a line, given as classes of its tokens, how much speaks for each being a
 * code. Of a list each is what its surest member is.
 */
export const judgeNumbers = remembering((line): readonly JudgedNumber[] => {
  const numbers = Array.from(line.matchAll(NUMBERS), ({ 0: own, index: at }) => {
    const score = scoreIn(line, at);
    return { at, own, score, needsMore: own === '5', isListed: false };
  });
  for (let first = 0, end = 1; first < numbers.length; first = end++) {
    const isMember = (at: number) => isList(line, numbers[at - 1]?.at ?? 0, numbers[at]?.at ?? 0);
    while (end < numbers.length && isMember(end)) end++;
    const list = numbers.slice(first, end);
    const best = Math.max(...list.map(({ own, score }) => (own === '5' ? -SURE : score)));
    const [head, tail] = [line.slice(0, list[0]?.at), line.slice((list.at(-1)?.at ?? 0) + 1)];
    // Beside another number, a text or a bar they are cells of a row.
    const isRow = /(?:[1"], ?"?|\|)$/.test(head) || /^(?:"?, ?[1"]|\|)/.test(tail);
    if (list.length === 1 || best <= SURE || isRow) continue;
    for (const one of list) {
      if (one.own === '5' ? one.score < SURE : one.score === Number.NEGATIVE_INFINITY) continue;
      Object.assign(one, { score: best, needsMore: false, isListed: true });
    }
  }
  return numbers.map(({ at, own, isListed, ...judged }) => {
    const isKnown = own === '8';
    const before = line.slice(Math.max(0, at - BEFORE), at);
    return {
      at,
      own,
      ...judged,
      label: labelBefore(line, at),
      fields: isKnown ? fieldsBeside(at, before, line.slice(at + 1, at + 1 + AFTER)) : {},
      cell: isKnown && !isListed ? cellIn(line, at) : undefined,
    };
  });
});
