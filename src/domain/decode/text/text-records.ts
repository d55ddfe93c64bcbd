import type { DecodeRun, PossibleCode } from '../candidate.ts';
import type { Mention } from '../messages/known-messages.ts';
import type { Span } from '../source-map.ts';
import { fieldsOf, type LineFields, moved } from './line-fields.ts';
import { findCodes, type LabelledCode } from './text-codes.ts';
import { lineAround, lineBeside, recordAround } from './text-lines.ts';

const NO_FIELDS: LineFields = { messages: [], flags: [] };

export const isOf = ({ entries }: Mention, code: number) =>
  entries.some((entry) => entry.code === code);

/** A line, or lines that belong together, with everything found in it. */
export interface TextRecord extends Span, LineFields {
  readonly codes: readonly LabelledCode[];
  readonly mentions: readonly Mention[];
}

/**
 * Joins two records if one is only a code and the other, in the next line or element, is a message
 * documented for it; otherwise undefined.
 */
function joined(text: string, first: TextRecord, second: TextRecord): TextRecord | undefined {
  if (first.codes.length !== second.mentions.length) return undefined;
  const codes = [...first.codes, ...second.codes];
  const mentions = [...first.mentions, ...second.mentions];
  const isPair =
    codes.length + mentions.length === 2 &&
    first.messages.length + second.messages.length === 0 &&
    codes.some(({ code }) => mentions.some((one) => isOf(one, code))) &&
    text.slice(first.end, second.start).trim() === '';
  if (!isPair) return undefined;
  const flags = [...first.flags, ...second.flags];
  return { start: first.start, end: second.end, codes, mentions, messages: [], flags };
}

/**
 * Splits a stretch of plain text into records with codes or documented messages, in order, and adds
 * numbers that are only possible codes to `possible`.
 */
export function* recordsIn(
  text: string,
  stretch: Span,
  run: DecodeRun,
  possible: PossibleCode[],
): Generator<TextRecord> {
  const mentionsIn = (start: number, end: number) =>
    run.messages.mentionsIn(text.slice(start, end), start);
  let held: TextRecord | undefined;
  let read = stretch.start;
  for (const { codes, messagePlaces, possible: more } of findCodes(text, stretch, run)) {
    for (const one of more) possible.push(one);
    let [label, messageAt] = [0, 0];
    while (label < codes.length || messageAt < messagePlaces.length) {
      const at = Math.min(
        codes[label]?.start ?? text.length,
        messagePlaces[messageAt] ?? text.length,
      );
      const around = recordAround(text, lineAround(text, at, stretch), stretch);
      const start = Math.max(around.start, read);
      const end = Math.max(around.end, at + 1);
      const [done, from] = [read, label];
      read = end;
      while ((codes[label]?.start ?? end) < end) label++;
      const content = text.slice(start, end);
      const { line, shape } = codes[from] ?? {};
      const isLine = line?.start === start && line.end === end;
      const readFields = () => (shape && isLine ? moved(shape, start) : fieldsOf(content, start));
      const fields = label > from ? readFields() : NO_FIELDS;
      // Fields are looked up later; only the rest of the line is searched.
      let isSearched = false;
      for (; (messagePlaces[messageAt] ?? end) < end; messageAt++) {
        const place = messagePlaces[messageAt] ?? end;
        isSearched ||= !fields.messages.some((one) => place >= one.start && place <= one.end);
      }
      let [first, last] = [start, end];
      let mentions = isSearched ? mentionsIn(start, end) : [];
      if (isSearched && mentions.length === 0 && label === from) {
        // A message may be broken over lines.
        const above = lineBeside(text, around, false, stretch) ?? around;
        const next = lineBeside(text, around, true, stretch) ?? around;
        const below = (codes[label]?.start ?? text.length) < next.end ? around : next;
        mentions = mentionsIn(Math.max(done, above.start), below.end);
        const [said] = mentions;
        if (said && said.start < start) first = Math.max(done, above.start);
        if (said && said.end > end) last = below.end;
        read = last;
      }
      const { messages, flags } = fields;
      const own = codes.slice(from, label);
      // Listed by name: spreading them here slows down a whole log.
      const record = { start: first, end: last, codes: own, mentions, messages, flags };
      const pair = held && joined(text, held, record);
      if (held && !pair) yield held;
      held = pair ?? record;
    }
  }
  if (held) yield held;
}
