import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recorded } from '../fixtures/recorded-structure.ts';
import { createXmlReader } from './xml.ts';

const events = (text: string, from = 0) =>
  recorded((_, start, sink) => createXmlReader(text, sink)(start), text, from);

test('elements with only text are values, all others are objects', () => {
  const { told, end, cut } = events('<a> <b>1</b><c><d> x </d></c></a> rest');
  expect(told).toEqual(['+', '+a', 'b=1', '+c', 'd=x', '-', '-', '-']);
  expect({ end, cut }).toEqual({ end: 33, cut: false });
});

test('attributes are values, also beside text', () => {
  expect(events(`<e code="1" m='a &amp; b'>text</e>`).told).toEqual([
    '+',
    '+e',
    'code=1',
    'm=a &amp; b',
    '=text',
    '-',
    '-',
  ]);
});

test('CDATA is text, comments are not, and text between elements is kept', () => {
  expect(events('<a><b><![CDATA[<1>]]></b><!-- x -->loose<c>2</c></a>').told).toEqual([
    '+',
    '+a',
    '+b',
    '=<1>',
    '-',
    '=loose',
    'c=2',
    '-',
    '-',
  ]);
});

test('unclosed tags are closed with their parent', () => {
  expect(events('<a><b><c>1</a><d/>').told).toEqual(['+', '+a', '+b', 'c=1', '-', '-', '-']);
});

test('a document that is cut off is closed, and the next one is left for later', () => {
  const text = '<?xml version="1.0"?><a><b>1</b><?xml version="1.0"?><a/>';
  const { told, end, cut } = events(text);
  expect(told).toEqual(['+', '+a', 'b=1', '-', '-']);
  expect({ end: text.slice(end, end + 5), cut }).toEqual({ end: '<?xml', cut: true });
});

test('entities are never expanded', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>`;
  const { told } = events(`${bomb}<l>&b;</l>`, bomb.length);
  expect(told).toEqual(['+', 'l=&b;', '-']);
});

test('a document ends where its nesting is too deep', () => {
  const deep = '<a>'.repeat(1_000_000);
  expect(events(deep)).toMatchObject({ cut: true, tooDeep: true });
});

test('any text is read without an error, and closes what it opens', () => {
  const noise = fc.string({ unit: fc.constantFrom(...'<>/!?-[]="\' &;axml\n') });
  fc.assert(
    fc.property(noise, (text) => {
      const { open, end } = events(`<${text}`);
      expect(open).toBe(0);
      expect(end).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});
