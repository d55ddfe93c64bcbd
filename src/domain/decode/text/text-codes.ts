import type { PossibleCode, Reading } from '../candidate.ts';
import { lengthAt } from '../characters.ts';
import type { Span } from '../source-map.ts';
import { findPlaced, type LineNumber } from './code-places.ts';
import { readTokens } from './line-tokens.ts';
import { findMessageBeside } from './message-beside.ts';
import { judgeNumbers, type Strength } from './number-rules.ts';
import { lineAround } from './text-lines.ts';

/** A number in plain text that may be a code. `start` and `end` are those of its digits. */
export interface CodeLabel extends Span {
  readonly code: number;
  /** Where the word before it begins. */
  readonly label: number;
  readonly strength: Strength;
  /** The message that stands right beside it. */
  readonly says: Span | undefined;
}

/** A word "code" is this near before a line that is about codes. */
const NEAR_TOPIC = 400;

const DIGITS = /\d+/y;

/**
 * What stands before the tokens of a line that is near one about codes, in a short text that names
 * other software with errors of its own, or below any other line.
 */
const ABOVE = { topic: '~\n', foreign: '!\n', line: '\n' } as const;

/** A text up to this length is of one thing. */
const SHORT = 2_000;
const FOREIGN = /^[^O]*H[^O]*$/;

/** The last word of a sentence that goes on in the next line, as mail is wrapped: "the error". */
const WRAPPED = /(?<=\p{Ll} )\p{Ll}{3,16} ?\r?\n$/u;
const LONGEST_WRAPPED = 24;
/** What may be before a number that begins such a line. */
const LONGEST_OPENING = 4;

const wrappedBefore = (text: string, at: number): number =>
  WRAPPED.exec(text.slice(Math.max(0, at - LONGEST_WRAPPED), at))?.[0].length ?? 0;

/** Whether a line near a code would call a number one: "now it's 8007". */
const isCalledNearTopic = ({ classes, at }: LineNumber): boolean =>
  judgeNumbers(ABOVE.topic + classes).some(
    (one) => one.at === at + ABOVE.topic.length && one.strength === 'sure',
  );

/** A line that counts things has round numbers that are amounts: "800 points, shows 1000". */
const COUNTED = /[1-8] n(?![A-Za-z])/;

/** So much of a line counts on both sides of a number. */
const NEAR_NUMBER = 240;

/**
 * Finds the numbers of a stretch that are called codes, those that nothing calls so, and places in
 * documented messages, each in order.
 */
export function findCodes(text: string, stretch: Span, { messages, isCode }: Reading) {
  const codes: CodeLabel[] = [];
  const possible: PossibleCode[] = [];
  const traces: number[] = [];
  const numbers: number[] = [];
  const codeWords: number[] = [];
  const places = { number: numbers, message: traces, codeWord: codeWords };
  messages.scan(text, stretch.start, stretch.end, (what, at) => places[what].push(at));
  numbers.sort((a, b) => a - b);
  const all: (LineNumber & { readonly isPossible: boolean })[] = [];
  const isForeign =
    numbers.length > 0 &&
    stretch.end - stretch.start < SHORT &&
    FOREIGN.test(readTokens(text, stretch.start, stretch.end, isCode).classes);
  let [read, word] = [stretch.start, 0];
  for (const number of numbers) {
    if (number < read) continue;
    const around = lineAround(text, number, stretch, NEAR_NUMBER);
    const line = { start: Math.max(around.start, read), end: around.end };
    read = line.end;
    while ((codeWords[word] ?? line.start) < line.start) word++;
    const isNearTopic =
      line.start - (codeWords[word - 1] ?? -NEAR_TOPIC) < NEAR_TOPIC ||
      (codeWords[word] ?? text.length + NEAR_TOPIC) - line.end < NEAR_TOPIC;
    const isFirst = line.start === stretch.start;
    const above = isForeign ? 'foreign' : isNearTopic ? 'topic' : isFirst ? undefined : 'line';
    const isBeginning = number - line.start < LONGEST_OPENING;
    const from = isBeginning ? line.start - wrappedBefore(text, line.start) : line.start;
    const { classes, starts } = readTokens(text, from, line.end, isCode, above && ABOVE[above]);
    for (const { at, strength, label, fields, place } of judgeNumbers(classes)) {
      const start = starts[at] ?? 0;
      const end = start + lengthAt(DIGITS, text, start);
      const code = Number(text.slice(start, end));
      const says = findMessageBeside(text, fields, starts, code, messages);
      const own = classes.lastIndexOf('\n', at) + 1;
      const tokens = { classes: classes.slice(own), at: at - own };
      const by = label !== undefined ? 'word' : says ? 'message' : undefined;
      const isAmount = !by && code % 100 === 0 && COUNTED.test(classes);
      const is = by === 'message' ? 'sure' : isAmount && strength ? 'possible' : strength;
      const isPossible = is === 'possible';
      // Of those that a word calls codes only what a line above says counts for others.
      if (by === 'word' ? (label ?? 0) < own : place || isPossible)
        all.push({ code, start, end, line, ...tokens, place, isNearTopic, by, isPossible });
      if (!is || isPossible) continue;
      codes.push({ code, start, end, label: starts[label ?? at] ?? start, strength: is, says });
    }
  }
  const placed = new Set(isForeign ? [] : findPlaced(text, stretch, all, isCode));
  const called = codes.map(({ start }) => start);
  const isCalled = new Set(called);
  let near = 0;
  for (const one of all) {
    const { code, start, end, isPossible } = one;
    if (isCalled.has(start)) continue;
    while ((called[near] ?? text.length) < start - NEAR_TOPIC) near++;
    const isNearCode = Math.abs((called[near] ?? Number.POSITIVE_INFINITY) - start) < NEAR_TOPIC;
    const isTold = isNearCode && !isForeign && isCalledNearTopic(one);
    if (placed.has(one) || isTold) {
      codes.push({ code, start, end, label: start, strength: 'sure', says: undefined });
    } else if (isPossible) possible.push({ code, start, end });
  }
  codes.sort((a, b) => a.start - b.start);
  return { codes, possible, traces };
}
