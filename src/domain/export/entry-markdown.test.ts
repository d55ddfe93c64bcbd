import { expect, test } from 'vitest';
import { sampleCatalog } from '../catalog/fixtures/sample-catalog.ts';
import { codeMarkdown } from './entry-text.ts';

const catalog = sampleCatalog([
  { in: 'guide-v1', code: 7, says: '{x} is Primary Key.', as: 'error' },
  { in: 'guide-v2', code: 7, says: ['{x} is *the* identifier.', 'Or not.'], as: 'warning' },
  { in: 'list-v1', code: 7, says: 'Sold', as: 'success', of: 'transaction' },
]);

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
