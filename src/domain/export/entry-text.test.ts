import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryOf, sampleCatalog, sampleEntry } from '../catalog/fixtures/sample-catalog.ts';
import { isUnprintable } from '../catalog/schema.ts';
import { codeMarkdown, ticketOf } from './entry-text.ts';

const catalog = sampleCatalog([
  { in: 'guide-v1', code: 7, says: '{x} is Primary Key.', as: 'error' },
  { in: 'guide-v2', code: 7, says: ['{x} is *the* identifier.', 'Or not.'], as: 'warning' },
  { in: 'list-v1', code: 7, says: 'Sold', as: 'success', of: 'transaction' },
]);

test('a ticket has code, resource, category, wordings per version and a link', () => {
  const entry = entryOf(catalog, 'customer:7');
  expect(ticketOf(catalog, entry, 'markdown', 'https://codes.test/codes/7#customer')).toBe(
    `**7** (Customer): Error in V1; warning in V2

- V1, error: {x} is Primary Key.
- V2, warning:
    - {x} is \\*the\\* identifier.
    - Or not.
- No V3 document on customers

Sources: Guide (V1), line 1; Guide (V2), line 2.

[https://codes.test/codes/7#customer](https://codes.test/codes/7#customer)
`,
  );
});

test('if a version has two categories, each has its own wordings', () => {
  const { catalog: both, entry } = sampleEntry([
    { in: 'guide-v2', says: 'User id already used', as: 'error' },
    { in: 'guide-v2', says: 'Merge already done', as: 'warning' },
  ]);
  expect(ticketOf(both, entry, 'markdown', 'https://codes.test/codes/1')).toContain(
    '- V2, error: User id already used\n- V2, warning: Merge already done\n',
  );
});

test('a URL cannot end its own link', () => {
  const entry = entryOf(catalog, 'transaction:7');
  expect(ticketOf(catalog, entry, 'markdown', 'https://codes.test/a b>c')).toContain(
    '](https://codes.test/a%20b%3Ec)',
  );
});

test('a list of messages is written once, however many versions have it', () => {
  const says = ['Added.', 'Shown.', 'Gone.', 'Back.'];
  const { catalog: lists, entry } = sampleEntry([
    { in: 'guide-v1', says, as: 'success' },
    { in: 'guide-v2', says: says.slice(1), as: 'success' },
    { in: 'guide-v3', says, as: 'success' },
  ]);
  const ticket = ticketOf(lists, entry, 'markdown', '/codes/1');
  expect(ticket.match(/Shown\./g)).toHaveLength(1);
  expect(ticket).toContain('- V2, success: 3 of the 4 messages of V1\n');
  expect(ticket).toContain('- V3, success: same 4 messages as V1\n');
});

test('a Slack ticket has messages as code, a Jira ticket has escaped markup', () => {
  const { catalog: odd, entry } = sampleEntry([
    { in: 'guide-v1', says: '{x} is *the* `key` (x) C:\\temp' },
    { in: 'guide-v1', says: 'Or not!' },
  ]);
  expect(ticketOf(odd, entry, 'slack', 'https://codes.test/codes/1')).toBe(
    [
      '*1* (Customer): Error',
      '',
      '• V1, error:',
      '    • `{x} is *the* ’key’ (x) C:\\temp`',
      '    • `Or not!`',
      '• No V2 document on customers',
      '• No V3 document on customers',
      '',
      'Sources: Guide (V1), lines 1 and 2.',
      '',
      'https://codes.test/codes/1',
      '',
    ].join('\n'),
  );
  expect(ticketOf(odd, entry, 'jira', 'https://codes.test/codes/1')).toContain(
    [
      '*1* (Customer): Error',
      '',
      '* V1, error:',
      '** \\{x\\} is \\*the\\* `key` \\(x\\) C:&#92;temp',
      '** Or not\\!',
      '* No V2 document on customers',
    ].join('\n'),
  );
  expect(ticketOf(odd, entry, 'jira', 'https://codes.test/a|b]')).toContain(
    '\n[https://codes.test/a%7Cb%5D]\n',
  );
});

test('any message stays on one line of a ticket, and no markup ends early', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (says) => {
      fc.pre(!isUnprintable(says));
      const { catalog: sample, entry } = sampleEntry([{ in: 'guide-v1', says }]);
      for (const markup of ['markdown', 'slack', 'jira'] as const) {
        expect(ticketOf(sample, entry, markup, '/codes/1').split('\n')).toHaveLength(10);
      }
      const [, line = ''] =
        ticketOf(sample, entry, 'slack', '/').match(/^• V1, error: (.*)$/m) ?? [];
      expect(line.match(/`/g)).toHaveLength(2);
      expect(line.at(0)).toBe('`');
      expect(line.at(-1)).toBe('`');
    }),
  );
});

test('the page of a code has a section per entry, with the sources of each wording', () => {
  const page = codeMarkdown(catalog, 7, 'https://codes.test/codes/7');
  expect(page).toMatch(/^# 7\n\n## Customer\n\nError in V1; warning in V2\n/);
  expect(page).toContain('- Sold\n    - V1, success: List (V1), line 3\n');
  expect(page).toContain(
    '## Transaction\n\nSuccess\n\n- V1, success: Sold\n- No V2 document on transactions\n' +
      '- No V3 document on transactions\n',
  );
  expect(page).toContain(
    '### Notes on this code\n\n- The category depends on the version: error in V1, ' +
      'according to Guide (V1); warning in V2, according to Guide (V2).\n',
  );
  expect(page.match(/### Notes/g)).toHaveLength(1);
  expect(page.endsWith('\n[Code 7 on the web](https://codes.test/codes/7)\n')).toBe(true);
});

test('the page of an unknown code says so', () => {
  expect(codeMarkdown(catalog, 8, 'https://codes.test/codes/8')).toBe(
    '# 8\n\nThis code is not in the catalog.\n\n[Code 8 on the web](https://codes.test/codes/8)\n',
  );
});

test('a wording is followed by its variants, each with its own sources', () => {
  const variants = sampleCatalog([
    { in: 'guide-v1', code: 9, says: 'Invalid customer’s XML/JSON.' },
    { in: 'list-v1', code: 9, says: 'Invalid customer’s xml/json' },
  ]);
  expect(codeMarkdown(variants, 9, '/codes/9')).toContain(
    [
      '- Invalid customer&#8217;s XML/JSON.',
      '    - V1, error: Guide (V1), line 1',
      '    - Variant: Invalid customer&#8217;s xml/json',
      '        - V1, error: List (V1), line 2',
      '',
    ].join('\n'),
  );
});

test('a ticket lists each message once, even if a version with fewer comes first', () => {
  const [one, two, three, four] = ['Customer added.', 'Note added.', 'Note read.', 'Friend added.'];
  const { catalog: both, entry } = sampleEntry([
    { in: 'guide-v1', says: [one, two], as: 'success' },
    { in: 'guide-v1', says: [three, four], as: 'success' },
    { in: 'guide-v2', says: [one, two, three], as: 'success' },
  ]);
  expect(ticketOf(both, entry, 'slack', 'https://codes.test/codes/1', 'v2')).toContain(
    `• V2, success:
    • \`${one}\`
    • \`${two}\`
    • \`${three}\`
• V1, success:
    • same 3 messages as V2
    • \`${four}\`
`,
  );
});
