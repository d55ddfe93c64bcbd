import { expect, test } from 'vitest';
import { fiveDocuments } from '../catalog/fixtures/five-documents.ts';
import { wordingsOf } from '../catalog/wordings.ts';
import { relatedOf } from './related.ts';
import { parseRelated, relatedJson } from './related-json.ts';

test('derived data is the same after a JSON round trip', () => {
  for (const entry of fiveDocuments.entries) {
    const related = relatedOf(fiveDocuments, entry);
    expect(parseRelated(fiveDocuments, entry, relatedJson(related))).toEqual(related);
  }
});

test('entries and wordings are those of the catalog, not copies', () => {
  const [entry] = fiveDocuments.entries.filter((one) => wordingsOf(fiveDocuments, one).length > 2);
  if (!entry) throw new Error('No entry has several wordings.');
  const { changes, neighbours } = parseRelated(
    fiveDocuments,
    entry,
    relatedJson(relatedOf(fiveDocuments, entry)),
  );
  expect(changes.map(({ wording }) => wording)).toEqual(wordingsOf(fiveDocuments, entry));
  for (const [index, { wording }] of changes.entries()) {
    expect(wording).toBe(wordingsOf(fiveDocuments, entry)[index]);
  }
  expect(fiveDocuments.entries).toContain(neighbours.next);
});
