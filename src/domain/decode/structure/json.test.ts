import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { objectOf, recorded, type Value } from '../fixtures/recorded-structure.ts';
import { createJsonReader } from './json.ts';

/** Many runs on a busy machine take longer than the usual limit. */
vi.setConfig({ testTimeout: 120_000 });

const build = (text: string) =>
  recorded((_, from, sink) => createJsonReader(text, sink)(from), text);
const read = (text: string) => build(text).value;

/** What `build` returns for a value that was written as JSON. */
function asTexts(value: unknown): Value {
  if (Array.isArray(value)) return value.map(asTexts);
  if (value === null || typeof value !== 'object') {
    return typeof value === 'string' ? JSON.stringify(value).slice(1, -1) : JSON.stringify(value);
  }
  const parts = Object.entries(value);
  return objectOf(parts.map(([key, part]) => [JSON.stringify(key).slice(1, -1), asTexts(part)]));
}

test('JSON is read as JSON.parse reads it, and to its end', () => {
  const value = fc.oneof(
    fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }),
    fc.array(fc.jsonValue()),
  );
  fc.assert(
    fc.property(value, fc.nat(3), fc.string(), (json, indent, rest) => {
      const text = JSON.stringify(json, null, indent);
      const { value: found, end, cut } = build(`${text}\n${rest}`);
      expect(found).toEqual(asTexts(JSON.parse(text)));
      expect({ end, cut }).toEqual({ end: text.length, cut: false });
    }),
  );
});

test('any text that begins with a bracket is read without error, and closes what it opens', () => {
  const noise = fc.string({ unit: fc.constantFrom(...'{}[]()"\'\\:,=;/*.\n a1“”\u00a0') });
  fc.assert(
    fc.property(fc.constantFrom('{', '['), fc.oneof(noise, fc.string()), (bracket, rest) => {
      const { open, end } = build(bracket + rest);
      expect(open).toBe(0);
      expect(end).toBeGreaterThan(0);
      expect(end).toBeLessThanOrEqual(rest.length + 1);
    }),
    { numRuns: 1000 },
  );
});

test('Python literals are read', () => {
  expect(
    read(`{'a': None, 'b': (1, u'x'), "c": "it's", 'd': 'it\\'s', 'e': datetime(2024, 1)}`),
  ).toEqual({
    a: 'None',
    b: ['1', 'x'],
    c: "it's",
    d: "it\\'s",
    e: ['2024', '1'],
  });
});

test('an apostrophe inside single quotes does not end the string', () => {
  expect(read(`{'a': 'the customer's id', 'b': 1}`)).toEqual({ a: "the customer's id", b: '1' });
});

test('maps printed by Java may have commas in their values', () => {
  expect(read('{a=Lookup failed, No source passed, b=Status(c=1, d=x), e={f=2}}')).toEqual({
    a: 'Lookup failed, No source passed',
    b: { c: '1', d: 'x' },
    e: { f: '2' },
  });
});

test('missing commas, quotation marks and brackets are tolerated', () => {
  expect(read('{a: 1 "b": "x" "c": [1, 2}')).toEqual({ a: '1 "b": "x" "c": [1, 2' });
  expect(read('{"a": "x" "b": [{"c": 1]}')).toEqual({ a: 'x', b: [{ c: '1' }] });
});

test('text after the end of a truncated body is not read', () => {
  const { value, end, cut } = build('{"a": {"b": "cut\n{"c": 1}');
  expect(value).toEqual({ a: { b: 'cut' } });
  expect({ end, cut }).toEqual({ end: 17, cut: true });
});

test('a million brackets are read without recursion', () => {
  for (const bracket of ['[', '{"a":', '{']) {
    const { tooDeep, cut } = build(bracket.repeat(1_000_000));
    expect({ tooDeep, cut }).toEqual({ tooDeep: true, cut: true });
  }
});

test('where nesting is too deep, the rest of the line is skipped', () => {
  const line = `{"a": ${'['.repeat(5000)}"]"${']'.repeat(5000)}, "b": 1}`;
  expect(build(`${line}\n{}`)).toMatchObject({ tooDeep: true, cut: true, end: line.length + 1 });
});

test('a string broken at a line width continues on the next line', () => {
  const text = "{\n  'message': 'Invalid Primary \nId - mobile'\n}";
  const { value, cut } = build(text);
  expect(value).toEqual(objectOf([['message', 'Invalid Primary \nId - mobile']]));
  expect(cut).toBe(false);
});
