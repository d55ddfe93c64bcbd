import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleEntry } from '../catalog/fixtures/sample-catalog.ts';
import { NO_MESSAGE } from '../catalog/messages.ts';
import { ANY_CHARACTER } from '../text/fixtures/any-character.ts';
import { constants, LANGUAGES, type LanguageName } from './constants.ts';

const names = Object.keys(LANGUAGES) as readonly LanguageName[];
const { catalog, entry } = sampleEntry([
  { in: 'guide-v1', says: 'Type of {x} is invalid' },
  { in: 'guide-v2', says: 'Invalid customer’s {x} "type".' },
]);
const at = 'https://codes.test/codes/1#customer';

test('a code is a constant in each language, with its message', () => {
  expect(constants(catalog, entry, 'typescript', at)).toBe(
    [
      '// Customer: Error in V1 and V2.',
      `// ${at}`,
      '// 1 other wording: “Type of {x} is invalid”',
      'export const CUSTOMER_1_INVALID_CUSTOMERS_TYPE = 1;',
      'export const CUSTOMER_1_INVALID_CUSTOMERS_TYPE_MESSAGE = "Invalid customer’s {x} \\"type\\".";',
      '',
    ].join('\n'),
  );
  expect(constants(catalog, entry, 'java', at)).toContain(
    'public static final int CUSTOMER_1_INVALID_CUSTOMERS_TYPE = 1;\n' +
      'public static final String CUSTOMER_1_INVALID_CUSTOMERS_TYPE_MESSAGE = "',
  );
  expect(constants(catalog, entry, 'python', at)).toContain('# Customer: Error in V1 and V2.\n');
});

test("the message is that of the reader's API version", () => {
  expect(constants(catalog, entry, 'python', at, 'v1')).toContain(
    '\nCUSTOMER_1_TYPE_OF_IS_INVALID_MESSAGE = "Type of {x} is invalid"\n',
  );
  expect(constants(catalog, entry, 'python', at, 'v3')).toContain('Invalid customer’s');
});

test('a long list of other wordings is counted, but cut', () => {
  const says = Array.from({ length: 30 }, (_, index) => `Message ${index}`);
  const many = sampleEntry([{ in: 'guide-v1', says }]);
  const [, , comment = ''] = constants(many.catalog, many.entry, 'java', at).split('\n');
  expect(comment).toMatch(/^\/\/ 29 other wordings: “Message 1”, .*…$/);
  expect(comment.length).toBeLessThan(170);
});

test('for any message, names are identifiers and texts are literals in each language', () => {
  const odd = fc.constantFrom(
    '"',
    '\\',
    '\\u000a',
    '\u2028',
    "'''",
    '*/',
    '{x}',
    '$\u007bx}',
    '漢字',
    '#',
  );
  const says = fc.array(fc.oneof(odd, fc.string({ unit: ANY_CHARACTER })), { minLength: 1 });
  fc.assert(
    fc.property(says, fc.constantFrom(...names), (parts, language) => {
      const message =
        parts.join(' ').replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, '') || 'x';
      const sample = sampleEntry([{ in: 'guide-v1', says: message }]);
      const lines = constants(sample.catalog, sample.entry, language, at).split(
        /\r\n|[\r\n\u2028\u2029]/,
      );
      expect(lines).toHaveLength(5);
      for (const line of lines.slice(0, 2)) {
        expect(line.startsWith(LANGUAGES[language].comment)).toBe(true);
        // Java would read these as characters before it sees a comment.
        expect(line).not.toMatch(/(?<!\\)(?:\\\\)*\\u/);
      }
      const [number = '', text = ''] = lines.slice(2);
      const name = /\b(_?[A-Z][A-Z0-9_]*) = 1;?$/.exec(number)?.[1] ?? '?';
      expect(name.length).toBeLessThan(90);
      expect(text).toContain(` ${name}_MESSAGE = `.trimStart());
      const literal = text.slice(text.indexOf(' = ') + 3).replace(/;$/, '');
      expect(literal).toMatch(/^"(?:[^"\\]|\\(?:["\\nrtbf]|u[0-9a-f]{4}))*"$/);
      expect(JSON.parse(literal)).toBe(message);
    }),
  );
});

test('an entry without a message has only its code', () => {
  const sample = sampleEntry([{ in: 'guide-v1', says: NO_MESSAGE }]);
  expect(constants(sample.catalog, sample.entry, 'python', at)).toBe(
    `# Customer: Error in V1.\n# ${at}\nCUSTOMER_1 = 1\n`,
  );
});
