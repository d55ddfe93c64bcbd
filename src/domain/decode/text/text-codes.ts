import type { PossibleCode, Reading } from '../candidate.ts';
import { lengthAt } from '../characters.ts';
import type { Span } from '../source-map.ts';
import { ABOUT_CODES, findPlaced, type LineNumber } from './code-places.ts';
import { type LineShape, shapeOf } from './line-shapes.ts';
import { readTokens } from './line-tokens.ts';
import { findMessageBeside } from './message-beside.ts';
import { COUNTED, type Strength } from './number-rules.ts';
import { lineAround } from './text-lines.ts';

/** A number in plain text that may be a code. `start` and `end` are those of its digits. */
export interface CodeLabel extends Span {
  readonly code: number;
  /** Where the word before it begins. */
  readonly label: number;
  readonly strength: Strength;
  /** The message that is right beside it. */
  readonly says?: Span | undefined;
  /** Its line, and what that holds. */
  readonly line?: Span;
  readonly shape?: LineShape;
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

/** Characters read at a time, up to the end of a line; more while numbers are undecided. */
const PIECE = 16_384;
/** Farther than this from an open number nothing decides it. */
const APART = 2_000;

/** A number that what is above or near may make a code. */
interface OpenNumber extends LineNumber {
  readonly near: boolean;
  readonly isPossible: boolean;
}

/** What a part of a stretch has, each in order. */
export interface FoundCodes {
  /** Numbers that are called codes, and those that nothing calls so. */
  readonly codes: readonly CodeLabel[];
  readonly possible: readonly PossibleCode[];
  /** Places in documented messages. */
  readonly messagePlaces: readonly number[];
}

/**
 * Finds codes and documented messages in a stretch, part by part, so that those of a long log are
 * not kept until all of it is read.
 */
export function* findCodes(text: string, stretch: Span, reading: Reading): Generator<FoundCodes> {
  const { messages, isCode } = reading;
  const isShort = stretch.end - stretch.start < SHORT;
  const tokensOf = (start: number, end: number) => readTokens(text, start, end, isCode).classes;
  const isForeign = isShort && FOREIGN.test(tokensOf(stretch.start, stretch.end));
  let [codes, open, messagePlaces, numbers]: [CodeLabel[], OpenNumber[], number[], number[]] = [
    [],
    [],
    [],
    [],
  ];
  let [read, doubtful] = [stretch.start, 0];

  /** Reads the line around a place, as far as it is not read yet. */
  function readLine(place: number): void {
    const line = lineAround(text, place, stretch, NEAR_NUMBER);
    const from = read;
    read = line.end;
    // Marks a text about other software, and a line that is not the first.
    const above = isForeign ? '!\n' : line.start > stretch.start ? '\n' : '';
    const shape = shapeOf(text, line, isCode, above);
    const { classes, starts } = shape;
    const hasSure = shape.numbers.some(({ strength }) => strength === 'sure');
    for (const { at, strength, near, label, fields, place } of shape.numbers) {
      const start = line.start + (starts[at] ?? 0);
      if (start < from) continue;
      const end = start + lengthAt(DIGITS, text, start);
      const code = Number(text.slice(start, end));
      const says = findMessageBeside(text, line.start, fields, starts, code, messages);
      // "800 points, shows 1000"
      const isAmount = !label && !says && code % 100 === 0 && COUNTED.test(classes);
      const called = isAmount && strength ? 'possible' : strength;
      // Words beside what looks like none are of a code that the line calls so.
      const isOfOther = called === 'none' && hasSure;
      const least = called && !isOfOther && isCode(code) ? LEAST_IDF[called] : undefined;
      const first = called === 'none' ? end : Math.max(line.start, start - NEAR_WORDS);
      const sharesWords = () =>
        messages.sharedIdf(code, text.slice(first, Math.min(line.end, end + NEAR_WORDS)));
      const isOwn =
        (says && label === undefined) ||
        (least && doubtful++ < MOST_DOUBTFUL && sharesWords() >= least);
      const is = isOwn ? 'sure' : called;
      const isPossible = is === 'possible';
      if (label === undefined && (place || isPossible || near)) {
        const own = { classes: classes.slice(above.length), at: at - above.length };
        open.push({ code, start, end, line, ...own, place, hasMessage: !!says, near, isPossible });
      }
      if (is && is !== 'none' && !isPossible) {
        const labelled = line.start + (starts[label ?? at] ?? 0);
        codes.push({ code, start, end, label: labelled, strength: is, says, line, shape });
      }
    }
  }

  /** Whether the text around a number is about codes. */
  const isAbout = (at: number) =>
    ABOUT_CODES.test(tokensOf(Math.max(0, at - NEAR_CODE), Math.min(text.length, at + NEAR_CODE)));

  /** Decides which of the open numbers are codes. */
  function settle(): FoundCodes {
    const called = codes.map(({ start }) => start);
    const isSure = new Set(called);
    const add = ({ code, start, end }: PossibleCode) => {
      if (!isSure.has(start)) codes.push({ code, start, end, label: start, strength: 'sure' });
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
    return { codes: codes.sort((a, b) => a.start - b.start), possible, messagePlaces };
  }

  for (let [from, to] = [stretch.start, 0]; from < stretch.end; from = to) {
    const length = text.slice(from, stretch.end).indexOf('\n', PIECE) + 1;
    to = length > 0 ? from + length : stretch.end;
    const marks = { number: numbers, message: messagePlaces };
    messages.scan(text, from, to, (what, at) => marks[what].push(at), isShort);
    for (const at of numbers.sort((a, b) => a - b)) if (at >= read) readLine(at);
    numbers = [];
    if (to < stretch.end && (open.at(-1)?.end ?? -APART) + APART > to) continue;
    yield settle();
    [codes, open, messagePlaces] = [[], [], []];
  }
}
