import { pathToFileURL } from 'node:url';

/** A page as the app draws it. */
export interface Drawing {
  /** Tags for the head. */
  readonly head: string;
  readonly body: string;
  /** The module that draws the page in the browser, from the root of the project. */
  readonly module: string;
}

/** What the built `src/entry-server.tsx` can do. */
export interface Renderer {
  /** Of the catalog's text; tells a page whether it was made of the catalog it is given. */
  readonly fingerprint: string;
  /** Takes the path of a page, with the base. */
  page(path: string): Drawing;
  /** The page for addresses that name nothing. */
  notFound(): Drawing;
  /** A page that waits for the catalog, for any address. */
  shell(): Drawing;
}

interface ServerEntry {
  createRenderer(catalogText: string, origin: string | undefined): Promise<Renderer>;
}

/** Loads a built server entry. Throws when it does not load or the text is no catalog. */
export async function loadRenderer(
  file: string,
  catalogText: string,
  origin: string | undefined,
): Promise<Renderer> {
  // The address is new for each build, or Node would give back the one loaded before.
  const entry = (await import(`${pathToFileURL(file)}?${Date.now()}`)) as ServerEntry;
  return entry.createRenderer(catalogText, origin);
}
