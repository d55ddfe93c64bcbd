import { expect, test } from 'vitest';
import { entryOf, sampleCatalog } from '../../domain/catalog/fixtures/sample-catalog.ts';
import { sentenceParts } from './quirk-list.tsx';

const entry = entryOf(
  sampleCatalog([{ in: 'guide-v1', code: 1040, says: 'Done' }]),
  'customer:1040',
);

/** The parts that lead to an entry, and the sentence read back. */
function read(sentence: string) {
  const parts = sentenceParts(sentence, [entry]);
  const linked = parts.filter((part) => part.entry).map(({ text }) => text);
  return { linked, text: parts.map(({ text }) => text).join('') };
}

test('the number of an entry is a link inside the sentence', () => {
  const sentence = 'It stands here in Customer (V1), but under 1040 in Status codes (V2).';
  expect(read(sentence)).toEqual({ linked: ['1040'], text: sentence });
});

test('numbers of quoted texts, longer numbers and other numbers stay text', () => {
  const sentence = '“Retry 1040 times” has 10401 and 7.';
  expect(read(sentence)).toEqual({ linked: [], text: sentence });
});
