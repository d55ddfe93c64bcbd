import { expect, test } from 'vitest';
import { catalogConfig } from '../catalog.config.ts';
import { readSample } from './fixtures/sample-document.ts';
import { readHeading } from './headings.ts';
import { formatFault } from './import-document.ts';

const config = {
  ...catalogConfig,
  resources: [
    ...catalogConfig.resources,
    { id: 'walk-in', label: 'Customer Walk-in' },
    { id: 'rewards', label: 'Rewards' },
    { id: 'brand', label: 'Brand', also: ['Marvel rewards'] },
  ],
};

const TABLE = '| Code | Description |\n| --- | --- |\n| 701 | Lamp. |\n';

const read = (...headings: readonly string[]) =>
  readSample(`${headings.join('\n\n')}\n\n${TABLE}`, config, { resource: null });

const resourceOf = (...headings: readonly string[]) =>
  read(...headings).document?.rows[0]?.resource;

const problemsOf = (...headings: readonly string[]) =>
  read(...headings)
    .faults.map((fault) => formatFault('sample', fault))
    .join('\n');

test.each([
  ['Customer Walk-in', 'walk-in'],
  ['Customer', 'customer'],
  ['Marvel Rewards: error codes', 'brand'],
  ['Rewards', 'rewards'],
  ['Customer (V2 Lookup)', 'customer'],
  ['Points (V2.1)', 'points'],
  ['Points (version 2)', 'points'],
  ['Points [Deprecated]', 'points'],
])('the longest name in the heading "%s" is %s, whatever its version', (text, resource) => {
  expect(readHeading(text, config).resource).toBe(resource);
});

test('after a section ends, the resource of the enclosing one applies', () => {
  expect(resourceOf('# Points', '## Points', '## Redeem', '## Response Codes', '### Errors')).toBe(
    'points',
  );
  expect(resourceOf('## Customer', '## Error Codes')).toBe('customer');
  expect(resourceOf('# Customer', '## Points', '### Error Codes')).toBe('points');
});

test('codes beside the section of another resource are refused as ambiguous', () => {
  const problems = problemsOf('# Customer', '## Points', '## Error Codes');
  expect(problems).toContain('No heading above this table names its resource');
  expect(problems).toContain('The heading "Error Codes" (line 5) leaves it open.');
});

test('a heading of two categories is refused as ambiguous', () => {
  const problems = problemsOf('# Points', '## Success and error codes');
  expect(problems).toContain('state it by --category');
  expect(problems).toContain('The heading "Success and error codes" (line 3) leaves it open.');
});

test.each(['Get Staff Details', 'Invalid staff id', 'Staff'])(
  'the heading "%s" is not proposed as a resource',
  (text) => {
    const problems = problemsOf(`# ${text}`, '## Error Codes');
    expect(problems).toContain('resources in src/build/catalog.config.ts');
    expect(problems).not.toContain(text);
  },
);

test('a heading that negates its category is refused as ambiguous', () => {
  expect(problemsOf('# Points', '## Codes without errors')).toContain('state it by --category');
});
