import { type CodeMention, findCodeMentions } from '../text/code-mentions.ts';
import { decodeXmlEntities } from '../text/xml-entities.ts';
import { LONGEST_QUERY } from './longest-query.ts';
import { messageFields } from './message-fields.ts';

export interface ParsedQuery {
  /** Numbers to look up as codes, in order, each once. */
  readonly codes: readonly CodeMention[];
  /** What to search for as words and messages: the text, or the messages that it names. */
  readonly text: string;
  /** Whether the text is only the messages that the query named as such. */
  readonly named: boolean;
}

/** How far the full-width forms of East Asian keyboards stand behind what they are forms of. */
const FULL_WIDTH = 0xfee0;

/**
 * One space between words, without the escapes of a body pasted out of another, and full-width
 * letters, digits and marks as others.
 */
const plain = (text: string): string =>
  decodeXmlEntities(text)
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\\{1,8}(["'/])/g, '$1')
    .replace(/\\[nrt]/g, ' ');

/** Where some numbers are called codes, the others are something else. */
function meantAsCodes(mentions: readonly CodeMention[]): readonly CodeMention[] {
  const has = (strength: CodeMention['strength']) =>
    mentions.some((mention) => mention.strength === strength);
  const kept = has('marked')
    ? mentions.filter(({ strength }) => strength === 'marked')
    : has('hinted')
      ? mentions.filter(({ strength }) => strength !== 'buried')
      : mentions;
  const seen = new Set<string>();
  return kept.filter(({ digits }) => !seen.has(digits) && seen.add(digits));
}

/** The beginning of a long query, without a number that may go on beyond it. */
const cut = (query: string) =>
  query.length < LONGEST_QUERY ? query : query.slice(0, LONGEST_QUERY).replace(/\d+$/, '');

/** Reads what a query asks for. Takes any string and never throws; a long one is cut. */
export function parseQuery(query: string, isCode: (digits: string) => boolean): ParsedQuery {
  const text = plain(cut(query));
  const codes = meantAsCodes(findCodeMentions(text, isCode));
  const fields = messageFields(text);
  return fields.length > 0
    ? { codes, text: fields.join('\n'), named: true }
    : { codes, text, named: false };
}
