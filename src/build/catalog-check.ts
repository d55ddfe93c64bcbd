import { catalogConfig } from './catalog.config.ts';
import { documentsFolder, publicFolder } from './folders.ts';
import { runCheck } from './ingest/check-command.ts';
import { readParaphrases } from './paraphrases.ts';

process.exitCode = runCheck({
  config: catalogConfig,
  documentsFolder,
  publicFolder,
  originalsFolder: process.env.CATALOG_SOURCES,
  listNotices: process.argv.includes('--notices'),
  paraphrases: readParaphrases(),
  print: console.log,
});
