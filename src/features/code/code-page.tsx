import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import { emissionsOf } from '../../domain/catalog/emissions.ts';
import { categoryLine } from '../../domain/catalog/labels.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';
import { links } from '../../domain/links.ts';
import type { Neighbours } from '../../domain/neighbours/create-neighbours.ts';
import { inWords } from '../../domain/text/english.ts';
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
  const isOnly = entries.length === 1;
  const copyCode = <CopyButton label="Copy code" text={() => String(code)} />;
  const twins = (
    <span className="inline-flex items-center gap-1">
      <TwinLink href={links.codeJson(code)}>JSON</TwinLink>
      <TwinLink href={links.codeMarkdown(code)}>Markdown</TwinLink>
    </span>
  );
  return (
    <article className={`code-page grid ${isOnly ? 'gap-2' : 'gap-8'}`}>
      <header className="grid gap-3">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 tabIndex={-1} className="code text-2xl font-bold">
            {code}
          </h1>
          {!isOnly && (
            <div className="order-last flex basis-full flex-wrap gap-2 sm:order-none sm:basis-auto print:hidden">
              {copyCode}
              {twins}
            </div>
          )}
          <CodeSteps catalog={catalog} code={code} />
        </div>
        {!isOnly && <Meanings catalog={catalog} entries={entries} />}
      </header>
      {entries.map((entry) => (
        <Meaning
          key={entry.resource}
          catalog={catalog}
          entry={entry}
          neighbours={neighboursOf(entry)}
          isOneOfSeveral={!isOnly}
          marked={!isOnly && entry.resource === target}
          before={isOnly && copyCode}
          after={isOnly && twins}
        />
      ))}
    </article>
  );
}

/** The same page in another format: it leads away, which a button beside it does not. */
function TwinLink({ href, children }: { href: string; children: string }) {
  return (
    <a
      href={href}
      className="inline-flex h-8 items-center rounded px-1.5 hover:bg-panel pointer-coarse:h-11 pointer-coarse:px-2.5"
    >
      {children}
    </a>
  );
}

/** "V1 · Error · Invalid loyalty program ID passed." */
function factsOf(catalog: Catalog, entry: Entry): string {
  const versions = emissionsOf(catalog, entry).filter(({ emits }) => emits);
  const labels = inWords(versions.map(({ version }) => version.label));
  const text = wordingsOf(catalog, entry)[0]?.text ?? '';
  return [labels, categoryLine(catalog, entry), text].join(' · ');
}

function Meanings({ catalog, entries }: { catalog: Catalog; entries: readonly Entry[] }) {
  return (
    <nav aria-label="Meanings">
      <p className="text-quiet">{`This number has ${entries.length} meanings:`}</p>
      <ul className="mt-1 grid gap-1 text-base">
        {entries.map((entry) => (
          <li key={entry.resource}>
            <a
              href={links.entry(entry)}
              className="inline-block text-ink no-underline pointer-coarse:min-h-11 pointer-coarse:py-2.5"
            >
              <span className="text-accent underline underline-offset-3">
                {getById(catalog.resourcesById, entry.resource).label}
              </span>
              {` · ${factsOf(catalog, entry)}`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
