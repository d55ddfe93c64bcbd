import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';
import { links } from '../../domain/links.ts';
import type { Neighbours } from '../../domain/neighbours/create-neighbours.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { CodeSteps } from './code-steps.tsx';
import { Meaning } from './meaning.tsx';

/**
 * Everything the documents say about one number. `entries` are all entries with that code, at
 * least one; `target` is the resource that the address points at, if any.
 */
export function CodePage({
  catalog,
  code,
  entries,
  target,
  neighboursOf,
}: {
  catalog: Catalog;
  code: number;
  entries: readonly Entry[];
  target: string | undefined;
  neighboursOf: (entry: Entry) => Neighbours;
}) {
  return (
    <article className="grid gap-8">
      <header className="grid gap-3">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 tabIndex={-1} className="code text-2xl font-bold">
            {code}
          </h1>
          <div className="order-last flex basis-full flex-wrap gap-2 sm:order-none sm:basis-auto print:hidden">
            <CopyButton label="Copy code" text={() => String(code)} />
            <ButtonLink href={links.codeJson(code)}>JSON</ButtonLink>
            <ButtonLink href={links.codeMarkdown(code)}>Markdown</ButtonLink>
          </div>
          <CodeSteps catalog={catalog} code={code} />
        </div>
        {entries.length > 1 && <Meanings catalog={catalog} entries={entries} />}
      </header>
      {entries.map((entry) => (
        <Meaning
          key={entry.resource}
          catalog={catalog}
          entry={entry}
          neighbours={neighboursOf(entry)}
          isOneOfSeveral={entries.length > 1}
          marked={entries.length > 1 && entry.resource === target}
        />
      ))}
    </article>
  );
}

function Meanings({ catalog, entries }: { catalog: Catalog; entries: readonly Entry[] }) {
  return (
    <nav aria-label="Meanings" className="max-w-reading">
      <p className="text-quiet">{`This number has ${entries.length} meanings:`}</p>
      <ul className="mt-1 grid gap-1 text-base">
        {entries.map((entry) => (
          <li key={entry.resource}>
            <a
              href={links.entry(entry)}
              className="inline-flex flex-wrap items-center gap-x-1.5 text-ink no-underline pointer-coarse:min-h-11"
            >
              <span className="text-accent underline underline-offset-3">
                {getById(catalog.resourcesById, entry.resource).label}
              </span>
              {wordingsOf(catalog, entry)[0]?.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
