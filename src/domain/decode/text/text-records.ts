import type { Mention } from '../messages/message-mentions.ts';
import type { Reading } from '../read/reading.ts';
import { overlap, type Span } from '../span.ts';
import { findColumnCodes } from './code-columns.ts';
import { type CodeLabel, findCodeLabels } from './code-labels.ts';
import { type Field, flagFieldsOf, messageFieldsOf } from './line-fields.ts';
import { findNumberedMessages } from './numbered-messages.ts';
import { lineAround, recordAround } from './text-lines.ts';

/** One line, or lines that belong together, with everything found in it. */
export interface TextRecord extends Span {
  readonly codes: readonly CodeLabel[];
  readonly mentions: readonly Mention[];
  readonly messages: readonly Field[];
  readonly flags: readonly Field[];
}

const moved = <T extends Span>(item: T, by: number): T => ({
  ...item,
  start: item.start + by,
  end: item.end + by,
});

/** Two lists of labels as one in order; of one number the first is kept, with all that is known. */
function joined(
  labels: readonly CodeLabel[],
  numbered: readonly CodeLabel[],
): readonly CodeLabel[] {
  if (numbered.length === 0) return labels;
  const byStart = new Map(labels.map((label) => [label.start, label]));
  for (const one of numbered) byStart.set(one.start, { ...one, ...byStart.get(one.start) });
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** Without the labels that count only where they are alone, where they are not. */
function withoutDoubtful(labels: readonly CodeLabel[]): readonly CodeLabel[] {
  if (labels.length < 2) return labels;
  const others = labels.filter(({ strength }) => strength !== 'alone');
  return others.length > 0 ? others : labels;
}

/** Where in a stretch codes are named or documented messages stand: the lines worth reading. */
export function findRecords(
  text: string,
  stretch: Span,
  reading: Reading,
  toPasted: (offset: number) => number,
): TextRecord[] {
  const { messages, isCode, advance } = reading;
  const labels = joined(
    findCodeLabels(text, stretch, isCode),
    joined(findColumnCodes(text, stretch, isCode), findNumberedMessages(text, stretch, reading)),
  );
  const traces: number[] = [];
  messages.scan(text, stretch, (at) => {
    traces.push(at);
    advance(toPasted(at));
  });
  const records: TextRecord[] = [];
  let [nextLabel, nextTrace] = [0, 0];
  let read = stretch.start;
  for (;;) {
    const [label, trace] = [labels[nextLabel], traces[nextTrace]];
    const at = Math.min(
      label?.start ?? Number.POSITIVE_INFINITY,
      trace ?? Number.POSITIVE_INFINITY,
    );
    if (at === Number.POSITIVE_INFINITY) return records;
    const around = recordAround(text, lineAround(text, at, stretch), stretch);
    const line = { start: Math.max(around.start, read), end: Math.max(around.end, at + 1) };
    read = line.end;
    const firstLabel = nextLabel;
    while ((labels[nextLabel]?.start ?? line.end) < line.end) nextLabel++;
    const firstTrace = nextTrace;
    while ((traces[nextTrace] ?? line.end) < line.end) nextTrace++;
    const codes = withoutDoubtful(labels.slice(firstLabel, nextLabel));
    const content = text.slice(line.start, line.end);
    const by = line.start;
    const fields = codes.length > 0 ? messageFieldsOf(content).map((one) => moved(one, by)) : [];
    const flags = codes.length > 0 ? flagFieldsOf(content).map((one) => moved(one, by)) : [];
    // What a field says is looked up when it is shown; only the rest of the line is searched.
    const isLoose = (place: number) =>
      !fields.some(({ start, end }) => place >= start && place <= end);
    const mentions = traces.slice(firstTrace, nextTrace).some(isLoose)
      ? messages.mentionsIn(content).map((one) => ({ ...moved(one, by), entries: one.entries }))
      : [];
    records.push({ ...line, codes, mentions, messages: fields, flags });
  }
}

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
