import { readEntity } from './entities.ts';
import { HtmlTags } from './html-tags.ts';
import { COMMENTS } from './markdown-skips.ts';
import { type CleanCell, collapseLines } from './plain-text.ts';

/** An address may hold brackets in pairs. */
const LINK = /!?\[([^[\]\n]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"\n]{0,200}")?\)/y;
/** An address between angle brackets stands for itself. */
const AUTOLINK = /<(https?:\/\/[^<>\s]*)>/iy;
/** Words between single asterisks, with no word right before or after. */
const EMPHASIS = /\*([^\s*\\`][^*\\`\n]{0,200}(?<!\s))\*(?![\p{L}\p{N}*])/uy;
/** Strong and stressed at once. */
const STRONG_EMPHASIS = /\*\*\*([^\s*\\`][^*\\`\n]{0,200}(?<!\s))\*\*\*(?!\*)/y;
/** Words between underscores, as long as no word goes on before or after them, or struck out. */
const UNDERSCORED =
  /__([^\s_\\`](?:[^_\\`\n]{0,200}[^\s_\\`])?)__(?![\p{L}\p{N}_])|_([^\s_\\`](?:[^_\\`\n]{0,200}[^\s_\\`])?)_(?![\p{L}\p{N}_])/uy;
const STRUCK = /~~([^\s~\\`](?:[^~\\`\n]{0,200}[^\s~\\`])?)~~(?!~)/uy;
const PUNCTUATION = /[!-/:-@[-`{-~]/;

/** Words in emphasis that start at an index, with and without their signs. */
function matchEmphasis(text: string, index: number): { whole: string; words: string } | undefined {
  const sign = text[index];
  const pattern = sign === '*' ? EMPHASIS : sign === '_' ? UNDERSCORED : STRUCK;
  const before = text[index - 1] ?? ' ';
  if (!sign || !'*_~'.includes(sign) || before === sign || /[\p{L}\p{N}]/u.test(before)) return;
  const [whole, ...words] = matchAt(pattern, text, index) ?? [];
  return whole ? { whole, words: words.join('') } : undefined;
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** Length of the comment at an index, or 0. One that does not end within 2000 units is none. */
function commentLength(text: string, index: number): number {
  const [, closes] = COMMENTS.find(([opens]) => text.startsWith(opens, index)) ?? [];
  if (!closes) return 0;
  const end = text.slice(index, index + 2000).indexOf(closes);
  return end < 0 ? 0 : end + closes.length;
}

/** The run of backticks at an index, and where it ends as a code span, if it does. */
function readBackticks(text: string, index: number): { ticks: string; end: number | undefined } {
  const runEnd = (from: number) => {
    let end = from;
    while (text[end] === '`') end++;
    return end;
  };
  const start = runEnd(index);
  const ticks = text.slice(index, start);
  let end = text.indexOf(ticks, start);
  while (end >= 0 && runEnd(end) !== end + ticks.length) end = text.indexOf(ticks, runEnd(end));
  return { ticks, end: end < 0 ? undefined : end };
}

/**
 * Removes the markup of a Markdown cell and keeps its words: escapes (which these documents
 * also write inside code spans), code spans, strong emphasis, links, line breaks, known HTML
 * tags and entities; then collapses white space. Tags inside a code span or without a partner
 * mean that the source is damaged. Takes any text and never throws.
 */
export function cleanMarkdown(raw: string): CleanCell {
  const tags = new HtmlTags();
  let clean = '';
  let tagInSpan = false;
  let strong = false;

  function scan(text: string, inSpan: boolean) {
    let i = 0;
    while (i < text.length) {
      i += step(text, i, inSpan);
    }
  }

  function step(text: string, i: number, inSpan: boolean): number {
    const char = text[i] ?? '';
    if (char === '\\') {
      const next = text[i + 1];
      if (next === undefined || next === '\n') return 1;
      clean += PUNCTUATION.test(next) ? next : char + next;
      return 2;
    }
    const comment = inSpan ? 0 : commentLength(text, i);
    if (comment > 0) return comment;
    if (char === '<') {
      const tag = tags.find(text, i, inSpan);
      if (tag) {
        clean += tag.replacement;
        tagInSpan ||= inSpan;
        return tag.length;
      }
    }
    const length = inSpan ? 0 : stepOutsideSpan(text, i, char);
    if (length > 0) return length;
    clean += char;
    return 1;
  }

  /** The length of markup that means something outside code spans only, else 0. */
  function stepOutsideSpan(text: string, i: number, char: string): number {
    const [autolink = '', address = ''] = matchAt(AUTOLINK, text, i) ?? [];
    if (autolink) {
      clean += address;
      return autolink.length;
    }
    if (char === '`') {
      const { ticks, end } = readBackticks(text, i);
      if (end === undefined) clean += ticks;
      else scan(text.slice(i + ticks.length, end), true);
      return (end ?? i) + ticks.length - i;
    }
    if (char === '&') {
      const { length, character } = readEntity(text, i);
      clean += character;
      return length;
    }
    if (char === '[' || (char === '!' && text[i + 1] === '[')) {
      const [link = '', words = ''] = matchAt(LINK, text, i) ?? [];
      scan(words, false);
      return link.length;
    }
    const [both = '', stressed = ''] = matchAt(STRONG_EMPHASIS, text, i) ?? [];
    if (both) {
      scan(stressed, false);
      return both.length;
    }
    if (char === '*' && text[i + 1] === '*') {
      const opens = !strong && /[^\s*]/.test(text[i + 2] ?? ' ') && text.includes('**', i + 3);
      if (!opens && !strong) return 0;
      strong = !strong;
      return 2;
    }
    const emphasis = matchEmphasis(text, i);
    if (emphasis) scan(emphasis.words, false);
    return emphasis?.whole.length ?? 0;
  }

  scan(raw, false);
  return { lines: collapseLines(clean), damaged: tagInSpan || tags.damaged };
}
