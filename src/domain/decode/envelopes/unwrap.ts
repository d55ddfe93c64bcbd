import { withAsciiDigits } from '../../text/ascii-digits.ts';
import { decodeXmlEntity, XML_ENTITIES } from '../../text/xml-entities.ts';
import { MAX_ENVELOPES } from '../decoded.ts';
import { type MappedText, replaceEach, rewritten } from '../source-map.ts';
import { BYTES, type Envelope } from './bytes.ts';
import { linePrefixes } from './line-prefixes.ts';

/** Decodes UTF-8 bytes written as `=3D` or `%3D`; undefined if they are not UTF-8. */
function decodeHex(written: string): string | undefined {
  try {
    return decodeURIComponent(written.replaceAll('=', '%'));
  } catch {
    return undefined;
  }
}

/** Only tags that break no line. */
const INLINE = /^(?:\s*<\/?(?:a|b|code|em|font|i|small|span|strong|tt|u)(?=[\s/>])[^<>]*>)+\s*$/i;

/** White space in place of HTML tags: a tab between table cells, line breaks at rows and blocks. */
function readTags(tags: string): string {
  if (INLINE.test(tags)) return tags.includes('\n') ? '\n' : ' ';
  const [cells = '', ...rows] = tags.split(/<\/?(?:tr|table)[\s/>]/i).reverse();
  const count = cells.split(/<t[dh][\s/>]/i).length - 1;
  const isRow = rows.length > 0 || count === 0;
  return isRow ? `\n${'\t'.repeat(Math.max(0, count - 1))}` : '\t'.repeat(count);
}

const ESC = '\u001b';

/** What tools wrap around a response or do to it, in the order of removal. */
const ENVELOPES: readonly Envelope[] = [
  // Control sequences of a terminal (ECMA-48): colours, the cursor. The escape character of colours
  // may be written out, as by `cat -v`, less and loggers, or lost in copying, which leaves `[39m`.
  {
    needs: [ESC, '0m', '39m'],
    pattern: new RegExp(
      `${ESC}\\[[\\d;?]*[A-Z]|(?:\\^\\[|\\\\(?:x1b|u001b|e|033))?\\[\\d{1,3}(?:;\\d{1,3}){0,8}m`,
      'gi',
    ),
  },
  // Numbers in the digits of another script.
  { pattern: /[٠-٩۰-۹०-९০-৯๐-๙０-９]{3,}/g, rewrite: withAsciiDigits },
  // The log format of the Container Runtime Interface: `<time> stdout P <part>`, where `P` means
  // that the line continues in the next one, and `F` that it is complete.
  {
    needs: ['P '],
    pattern:
      /(?:(?<=^\S{1,64} std(?:out|err) P .*)\r?\n|^)\d{4}-\d\d-\d\dT\S{1,40} std(?:out|err) [PF] /gm,
  },
  // Docker's `json-file` log: each line, or each 16 KB of a longer one, is a string of its own.
  {
    needs: ['","stream":"std'],
    pattern: /","stream":"std(?:out|err)","time":"[^"\r\n]{1,40}"\}\r?\n\{"log":"/g,
  },
  ...BYTES,
  // The rows of an offset and 64 characters into which `curl --trace-ascii` cuts a body.
  {
    needs: ['\n00'],
    pattern: /\r?\n(?<=^[0-9a-f]{4}: .{64}\r?\n)[0-9a-f]{4}: /gm,
  },
  // Quoted-printable (RFC 2045, section 6.7), from an encoded character that no other text has, or
  // a soft line break after a long line.
  {
    needs: ['=3D', '=\n', '=\r\n'],
    pattern: /=(?:3D|7B|5B|\r?\n(?<=[^\r\n=]{40}=\r?\n)[^\r\n]).*/gs,
    rewrite: replaceEach(/(?:=[0-9A-F]{2})+|(?<!=)=\r?\n(?=[^\r\n])/g, (written) =>
      written.endsWith('\n') ? '' : decodeHex(written),
    ),
  },
  // The head of a response, which is not part of the body.
  {
    needs: ['HTTP/'],
    pattern:
      /^\s{0,8}(?:[<>*] ?)?\s{0,4}HTTP\/[\d.]{1,4} \d{3}\b.{0,20000}(?:\r?\n|\r|$)(?:[<>*]? {0,8}[!#$%&'*+.^_`|~\w-]{1,100}:.{0,20000}(?:\r?\n|\r|$)){0,1000}/gm,
    rewrite: () => '\n',
  },
  // HTML, of which only the text counts, up to XML of these APIs.
  {
    needs: ['<'],
    pattern:
      /<(?:!doctype html|html|head|body|div|p|pre|table|ul|ol|br|h[1-6])(?=[\s/>])(?<=(?:^|[\r\n])[^"{<\r\n]{0,200}<[\w! ]+).*?(?=<(?:\w+:)?(?:response|(?:item_?)?status|errors?|warnings?)[\s/>]|$)/gis,
    rewrite: replaceEach(
      /(?:(?:(?<!\s)\s{0,200})?<[!/]?[A-Za-z][^<>]{0,2000}>)+\s{0,200}/g,
      readTags,
    ),
  },
  // XML references, unless they are inside a JSON string or an element.
  {
    needs: ['&'],
    pattern:
      /&(?<=^(?:[^"{<\r\n]|"(?!\s{0,4}:)){0,400}[{[\s]{0,40}&)(?:amp;){0,8}(?:lt|quot|#34|#60|#x22|#x3c);.*/gims,
    rewrite: replaceEach(XML_ENTITIES, decodeXmlEntity),
  },
  // Quotation marks doubled as in a CSV cell, from the first that contains a body.
  {
    needs: ['{""', '{\n', '{\r\n'],
    pattern: /[{[]\s{0,40}""[\w$@].*/gs,
    rewrite: replaceEach(/(?<![,;\t\r\n])""|""(?![,;\t\r\n])/g, () => '"'),
  },
  // Text in URLs (RFC 3986) and forms, which write `+` for a space; maybe encoded twice.
  {
    needs: ['%'],
    // A stretch without white space in which a bracket or a quotation mark is encoded.
    pattern: /(?<![^\s"'<>])[^\s"'<>]*%(?:25){0,4}(?:7B|5B|3C|22)[^\s"'<>]*/gi,
    rewrite: replaceEach(/\+|(?:%[0-9a-f]{2})+/gi, (written) =>
      written === '+' ? ' ' : decodeHex(written),
    ),
  },
  // A request as mitmdump prints it: its line, then indented headers and parameters, which are not
  // part of a response.
  {
    needs: ['\n << '],
    pattern:
      /(?<=^.{0,80}\b(?:GET|POST|PUT|PATCH|DELETE) https?:\/\/.{1,2000}\r?\n)(?:(?: {4}[^\s:{}[\]"]{1,100}: [^\n]{0,2000}|[ \t\r]*)\n)+/gm,
    rewrite: () => '\n',
  },
  // Written-out line breaks: `#012` by rsyslog, `<EOL>` by Spring, `^M` by `cat -v`, `[\n]"` in
  // wire logs of HttpClient and SoapUI.
  {
    needs: ['#012', '<EOL>', '^M\n', '\\n]"'],
    pattern: /#01[25](?!\d)|<EOL>|\^M(?=\n)|(?:\[\\r\])?\[\\n\]"(?:\n[^"\n]{0,200}<< "|(?=\n|$))/g,
    rewrite: () => '\n',
  },
  linePrefixes,
  // Strings concatenated in source code: `"co" +`, `'co' .`, or adjacent as in Python and C.
  // Without an operator, a comma may be missing, and the next string be a key.
  {
    needs: ['"', "'", '`'],
    pattern:
      /(["'`])[ \t]{0,4}(?:[+.&\\][ \t]{0,4}\r?\n\s{0,200}|\r?\n\s{0,200}[+.&][ \t]{0,4}|\r?\n[ \t]{1,200}(?!\1[^\n]{0,80}\1\s{0,8}[:=]))\1/g,
  },
  // A boolean of Perl's JSON modules, reduced to its digit.
  {
    needs: ['bless('],
    pattern: /bless\(\s{0,4}do\s?\{\\\(my \$o = [01]\)\}(?:, {0,4}['"][\w:]{1,40}['"]\s{0,4}\))?/g,
    rewrite: (written) => /[01]/.exec(written)?.[0],
  },
  // A YAML message that continues on lines with a deeper indent: a folded or literal block, or a
  // plain scalar wrapped at 80 columns. A body keeps its lines.
  {
    needs: ['\n'],
    pattern:
      /:[ \t]{1,40}(?<=^([ \t]*)(?:- )?["']?(?:message|msg|errors?|body|description|response)["']?:[ \t]{1,40})(?!(?:[>|][+-]?[ \t]*\r?\n)?\s*[{[<])(?:[>|][+-]?[ \t]*\r?\n(?:\1[ \t]+[^\r\n]+(?:\r?\n|$)){1,20}|[^\s{["'>|][^\r\n]{20,200}\r?\n(?:\1[ \t]{2,}(?![\w.-]{1,40}:(?:\s|$)|- )[^\r\n]{1,200}(?:\r?\n|$)){1,10})/gm,
    rewrite: replaceEach(
      /(?<=^:[ \t]+)[>|].*\r?\n\s*|(?<=\S)[ \t]*\r?\n[ \t]*(?=\S)/g,
      (written) => (/^[>|]/.test(written) ? '' : ' '),
    ),
  },
];

/** Removes all envelopes of a text, repeatedly until none matches. */
export function unwrap(source: MappedText): MappedText {
  let current = source;
  for (let round = 0; round < MAX_ENVELOPES; round++) {
    const before = current.text;
    for (const { needs = [''], pattern, rewrite = () => '' } of ENVELOPES) {
      if (needs.some((one) => current.text.includes(one)))
        current = rewritten(current, pattern, rewrite);
    }
    if (current.text === before) break;
  }
  return current;
}
