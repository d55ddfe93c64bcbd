import type { Token } from '../text/tokenize.ts';
import { isSlot, type TemplatePart, templateParts } from './inverted-index.ts';
import type { Chunk, TemplateMatch } from './templates.ts';

/** Where a message ends in the text around it, and where one begins. */
const AFTER_MESSAGE = /["\r\n<]|'\s{0,4}(?:[,}\]);]|$)/g;
const BEFORE_MESSAGE = /["\r\n=>\]]|[:;,.!?]\s|\s[-–—|]\s|(?<=^|[\s{[(,:])'/g;

/** A longer text before a message is not the value that it begins with. */
const LONGEST_LEADING = 60;

/** What a log line has before its message: dates, times, levels. */
const LOG_PREFIX = /^(?:(?:[\d:.TZ/+-]{4,40}|error|warn|warning|info|debug|fatal|trace)\s{1,9})+/i;

const QUOTED = /^["'`‘“(<[](.*)["'`’”)>\]]$/s;

/** A value without the white space and quotation marks around it. */
const tidy = (value: string): string => {
  const trimmed = value.trim();
  return (QUOTED.exec(trimmed)?.[1] ?? trimmed).trim();
};

/** The value before the first words of a message: what follows the mark that begins it. */
function leading(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - LONGEST_LEADING), end).replace(/["'`\s]+$/, '');
  let start = 0;
  for (const { index, 0: mark } of before.matchAll(BEFORE_MESSAGE)) start = index + mark.length;
  return before.slice(start).replace(LOG_PREFIX, '');
}

/** The value after the last words of a message: up to its end, without the full stop. */
function trailing(text: string, start: number): string {
  const from = start + text.slice(start).search(/[^\s"'`:.,-]|$/);
  AFTER_MESSAGE.lastIndex = from;
  const end = AFTER_MESSAGE.exec(text)?.index ?? text.length;
  return text.slice(start, end).replace(/[\s.,;!?]+$/, '');
}

/**
 * Splits the text that stands for one or more slots in a row. `marks` is what the document
 * has around and between them: `['- ', '.', '']` for `… - {0}.{1}`, one more than the slots.
 */
function splitAtMarks(stretch: string, marks: readonly string[]): string[] {
  const first = (marks[0] ?? '').trim();
  const last = (marks.at(-1) ?? '').trim();
  let rest = stretch.trim();
  if (first !== '' && rest.startsWith(first)) rest = rest.slice(first.length);
  if (last !== '' && rest.endsWith(last)) rest = rest.slice(0, -last.length);
  const values: string[] = [];
  for (const mark of marks.slice(1, -1)) {
    const separator = mark.trim() || ' ';
    const at = mark === '' ? -1 : rest.indexOf(separator);
    values.push(at < 0 ? rest : rest.slice(0, at));
    rest = at < 0 ? '' : rest.slice(at + separator.length);
  }
  return [...values, rest].map(tidy);
}

/**
 * What a text has in place of slots in a row. `from` and `to` are where the words before and after
 * them end and begin; undefined where the message begins or ends with the slots.
 */
function stretchBetween(text: string, from: number | undefined, to: number | undefined): string {
  if (from === undefined) return leading(text, to ?? text.length);
  return to === undefined ? trailing(text, from) : text.slice(from, to);
}

/**
 * The values that a match has in place of the slots of its wording, by the name of the slot; of
 * two slots of one name the first counts. Empty values are left out.
 */
export function valuesOf(
  wordingText: string,
  { chunks }: TemplateMatch,
  text: string,
  tokens: readonly Token[],
): Readonly<Record<string, string>> {
  const parts = templateParts(wordingText);
  const values: Record<string, string> = {};
  for (let gap = 0; gap <= chunks.length; gap++) {
    const before = chunks[gap - 1];
    const after = chunks[gap];
    let from = before ? before.pattern + before.length : (after as Chunk).pattern;
    let to = after ? after.pattern : from;
    if (!before) while (from > 0 && isSlot(parts[from - 1] as TemplatePart)) from--;
    if (!after) while (to < parts.length && isSlot(parts[to] as TemplatePart)) to++;
    const slots = parts.slice(from, to).filter(isSlot);
    if (slots.length === 0) continue;
    const ends = [parts[from - 1]?.end ?? 0, ...slots.map(({ end }) => end)];
    const starts = [...slots.map(({ start }) => start), parts[to]?.start ?? wordingText.length];
    const stretch = stretchBetween(
      text,
      before && tokens[before.text + before.length - 1]?.end,
      after && tokens[after.text]?.start,
    );
    const marks = starts.map((start, at) => wordingText.slice(ends[at], start));
    const found = splitAtMarks(stretch, marks);
    slots.forEach(({ name }, at) => {
      const value = found[at];
      if (value && !(name in values)) values[name] = value;
    });
  }
  return values;
}
