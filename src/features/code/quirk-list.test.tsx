import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { entryOf, sampleCatalog } from '../../domain/catalog/fixtures/sample-catalog.ts';
import { QuirkList } from './quirk-list.tsx';

const catalog = sampleCatalog([{ in: 'guide-v1', code: 1040, says: 'Done' }]);
const entries = [entryOf(catalog, 'customer:1040')];

/** The link texts, and the sentence as plain text. */
function read(sentence: string) {
  const html = renderToStaticMarkup(
    <QuirkList catalog={catalog} quirks={[{ rule: 'contradiction', sentence, entries }]} />,
  );
  const [, shown = ''] = /<span>(.*)<\/span>/.exec(html) ?? [];
  const linked = [...shown.matchAll(/<a [^>]*>(.*?)<\/a>/g)].map(([, text]) => text);
  return { linked, text: shown.replace(/<[^>]*>/g, '') };
}

test('the number of an entry is a link inside the sentence', () => {
  const sentence = 'It is listed here in Customer (V1), but under 1040 in Status codes (V2).';
  expect(read(sentence)).toEqual({ linked: ['1040'], text: sentence });
});

test('numbers in quotations, longer numbers and other numbers stay text', () => {
  const sentence = '“Retry 1040 times” has 10401 and 7.';
  expect(read(sentence)).toEqual({ linked: [], text: sentence });
});
