import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { count, line, slug, text } from '../../domain/catalog/schema.ts';
import { shorten } from '../../domain/text/english.ts';
import { parseCodeCell } from './codes.ts';
import { shapeIds } from './shapes.ts';
import { LINES } from './tables.ts';

const rowSchema = v.strictObject({
  resource: slug,
  category: slug,
  /** The code cell as written: `1008/ 1038`. */
  code: v.pipe(
    text,
    v.check((cell) => parseCodeCell(cell) !== undefined, 'Expected a code'),
  ),
  /** Empty where the document has none. */
  messages: v.array(text),
  /** Line of the code in the source, from 1. */
  line,
  /** First line of each message, unless all of them are on `line`. */
  lines: v.exactOptional(v.array(line)),
  damaged: v.exactOptional(v.literal(true)),
});

/** Whether a text is a valid date; 2024-02-30 is not. */
const isDay = (day: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T00:00Z`).toJSON()?.slice(0, 10) === day;

/** Schema of a document's file. */
export const documentFields = v.strictObject({
  id: slug,
  title: text,
  version: slug,
  /** Why this version is assumed, when the document does not state it. */
  inferred: v.nullable(text),
  shape: v.picklist(shapeIds),
  /** Resource of tables under no heading that names one. */
  resource: v.nullable(slug),
  /** Category of tables for which the document names none, if the maintainer stated it. */
  category: v.optional(slug),
  /** Lines of the original whose omission a maintainer has accepted: `14-20,33`. */
  skip: v.optional(v.pipe(v.string(), v.regex(LINES, 'Expected lines like 14-20,33'))),
  source: text,
  collected: v.pipe(v.string(), v.check(isDay, 'Expected a day like 2024-12-31')),
  counts: v.strictObject({ rows: count, entries: count, codes: count }),
  /** The original lines of its tables of codes, with their numbers. */
  tables: v.exactOptional(v.array(v.strictTuple([line, v.string()]))),
  rows: v.array(rowSchema),
});

export type Row = v.InferOutput<typeof rowSchema>;

/** A source document, extracted row by row: `src/build/documents/<id>.json`. */
export type SourceDocument = v.InferOutput<typeof documentFields>;

/** Counts rows, distinct pairs of resource and code, and distinct codes. */
export function countRows(rows: readonly Row[]): SourceDocument['counts'] {
  const pairs = rows.flatMap(({ resource, code }) =>
    (parseCodeCell(code) ?? []).map((one) => [resource, one] as const),
  );
  const codes = new Set(pairs.map(([, code]) => code)).size;
  return { rows: rows.length, entries: new Set(pairs.map(String)).size, codes };
}

/** Formats an object as JSON with one line per list item. */
export function formatJsonLines(data: Readonly<Record<string, unknown>>): string {
  const stated = Object.entries(data).filter(([, value]) => value !== undefined);
  const members = stated.map(([key, value]) => {
    const text =
      Array.isArray(value) && value.length > 0
        ? `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
        : JSON.stringify(value);
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${members.join(',\n')}\n}\n`;
}

/** A violated data rule: where, what is wrong, and what a maintainer can do. */
export interface Violation {
  readonly place: string;
  readonly problem: string;
  readonly todo: string;
}

export const formatViolation = ({ place, problem, todo }: Violation): string =>
  `${place}: ${problem} ${todo}`;

export const fileOf = ({ id }: Pick<SourceDocument, 'id'>): string => `documents/${id}.json`;

/** Parses the text of an extracted document and checks that it belongs in `<id>.json`. */
export function parseDocument(
  place: string,
  text: string,
): { readonly document?: SourceDocument; readonly violation?: Violation } {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), documentFields), text);
  if (result.success && place === fileOf(result.output)) return { document: result.output };
  const [issue] = result.issues ?? [];
  const problem = issue
    ? `At "${v.getDotPath(issue) ?? 'the top'}": ${issue.message}`
    : `Its id belongs in another file, ${fileOf(result.output as SourceDocument)}`;
  const todo = 'Import the document again, or restore the file.';
  return { violation: { place, problem: `${shorten(problem, 300)}.`, todo } };
}

/** Reads all extracted documents of a folder, sorted by file name; none if it is missing. */
export function readDocuments(folder: string) {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const read = names
    .filter((name) => name.endsWith('.json'))
    .map((name) => parseDocument(`documents/${name}`, readFileSync(join(folder, name), 'utf8')));
  return {
    documents: read.flatMap(({ document = [] }) => document),
    violations: read.flatMap(({ violation = [] }) => violation),
  };
}

/** Writes an extracted document, one row per line, so that changes are readable diffs. */
export function writeDocument(folder: string, document: SourceDocument): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${document.id}.json`), formatJsonLines(document));
}
