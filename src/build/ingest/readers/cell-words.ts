import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { parse, postprocess, preprocess } from 'micromark';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { decodeString } from 'micromark-util-decode-string';
import { type Cell, collapseLines } from '../tables.ts';

/** Tags that are markup. Others, like `<field>`, are words of the message. */
export const INLINE_TAGS = new Set(
  'a abbr b big cite code del em font i ins kbd mark q s samp small span strike strong sub sup tt u var'.split(
    ' ',
  ),
);
const BLOCK_TAGS = new Set('div h1 h2 h3 h4 h5 h6 li ol p pre ul'.split(' '));
const VOID_TAGS = new Set('br hr img wbr'.split(' '));

/** Replaces the opening bracket of an unclosed tag. */
export const UNCLOSED = '\ue000';

/** Marks unclosed tags; a pattern would otherwise search the rest of the page for their ends. */
export function markUnclosed(text: string): string {
  const last = new Map<string, number>();
  for (const { 1: name = '', index } of text.matchAll(/<\/(\w+)\s*>/g)) {
    last.set(name.toLowerCase(), index);
  }
  return text.replace(/<(?=(pre|script|style|textarea|table)\b)/gi, (sign, name: string, at) =>
    at > (last.get(name.toLowerCase()) ?? -1) ? UNCLOSED : sign,
  );
}

/** Names with a dot or colon are tags of MDX and of wikis. */
const TAG = /<(\/?)([a-z][a-z0-9]*(?:[:.-][a-z0-9]+)*)(?:\s[^<>]*|\/)?>/gi;

/** Surely a tag: it has a colon, as `ac:link` of a wiki, or attributes with values. */
const SURE = /^<\/?[a-z0-9.-]+:|\s[\w:-]+=["'{]/i;

/** Strips the tags from the pieces of one cell and detects those without a partner. */
export class InlineTags {
  private readonly open: string[] = [];
  private readonly foreign = new Set<string>();
  private broken = false;

  /** Takes the whole cell: a component that is closed in it, like `</Glossary>`, is a tag. */
  constructor(cell: string) {
    for (const [tag, slash, name = ''] of hideWrittenTags(cell).matchAll(TAG)) {
      if (SURE.test(tag) || (slash && /^[A-Z]/.test(name))) this.foreign.add(name.toLowerCase());
    }
  }

  /** Strips the tags from a text; breaks and blocks become line breaks. Unknown tags are words. */
  strip(text: string): string {
    return text.replace(TAG, (tag, slash: string, spelling: string) => {
      const name = spelling.toLowerCase();
      if (VOID_TAGS.has(name)) return name === 'br' || name === 'hr' ? '\n' : '';
      const isBlock = BLOCK_TAGS.has(name);
      if (isBlock || INLINE_TAGS.has(name)) {
        if (!slash) this.open.push(name);
        else if (this.open.pop() !== name) this.broken = true;
        return isBlock ? '\n' : '';
      }
      return this.foreign.has(name) ? '' : tag;
    });
  }

  get damaged(): boolean {
    return this.broken || this.open.length > 0;
  }
}

/** A page is parsed for its blocks only. */
const INSIDE_LINES =
  'attention autolink characterEscape characterReference codeText hardBreakEscape htmlText labelEnd labelStartImage labelStartLink';
const PAGE = {
  extensions: [{ ...gfmTable(), disable: { null: INSIDE_LINES.split(' ') } }],
  mdastExtensions: [gfmTableFromMarkdown()],
};

/** Parses the blocks of Markdown with GitHub's tables; inline text is left as written. */
export const parseBlocks = (source: string) => fromMarkdown(source, PAGE);

/** Characters that may be inline markup. */
const INLINE = /[<*_`[\]\\&~]/;

/** Hides escaped tags and tags in code spans from the HTML parser; keeps the length. */
export const hideWrittenTags = (text: string): string =>
  text.includes('<')
    ? text.replace(/\\<|`[^`\n]*`/g, (written) => written.replaceAll('<', ' '))
    : text;

/** The only GitHub extension for lines; autolinks would double the time. */
const LINE = { extensions: [gfmStrikethrough()] };
/** In an HTML cell, only lists and fences are blocks. */
const NOT_IN_CELLS =
  'blockQuote codeIndented definition headingAtx htmlFlow setextUnderline thematicBreak';
const BLOCKS = {
  extensions: [...LINE.extensions, { disable: { null: NOT_IN_CELLS.split(' ') } }],
};

const chunksOf = (markdown: string) => preprocess()(markdown, undefined, true);

/** The parser for lines, created once: creating it costs as much as parsing a line. */
const lineParser = parse(LINE);

type Events = ReturnType<typeof postprocess>;

/** Text tokens, which may be adjacent. */
const TEXT = new Set(
  'data characterEscape characterReference lineEnding autolinkProtocol autolinkEmail'.split(' '),
);
/** Tokens that are not shown: link targets, info strings of fences, tags. */
const HIDDEN = new Set(['resource', 'codeFencedFence', 'htmlText']);

/** The text of some Markdown without markup, from the parser's tokens. */
function cellOfEvents(markdown: string, events: Events): Cell {
  const tags = new InlineTags(markdown);
  let hasTagInCode = false;
  let said = '';
  /** Start and end of the current run of text. */
  let [start, end] = [0, 0];
  let hidden = 0;

  const endText = () => {
    const raw = markdown.slice(start, end);
    const text = decodeString(raw).replace(/\s+/g, ' ');
    // Tags that are escaped or written as entities are words.
    said += /\\<|&lt;/.test(raw) ? text : tags.strip(text);
    start = end;
  };
  const sayCode = (raw: string) => {
    const before = tags.damaged;
    const plain = raw.replace(/\\([!-/:-@[-`{-~])/g, '$1');
    const stripped = tags.strip(plain);
    hasTagInCode ||= stripped !== plain || tags.damaged !== before;
    return stripped;
  };
  const say: Readonly<Record<string, (raw: string) => string>> = {
    codeTextData: sayCode,
    htmlText: (raw) => (/^<[!?]/.test(raw) ? '' : tags.strip(raw)),
    codeFlowValue: (raw) => `${raw}\n`,
    hardBreakEscape: () => '\n',
    hardBreakTrailing: () => '\n',
    paragraph: () => '\n',
  };

  for (const [kind, token] of events) {
    const { type } = token;
    const [from, to] = [token.start.offset, token.end.offset];
    if (HIDDEN.has(type)) hidden += kind === 'enter' ? 1 : -1;
    if (hidden > 0) continue;
    if (kind === 'enter' && TEXT.has(type)) {
      if (from !== end) {
        endText();
        start = from;
      }
      end = to;
    } else if (kind === 'exit' && say[type]) {
      endText();
      said += say[type](markdown.slice(from, to));
      [start, end] = [to, to];
    }
  }
  endText();
  const lines = collapseLines(said);
  return { lines, ...((hasTagInCode || tags.damaged) && { damaged: true }) };
}

/** The text of a line of Markdown, such as a heading or a cell of a pipe table. */
export const cellOfLine = (line: string): Cell =>
  INLINE.test(line)
    ? cellOfEvents(line, lineParser.text().write(chunksOf(line)))
    : { lines: collapseLines(line) };

/** The text of the Markdown in a cell of an HTML table. */
export function cellOfMarkdown(markdown: string): Cell {
  const text = markdown.trim();
  if (!/\n|^(?:[-+*]|\d+[.)])(?:\s|$)|^(?:`{3}|~{3})/.test(text)) return cellOfLine(text);
  return cellOfEvents(markdown, postprocess(parse(BLOCKS).document().write(chunksOf(markdown))));
}
