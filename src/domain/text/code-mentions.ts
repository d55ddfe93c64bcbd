import { MAX_CODE_DIGITS } from '../code-digits.ts';
import { WORD_CHARACTERS } from './tokenize.ts';

/** A number in a query that may be a status code. */
export interface CodeMention {
  readonly digits: string;
  /** UTF-16 units of the query; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /**
   * `marked`: labelled as a code ("code": 8067). `hinted`: beside a word such as "error" or a #.
   * `bare`: a number on its own. `buried`: an amount ("wait for 404 days").
   */
  readonly strength: 'marked' | 'hinted' | 'bare' | 'buried';
}

const BETWEEN = String.raw`["'\\]{0,4}\s{0,4}(?:is|was|are|[:=>#-])?\s{0,4}["'\\[({#]{0,4}\s{0,2}$`;
const MARKED = new RegExp(
  `(?:^|[^a-z]|error|err|status|response|warning|result|return)codes?${BETWEEN}`,
  'i',
);
const HINTED = new RegExp(
  String.raw`(?:(?:^|[^a-z])(?:e|err|errors?|status|statuscode|warnings?|warn|http|no\.?)[ _-]?|#|(?:meaning|explanation|description|definition|details?) of\s)${BETWEEN}`,
  'i',
);
const CALLED_AFTER = new RegExp(
  `^(?:err|error|warn|warning|status|(?:error|status)?code)s?(?![${WORD_CHARACTERS}])`,
  'i',
);
const LIST =
  /^["'`)\]}]{0,3}[\s,;&/|+]{0,4}(?:and|or|vs\.?|versus|to|than|then)?[\s,;&/|+#"'`([]{0,4}$/i;
const QUANTITY_BEFORE =
  /(?:^|[^a-z])(?:of|than|for|after|within|least|most|max|maximum|min|minimum|only|to|rs\.?|inr|usd|eur|below|above|over|under|limit|by|every|x)\s{1,3}$/i;
const UNIT_AFTER =
  /^\s{0,2}(?:%|points?\b|ms\b|s\b|sec|min|hour|hr|day|week|month|year|time|image|char|digit|rs\b|rupee|dollar|percent|customer ?ids|items?\b|kb\b|mb\b|attempts?)/i;

/** Dates, times, addresses, versions and amounts: digits with these characters between them. */
const COMPOUND = /\d[\d.:/t,-]{0,40}\d/gi;
const LIST_OF_CODES = /^\d{2,}(?:[/,-]\d{2,})*$/;

/** UTF-16 units of a text; `end` is exclusive. */
export type Span = readonly [start: number, end: number];

/** The spans where a pattern matches and a test passes. */
export const spansOf = (text: string, pattern: RegExp, test: (found: string) => boolean): Span[] =>
  [...text.matchAll(pattern)]
    .filter(({ 0: found }) => test(found))
    .map(({ index, 0: found }) => [index, index + found.length]);

export const isInside = (
  spans: readonly Span[],
  { start, end }: Pick<CodeMention, 'start' | 'end'>,
): boolean => spans.some(([from, to]) => start >= from && end <= to);

/**
 * The numbers of a query that may be codes, in order. Excludes numbers inside words, dates, times,
 * amounts or addresses, and any longer than a code. `isCode` decides whether the catalog has a code
 * with these digits. Takes any string of bounded length.
 */
export function findCodeMentions(
  text: string,
  isCode: (digits: string) => boolean,
): readonly CodeMention[] {
  const compounds = spansOf(
    text,
    COMPOUND,
    (run) => /\D/.test(run) && !(LIST_OF_CODES.test(run) && run.split(/[/,-]/).every(isCode)),
  );
  const mentions: CodeMention[] = [];
  for (const { index: start, 0: digits } of text.matchAll(/\d+/g)) {
    const end = start + digits.length;
    if (digits.length > MAX_CODE_DIGITS || (digits.length > 1 && digits.startsWith('0'))) continue;
    if (isInside(compounds, { start, end })) continue;
    if (isInWord(text, start, end)) continue;
    const before = text.slice(Math.max(0, start - 40), start);
    const after = text.slice(end, end + 16);
    mentions.push({
      digits,
      start,
      end,
      strength: strengthOf(before, after, listedWith(text, start, mentions)),
    });
  }
  return mentions;
}

const WORD_BEFORE = new RegExp(`[${WORD_CHARACTERS}]{1,24}$`);
const WORD_AFTER = new RegExp(`^[${WORD_CHARACTERS}]`);
const CALLED_BEFORE = /^(?:e|ec|err|error|code|status|statuscode|errorcode|http|warn|warning|no)$/i;

/** Whether a number is part of a word: `v2` and `TL150` are, `err712` and `712error` are not. */
function isInWord(text: string, start: number, end: number): boolean {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? '';
  const after = text.slice(end, end + 16);
  return (
    (before !== '' && !CALLED_BEFORE.test(before)) ||
    (WORD_AFTER.test(after) && !CALLED_AFTER.test(after))
  );
}

/** The number before, if only a comma, an "and" or the like is between them. */
function listedWith(
  text: string,
  start: number,
  earlier: readonly CodeMention[],
): CodeMention | undefined {
  const last = earlier.at(-1);
  return last && start - last.end < 16 && LIST.test(text.slice(last.end, start)) ? last : undefined;
}

function strengthOf(
  before: string,
  after: string,
  listed: CodeMention | undefined,
): CodeMention['strength'] {
  if (MARKED.test(before)) return 'marked';
  if (HINTED.test(before) || CALLED_AFTER.test(after)) return 'hinted';
  if (listed) return listed.strength;
  if (QUANTITY_BEFORE.test(before) || UNIT_AFTER.test(after)) return 'buried';
  return 'bare';
}
