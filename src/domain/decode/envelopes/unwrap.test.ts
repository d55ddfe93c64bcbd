import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fiveDocuments } from '../../catalog/fixtures/five-documents.ts';
import { createDecoder } from '../create-decoder.ts';
import { TOOL_OUTPUTS } from '../fixtures/tool-outputs.ts';
import { originalSpan, pastedText } from '../source-map.ts';
import { verdictOf } from '../verdict/verdict.ts';
import { unwrap } from './unwrap.ts';

const decode = createDecoder(fiveDocuments);
const read = (name: string) =>
  readFileSync(join(import.meta.dirname, `../fixtures/tools/${name}.txt`), 'utf8');
const unwrapped = (text: string) => unwrap(pastedText(text)).text;

test.each(TOOL_OUTPUTS)(
  'the codes of a response are found in the output of a tool: $file',
  ({ file: name, codes }) => {
    const { findings } = decode(read(name));
    expect(findings.map(({ code }) => String(code))).toEqual(codes);
  },
);

/** Output that does not show that both codes are in one response, or lacks the end of it. */
const IN_PARTS = /^(?:gron-color|prettyjson|jest-diff|ruby-ostruct|assert|xmlrpc|jq-stream)$/;

test.each(
  TOOL_OUTPUTS.filter(
    ({ file: name, codes }) => codes.join() === '8015,8056' && !IN_PARTS.test(name),
  ),
)('a response is judged as a whole, whatever a tool did to it: $file', ({ file: name }) => {
  expect(verdictOf(decode(read(name))).sentence).toBe('Failed with 1 error and 1 warning');
});

const PLAIN = '{"errors":[{"code":8015,"status":false}]}';
const LINES = JSON.stringify(JSON.parse(PLAIN), null, 2).split('\n');
const hex = (text: string) =>
  [...Buffer.from(text)].map((byte) => byte.toString(16).padStart(2, '0'));

test.each<readonly [name: string, text: string]>([
  ['colours', '{"errors":[{"code":\u001b[34m8015\u001b[39m,"status":false}]}'],
  ['colours whose escape character was lost', '{"errors":[{"code":[34m8015[39m,"status":false}]}'],
  ['percent-encoding', encodeURIComponent(PLAIN)],
  ['percent-encoding, twice', encodeURIComponent(encodeURIComponent(PLAIN))],
  ['quoted-printable', PLAIN.replaceAll('8015', '80=\r\n15').replaceAll('[', '=5B')],
  ['base64', Buffer.from(PLAIN).toString('base64')],
  ['hex digits alone', hex(PLAIN).join('')],
  ['hex digits as a database prints them', `\\x${hex(PLAIN).join('').toUpperCase()}`],
  [
    'bytes as written in C',
    hex(PLAIN)
      .map((byte) => `0x${byte}`)
      .join(', '),
  ],
  [
    'hex digits in rows',
    hex(PLAIN)
      .join(' ')
      .replace(/(.{48})/g, '$1\n '),
  ],
  ['a list of bytes', JSON.stringify([...Buffer.from(PLAIN)])],
  ['a buffer as Node prints it', `<Buffer ${hex(PLAIN).join(' ')}>`],
  [
    'parts of a container log',
    '2024-05-01T10:00:00.1Z stdout P {"errors":[{"code":80\n2024-05-01T10:00:00.2Z stdout F 15,"status":false}]}',
  ],
  ['strings concatenated in source code', '{"errors":[{"co" +\n  "de":8015,"status":false}]}'],
])('unwrapping %s leaves the text inside', (_, text) => {
  expect(unwrapped(text)).toBe(PLAIN);
});

test.each([
  '> ',
  '+ ',
  'web_1  | ',
  'Nov 28 10:00:01 web1 app[12]: ',
  '05-01 10:00:00.123  1234  1250 E Net: ',
  '  12\t',
  '[pod/app] ',
])('the prefix of every line of a body is removed: %j', (prefix) => {
  expect(unwrapped(LINES.map((line) => prefix + line).join('\n'))).toBe(LINES.join('\n'));
});

const dockerLine = (line: string) =>
  `${JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: '2024-05-01T10:00:00.1Z' })}\n`;

test.each<readonly [name: string, wrap: (line: string) => string]>([
  ['rsyslog', (line) => `${line}#012`],
  ['Spring', (line) => `${line}<EOL>`],
  ['cat -v', (line) => `${line}^M\n`],
  ['HttpClient', (line) => `10:00:01 wire << "${line}[\\r][\\n]"\n`],
  ['Docker', dockerLine],
  ['a box', (line) => `│ ${line.padEnd(60)} │\n`],
])('a multi-line body stays whole, however its lines are written by %s', (_, wrap) => {
  expect(verdictOf(decode(LINES.map(wrap).join(''))).sentence).toBe('Failed with 1 error');
});

test.each(['> ', 'data: ', 'data:', '12:', 'web_1 | '])(
  '%j is removed from a body that is broken at a comma',
  (prefix) => {
    const lines = ['{"errors":[{"status":false,', '"code":8015,', '"message":"Gone"}]}'];
    expect(unwrapped(lines.map((line) => prefix + line).join('\n'))).toBe(lines.join('\n'));
  },
);

test.each([
  ['a HAR file', (text: string) => ({ content: { text, encoding: 'base64' } }), 'content.text'],
  ['a gateway', (body: string) => ({ body, isBase64Encoded: true }), 'body'],
] as const)('base64 in a JSON string is read as that string: %s', (_, wrap, path) => {
  const decoded = decode(JSON.stringify(wrap(Buffer.from(PLAIN).toString('base64')), null, 1));
  expect(verdictOf(decoded).sentence).toBe('Failed with 1 error');
  expect(decoded.findings.map((finding) => finding.path)).toEqual([`${path}.errors[0]`]);
});

test('lines that only look alike are kept', () => {
  const log = '10:00:01 INFO {"a": 1}\n10:00:02 INFO {"b": 2}\n10:00:03 WARN code=8015\n';
  expect(unwrapped(log)).toBe(log);
});

test.each([
  ['H4sIAMV2CmsAA3YyLmpzb24AfY0xDsIwDAC/YnnOAEMR6g9Y', 'compressed'],
  ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'encoded'],
])('text that cannot be read is reported: %s', (text, kind) => {
  expect(decode(text).notes).toEqual([kind]);
});

test('every character that is left maps to its original offset, whatever was removed', () => {
  const colour = fc.constantFrom('\u001b[31m', '\u001b[0m', '\u001b[39;49;00m');
  fc.assert(
    fc.property(fc.array(fc.tuple(colour, fc.stringMatching(/^[a-z0-9 ]{1,5}$/))), (parts) => {
      const text = `\u001b[0m${parts.map(([sign, word]) => sign + word).join('')}`;
      const source = unwrap(pastedText(text));
      for (let at = 0; at < source.text.length; at++) {
        const { start, end } = originalSpan(source, { start: at, end: at + 1 });
        expect(text.slice(start, end)).toBe(source.text.charAt(at));
      }
    }),
  );
});
