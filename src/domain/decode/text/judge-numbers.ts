import { memoize } from '../../memoize.ts';
import { type Cell, cellOf } from './code-columns.ts';
import { type FieldsBeside, fieldsBeside } from './message-beside.ts';
import { labelBefore, SURE, scoreIn } from './number-score.ts';

/** A number of a line that may be a code, at an offset in its tokens. */
export interface JudgedNumber {
  readonly at: number;
  /** Its class: 8 in the catalog, 5 an HTTP status, 4 any other. */
  readonly own: string;
  /** How strongly its line suggests a code, see `scoreIn`. */
  readonly score: number;
  /** The same without the others of its list. */
  readonly alone: number;
  /** Whether it needs a message or a success flag beside it, as it may be an HTTP status. */
  readonly needsMore: boolean;
  /** Where the word that calls it a code begins. */
  readonly label: number | undefined;
  /** Where its message may be, if it is in the catalog. */
  readonly fields: FieldsBeside;
  /** Its cell, if it is alone in one. */
  readonly cell: Cell | undefined;
}

/** The most tokens between two numbers of a list. */
const MAX_JOINT_LENGTH = 48;

/** Between two numbers of the same kind: "8015, 8065 and 91009", "not 8015 but 8065". */
const LIST =
  /^\|$|^[")\]>*]{0,2}(?: \([^()]{1,32}\)| "[^"]{1,32}"|: ?\d(?=,))?\s{0,2}(?:[,;/&+>-]|[!=]=|\.\.|J)\s{0,2}(?!.*A I )(?:[JVABTWIf]:? ?){0,4}["([#<*]{0,2}$/;

/** Whether two numbers of a line are in one list of codes. */
function isList(line: string, first: number, second: number): boolean {
  const joint = second - first <= MAX_JOINT_LENGTH ? line.slice(first + 1, second) : '';
  // A mark that closes a quoted text ending in the number ends a CSV cell.
  const isCell = joint.startsWith('"') && line.charAt(first - 1) !== '"';
  return !isCell && LIST.test(joint);
}

/** Numbers that may be codes, except counts: "8015 (604)", "818 times". */
const NUMBERS = /(?<![48] \()[458]|[458](?! ?X?\))/g;

/** How many tokens before and after a number may lead to its message. */
const [BEFORE, AFTER] = [32, 24];

function cellIn(line: string, at: number): Cell | undefined {
  const own = line.lastIndexOf('\n', at) + 1;
  return cellOf(line.slice(own), at - own);
}

/**
 * Scores how likely each number in a line is a code. The line is given as token classes; the
 * numbers of a list all get its highest score.
 */
export const judgeNumbers = memoize((line): readonly JudgedNumber[] => {
  const numbers = Array.from(line.matchAll(NUMBERS), ({ 0: own, index: at }) => {
    const score = scoreIn(line, at);
    return { at, own, score, alone: score, needsMore: own === '5', isListed: false };
  });
  for (let first = 0, end = 1; first < numbers.length; first = end++) {
    const isMember = (at: number) => isList(line, numbers[at - 1]?.at ?? 0, numbers[at]?.at ?? 0);
    while (end < numbers.length && isMember(end)) end++;
    const list = numbers.slice(first, end);
    const best = Math.max(...list.map(({ own, score }) => (own === '5' ? -SURE : score)));
    const [head, tail] = [line.slice(0, list[0]?.at), line.slice((list.at(-1)?.at ?? 0) + 1)];
    // Beside another number, a text or a bar, they are cells of a row.
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
      fields: fieldsBeside(at, before, line.slice(at + 1, at + 1 + AFTER)),
      cell: isKnown && !isListed ? cellIn(line, at) : undefined,
    };
  });
});
