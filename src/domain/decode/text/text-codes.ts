import type { PossibleCode, Reading } from '../candidate.ts';
import { lengthAt } from '../characters.ts';
import type { Span } from '../source-map.ts';
import { type CellNumber, findInColumns } from './code-columns.ts';
import { type LineShape, shapeOf } from './line-shapes.ts';
import { readTokens } from './line-tokens.ts';
import { findMessageBeside } from './message-beside.ts';
import {
  type Features,
  HAS_MESSAGE,
  idfFeatures,
  lineFeatures,
  scoreOf,
  textFeatures,
} from './number-features.ts';
import { POSSIBLE, SURE } from './number-score.ts';
import { lineAround } from './text-lines.ts';

/** A number in plain text that may be a code. `start` and `end` are those of its digits. */
export interface CodeLabel extends Span {
  readonly code: number;
  /** Where the word before it begins. */
  readonly label: number;
  /** Whether it counts only beside a message or a success, as it may be a status of HTTP. */
  readonly needsMore: boolean;
  /** The message that is right beside it. */
  readonly says?: Span | undefined;
  /** Its line, and what that holds. */
  readonly line?: Span;
  readonly shape?: LineShape;
}

const DIGITS = /\d+/y;

/** A text up to this length is of one thing. */
const SHORT = 2_000;
/** So much of a line counts on both sides of a number. */
const NEAR_NUMBER = 240;

/** How near words are to a number that its own message has. */
const NEAR_WORDS = 60;
/** A stretch with more numbers that may be codes is data, in which words say little. */
const MOST_OPEN = 200;
/** What divides the cells of a table, unlike commas. */
const CELL_MARK = /[|;\t ]/;
const NO_WORDS = idfFeatures(0);
const MOST_BY_WORDS = scoreOf(idfFeatures(Number.POSITIVE_INFINITY));

/** Characters read at a time, up to the end of a line; more while there are cells. */
const PIECE = 16_384;
/** A table ends before so many characters without a cell. */
const APART = 2_000;

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
  const { messages, isCode, observe } = reading;
  const isShort = stretch.end - stretch.start < SHORT;
  /** What the text says, and how much that speaks for codes: asked for once there is a number. */
  let about: Features | undefined;
  let scoreOfText = 0;
  const nothing = () => ({
    codes: [] as CodeLabel[],
    cells: [] as CellNumber[],
    possible: [] as PossibleCode[],
    messagePlaces: [] as number[],
  });
  let found = nothing();
  let [read, open] = [stretch.start, 0];

  /** Judges the numbers of the line around a place, as far as it is not read yet. */
  function readLine(place: number): void {
    const line = lineAround(text, place, stretch, NEAR_NUMBER);
    const from = read;
    read = line.end;
    if (!about) {
      const { start, end } = stretch;
      about = textFeatures(isShort ? readTokens(text, start, end, isCode).classes : undefined);
      scoreOfText = scoreOf(about);
    }
    // Marks that it is not the first.
    const above = line.start > stretch.start ? '\n' : '';
    const shape = shapeOf(text, line, isCode, above);
    const { classes, starts } = shape;
    for (const { at, own, score: ofLine, needsMore, label, fields, cell } of shape.numbers) {
      const start = line.start + (starts[at] ?? 0);
      if (start < from) continue;
      const end = start + lengthAt(DIGITS, text, start);
      const code = Number(text.slice(start, end));
      const says = findMessageBeside(text, line.start, fields, starts, code, messages);
      const beside = says ? HAS_MESSAGE : NO_WORDS;
      let score = ofLine + scoreOfText + scoreOf(beside);
      // What a cell is its column says, or the message or label in the next one.
      const isOfColumn = !says && label === undefined && CELL_MARK.test(cell?.mark ?? '');
      const isOpen = own === '8' && score <= SURE && score + MOST_BY_WORDS > POSSIBLE;
      if (!isOfColumn && (observe || (isOpen && open++ < MOST_OPEN))) {
        const first = Math.max(line.start, start - NEAR_WORDS);
        const near = text.slice(first, Math.min(line.end, end + NEAR_WORDS));
        const words = idfFeatures(isCode(code) ? messages.sharedIdf(code, near) : 0);
        score += scoreOf(words);
        if (ofLine > Number.NEGATIVE_INFINITY)
          observe?.({
            code,
            features: [...lineFeatures(classes, at), ...about, ...beside, ...words],
          });
      }
      const isSure = !isOfColumn && score > (needsMore ? POSSIBLE : SURE);
      if (isSure) {
        const labelled = line.start + (starts[label ?? at] ?? 0);
        found.codes.push({ code, start, end, label: labelled, needsMore, says, line, shape });
      } else if (own === '8' && score > POSSIBLE) found.possible.push({ code, start, end });
      if (cell && label === undefined)
        found.cells.push({ code, start, end, line, ...cell, hasMessage: !!says });
    }
  }

  /** Adds the codes of columns to those that were found. */
  function settle(): FoundCodes {
    const { codes, cells, possible, messagePlaces } = found;
    const isSure = new Set(codes.map(({ start }) => start));
    for (const { code, start, end } of findInColumns(text, stretch, cells, isCode)) {
      if (!isSure.has(start)) codes.push({ code, start, end, label: start, needsMore: false });
      isSure.add(start);
    }
    return {
      codes: codes.sort((a, b) => a.start - b.start),
      possible: possible.filter(({ start }) => !isSure.has(start)),
      messagePlaces,
    };
  }

  for (let [from, to] = [stretch.start, 0]; from < stretch.end; from = to) {
    const length = text.slice(from, stretch.end).indexOf('\n', PIECE) + 1;
    to = length > 0 ? from + length : stretch.end;
    const numbers: number[] = [];
    const marks = { number: numbers, message: found.messagePlaces };
    messages.scan(text, from, to, (what, at) => marks[what].push(at), isShort);
    for (const at of numbers.sort((a, b) => a - b)) if (at >= read) readLine(at);
    if (to < stretch.end && (found.cells.at(-1)?.end ?? -APART) + APART > to) continue;
    yield settle();
    found = nothing();
  }
}
