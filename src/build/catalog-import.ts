import { catalogConfig } from './catalog.config.ts';
import { documentsFolder } from './folders.ts';
import { runImport } from './ingest/import-command.ts';

process.exitCode = runImport(process.argv.slice(2), {
  config: catalogConfig,
  documentsFolder,
  today: new Date().toISOString().slice(0, 10),
  print: console.log,
});
