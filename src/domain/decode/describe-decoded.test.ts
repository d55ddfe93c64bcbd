import { expect, test } from 'vitest';
import { sampleCatalog } from '../catalog/fixtures/sample-catalog.ts';
import { createDecoder } from './create-decoder.ts';
import { responseVersion } from './describe-decoded.ts';

const catalog = sampleCatalog(
  [
    { in: 'guide-v1', code: 8015, says: 'Nobody here.' },
    { in: 'guide-v2', code: 8015, says: 'Nobody here.' },
  ],
  { siblings: { v3: 'v2' } },
);
const decode = createDecoder(catalog);
const versionOf = (text: string) => responseVersion(catalog, decode(text))?.id;

test.each([
  ['a global status', '{"response":{"status":{"success":"false","code":500,"message":"x"}}}', 'v1'],
  ['a list of errors', '{"errors":[{"status":false,"code":8015,"message":"x"}]}', 'v2'],
  ['a sentence', 'we keep getting error code 8015', undefined],
  ['nothing', 'hello', undefined],
])('%s is of the version with that shape', (_name, text, version) => {
  expect(versionOf(text)).toBe(version);
});

test('responses of two shapes are of no version', () => {
  const both =
    '{"response":{"status":{"success":"false","code":500,"message":"x"}}}\n{"errors":[{"status":false,"code":8015,"message":"x"}]}';
  expect(versionOf(both)).toBeUndefined();
});
