import { expect, test } from 'vitest';
import { sampleCatalog } from '../catalog/fixtures/sample-catalog.ts';
import { createDecoder } from './create-decoder.ts';
import { responseVersions } from './describe-decoded.ts';

const catalog = sampleCatalog(
  [
    { in: 'guide-v1', code: 8015, says: 'Nobody here.' },
    { in: 'guide-v2', code: 8015, says: 'Nobody here.' },
    { in: 'guide-v2', code: 8016, says: 'Nothing here.' },
  ],
  { siblings: { v3: 'v2' } },
);
const decode = createDecoder(catalog);
const versionsOf = (text: string) => responseVersions(catalog, decode(text)).map(({ id }) => id);

test.each([
  [
    'a global status',
    '{"response":{"status":{"success":"false","code":500,"message":"x"}}}',
    ['v1'],
  ],
  ['a list of errors', '{"errors":[{"status":false,"code":8015,"message":"x"}]}', ['v2']],
  [
    'an error of V2 alone',
    '{"errors":[{"status":false,"code":8016,"message":"Nothing here."}]}',
    ['v2'],
  ],
  [
    'a V1 status of a code that V1 lacks',
    '{"status":{"success":"false","code":8016,"message":"Nothing here."}}',
    [],
  ],
  ['a sentence', 'we keep getting error code 8015', []],
  ['nothing', 'hello', []],
])('%s belongs to the versions with that shape', (_name, text, versions) => {
  expect(versionsOf(text)).toEqual(versions);
});

test('responses of two shapes belong to no version', () => {
  const both =
    '{"response":{"status":{"success":"false","code":500,"message":"x"}}}\n{"errors":[{"status":false,"code":8015,"message":"x"}]}';
  expect(versionsOf(both)).toEqual([]);
});
