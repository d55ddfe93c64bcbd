import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportFileName } from './file-name.ts';

test('the labels of the filter are in the name', () => {
  expect(exportFileName(['API status codes', 'Customer', 'V1'], 'csv')).toBe(
    'api-status-codes-customer-v1.csv',
  );
  expect(exportFileName(['Codes', 'V1', 'to', 'V2 Lookup'], 'md')).toBe('codes-v1-to-v2-lookup.md');
});

test.each([
  [['../../etc/passwd'], 'etc-passwd.csv'],
  [['“Élan”  &  Söhne'], 'elan-sohne.csv'],
  [['Codes', '***'], 'codes.csv'],
  [[], 'codes.csv'],
])('the parts %j make %s', (parts, expected) => {
  expect(exportFileName(parts, 'csv')).toBe(expected);
});

test('a very long filter is cut', () => {
  expect(exportFileName(['x'.repeat(500)], 'csv')).toBe(`${'x'.repeat(100)}.csv`);
});

test('any label makes a short name of letters, digits and single hyphens', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (labels) => {
      const name = exportFileName(['codes', ...labels], 'csv');
      expect(name).toMatch(/^codes(?:-[\p{L}\p{N}]+)*\.csv$/u);
      expect([...name].length).toBeLessThanOrEqual(104);
    }),
  );
});
