import { expect, test } from 'vitest';
import { fiveDocuments } from '../../domain/catalog/fixtures/five-documents.ts';
import { createDecoder } from '../../domain/decode/create-decoder.ts';
import { readJudgedTexts } from './judged-texts.ts';

const decode = createDecoder(fiveDocuments);

/** The codes found; the overall code of a V1 response counts neither as right nor as wrong. */
function foundIn(text: string): ReadonlySet<string> {
  const found = decode(text).findings.filter(({ meaning }) => meaning.kind !== 'wrapper');
  return new Set(found.flatMap(({ code }) => (code === null ? [] : String(code))));
}

test('91 % of the judged texts and sentences have exactly the right codes', () => {
  const texts = readJudgedTexts();
  const right = texts.filter(({ text, codes, entries }) => {
    const found = foundIn(text);
    const isNamed = (code: string) => entries.some((id) => id.endsWith(`:${code}`));
    const isOverall = (code: string) => ['200', '201', '500'].includes(code);
    return (
      codes.every((code) => found.has(code) || isOverall(code)) &&
      [...found].every((code) => codes.includes(code) || isNamed(code) || isOverall(code))
    );
  });
  expect(texts.length).toBeGreaterThan(4_300);
  expect(right.length / texts.length).toBeGreaterThan(0.91);
});
