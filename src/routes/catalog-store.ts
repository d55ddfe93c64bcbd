import { createCatalog } from '../domain/catalog/create-catalog.ts';
import type { CatalogData } from '../domain/catalog/schema.ts';
import { links } from '../domain/links.ts';
import { CatalogError } from '../features/states/states.tsx';
import { createResource } from '../ui/create-resource.ts';

/**
 * Hash of a text, as a string; two texts collide with a probability of 1 in 4 billion. Not secure
 * against crafted texts. FNV-1a over UTF-16 units.
 */
function fingerprintOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

function throwUnreachable(): never {
  const sentence = 'You may be offline, or the server is unreachable.';
  throw new CatalogError(`The catalog could not be loaded. ${sentence}`);
}

let readText = async (): Promise<string> => {
  const response = await fetch(links.catalog()).catch(throwUnreachable);
  if (response.ok) return response.text().catch(throwUnreachable);
  const sentence = `The server answered with an error (${response.status}) instead of the catalog.`;
  throw new CatalogError(sentence);
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CatalogError('The server sent invalid JSON. It may have been cut off.');
  }
}

/** A catalog that the build has checked is not checked again, so the validator is not loaded. */
async function dataOf(text: string, fingerprint: string): Promise<CatalogData> {
  const json = parseJson(text);
  const checked = globalThis.document?.getElementById('root')?.dataset.catalog;
  if (fingerprint === checked) return json as CatalogData;
  const { parseCatalog } = await import('../domain/catalog/parse-catalog.ts');
  const parsed = parseCatalog(json);
  if (parsed.ok) return parsed.data;
  const sentence = 'The server sent something that is not a catalog of status codes.';
  throw new CatalogError(sentence, parsed.faults);
}

/** The site's catalog and the fingerprint of its text. Fails with a `CatalogError`. */
export const catalogFile = createResource(async () => {
  const text = await readText();
  const fingerprint = fingerprintOf(text);
  return { catalog: createCatalog(await dataOf(text, fingerprint)), fingerprint };
});

/** Loads the catalog from a text, as the build does, instead of the site's file. */
export function loadCatalogFrom(text: string) {
  readText = async () => text;
  return catalogFile.load();
}
