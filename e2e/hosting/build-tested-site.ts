import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from './build-site.ts';

/*
 * Builds the site that the browser tests look at, into the folder that is given: of a catalog that
 * does not follow the published one, so that a document more does not change what they count.
 */
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Which folder?');
const file = '../../src/domain/catalog/fixtures/five-documents.json';
const catalog = JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'));
buildSite({ catalog }, folder);
