import type { PossibleCode, Reading } from '../candidate.ts';
import { lengthAt } from '../characters.ts';
import type { Span } from '../source-map.ts';
import { ABOUT_CODES, findPlaced, type LineNumber } from './code-places.ts';
import { readLine, readTokens } from './line-tokens.ts';
import { findMessageBeside } from './message-beside.ts';
import { COUNTED, judgeNumbers, type Strength } from './number-rules.ts';
import { createLines } from './text-lines.ts';

/** A number in plain text that may be a code. `start` and `end` are those of its digits. */
export interface CodeLabel extends Span {
  readonly code: number;
  /** Where the word before it begins. */
  readonly label: number;
  readonly strength: Strength;
  /** The message that stands right beside it. */
  readonly says: Span | undefined;
}

/** How near a code, or a word for codes, is to a number that may be one. */
const NEAR_CODE = 400;

const DIGITS = /\d+/y;

/** A text up to this length is of one thing. */
const SHORT = 2_000;
const FOREIGN = /^[^O]*H(?! ?>)[^O]*$/;

/** So much of a line counts on both sides of a number. */
const NEAR_NUMBER = 240;

/**
 * How rare the words this near to a number that its own message has must be, as a sum of idf, to
 * make it a code. What looks like none may be a value of the message before it.
 */
const NEAR_WORDS = 60;
const LEAST_IDF: Partial<Record<Strength, number>> = { possible: 4, none: 6 };
/** A stretch with more numbers that may be codes is data, in which words say little. */
const MOST_DOUBTFUL = 200;

/**
 * Finds the numbers of a stretch that are called codes, those that nothing calls so, and places in
 * documented messages, each in order.
 */
export function findCodes(text: string, stretch: Span, { messages, isCode }: Reading) {
  const codes: CodeLabel[] = [];
  const traces: number[] = [];
  const numbers: number[] = [];
  const marks = { number: numbers, message: traces };
  const isShort = stretch.end - stretch.start < SHORT;
  messages.scan(text, stretch.start, stretch.end, (what, at) => marks[what].push(at), isShort);
  const isForeign =
    numbers.length > 0 &&
    isShort &&
    FOREIGN.test(readTokens(text, stretch.start, stretch.end, isCode).classes);
  /** Numbers that what is above or near may make codes. */
  const open: (LineNumber & { readonly near: boolean; readonly isPossible: boolean })[] = [];
  const lineAround = createLines(text, stretch, NEAR_NUMBER);
  let read = stretch.start;
  for (const number of numbers.sort((a, b) => a - b)) {
    if (number < read) continue;
    const around = lineAround(number);
    const line = { start: Math.max(around.start, read), end: around.end };
    read = line.end;
    // Marks a text about other software, and a line that is not the first.
    const above = isForeign ? '!\n' : line.start > stretch.start ? '\n' : '';
    const { classes, starts } = readLine(text, line.start, line.end, isCode, above);
    for (const { at, strength, near, label, fields, place } of judgeNumbers(classes)) {
      const start = line.start + (starts[at] ?? 0);
      const end = start + lengthAt(DIGITS, text, start);
      const code = Number(text.slice(start, end));
      const says = findMessageBeside(text, line.start, fields, starts, code, messages);
      // "800 points, shows 1000"
      const isAmount = !label && !says && code % 100 === 0 && COUNTED.test(classes);
      const called = isAmount && strength ? 'possible' : strength;
      const least = open.length < MOST_DOUBTFUL && called ? LEAST_IDF[called] : undefined;
      const from = called === 'none' ? end : Math.max(line.start, start - NEAR_WORDS);
      const beside = text.slice(from, Math.min(line.end, end + NEAR_WORDS));
      const isOwn =
        (says && label === undefined) || (least && messages.sharedIdf(code, beside) >= least);
      const is = isOwn ? 'sure' : called;
      const isPossible = is === 'possible';
      if (label === undefined && (place || isPossible || near)) {
        const own = { classes: classes.slice(above.length), at: at - above.length };
        open.push({ code, start, end, line, ...own, place, hasMessage: !!says, near, isPossible });
      }
      if (is && is !== 'none' && !isPossible)
        codes.push({
          code,
          start,
          end,
          label: line.start + (starts[label ?? at] ?? 0),
          strength: is,
          says,
        });
    }
  }
  /** Whether the text around a number is about codes. */
  const isAbout = (at: number) => {
    const start = Math.max(0, at - NEAR_CODE);
    const end = Math.min(text.length, at + NEAR_CODE);
    return ABOUT_CODES.test(readTokens(text, start, end, isCode).classes);
  };
  const called = codes.map(({ start }) => start);
  const isSure = new Set(called);
  const add = ({ code, start, end }: PossibleCode) => {
    if (!isSure.has(start))
      codes.push({ code, start, end, label: start, strength: 'sure', says: undefined });
    isSure.add(start);
  };
  if (!isForeign) findPlaced(text, stretch, open, isCode).forEach(add);
  const possible: PossibleCode[] = [];
  let next = 0;
  for (const one of open) {
    const { start } = one;
    while ((called[next] ?? text.length) < start - NEAR_CODE) next++;
    const isBeside = Math.abs((called[next] ?? Number.POSITIVE_INFINITY) - start) < NEAR_CODE;
    if (one.near && !isForeign && (isBeside || isAbout(start))) add(one);
    else if (one.isPossible && !isSure.has(start)) possible.push(one);
  }
  codes.sort((a, b) => a.start - b.start);
  return { codes, possible, traces };
}
