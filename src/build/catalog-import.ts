import { catalogConfig } from './catalog.config.ts';
import { documentsFolder } from './folders.ts';
import { runImport } from './ingest/import-command.ts';

process.exitCode = runImport(process.argv.slice(2), {
  config: catalogConfig,
  documentsFolder,
  // Of this place, not of Greenwich; Swedish dates are ISO dates.
  today: new Date().toLocaleDateString('sv'),
  print: console.log,
});
