import { catalogConfig } from './catalog.config.ts';
import { documentsFolder, publicFolder } from './folders.ts';
import { runGenerate } from './ingest/check-command.ts';

process.exitCode = runGenerate({
  config: catalogConfig,
  documentsFolder,
  publicFolder,
  print: console.log,
});
