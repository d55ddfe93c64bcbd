import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANY_CHARACTER } from '../../domain/text/fixtures/any-character.ts';
import { catalogConfig } from '../catalog.config.ts';
import { readSample } from './fixtures/sample-document.ts';
import { shapeIds } from './shapes.ts';

/** Fragments that mean something to at least one parser. */
const FRAGMENTS = [
  ...['\n', '\n', '\n\n', ' ', '|', '|', '| ', ' |\n', ' | |\n', '---|---', '| --- | --- |\n'],
  ...['Code | Description |\n', '| Code | Description |\n', 'Error Codes\n', '### Success Codes\n'],
  ...['Customer\n', '12', '1101', '8/ 9', 'Some words.', '#', '```\n', '~~~', '<!--', '-->'],
  ...['<Table>', '</Table>', '<tr>', '</tr>', '<td>', '</td>', '<th>', '<br>', '<b>', '</b>', '<'],
  ...['\\', '`', '``', '**', '[', '](x)', '&amp;', '&', '{x}', '=====\n', '\t', '\u00a0', '\r\n'],
  ...[',', ';', '"', '""', '"\n', 'Code,Description\n', 'Code\tDescription\n', '__proto__'],
  ...['<h2>', '</h2>', '<caption>', '</caption>', '<thead>', '<p>', '<pre>', '</pre>', '<html>\n'],
  ...['<td rowspan="3">', '<td colspan=99999999999>', '<script>', '</script>', '\u0000', '\ud800'],
  ...['[block:parameters]\n', '[block:api-header]\n', '\n[/block]\n', '{"title": "Error Codes"}'],
  ...['{"data": {"h-0": "Code", "h-1": "Description", "0-0": "7", "0-1": "Seven."}}', '"9-9": 1'],
  ...['Code\nDescription\n', 'CodeDescription\n', '12Words', '---\ntitle: Error codes\n', '---\n'],
];

const messyText = fc.oneof(
  fc.string({ unit: ANY_CHARACTER, maxLength: 300 }),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }).map((parts) => parts.join('')),
  fc
    .array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 })
    .map((parts) => `### Error Codes\n| Code | Description |\n|---|---|\n${parts.join('')}`),
);

test('any text is read or refused with one of its lines, and every row is on its line', () => {
  const shapes = fc.option(fc.constantFrom(...shapeIds), { nil: undefined });
  const categories = fc.constantFrom('error', undefined);
  fc.assert(
    fc.property(messyText, shapes, categories, (text, shape, category) => {
      const lines = text.split(/\r\n|\n|\r/);
      const { document, faults, skipped } = readSample(text, catalogConfig, {
        shape,
        ...(category && { category }),
      });
      expect(document === undefined).toBe(faults.length > 0);
      for (const { line } of [...faults, ...skipped]) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines.length);
      }
      for (const row of document?.rows ?? []) {
        const [firstNumber = ''] = row.code.split(/\D/);
        expect(lines[row.line - 1]).toContain(firstNumber);
        expect(row.messages.join('')).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      }
    }),
    { numRuns: 300 },
  );
});

test('a fragment repeated very often hangs no parser', { timeout: 120_000 }, () => {
  const starts = [
    '',
    '### Error Codes\n| Code | Description |\n|---|---|\n| 1 | ',
    '<Table><tr><td>',
    'Code,Description\n1,"',
    '<html><h2>Error Codes</h2><table><tr><td>1</td><td>',
  ];
  const more = ['`a', '<a ', '[a](', '\\|', '| a\n', '<td><b>', '<table>', ',"a', '"",', '1One.\n'];
  for (const [index, shape] of shapeIds.entries()) {
    for (const [turn, fragment] of [...FRAGMENTS, ...more].entries()) {
      const start = starts[(index + turn) % starts.length] ?? '';
      readSample(start + fragment.repeat(100), catalogConfig, { shape, category: 'error' });
    }
  }
});
