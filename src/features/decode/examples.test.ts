import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCatalog } from '../../domain/catalog/create-catalog.ts';
import { createDecoder } from '../../domain/decode/create-decoder.ts';
import { contradictionOf } from '../../domain/decode/describe-decoded.ts';
import { examplesOf } from './examples.ts';

const file = join(import.meta.dirname, '../../../public/catalog.json');
const catalog = createCatalog(JSON.parse(readFileSync(file, 'utf8')));
const decode = createDecoder(catalog);

test.each(examplesOf(catalog))('nothing in “$label” contradicts the documents', ({ text }) => {
  const { findings } = decode(text);
  expect(findings.length).toBeGreaterThan(1);
  expect(findings.map((finding) => contradictionOf(catalog, finding))).toEqual(
    findings.map(() => null),
  );
});

test('each log line has the level and the HTTP status that fit its code', () => {
  const log = examplesOf(catalog).at(-1)?.text ?? '';
  const { findings } = decode(log);
  const lines = log.split('\n');
  expect(findings.map(({ outcome }) => outcome)).toContain('success');
  findings.forEach(({ line, outcome }) => {
    expect(lines[line - 1]).toContain(
      outcome === 'success' ? ' INFO api status=200 ' : ' ERROR api status=400 ',
    );
  });
});

test('a resource whose label is a plural is a list of its singular', () => {
  const [resource, ...others] = catalog.resources;
  if (!resource) throw new Error('The catalog has no resource.');
  const resources = [{ ...resource, label: 'Coupons' }, ...others];
  const [batch] = examplesOf(createCatalog({ ...catalog, resources }));
  expect(JSON.parse(batch?.text ?? '')).toMatchObject({
    response: { coupons: { coupon: [{}, {}, {}] } },
  });
});
