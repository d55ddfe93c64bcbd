import { decodeUtf8 } from './bytes.ts';
import { byMatch } from './envelope.ts';

const nothing = () => '';

const [ESC, CSI, BEL] = ['\\u001b', '\\u009b', '\\u0007'] as const;

/**
 * Control sequences of a terminal (ECMA-48): colours, links, the cursor. The escape character may
 * be written out, as `cat -v`, less and loggers do, or lost by copying, which leaves `[39m`.
 */
export const terminalColours = byMatch(
  new RegExp(`[${ESC}${CSI}]|\\[(?:0|39)m|\\^\\[\\[`),
  new RegExp(
    `(?:${ESC}|␛|\\^\\[|\\\\(?:x1b|u001b|e|033))(?:\\[[\\d;?]*[A-Za-z]|\\][^${BEL}${ESC}\\n]{0,2000}(?:${BEL}|${ESC}\\\\))|${CSI}[\\d;?]*[A-Za-z]|\\[\\d{1,3}(?:;\\d{1,3}){0,8}m`,
    'gi',
  ),
  nothing,
);

/**
 * The log format of the Container Runtime Interface: `<time> stdout P <part>`, in which `P` says
 * that the line goes on in the next one, and `F` that it is whole.
 */
export const containerLogs = byMatch(
  / std(?:out|err) P /,
  /(?:^|(\r?\n))\d{4}-\d\d-\d\dT\S{1,40} std(?:out|err) [PF] /g,
  ({ 1: lineFeed = '', index }, _, text) => {
    const before = text.lastIndexOf('\n', index - 1) + 1;
    return index > 0 && GOES_ON.test(text.slice(before, before + 80)) ? '' : lineFeed;
  },
  ['P '],
);
const GOES_ON = /^\S{1,64} std(?:out|err) P /;

/** Docker's `json-file` log, which splits a long line over several objects. */
export const dockerLogs = byMatch(
  /\{"log":"/,
  /(?<!\\n)","stream":"std(?:out|err)","time":"[^"\r\n]{1,40}"\}\r?\n\{"log":"/g,
  nothing,
);

/** Bytes written out, and lines that go on (RFC 2045, section 6.7). */
export const quotedPrintable = byMatch(
  // Encoded signs that no other text has, and a break behind a long line.
  /=(?:3D|7B|5B|\r?\n(?<=[^\r\n=]{40}=\r?\n)[^\r\n])/,
  /(?:=[0-9A-F]{2})+|(?<!=)=\r?\n(?=[^\r\n])/g,
  ({ 0: written }) => (written.endsWith('\n') ? '' : decodeHex(written.slice(1), '=')),
  ['='],
);

/** Text in addresses (RFC 3986) and forms, which write `+` for a space, maybe encoded twice. */
export const percentEncoding = byMatch(
  /%(?:25){0,4}(?:7B|5B|3C|22)/i,
  // A stretch without gaps in which a bracket or a quotation mark is encoded.
  /(?<![^\s"'<>])[^\s"'<>]*%(?:25){0,4}(?:7B|5B|3C|22)[^\s"'<>]*/gi,
  ({ 0: stretch, index }, rewriter) => {
    const encoded = stretch.includes('%20') ? /(?:%[0-9a-f]{2})+/gi : /\+|(?:%[0-9a-f]{2})+/gi;
    for (const { 0: written, index: at } of stretch.matchAll(encoded)) {
      const text = written === '+' ? ' ' : decodeHex(written.slice(1), '%');
      if (text === undefined) continue;
      rewriter.replace(index + at, index + at + written.length, text);
    }
    return undefined;
  },
  ['%'],
);

const decodeHex = (digits: string, mark: string) =>
  decodeUtf8(digits.split(mark).map((byte) => Number.parseInt(byte, 16)));

/**
 * A request as mitmdump prints it: its line, then headers and parameters, each with an indent.
 * They are no part of a response.
 */
export const proxiedRequests = byMatch(
  /\n << /,

  /(?<=(?:^|\n)[^\n]{0,80}\b(?:GET|POST|PUT|PATCH|DELETE) https?:\/\/[^\r\n]{1,2000}\r?\n)(?:(?: {4}[^\s:{}[\]"]{1,100}: [^\n]{0,2000}|[ \t\r]*)\n)+/g,
  () => '\n',
);

/** Strings that source code puts together: `"co" +`, `'co' .`, or right below as in Python and C. */
export const stringConcatenation = byMatch(
  /["'`][ \t]{0,4}(?:[+.&\\]|\|\|)?[ \t]{0,4}\r?\n\s{0,200}(?:[+.&]|\|\|)?[ \t]{0,4}[fru]?["'`]/,

  // Without a sign it may be a comma that is missing, and the next string a key.
  /(["'`])[ \t]{0,4}(?:(?:[+.&\\]|\|\|)[ \t]{0,4}\r?\n\s{0,200}|\r?\n\s{0,200}(?:[+.&]|\|\|)[ \t]{0,4}|\r?\n\s{0,200}(?!\1[^\n]{0,80}\1\s{0,8}(?::|=>)))[fru]?\1/g,
  nothing,
  ['"', "'", '`'],
);

/**
 * A message in YAML that goes on in the lines below, which are indented deeper: as a folded or
 * literal block, or plain, as writers do at a width of 80.
 */
export const foldedLines = byMatch(
  /: (?<=(?:message|msg|errors?|body|description|response): )/,

  /(?<=(?:^|\n)([ \t]*)(?:- )?["']?(?:message|msg|error|errors|body|description|response)["']?:[ \t]+)(?:[>|][+-]?[ \t]*\r?\n(?:\1[ \t]+[^\r\n]+(?:\r?\n|$)){1,20}|[^\s{["'>|][^\r\n]{20,200}\r?\n(?:\1[ \t]{2,}(?![\w.-]{1,40}:(?:\s|$)|- )[^\r\n]{1,200}(?:\r?\n|$)){1,10})/g,
  ({ 0: block, index }, rewriter) => {
    const mark = /^[>|][+-]?[ \t]*\r?\n\s*/.exec(block)?.[0].length ?? 0;
    // A body keeps its lines: they are those of JSON or XML.
    if (/^\s*[{[<]/.test(block.slice(mark))) return undefined;
    if (mark > 0) rewriter.replace(index, index + mark, '');
    for (const { 0: written, index: at } of block.slice(mark).matchAll(BREAK)) {
      const start = index + mark + at;
      rewriter.replace(start, start + written.length, ' ');
    }
    return undefined;
  },
);
const BREAK = /(?<=\S)[ \t]*\r?\n[ \t]*(?=\S)/g;
