import { type Catalog, createCatalog } from '../catalog/create-catalog.ts';
import type { Entry } from '../catalog/schema.ts';

/** A row of the small catalog of the tests: id, document, category, messages. */
type Row = readonly [id: string, document: 'old' | 'new', category: string, ...messages: string[]];

const labelled = (...ids: string[]) => ids.map((id) => ({ id, label: id.toUpperCase() }));

/**
 * A catalog written for the tests: the document `old` is of version v1, `new` of version v2.
 * The rows of an entry stand together; throws on an id without a number.
 */
export function testCatalog(rows: readonly Row[]): Catalog {
  const entries = new Map<string, Entry>();
  rows.forEach(([id, document, category, ...messages], line) => {
    const [resource = '', digits] = id.split(':');
    if (!digits) throw new Error(`${id} has no number.`);
    const before = entries.get(id)?.occurrences ?? [];
    const occurrences = [...before, { document, category, line: line + 1, messages }];
    entries.set(id, { code: Number(digits), resource, occurrences });
  });
  const resources = [...new Set([...entries.values()].map(({ resource }) => resource))];
  return createCatalog({
    title: 'Test',
    versions: labelled('v1', 'v2'),
    resources: labelled(...resources),
    categories: labelled('success', 'error', 'warning'),
    documents: [
      { id: 'old', title: 'Old', version: 'v1', inferred: null, rows: rows.length },
      { id: 'new', title: 'New', version: 'v2', inferred: null, rows: rows.length },
    ],
    entries: [...entries.values()].sort((a, b) => a.code - b.code),
  });
}

/** Entries that between them have every kind of message the search treats in its own way. */
export const LIBRARY = testCatalog([
  ['reader:100', 'old', 'success', 'Reader registered successfully.', 'Reader updated'],
  ['reader:404', 'old', 'error', 'Reader not found for the given card'],
  ['book:404', 'old', 'error', 'Book not found on this shelf.'],
  ['reader:405', 'old', 'error', 'Reader is blocked'],
  ['reader:405', 'new', 'warning', '{x} may not borrow from {y}, ask at the desk.'],
  ['book:510', 'old', 'error', 'Copy {0}.{1} is lost'],
  ['book:511', 'old', 'error', 'Please wait for days to borrow this book again'],
  ['book:512', 'old', 'error', 'Loan failed. Try again later.'],
  ['book:513', 'old', 'error', 'Loan failed. Try again later'],
  ['book:514', 'new', 'error', 'Invalid startDate for the loan'],
  ['book:515', 'new', 'error', 'Unable to delete the bookmark of a line-item'],
  ['reader:1001', 'new', 'error', 'Invalid mobile number'],
  ['reader:1002', 'new', 'error', 'Invalid mobile'],
  ['reader:8080', 'new', 'error', 'Error in uploading portrait'],
]);
