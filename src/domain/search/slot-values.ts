/** Where a message ends in the text around it, and where one begins. */
const AFTER_MESSAGE = /["\r\n<]|'\s{0,4}(?:[,}\]);]|$)/g;
const BEFORE_MESSAGE = /["\r\n=>\]]|[:;,.!?]\s|\s[-–—|]\s|(?<=^|[\s{[(,:])'/g;

/** More than this is not the value that a message begins with, but the text before it. */
const LONGEST_LEADING = 60;

/** What a log line puts before its message: dates, times, levels. */
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
 * Takes the text that stands for one or more slots in a row apart. `marks` is what the document
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
    const at = mark === '' ? -1 : rest.indexOf(mark.trim() || ' ');
    values.push(at < 0 ? rest : rest.slice(0, at));
    rest = at < 0 ? '' : rest.slice(at + (mark.trim() || ' ').length);
  }
  return [...values, rest].map(tidy);
}

/**
 * The values of slots in a row, in order, as they stand in a received text.
 * `from` and `to` are where the words before and after them end and begin; undefined where the
 * message begins or ends with the slots. Never throws.
 */
export function valuesBetween(
  text: string,
  from: number | undefined,
  to: number | undefined,
  marks: readonly string[],
): string[] {
  if (from === undefined) return splitAtMarks(leading(text, to ?? text.length), marks);
  if (to === undefined) return splitAtMarks(trailing(text, from), marks);
  return splitAtMarks(text.slice(from, to), marks);
}
