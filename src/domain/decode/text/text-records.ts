import { isHttpStatus } from '../api-shapes.ts';
import type { Mention } from '../messages/known-messages.ts';
import type { PossibleCode, Reading } from '../reading.ts';
import type { MappedText } from '../source-map.ts';
import type { Span } from '../span.ts';
import { findColumnCodes } from './code-columns.ts';
import { type Field, fieldsOf } from './line-fields.ts';
import { findMessageBeside } from './message-beside.ts';
import { type CodeLabel, judgeNumber, LONGEST_JOINT, numberInText } from './number-rules.ts';
import { lineAround, recordAround } from './text-lines.ts';
import { classBefore } from './word-classes.ts';

/** One line, or lines that belong together, with everything found in it. */
export interface TextRecord extends Span {
  readonly codes: readonly CodeLabel[];
  readonly mentions: readonly Mention[];
  readonly messages: readonly Field[];
  readonly flags: readonly Field[];
}

/** What stands right before a number that only a label makes a code. */
const PART_OF_NAME = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(/[\w.:/=+~^\\@%$-]/.test(String.fromCharCode(code))),
);
const LABELS = 'CEPSI';
const LABELS_OF_HTTP = 'CI';

/** What a stretch of text has that is worth a look at its line. */
export interface Marks {
  readonly labels: readonly CodeLabel[];
  readonly possible: readonly PossibleCode[];
  readonly traces: readonly number[];
}

export function findMarks(text: string, stretch: Span, { messages, isCode }: Reading): Marks {
  const labels: CodeLabel[] = [];
  const possible: PossibleCode[] = [];
  const traces: number[] = [];
  const codeWords: number[] = [];
  let previous: CodeLabel | undefined;
  messages.scan(text, stretch.start, stretch.end, {
    number(start, end, isKnown) {
      if (PART_OF_NAME[text.charCodeAt(start - 1)] === 1) {
        // Only a label makes it a code then, or a list, and most have none.
        const isListed = previous !== undefined && start - previous.end < LONGEST_JOINT;
        const labels = isHttpStatus(Number(text.slice(start, end))) ? LABELS_OF_HTTP : LABELS;
        const label = isListed ? labels : classBefore(text, start, stretch.start);
        if (label === '' || !labels.includes(label)) return false;
      }
      const number = numberInText(text, { start, end }, isKnown, stretch, previous);
      if (!number) return false;
      const { code } = number;
      const { strength: judged, label } = judgeNumber(number);
      const says = isKnown ? findMessageBeside(text, number, stretch.start, messages) : undefined;
      const strength = says && label === undefined ? 'sure' : judged;
      if (strength === 'possible') possible.push({ code, start, end });
      if (!strength || strength === 'possible') return false;
      const labelStart = label === undefined ? start : number.placeOf('before', label);
      previous = { code, start, end, label: labelStart, strength, says };
      labels.push(previous);
      return true;
    },
    message: (at) => traces.push(at),
    codeWord: (end) => codeWords.push(end),
  });
  for (const column of findColumnCodes(text, stretch, codeWords, isCode)) {
    if (!labels.some(({ start }) => start === column.start)) labels.push(column);
  }
  labels.sort((a, b) => a.start - b.start);
  const starts = new Set(labels.map(({ start }) => start));
  return { labels, possible: possible.filter(({ start }) => !starts.has(start)), traces };
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

/**
 * Hands on the lines of a stretch in which codes are named or documented messages stand, or lines
 * that belong together, in order.
 */
export function eachRecord(
  source: MappedText,
  stretch: Span,
  { labels, traces }: Marks,
  { messages: known, advance }: Reading,
  tell: (record: TextRecord) => void,
): void {
  const { text } = source;
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
