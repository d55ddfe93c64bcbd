import type { Mention } from '../messages/message-mentions.ts';
import type { Reading } from '../reading.ts';
import type { MappedText } from '../source-map.ts';
import { overlap, type Span } from '../span.ts';
import { findColumnCodes } from './code-columns.ts';
import { type CodeLabel, judgeNumber } from './code-labels.ts';
import { type Field, fieldsOf } from './line-fields.ts';
import { findNumberedMessage } from './numbered-messages.ts';
import { lineAround, recordAround } from './text-lines.ts';

/** One line, or lines that belong together, with everything found in it. */
export interface TextRecord extends Span {
  readonly codes: readonly CodeLabel[];
  /** Documented codes that nothing calls one. */
  readonly possible: readonly CodeLabel[];
  readonly mentions: readonly Mention[];
  readonly messages: readonly Field[];
  readonly flags: readonly Field[];
}

const moved = <T extends Span>(item: T, by: number): T => ({
  ...item,
  start: item.start + by,
  end: item.end + by,
});

/** Without the labels that count only where they are alone, where they are not. */
function withoutDoubtful(labels: readonly CodeLabel[]): readonly CodeLabel[] {
  if (labels.length < 2) return labels;
  const others = labels.filter(({ strength }) => strength !== 'alone' && strength !== 'possible');
  return others.length > 0 ? labels.filter(({ strength }) => strength !== 'alone') : labels;
}

/** What a stretch of text has that is worth a look at its line. */
interface Marks {
  readonly labels: readonly CodeLabel[];
  /** Places at which documented messages may stand. */
  readonly traces: readonly number[];
}

/** Whether a letter or a sign is right before a number, or before one space. */
function hasWordBefore(text: string, start: number): boolean {
  const near = text.charCodeAt(start - 1);
  const before = near === 32 ? text.charCodeAt(start - 2) : near;
  return !(before >= 48 && before <= 57) && before !== 44 && before !== 46 && before !== 47;
}

function findMarks(source: MappedText, stretch: Span, reading: Reading): Marks {
  const { text } = source;
  const { messages, isCode } = reading;
  const labels: CodeLabel[] = [];
  const traces: number[] = [];
  const columns: number[] = [];
  let previous: CodeLabel | undefined;
  messages.scan(text, stretch.start, stretch.end, {
    number(start, end, code, glued) {
      const isKnown = isCode(code);
      if (
        !isKnown &&
        !previous &&
        (end - start < 3 || end - start > 6 || !hasWordBefore(text, start))
      )
        return;
      const found = { start, end, code, isKnown, glued, within: stretch, previous };
      const judged = judgeNumber(text, found);
      const numbered = isKnown && !glued ? findNumberedMessage(text, found, reading) : undefined;
      const isLabelled = judged && judged.strength !== 'possible' && judged.label < start;
      const label = isLabelled && numbered ? { ...numbered, ...judged } : (numbered ?? judged);
      if (!label) return;
      previous = label;
      labels.push(label);
    },
    message: (at) => traces.push(at),
    codeWord: (end) => columns.push(end),
  });
  if (columns.length === 0) return { labels, traces };
  const inColumns = findColumnCodes(text, stretch, columns, isCode);
  if (inColumns.length === 0) return { labels, traces };
  const byStart = new Map(labels.map((label) => [label.start, label]));
  for (const one of inColumns) {
    const known = byStart.get(one.start);
    if (!known || known.strength === 'possible') byStart.set(one.start, one);
  }
  return { labels: [...byStart.values()].sort((a, b) => a.start - b.start), traces };
}

/** Where in a stretch codes are named or documented messages stand: the lines worth reading. */
export function* findRecords(
  source: MappedText,
  stretch: Span,
  reading: Reading,
): Generator<TextRecord> {
  if (stretch.end - stretch.start < SHORTEST) return;
  const { text } = source;
  const { labels, traces } = findMarks(source, stretch, reading);
  let [nextLabel, nextTrace] = [0, 0];
  let read = stretch.start;
  for (;;) {
    const [label, trace] = [labels[nextLabel], traces[nextTrace]];
    if (!label && trace === undefined) return;
    const at = Math.min(label?.start ?? text.length, trace ?? text.length);
    const around = recordAround(text, lineAround(text, at, stretch), stretch);
    const line = { start: Math.max(around.start, read), end: Math.max(around.end, at + 1) };
    read = line.end;
    reading.advance(source.original(line.start));
    const firstLabel = nextLabel;
    while ((labels[nextLabel]?.start ?? line.end) < line.end) nextLabel++;
    const firstTrace = nextTrace;
    while ((traces[nextTrace] ?? line.end) < line.end) nextTrace++;
    const found = withoutDoubtful(labels.slice(firstLabel, nextLabel));
    const isPossible = found.some(({ strength }) => strength === 'possible');
    const codes = isPossible ? found.filter(({ strength }) => strength !== 'possible') : found;
    const possible = isPossible ? found.filter(({ strength }) => strength === 'possible') : [];
    const content = text.slice(line.start, line.end);
    const by = line.start;
    const { messages, flags } = codes.length > 0 ? fieldsOf(content) : NO_FIELDS;
    const fields = messages.map((one) => moved(one, by));
    // What a field says is looked up when it is shown; only the rest of the line is searched.
    const isLoose = (place: number) =>
      !fields.some(({ start, end }) => place >= start && place <= end);
    const mentions = traces.slice(firstTrace, nextTrace).some(isLoose)
      ? reading.messages
          .mentionsIn(content)
          .map((one) => ({ ...moved(one, by), entries: one.entries }))
      : [];
    yield {
      start: line.start,
      end: line.end,
      codes,
      possible,
      mentions,
      messages: fields,
      flags: flags.map((one) => ({ ...moved(one, by), label: one.label + by })),
    };
  }
}

/** The shortest there is: a label, a sign and two digits. */
const SHORTEST = 5;
const NO_FIELDS = { messages: [], flags: [] } as const;

/** The part of a record in which everything belongs to one of its codes. */
export function scopeOf(record: TextRecord, at: number): Span {
  const before = record.codes[at - 1];
  const after = record.codes[at + 1];
  const own = record.codes[at] as CodeLabel;
  const messageFirst = record.messages.some(
    ({ start, end }) => end <= own.label && start >= (before?.end ?? record.start),
  );
  const messageAfter = record.messages.some(
    ({ start }) => start >= own.end && start < (after?.label ?? record.end),
  );
  if (messageFirst && !messageAfter) return { start: before?.end ?? record.start, end: own.end };
  return {
    start: before ? own.label : record.start,
    end: after?.label ?? record.end,
  };
}

const NUMBERS = /(?<![\p{L}\p{N}_.:/=-])\d{2,9}(?![\p{L}\p{N}_%]|[.:/-]\d)/gu;

/**
 * A number in a record that is the code of a message in it: `No customer found … for id 7, 8015`.
 * Undefined when there is none.
 */
export function findNumber(text: string, record: TextRecord, mention: Mention): Span | undefined {
  const spans = [...text.slice(record.start, record.end).matchAll(NUMBERS)]
    .map(({ 0: digits, index }) => ({
      code: Number(digits),
      start: record.start + index,
      end: record.start + index + digits.length,
    }))
    .filter((number) => !overlap(number, mention));
  return spans.find(({ code }) => mention.entries.some((entry) => entry.code === code));
}
