import { expect, test } from 'vitest';
import { settingsLine } from './settings-line.ts';

test.each([
  ['version', 'v3', "{ id: 'v3', label: 'V3' }, to versions"],
  ['version', 'V 2.1', "{ id: 'v-2-1', label: 'V 2 1' }, to versions"],
  ['resource', 'Gift cards', "{ id: 'gift-cards', label: 'Gift cards' }, to resources"],
  ['category', 'Failure Codes', "{ id: 'failure', label: 'Failure' }, to categories"],
  ['resource', '???', "{ id: 'new', label: 'New' }, to resources"],
] as const)('for the %s "%s" the line is reported', (kind, name, line) => {
  expect(settingsLine(kind, name)).toBe(`add the line ${line} in src/build/catalog.config.ts`);
});
