import { expect, test } from 'vitest';
import { getById } from '../../catalog/create-catalog.ts';
import { fiveDocuments as catalog } from '../../catalog/fixtures/five-documents.ts';
import { nearestWording } from './resolve.ts';

const entry = getById(catalog.entriesById, 'customer:1099');
const OTHER = 'Unable to fetch tracker data for the customer.';

test.each([
  ['the wording that a message is', 'points processing failed', 'Points processing failed'],
  ['the wording that it begins', 'Unable to fetch', OTHER],
  [
    'the wording that it is most like',
    'Could not process: failed points processing',
    'Points processing failed',
  ],
  ['the first one without a message', null, OTHER],
])('of several wordings, %s is chosen', (_, message, wording) => {
  expect(nearestWording(catalog, entry, message).text).toBe(wording);
});
