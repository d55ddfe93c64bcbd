import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCatalog, getById } from '../catalog/create-catalog.ts';
import { nearestWording } from './nearest-wording.ts';

const file = join(import.meta.dirname, '../../../public/catalog.json');
const catalog = createCatalog(JSON.parse(readFileSync(file, 'utf8')));
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
])('of several wordings, %s is given', (_, message, wording) => {
  expect(nearestWording(catalog, entry, message)).toBe(wording);
});
