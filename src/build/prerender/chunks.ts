/** The part of Rolldown's chunk that is used. */
export interface Chunk {
  readonly fileName: string;
  readonly isEntry: boolean;
  readonly moduleIds: readonly string[];
  /** Static imports: names of other chunks. */
  readonly imports: readonly string[];
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
}

/**
 * The files that a page begins with: the static imports of the entry and of the page's module, and
 * the style sheets of that, but neither the entry nor its style sheet, which every page names
 * anyway. Throws when the module is in no chunk or when there is no entry.
 */
export function filesOfPage(chunks: readonly Chunk[], module: string): readonly string[] {
  const entry = chunks.find(({ isEntry }) => isEntry);
  const own = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${module}`)));
  if (!entry || !own) throw new Error(`The bundle has no ${entry ? module : 'entry'}.`);
  const found = new Set<string>();
  const visit = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    chunks.find(({ fileName }) => fileName === name)?.imports.forEach(visit);
  };
  visit(entry.fileName);
  visit(own.fileName);
  found.delete(entry.fileName);
  const styles = chunks
    .filter(({ fileName }) => found.has(fileName))
    .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  return [...found, ...new Set(styles)];
}
