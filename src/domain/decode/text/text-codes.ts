import type { DecodeRun, PossibleCode } from '../candidate.ts';
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

/** A number in plain text that may be a code; `start` and `end` are those of its digits. */
export interface LabelledCode extends Span {
  readonly code: number;
  /** Where the word before it begins. */
  readonly label: number;
  /** Whether it needs a message or a success flag beside it, as it may be an HTTP status. */
  readonly needsMore: boolean;
  /** The message right beside it. */
  readonly messageBeside?: Span | undefined;
  /** Its line, and the shape of that line. */
  readonly line?: Span;
  readonly shape?: LineShape;
}

const DIGITS = /\d+/y;

/** A text up to this length has one topic. */
const SHORT = 2_000;
/** How much of a line counts on either side of a number. */
const NEAR_NUMBER = 240;

/** How close to a number words of its own message must be. */
const NEAR_WORDS = 60;
/** A stretch with more possible codes is data, in which words mean little. */
const MAX_OPEN = 200;
/** What separates the cells of a table, unlike commas. */
const CELL_MARK = /[|;\t ]/;
const NO_WORDS = idfFeatures(0);
const MAX_BY_WORDS = scoreOf(idfFeatures(Number.POSITIVE_INFINITY));

/** How many characters to read at a time, up to the end of a line; more while a table continues. */
const PIECE = 16_384;
/** A table ends before this many characters without a cell. */
const APART = 2_000;

/** What a part of a stretch contains, each list in order. */
export interface FoundCodes {
  /** Labelled codes, and numbers that nothing calls a code. */
  readonly codes: readonly LabelledCode[];
  readonly possible: readonly PossibleCode[];
  /** Offsets inside documented messages. */
  readonly messagePlaces: readonly number[];
}

/**
 * Finds codes and documented messages in a stretch, part by part, so that those of a long log are
 * not kept in memory until the end.
 */
export function* findCodes(text: string, stretch: Span, run: DecodeRun): Generator<FoundCodes> {
  const { messages, isCode, onNumberJudged } = run;
  const isShort = stretch.end - stretch.start < SHORT;
  /** The features of a short text, computed at the first number. */
  let ofText: Features | undefined;
  const nothing = () => ({
    codes: [] as LabelledCode[],
    cells: [] as CellNumber[],
    possible: [] as PossibleCode[],
    messagePlaces: [] as number[],
  });
  let found = nothing();
  let [read, open] = [stretch.start, 0];

  /** Judges the numbers of the line around a position, except those already read. */
  function readLine(place: number): void {
    const line = lineAround(text, place, stretch, NEAR_NUMBER);
    const from = read;
    read = line.end;
    // Marks that this is not the first line.
    const above = line.start > stretch.start ? '\n' : '';
    const shape = shapeOf(text, line, isCode, above);
    const { classes, starts } = shape;
    if (isShort && !ofText) {
      const { start, end } = stretch;
      ofText = textFeatures(readTokens(text, start, end, isCode).classes);
    }
    // Of a long text, only the line is about the number.
    const about = ofText ?? shape.about;
    const scoreOfText = scoreOf(about);
    for (const { at, own, score: ofLine, alone, needsMore, label, fields, cell } of shape.numbers) {
      const start = line.start + (starts[at] ?? 0);
      if (start < from) continue;
      const end = start + lengthAt(DIGITS, text, start);
      const code = Number(text.slice(start, end));
      const messageBeside = isCode(code)
        ? findMessageBeside(text, line.start, fields, starts, code, messages)
        : undefined;
      const beside = messageBeside ? HAS_MESSAGE : NO_WORDS;
      let score = ofLine + scoreOfText + scoreOf(beside);
      // The meaning of a cell depends on its column, or on a message or label in the next cell.
      const isOfColumn = !messageBeside && label === undefined && CELL_MARK.test(cell?.mark ?? '');
      const isOpen = own === '8' && score <= SURE && score + MAX_BY_WORDS > POSSIBLE;
      if (!isOfColumn && (onNumberJudged || (isOpen && open++ < MAX_OPEN))) {
        const first = Math.max(line.start, start - NEAR_WORDS);
        const near = text.slice(first, Math.min(line.end, end + NEAR_WORDS));
        const words = idfFeatures(isCode(code) ? messages.sharedIdf(code, near) : 0);
        // What others of its list add does not add up with its own words.
        score = Math.max(score, score - ofLine + alone + scoreOf(words));
        if (ofLine > Number.NEGATIVE_INFINITY)
          onNumberJudged?.({
            code,
            features: [...lineFeatures(classes, at), ...about, ...beside, ...words],
          });
      }
      const isSure = !isOfColumn && score > (needsMore ? POSSIBLE : SURE);
      if (isSure) {
        const labelled = line.start + (starts[label ?? at] ?? 0);
        found.codes.push({
          code,
          start,
          end,
          label: labelled,
          needsMore,
          messageBeside,
          line,
          shape,
        });
      } else if (own === '8' && score > POSSIBLE) found.possible.push({ code, start, end });
      if (cell && label === undefined)
        found.cells.push({ code, start, end, line, ...cell, hasMessage: !!messageBeside });
    }
  }

  /** Adds the codes found in columns. */
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
