/** Catalog commands (see the README): generate, check, import a document. */
import { catalogConfig as config } from './catalog.config.ts';
import { runCheck, runGenerate } from './check-command.ts';
import { documentsFolder, publicFolder } from './folders.ts';
import { runImport } from './ingest/import-command.ts';
import { readParaphrases } from './paraphrases.ts';

const [command, ...args] = process.argv.slice(2);
const catalog = { config, documentsFolder, publicFolder, print: console.log };

const COMMANDS: Readonly<Record<string, () => number>> = {
  generate: () => runGenerate(catalog),
  check: () =>
    runCheck({
      ...catalog,
      originalsFolder: process.env.CATALOG_SOURCES,
      listNotices: args.includes('--notices'),
      paraphrases: readParaphrases(),
    }),
  // The local date, not UTC; the Swedish locale formats dates as ISO 8601.
  import: () => runImport(args, { ...catalog, today: new Date().toLocaleDateString('sv') }),
};

const run = COMMANDS[command ?? ''];
if (!run) throw new Error(`The command is one of ${Object.keys(COMMANDS).join(', ')}.`);
try {
  process.exitCode = run();
} catch (error) {
  // HTML and Markdown parsers recurse once per nesting level.
  if (!(error instanceof RangeError)) throw error;
  console.error('The original is nested too deep to be read. Save the part with the tables alone.');
  process.exitCode = 1;
}
