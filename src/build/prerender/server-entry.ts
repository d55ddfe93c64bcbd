import { pathToFileURL } from 'node:url';

/** A page as the app renders it. */
export interface RenderedPage {
  /** Tags for the head. */
  readonly head: string;
  readonly body: string;
  /** The module of the page's route, from the root of the project. */
  readonly module: string;
}

/** The interface of the built `src/entry-server.tsx`. */
export interface Renderer {
  /** Of the catalog's text; a page is hydrated only with the catalog it was rendered from. */
  readonly fingerprint: string;
  /** Takes the path of a page, with the base. */
  page(path: string): RenderedPage;
  /** `404.html`. */
  notFound(): RenderedPage;
  /** The page of any address, while the catalog is loading. */
  shell(): RenderedPage;
}

interface ServerEntry {
  createRenderer(catalogText: string, origin: string | undefined): Promise<Renderer>;
}

/** Loads a built server entry. Throws when it does not load or the text is not a catalog. */
export async function loadRenderer(
  file: string,
  catalogText: string,
  origin: string | undefined,
): Promise<Renderer> {
  // A new address for each build, or Node would return the module it loaded before.
  const entry = (await import(`${pathToFileURL(file)}?${Date.now()}`)) as ServerEntry;
  return entry.createRenderer(catalogText, origin);
}
