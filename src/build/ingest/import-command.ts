import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { CatalogConfig } from '../catalog.config.ts';
import { describeDifference } from './changes.ts';
import {
  documentFields,
  fileOf,
  formatViolation,
  readDocuments,
  type SourceDocument,
  writeDocument,
} from './document.ts';
import { LISTS, type Listed, settingsList } from './headings.ts';
import { describeOriginal, type ImportOptions, readOriginal, section } from './import-document.ts';
import { mergeDocuments } from './merge.ts';
import { applyRules, findNotices } from './rules.ts';
import { shapeIds } from './shapes.ts';

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

const OPTIONAL = ['resource', 'category', 'skip', 'inferred', 'shape', 'collected'] as const;
const OPTIONS = ['id', 'title', 'version', ...OPTIONAL] as const;

const optionsSchema = v.partial(v.pick(documentFields, OPTIONS), OPTIONAL);

/** Parses the command-line arguments. Throws an error that names the invalid one. */
function getArguments(args: readonly string[], config: CatalogConfig) {
  const strings = OPTIONS.map((name) => [name, { type: 'string' }] as const);
  const options = { ...Object.fromEntries(strings), write: { type: 'boolean' as const } };
  const { values, positionals } = parseArgs({
    args: args.map((arg) => arg.trim()),
    options,
    allowPositionals: true,
  });
  const [file, another] = positionals;
  if (file === undefined) throw new TypeError('The file to import is missing.');
  if (another) throw new TypeError(`One file at a time; what is "${another}"?`);
  const { write = false, ...stated } = values as Record<string, string> & { write?: boolean };
  for (const name of Object.keys(LISTS) as Listed[]) {
    const ids = config[LISTS[name]].map(({ id }) => id);
    const id = stated[name];
    if (id === undefined || ids.includes(id)) continue;
    const advice = `write one of ${ids.join(', ')}, or add it to ${settingsList(name)}`;
    throw new TypeError(`--${name} ${id} is unknown; ${advice}.`);
  }
  const read = v.safeParse(optionsSchema, stated);
  if (read.success) return { ...read.output, file, write };
  const [issue] = read.issues;
  const name = v.getDotPath(issue) ?? '';
  throw new TypeError(`--${name}${stated[name] ? `: ${issue.message}` : ' is missing'}.`);
}

export interface ImportEnvironment {
  readonly config: CatalogConfig;
  readonly documentsFolder: string;
  readonly today: string;
  readonly print: (line: string) => void;
}

/** Writes a document unless its rows differ from the last import. Returns the exit code. */
function save(
  document: SourceDocument,
  write: boolean,
  { documents, violations }: ReturnType<typeof readDocuments>,
  { documentsFolder, print }: ImportEnvironment,
): 0 | 3 {
  const earlier = documents.find(({ id }) => id === document.id);
  const violation = violations.find(({ place }) => place === fileOf(document));
  const difference = earlier && describeDifference(earlier, document, documents);
  if (violation) print(`The last import cannot be read. ${formatViolation(violation)}`);
  if (difference && !difference.any) {
    print('Nothing has changed since the last import; nothing was written.');
    return 0;
  }
  if (difference) print(difference.lines.join('\n'));
  if ((violation || difference?.rows) && !write) {
    print('Nothing was written. If this is right, run the same command with --write,');
    print(`and with --collected if the original is newer than ${document.collected}.`);
    return 3;
  }
  writeDocument(documentsFolder, document);
  print(`Wrote ${fileOf(document)}. Now run npm run catalog, and review both.`);
  return 0;
}

/**
 * Imports one original: prints what was understood and writes the extracted document. If rows
 * differ from the last import, prints the differences and writes only with `--write`. Returns the
 * exit code; with any other than 0, nothing is written.
 */
export function runImport(args: readonly string[], environment: ImportEnvironment) {
  const { config, documentsFolder, today, print } = environment;
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
    // Errors from Node and from the schema; each names the invalid argument.
    print(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  const { file, write, inferred = null, ...options } = stated;
  const original = bytes.toString('utf8');
  // NUL characters mean UTF-16 or a binary file.
  if (!isUtf8(bytes) || original.includes('\0')) {
    print(`The file ${file} is not UTF-8 text; save it as such first. Nothing was written.`);
    return 1;
  }
  const earlier = readDocuments(documentsFolder);
  const last = earlier.documents.find(({ id }) => id === options.id);
  const { collected = today, resource = null, category } = last ?? {};
  const kept = { collected, resource, category, inferred, source: basename(file) };
  const read = readOriginal(original, { ...kept, ...options } as ImportOptions, config);
  const documents = read.document ? [read.document] : [];
  const input = { documents, catalog: mergeDocuments(documents, config), config };
  const violations = applyRules(input);
  const notices = findNotices(input).flatMap(({ violations: found }) => found);
  const report = [
    ...describeOriginal(read, options.id, options.shape !== undefined),
    ...section('Rows that break a data rule:', violations.map(formatViolation)),
    ...section('Worth a look:', notices.map(formatViolation)),
  ];
  print(report.join('\n'));
  if (read.document && violations.length === 0) {
    return save(read.document, write, earlier, environment);
  }
  print('Nothing was written.');
  return 1;
}
