import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { leastTime } from '../../build/measure/processor-time.ts';
import { fiveDocuments as catalog } from '../catalog/fixtures/five-documents.ts';
import { ANY_CHARACTER } from '../text/fixtures/any-character.ts';
import { isHttpStatus } from './api-shapes.ts';
import { createDecoder } from './create-decoder.ts';
import { MAX_CHARACTERS } from './decoded.ts';

const decode = createDecoder(catalog);

/** Many runs on a busy machine take longer than the usual limit. */
vi.setConfig({ testTimeout: 120_000 });

const code = fc.constantFrom(...catalog.codes);
const message = fc.oneof(
  fc.constantFrom(...catalog.entries.flatMap(({ occurrences }) => occurrences[0]?.messages ?? [])),
  fc.string({ unit: 'grapheme' }),
);
const status = fc.record({ success: fc.constantFrom(true, false, 'true', 'false'), code, message });

/** Names that mean nothing here, so that only what was put in can be found. */
const name = fc.stringMatching(/^[b-z][a-z]{0,6}x$/);
const filler = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

/** The objects and arrays around a status object, with other values beside it. */
const wrapping = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('object' as const), name, before: filler, after: filler }),
    fc.record({ kind: fc.constant('array' as const), name, before: filler, after: filler }),
  ),
  { maxLength: 4 },
);

const MARK = 'STATUSGOESHERE';

/** JSON with a mark in place of the status object. */
function template(
  layers: readonly { kind: string; name: string; before: unknown; after: unknown }[],
  indent: number,
) {
  const value = layers.reduce<unknown>(
    (inner, { kind, name: key, before, after }) =>
      kind === 'array'
        ? [before, inner, after]
        : { [`${key}b`]: before, [key]: inner, [`${key}a`]: after },
    MARK,
  );
  return JSON.stringify(value, null, indent);
}

const findAt = (text: string, at: number) =>
  decode(text).findings.find((finding) => finding.at.start === at);

test('no string makes it throw, and a worker can send the result', () => {
  const syntax = fc.string({
    unit: fc.constantFrom(
      ...'{}[]()<>/\\"\'`=:;,.&#@!? \n\r\t\u00a0\ufeff“”’…0123456789',
      '"code":',
      'code',
      '8015',
      'error ',
      'message',
      '&quot;',
      '&lt;',
      '<code>',
      '</code>',
      'status',
      'HTTP/1.1 200\n',
      'Invalid mobile',
      '\ud800',
      '\u0000',
    ),
    maxLength: 60,
  });
  fc.assert(
    fc.property(fc.oneof(syntax, fc.string({ unit: ANY_CHARACTER }), fc.string()), (text) => {
      const decoded = decode(text);
      expect(structuredClone(decoded)).toEqual(decoded);
      for (const { at, code } of decoded.findings) {
        expect(at.start).toBeGreaterThanOrEqual(0);
        expect(at.end).toBeLessThanOrEqual(text.length);
        if (code !== null) expect(at.end - at.start).toBeGreaterThanOrEqual(String(code).length);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a status object in random JSON is found, even if the text is cut off after it', () => {
  fc.assert(
    fc.property(wrapping, status, fc.nat(2), fc.boolean(), (layers, object, indent, cut) => {
      const [before = '', after = ''] = template(layers, indent).split(`"${MARK}"`);
      const body = JSON.stringify(object, null, indent);
      const text = before + body + (cut ? '' : after);
      const at = before.length + body.indexOf(String(object.code), body.indexOf('"code"'));
      expect(findAt(text, at)).toMatchObject({ code: object.code, message: object.message });
    }),
    { numRuns: 500 },
  );
});

test('it is found wherever the text is cut off after its code and flag', () => {
  fc.assert(
    fc.property(wrapping, status, fc.nat(), (layers, object, where) => {
      const [before = ''] = template(layers, 0).split(`"${MARK}"`);
      const body = JSON.stringify(object);
      const start = before.length + body.indexOf(String(object.code), body.indexOf('"code"'));
      const least = start + String(object.code).length + 1;
      const text = (before + body).slice(0, least + (where % (body.length + 1)));
      expect(findAt(text, start)?.code).toBe(object.code);
    }),
    { numRuns: 500 },
  );
});

test('it is found in nested strings, at its offset in the pasted text', () => {
  fc.assert(
    fc.property(wrapping, status, fc.integer({ min: 1, max: 4 }), (layers, object, levels) => {
      const body = template(layers, 0).replace(`"${MARK}"`, () => JSON.stringify(object));
      let text = body;
      for (let level = 0; level < levels; level++)
        text = JSON.stringify({ port: 8016, body: text });
      const { findings } = decode(text);
      const own = findings.find(
        (finding) => finding.message === object.message && finding.code === object.code,
      );
      expect(own).toBeDefined();
      expect(text.slice(own?.at.start, own?.at.end)).toBe(String(object.code));
    }),
    { numRuns: 300 },
  );
});

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const xmlText = fc.string().map(escapeXml);
const xml = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      name,
      fc.oneof(
        { depthSize: 'small' },
        xmlText,
        fc.array(tie('element'), { maxLength: 3 }).map((all) => all.join('\n')),
      ),
    )
    .map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
})).element;

test('a status object in random XML is found, even if the text is cut off after it', () => {
  const around = fc.array(fc.record({ name, before: xml, after: xml }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(around, status, fc.boolean(), (layers, object, cut) => {
      const before = layers.map((layer) => `<${layer.name}>${layer.before}`).join('');
      const after = layers
        .toReversed()
        .map((layer) => `${layer.after}</${layer.name}>`)
        .join('');
      const text = object.message.trim();
      const body = `<item_status><success>${object.success}</success><code>${object.code}</code><message>${escapeXml(text)}</message></item_status>`;
      const pasted = before + body + (cut ? '' : after);
      const at = before.length + body.indexOf('<code>') + '<code>'.length;
      expect(findAt(pasted, at)).toMatchObject({ code: object.code, role: 'item' });
    }),
    { numRuns: 500 },
  );
});

test('a log line with a code and a message is found among other lines', () => {
  // In a log line, 400 may as well be an HTTP status.
  const own = code.filter((one) => !isHttpStatus(one));
  const line = fc.stringMatching(/^[a-z .]{0,40}$/);
  fc.assert(
    fc.property(
      fc.array(line),
      own,
      fc.array(line),
      fc.constantFrom('\n', '\r\n'),
      (before, number, after, end) => {
        const head = [...before, ''].join(end);
        const text = `${head}10:00:00 ERROR code=${number} msg="x y"${end}${after.join(end)}`;
        expect(findAt(text, text.indexOf(`code=${number}`) + 5)).toMatchObject({
          code: number,
          message: 'x y',
        });
      },
    ),
  );
});

test('numbers without a label or a word of their own message are never codes', () => {
  const messagesOf = (number: number) =>
    (catalog.entriesByCode.get(number) ?? [])
      .flatMap(({ occurrences }) => occurrences.flatMap(({ messages }) => messages))
      .join(' ')
      .toLowerCase();
  const word = fc.oneof(
    fc.constantFrom(
      'port',
      'took',
      'price',
      'count',
      'id',
      'line',
      'at',
      'coupon code',
      'till code:',
      'user',
    ),
    // Every label in every language has a vowel.
    fc.stringMatching(/^[bdfghj-np-tv-xz]{3,8}$/),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, code, fc.constantFrom('', 'ms', '%', '/s')), { minLength: 1 }),
      (parts) => {
        const words = parts.flatMap(([label]) => label.match(/[a-z]+/g) ?? []);
        const own = parts.map(([, number]) => messagesOf(number));
        fc.pre(!own.some((messages) => words.some((one) => messages.includes(one))));
        const text = parts.map(([label, number, unit]) => `${label} ${number}${unit}`).join(' ');
        expect(decode(text).findings).toEqual([]);
      },
    ),
  );
});

test('every documented message is recognised as belonging to its entry', () => {
  for (const entry of catalog.entries) {
    for (const text of entry.occurrences.flatMap(({ messages }) => messages)) {
      const wanted = `${entry.resource}:${entry.code}`;
      const means = (input: string) =>
        decode(input).findings.flatMap(({ meaning }) =>
          meaning.kind === 'one'
            ? [meaning.entryId, ...meaning.others]
            : meaning.kind === 'several'
              ? meaning.candidates
              : [],
        );
      expect(means(text)).toContain(wanted);
      expect(means(`10:00:00 ERROR: ${text}`)).toContain(wanted);
    }
  }
});

test('every code is found beside each of its documented messages', () => {
  for (const { code, occurrences } of catalog.entries) {
    for (const text of occurrences.flatMap(({ messages }) => messages)) {
      for (const input of [
        `${code}: ${text}`,
        `[${code}] ${text}`,
        `${code} - ${text}`,
        `| ${code} | ${text} |`,
        `10:00:00 ERROR [${code}] ${text}`,
      ]) {
        const at = input.indexOf(String(code));
        expect(findAt(input, at)?.code, input).toBe(code);
      }
    }
  }
});

test('a documented code beside other words is not found, except alone in square brackets', () => {
  const words = fc.array(fc.stringMatching(/^[hjqz]{2,8}$/), { minLength: 2 });
  const form = fc.constantFrom<(number: number, text: string) => string>(
    (number, text) => `${number}: ${text}`,
    (number, text) => `${text} (${number})`,
    (number, text) => `2024-05-01,${number},${text}`,
    (number, text) => `| ${number} | ${text} |`,
  );
  fc.assert(
    fc.property(code, words, form, (number, some, write) => {
      expect(decode(write(number, some.join(' '))).findings).toEqual([]);
    }),
  );
});

test('a text that is too long is read up to the limit, and the rest is reported', () => {
  const text = `code: 8015\n${' '.repeat(MAX_CHARACTERS)}code: 8016`;
  const { findings, length, notes } = decode(text);
  expect(findings.map(({ code: found }) => found)).toEqual([8015]);
  expect(length).toBe(text.length);
  expect(notes).toContain('too-long');
});

/** Unfinished beginnings and pieces of every syntax that is read. */
const TOKENS = [
  ...[
    '<![CDATA[',
    '<!DOCTYPE x',
    '<?xml',
    '<!--',
    '<a>',
    '<a ',
    '</a>',
    '<a><b/>',
    '<p>',
    '<p><x>',
  ],
  ...['{', '[', '(', '{"a":', '{"a":"', '"', "'", '\\"', '{\\"', '[1,', 'map[a:', '[Array] ', '/*'],
  ...['&quot;', '{&quot;', '&lt;', '%7B', '%257B', '=3D', 'a=\n', '\u001b[31m', '[39m', '<Buffer '],
  ...[
    'code ',
    'code 8015 ',
    'we get 816 today, ',
    '8015-',
    'error ',
    'message: >\n ',
    'msg="',
    'key: value\n',
    'customer ',
  ],
  ...[
    'HTTP/1.1 200\n',
    '0000: 7b 22\n',
    'eyJ',
    '" +\n"',
    '{\n',
    '> {\n',
    '│ {\n',
    '{"log":"',
    '|8015|',
  ],
  ...['a.', '{"a.1', '7b', '7b 22 ', '0x7b, ', '<a b="', '{"name":"code","value":'],
];

test('a text that is twice as long takes about twice the time, whatever it repeats', () => {
  const of = (token: string, length: number) => token.repeat(Math.ceil(length / token.length));
  for (const token of TOKENS) {
    decode(of(token, 1_000));
    const short = Math.max(
      5,
      leastTime(() => decode(of(token, 10_000)), 5),
    );
    const long = leastTime(() => decode(of(token, 40_000)), 10 * short);
    // Four times as long: a quadratic reader takes sixteen times as long.
    expect(long, token).toBeLessThan(10 * short);
  }
});

test.each(['sent {"code":8015} ', 'sent {"code":8015}\n'])(
  'so does a long text that repeats a body: %j',
  (token) => {
    const of = (length: number) => token.repeat(length / token.length);
    const short = leastTime(() => decode(of(500_000)));
    // Looking to the end of the text for each body takes forty times as long for eight.
    expect(leastTime(() => decode(of(4_000_000)), 20 * short)).toBeLessThan(20 * short);
  },
);
