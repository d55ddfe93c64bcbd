import * as v from 'valibot';
import { MAX_CODE_DIGITS } from '../code-digits.ts';
import { REPORT_PLACEHOLDER } from '../report-href.ts';

/** The maximum length of a text in UTF-16 units: twenty times the longest known message. */
export const MAX_TEXT_LENGTH = 10_000;

/** Includes lone surrogates and bidirectional control characters. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

/** Whether a text contains a control character or a lone surrogate; line breaks are included. */
export const isUnprintable = (value: string): boolean => UNPRINTABLE.test(value);

/** Ids become URL parameters and element ids, so they must be slugs; `constructor` is rejected. */
export const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  v.maxLength(64),
  v.check((id) => !(id in Object.prototype), 'Expected no name that every object has'),
);

/** Displayed and searchable text: not empty, of bounded length, without direction changes. */
export const text = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(MAX_TEXT_LENGTH),
  v.check((value) => !isUnprintable(value), 'Expected no control characters'),
);

/** A number of items. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A line of a document, counted from 1. */
export const line = v.pipe(v.number(), v.integer(), v.minValue(1));

const described = <Schema extends v.GenericSchema>(schema: Schema, description: string) =>
  v.pipe(schema, v.description(description));

const record = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(v.strictObject(entries), v.readonly());

const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly());

const labelledSchema = record({ id: slug, label: text });

const versionSchema = record({
  ...labelledSchema.entries,
  siblingOf: described(
    v.optional(slug),
    'Id of the version that this one is a sibling of; neither followed the other.',
  ),
  hint: described(v.optional(text), 'How to recognise the version by its addresses and responses.'),
});

const documentSchema = record({
  id: slug,
  title: text,
  version: described(slug, 'Id of the API version the document describes.'),
  inferred: described(
    v.nullable(text),
    'Why the version is believed, when the document does not state it.',
  ),
  rows: described(count, 'Number of table rows that the document holds.'),
  collected: described(
    v.optional(v.pipe(v.string(), v.isoDate())),
    'Day on which the document was collected.',
  ),
});

const occurrenceSchema = record({
  document: described(slug, 'Id of the document of the row.'),
  category: described(slug, 'Id of the category of the row’s table.'),
  line: described(line, 'Line of the row in the source document, from 1.'),
  lines: described(
    v.optional(list(line)),
    'Line of each message, where not all are on that of the row.',
  ),
  cell: described(v.optional(text), 'The code cell as written, when it names more than one code.'),
  damaged: described(
    v.optional(v.literal(true)),
    'The markup of the row is broken in the source document.',
  ),
  messages: v.pipe(
    v.array(text),
    v.minLength(1),
    v.readonly(),
    v.description('The messages of the row without markup, one string per line of the cell.'),
  ),
});

const entrySchema = record({
  code: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10 ** MAX_CODE_DIGITS - 1)),
  resource: slug,
  occurrences: v.pipe(v.array(occurrenceSchema), v.minLength(1), v.readonly()),
});

/** No placeholders in the host or the recipient, so that no code decides who gets a report. */
const REPORT_ADDRESS =
  /^(?:https:\/\/[^\s/?#@{}\\]+(?:[/?#][^\s\\]*)?|mailto:[^\s/?#@{}\\]+@[^\s/?#@{}\\]+(?:\?[^\s\\]*)?)$/;

export const reportAddress = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.regex(
    REPORT_ADDRESS,
    'Expected an address such as https://example.org/new or mailto:a@example.org',
  ),
  v.check(
    (address) => !/[{}]/.test(address.replace(REPORT_PLACEHOLDER, '')),
    'Expected no braces but {code}, {entry}, {version} and {page}',
  ),
  v.description(
    'Where to report a wrong or missing code; {code}, {entry}, {version} and {page} are filled in.',
  ),
);

/** The published catalog, `catalog.json`. Its JSON Schema is generated from this schema. */
export const catalogSchema = record({
  $schema: v.optional(
    v.pipe(
      v.string(),
      v.check((address) => address.length <= 2000, 'Expected an address'),
    ),
  ),
  title: text,
  reportAt: v.optional(reportAddress),
  versions: v.pipe(
    list(versionSchema),
    v.minLength(1, 'Expected at least one version'),
    v.description('API versions, oldest first.'),
  ),
  resources: list(labelledSchema),
  categories: list(labelledSchema),
  documents: list(documentSchema),
  entries: described(
    list(entrySchema),
    'One per resource and code, sorted by code, then in the order of resources.',
  ),
});

export type CatalogData = v.InferOutput<typeof catalogSchema>;
export type Labelled = v.InferOutput<typeof labelledSchema>;
export type ApiVersion = v.InferOutput<typeof versionSchema>;
export type Document = v.InferOutput<typeof documentSchema>;
export type Entry = v.InferOutput<typeof entrySchema>;
export type Occurrence = v.InferOutput<typeof occurrenceSchema>;
