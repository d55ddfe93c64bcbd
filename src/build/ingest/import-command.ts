import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { slug, text } from '../../domain/catalog/schema.ts';
import type { CatalogConfig } from '../catalog.config.ts';
import { describeDifference } from './changes.ts';
import {
  fileOf,
  formatViolation,
  readDocuments,
  type SourceDocument,
  writeDocument,
} from './document.ts';
import { LISTS, type Listed, settingsList } from './headings.ts';
import { readOriginal } from './import-document.ts';
import { describeOriginal, section } from './import-report.ts';
import { mergeDocuments } from './merge.ts';
import { findNotices } from './notices.ts';
import { applyRules } from './rules.ts';
import { shapeIds } from './shapes.ts';
import { LINES } from './tables.ts';

const USAGE = `Usage: npm run catalog:import -- <file> --id <id> --title <title> --version <version>
  [--resource <id>]       resource of tables under no heading that names one
  [--category <id>]       category of tables for which the document names none
  [--skip <lines>]        lines of the document to leave out where they cannot be read, like
                          14-20,33; they are named in the report
  [--inferred "<why>"]    why the version is believed, when the document does not state it
  [--shape <shape>]       ${shapeIds.join(', ')}; detected when left out
  [--collected <date>]    day the document was collected, like 2024-12-31
  [--write]               write changes to a document that was imported before
  [--help]                print this

An update keeps the resource, category and day of the last import unless they are stated.

Exit codes: 0 written, or nothing to write; 1 the document cannot be read in full, or breaks a
data rule; 2 the command is wrong; 3 rows or their version differ from the last import, and
--write is missing. Only 0 writes.`;

/** An option that must be given, and what the file of a document may hold. */
const required = (name: string) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.minLength(1, `--${name} is missing.`),
    v.check((given) => v.is(text, given), `--${name} is too long, or holds control characters.`),
  );

function listedId(name: Listed, config: CatalogConfig) {
  const ids = config[LISTS[name]].map(({ id }) => id);
  return v.picklist(
    ids,
    ({ input }) =>
      `--${name} ${input} is unknown; write one of ${ids.join(', ')}, or add it to ${settingsList(name)}.`,
  );
}

/** Whether a text is a day that there is; 2024-02-30 is none. */
const isDay = (day: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T00:00Z`).toJSON()?.slice(0, 10) === day;

const argumentsOf = (config: CatalogConfig) =>
  v.object({
    file: v.string('The file to import is missing.'),
    id: v.pipe(
      required('id'),
      v.check(
        (id) => v.is(slug, id),
        '--id is made of up to 64 small letters, digits and dashes; some names are not free.',
      ),
    ),
    title: required('title'),
    version: v.pipe(required('version'), listedId('version', config)),
    resource: v.optional(listedId('resource', config)),
    category: v.optional(listedId('category', config)),
    skip: v.optional(v.pipe(v.string(), v.regex(LINES, '--skip is lines like 14-20,33.'))),
    inferred: v.optional(required('inferred')),
    shape: v.optional(v.picklist(shapeIds, `--shape is one of ${shapeIds.join(', ')}.`)),
    collected: v.optional(
      v.pipe(v.string(), v.check(isDay, '--collected is a date like 2024-12-31.')),
    ),
    write: v.optional(v.boolean(), false),
  });

/** Reads the arguments of the command. Throws an error that says which of them is wrong. */
function getArguments(args: readonly string[], config: CatalogConfig) {
  const schema = argumentsOf(config);
  const { file: _, ...named } = schema.entries;
  const options = Object.fromEntries(
    Object.keys(named).map((name) => {
      return [name, { type: name === 'write' ? 'boolean' : 'string' } as const];
    }),
  );
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [file, another] = positionals;
  if (another) throw new TypeError(`One file at a time; what is "${another}"?`);
  return v.parse(schema, { ...values, file });
}

export interface ImportEnvironment {
  readonly config: CatalogConfig;
  readonly documentsFolder: string;
  readonly today: string;
  readonly print: (line: string) => void;
}

/** 0 written or nothing to write, 1 unreadable or against a rule, 2 wrong command, 3 changes not written. */
export type ImportExit = 0 | 1 | 2 | 3;

function keepsRules(document: SourceDocument, { config, print }: ImportEnvironment): boolean {
  const documents = [document];
  const input = { documents, catalog: mergeDocuments(documents, config), config };
  const violations = applyRules(input);
  const notices = findNotices(input).flatMap(({ violations: found }) => found);
  for (const line of [
    ...section('Rows that break a data rule:', violations.map(formatViolation)),
    ...section('Worth a look:', notices.map(formatViolation)),
  ])
    print(line);
  return violations.length === 0;
}

/** Writes a document that is read as a whole, unless its rows differ from those of the last import. */
function save(
  document: SourceDocument,
  write: boolean,
  environment: ImportEnvironment,
): ImportExit {
  const { documentsFolder, print } = environment;
  const { documents, violations } = readDocuments(documentsFolder);
  const earlier = documents.find(({ id }) => id === document.id);
  const violation = violations.find(({ place }) => place === fileOf(document));
  const difference = earlier && describeDifference(earlier, document, documents);
  if (violation) print(`The last import cannot be read. ${formatViolation(violation)}`);
  if (difference && !difference.any) {
    print('Nothing has changed since the last import; nothing was written.');
    return 0;
  }
  for (const line of difference?.lines ?? []) print(line);
  if ((violation || difference?.rows) && !write) {
    print('Nothing was written. If this is right, run the same command with --write,');
    print(`and with --collected if the original is newer than ${document.collected}.`);
    return 3;
  }
  writeDocument(documentsFolder, document);
  print(`Wrote ${fileOf(document)}. Now run npm run catalog, and review both.`);
  return 0;
}

/** The text of a file; undefined when it is not UTF-8: one with zeros in it is UTF-16, or no text. */
function textOf(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  return isUtf8(bytes) && !text.includes('\0') ? text : undefined;
}

function importFile(
  stated: ReturnType<typeof getArguments>,
  bytes: Buffer,
  environment: ImportEnvironment,
): ImportExit {
  const { file, write, inferred = null, ...options } = stated;
  const { config, documentsFolder, today, print } = environment;
  const original = textOf(bytes);
  if (original === undefined) {
    print(`The file ${file} is not UTF-8 text; save it as such first. Nothing was written.`);
    return 1;
  }
  const earlier = readDocuments(documentsFolder).documents.find(({ id }) => id === options.id);
  const { collected = today, category } = { ...earlier, ...options };
  const resource = options.resource ?? earlier?.resource ?? null;
  const all = { ...options, collected, resource, category, inferred, source: basename(file) };
  const read = readOriginal(original, all, config);
  for (const line of describeOriginal(read, options.id, options.shape !== undefined)) print(line);
  if (read.document && keepsRules(read.document, environment)) {
    return save(read.document, write, environment);
  }
  print('Nothing was written.');
  return 1;
}

/**
 * Imports one original as the arguments say: prints what was understood, and writes the extracted
 * document. Rows that differ from those of the last import are printed, and written only with
 * `--write`. Returns the exit code; only 0 writes.
 */
export function runImport(args: readonly string[], environment: ImportEnvironment): ImportExit {
  const { config, print } = environment;
  if (args.includes('--help') || args.includes('-h')) {
    print(USAGE);
    return 0;
  }
  let stated: ReturnType<typeof getArguments>;
  let bytes: Buffer;
  try {
    stated = getArguments(args, config);
    bytes = readFileSync(stated.file);
  } catch (error) {
    // Of node and of the schemas: each says which argument is wrong.
    print(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  return importFile(stated, bytes, environment);
}
