import type { PossibleCode, Reading } from '../candidate.ts';
import { lengthAt } from '../characters.ts';
import type { Mention } from '../messages/known-messages.ts';
import type { MappedText, Span } from '../source-map.ts';
import { createColumns } from './code-columns.ts';
import { type Field, fieldsOf } from './line-fields.ts';
import { readTokens } from './line-tokens.ts';
import { findMessageBeside } from './message-beside.ts';
import { judgeNumbers, type Strength } from './number-rules.ts';
import { lineAround, recordAround } from './text-lines.ts';

/** A number in plain text that may be a code. `start` and `end` are those of its digits. */
export interface CodeLabel extends Span {
  readonly code: number;
  /** Where the word before it begins. */
  readonly label: number;
  readonly strength: Strength;
  /** The message that stands right beside it. */
  readonly says: Span | undefined;
}

/** One line, or lines that belong together, with everything found in it. */
export interface TextRecord extends Span {
  readonly codes: readonly CodeLabel[];
  readonly mentions: readonly Mention[];
  readonly messages: readonly Field[];
  readonly flags: readonly Field[];
}

/** A code alone: a heading, a line, a cell. */
const isCodeAlone = ({ codes, mentions, messages }: TextRecord): boolean =>
  codes.length === 1 && mentions.length === 0 && messages.length === 0;

/** Whether a record is a message that is documented for the code of another. */
const isMessageOf = ({ codes, mentions }: TextRecord, { codes: [label] }: TextRecord): boolean =>
  codes.length === 0 &&
  mentions.length === 1 &&
  (mentions[0]?.entries.some(({ code }) => code === label?.code) ?? false);

/**
 * Two records of which one is a code and the other, in the next line or element, a message that
 * is documented for it, as one; undefined for all others.
 */
function joined(text: string, first: TextRecord, second: TextRecord): TextRecord | undefined {
  const isPair =
    (isCodeAlone(first) && isMessageOf(second, first)) ||
    (isCodeAlone(second) && isMessageOf(first, second));
  if (!isPair || text.slice(first.end, second.start).trim() !== '') return undefined;
  return {
    start: first.start,
    end: second.end,
    codes: [...first.codes, ...second.codes],
    mentions: [...first.mentions, ...second.mentions],
    messages: [],
    flags: [...first.flags, ...second.flags],
  };
}

/** A word "code" is this near before a line that is about codes. */
const NEAR_TOPIC = 400;

const DIGITS = /\d+/y;

/** What stands before the tokens of a line that is below one about codes. */
const TOPIC_ABOVE = '~\n';

/** The last word of a sentence that goes on in the next line, as mail is wrapped: "the error". */
const WRAPPED = /(?<=\p{Ll} )\p{Ll}{3,16} ?\r?\n$/u;
const LONGEST_WRAPPED = 24;

const wrappedBefore = (text: string, at: number): number =>
  WRAPPED.exec(text.slice(Math.max(0, at - LONGEST_WRAPPED), at))?.[0].length ?? 0;

/** So much of a line counts on both sides of a number. */
const NEAR_NUMBER = 240;

/** What a stretch of text has that is worth a look at its line. */
interface Marks {
  readonly codes: readonly CodeLabel[];
  readonly traces: readonly number[];
}

function findMarks(
  text: string,
  stretch: Span,
  { messages, isCode }: Reading,
  possible: PossibleCode[],
): Marks {
  const codes: CodeLabel[] = [];
  const traces: number[] = [];
  const numbers: number[] = [];
  const codeWords: number[] = [];
  const places = { number: numbers, message: traces, codeWord: codeWords };
  messages.scan(text, stretch.start, stretch.end, (what, at) => places[what].push(at));
  const isInColumn = createColumns(text, stretch, codeWords, isCode);
  let [read, word] = [stretch.start, 0];
  for (const number of numbers) {
    if (number < read) continue;
    const around = lineAround(text, number, stretch, NEAR_NUMBER);
    const line = { start: Math.max(around.start, read), end: around.end };
    read = line.end;
    while ((codeWords[word] ?? line.start) < line.start) word++;
    const isBelowTopic = line.start - (codeWords[word - 1] ?? -NEAR_TOPIC) < NEAR_TOPIC;
    const above = isBelowTopic ? TOPIC_ABOVE : '';
    const from = line.start - wrappedBefore(text, line.start);
    const { classes, starts } = readTokens(text, from, line.end, isCode, above);
    for (const { at, strength: judged, label, fields, isCell } of judgeNumbers(classes)) {
      const start = starts[at] ?? 0;
      const end = start + lengthAt(DIGITS, text, start);
      const code = Number(text.slice(start, end));
      const says = findMessageBeside(text, fields, starts, code, messages);
      const isSure =
        label === undefined && (says || (isCell && isInColumn(line, classes, starts, at)));
      const strength = isSure ? 'sure' : judged;
      if (strength === 'possible') possible.push({ code, start, end });
      else if (strength)
        codes.push({ code, start, end, label: starts[label ?? at] ?? start, strength, says });
    }
  }
  return { codes, traces };
}

/**
 * Hands on the lines of a stretch in which codes are named or documented messages stand, or lines
 * that belong together, in order. Numbers that nothing calls a code are added to `possible`.
 */
export function eachRecord(
  source: MappedText,
  stretch: Span,
  reading: Reading,
  possible: PossibleCode[],
  tell: (record: TextRecord) => void,
): void {
  const { text } = source;
  const { messages: known, advance } = reading;
  const { codes: labels, traces } = findMarks(text, stretch, reading, possible);
  let held: TextRecord | undefined;
  let [label, trace, read] = [0, 0, stretch.start];
  while (label < labels.length || trace < traces.length) {
    const at = Math.min(labels[label]?.start ?? text.length, traces[trace] ?? text.length);
    const around = recordAround(text, lineAround(text, at, stretch), stretch);
    const start = Math.max(around.start, read);
    const end = Math.max(around.end, at + 1);
    read = end;
    advance(source.original(start));
    const [firstLabel, firstTrace] = [label, trace];
    while ((labels[label]?.start ?? end) < end) label++;
    while ((traces[trace] ?? end) < end) trace++;
    const named = labels.slice(firstLabel, label);
    // A status beside a code is that of HTTP, or says yes or no.
    const sure = named.filter(({ strength }) => strength !== 'alone');
    const codes = sure.length > 0 ? sure : named;
    const content = text.slice(start, end);
    const { messages, flags } = fieldsOf(codes.length > 0 ? content : '', start);
    // What a field says is looked up when it is shown; only the rest of the line is searched.
    const isSearched = traces
      .slice(firstTrace, trace)
      .some((place) => !messages.some((field) => place >= field.start && place <= field.end));
    const mentions = isSearched ? known.mentionsIn(content, start) : [];
    const record = { start, end, codes, mentions, messages, flags };
    const pair = held && joined(text, held, record);
    if (held && !pair) tell(held);
    held = pair ?? record;
  }
  if (held) tell(held);
}
