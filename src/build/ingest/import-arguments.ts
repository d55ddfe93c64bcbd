import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { slug, text } from '../../domain/catalog/schema.ts';
import type { CatalogConfig } from '../catalog.config.ts';
import { LINES } from './line-ranges.ts';
import { LISTS, type Listed, settingsLine } from './settings-line.ts';
import { shapeIds } from './shapes.ts';

export const USAGE = `Usage: npm run catalog:import -- <file> --id <id> --title <title> --version <version>
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

/** A command line that cannot be followed; the message says which argument is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** An option that must be given, and what the file of a document may hold. */
const required = (name: string) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.minLength(1, `--${name} is missing.`),
    v.check((given) => v.is(text, given), `--${name} is too long, or holds control characters.`),
  );

function listedId(name: Listed, config: CatalogConfig) {
  const known = config[LISTS[name]];
  const ids = known.map(({ id }) => id);
  return v.picklist(ids, ({ input }) => {
    const written = String(input);
    const meant = known.find(({ id, label }) =>
      [id, label].some((one) => one.toLowerCase() === written.toLowerCase()),
    );
    return meant
      ? `--${name} ${written} is unknown; write ${meant.id}.`
      : `--${name} ${written} is unknown. src/build/catalog.config.ts lists ` +
          `${ids.join(', ')}; ${settingsLine(name, written)} first, if it is right.`;
  });
}

/** Whether a text is a day that there is; 2024-02-30 is none. */
function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${day}T`);
}

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

export type ImportArguments = v.InferOutput<ReturnType<typeof argumentsOf>>;

/** Reads the arguments of the import command; none if they ask for help. Throws a UsageError. */
export function getImportArguments(
  args: readonly string[],
  config: CatalogConfig,
): ImportArguments | undefined {
  if (args.includes('--help') || args.includes('-h')) return undefined;
  const { file: _, write, ...texts } = argumentsOf(config).entries;
  const options = Object.fromEntries([
    ...Object.keys(texts).map((name) => [name, { type: 'string' }] as const),
    ['write', { type: 'boolean' }] as const,
  ]);
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, another] = positionals;
    if (another) throw new TypeError(`One file at a time; what is "${another}"?`);
    return v.parse(argumentsOf(config), { ...values, file });
  } catch (error) {
    // Of node and of the schemas: each says which argument is wrong.
    throw new UsageError((error as Error).message);
  }
}
