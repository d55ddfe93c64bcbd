import { Parser } from 'htmlparser2';
import { type Block, LOWEST_LEVEL } from './blocks.ts';
import { readHeading } from './headings.ts';
import { HtmlTable } from './html-table.ts';
import { cleanHtml } from './html-text.ts';
import { startsWithCode } from './listed-code.ts';
import { findRemark } from './remark.ts';
import { type Context, refuse, type SourceLine, splitLines } from './source.ts';

const HEADING = /^h[1-6]$/;

/** Elements that are headings where they say nothing but a category or resource. */
const TITLES = new Set(['p', 'dt', 'summary']);

/** An element of which every word is bold is one, too, whatever it says. */
const BOLD = /^\s*<(b|strong)>[^<>]{1,80}<\/\1>:?\s*$/i;

/** What stands in these is no part of the text of a page, even a table. */
const HIDDEN = new Set(['nav', 'pre', 'script', 'style', 'template']);

interface OpenText {
  readonly name: string;
  readonly line: number;
  readonly start: number;
}

/**
 * Reads the headings and tables of an HTML page; scripts, styles, comments and all other text
 * are passed over, and so is what stands preformatted. Throws a DocumentError for a table that
 * does not end.
 */
export function readHtml(text: string, context: Context): readonly Block[] {
  const blocks: Block[] = [];
  let source = '';
  let line: SourceLine = { text: '', line: 1 };
  let open: OpenText | undefined;
  let hidden = 0;
  const state: { table: HtmlTable | undefined } = { table: undefined };

  const addRemark = (at: number, words: string) => {
    const remark = findRemark({ line: at, text: words }, context);
    if (remark) blocks.push(remark);
  };

  const addHeading = (level: number, at: number, raw: string) => {
    const words = cleanHtml(raw).lines.join(' ');
    const counts =
      level < LOWEST_LEVEL || BOLD.test(raw) || readHeading(words, context.config).plain;
    if (words && counts) blocks.push({ kind: 'heading', line: at, level, text: words });
    else addRemark(at, words);
  };

  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        const { table } = state;
        const end = parser.endIndex + 1;
        if (table) return table.open(name, attributes, line, end);
        if (HIDDEN.has(name)) hidden++;
        if (hidden > 0) return;
        if (name === 'table') state.table = new HtmlTable(line.line);
        else if (HEADING.test(name) || (TITLES.has(name) && !HEADING.test(open?.name ?? ''))) {
          open = { name, line: line.line, start: end };
        }
      },
      onclosetag(name) {
        const { table } = state;
        if (table) {
          table.close(name, line, source, parser.startIndex);
          if (!table.ended) return;
          const { caption } = table;
          if (caption) addHeading(LOWEST_LEVEL, caption.line, caption.text);
          blocks.push(table.toTable());
          state.table = undefined;
          return;
        }
        if (HIDDEN.has(name) && hidden > 0) hidden--;
        if (name !== open?.name) return;
        const level = HEADING.test(name) ? Number(name.charAt(1)) : LOWEST_LEVEL;
        addHeading(level, open.line, source.slice(open.start, parser.startIndex));
        open = undefined;
      },
      ontext(words) {
        if (state.table) state.table.text(words, line);
        else if (hidden > 0) return;
        else if (startsWithCode(words)) {
          blocks.push({ kind: 'listed', line: line.line, text: line.text });
        } else addRemark(line.line, words);
      },
    },
    { decodeEntities: false },
  );

  for (const next of splitLines(text)) {
    line = next;
    source += `${line.text}\n`;
    parser.write(`${line.text}\n`);
  }
  if (state.table && !state.table.ended) refuse(context, line, 'The last table does not end.');
  return blocks;
}
