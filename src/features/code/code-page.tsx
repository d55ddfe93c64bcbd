import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { documentedIn, lackingVersions } from '../../domain/catalog/emissions.ts';
import { categoryLine, emissionLabel, resourceLabel } from '../../domain/catalog/labels.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';
import { links } from '../../domain/links.ts';
import type { Related } from '../../domain/neighbours/related.ts';
import { counted, inWords } from '../../domain/text/english.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Meaning, type MeaningProps } from './meaning.tsx';

/** A link to this page in another format. */
const TWIN =
  'inline-flex h-8 items-center rounded px-1.5 hover:bg-panel pointer-coarse:h-11 pointer-coarse:px-2.5';

interface CodePageProps extends Pick<MeaningProps, 'catalog' | 'api'> {
  readonly code: number;
  /** All entries with this code; at least one. */
  readonly entries: readonly Entry[];
  /** Resource named in the URL's hash, if any. */
  readonly target: string | undefined;
  readonly relatedOf: (entry: Entry) => Related;
  readonly isPinned: boolean;
  readonly onPin: () => void;
}

/** Everything the documents say about a code, for all its entries. */
export function CodePage(props: CodePageProps) {
  const { catalog, code, entries, isPinned } = props;
  const isOnly = entries.length === 1;
  const actions = (
    <>
      <CopyButton label="Copy code" text={() => String(code)} />
      <Button onClick={props.onPin}>
        <Icon name={isPinned ? 'clear' : 'pin'} />
        {isPinned ? 'Unpin' : 'Pin'}
      </Button>
      <span className="inline-flex items-center gap-1">
        <a href={links.codeJson(code)} className={TWIN}>
          JSON
        </a>{' '}
        <a href={links.codeMarkdown(code)} className={TWIN}>
          Markdown
        </a>
      </span>{' '}
    </>
  );
  return (
    <article className={`grid ${isOnly ? 'gap-2' : 'gap-8'}`}>
      <header className="grid gap-3">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 tabIndex={-1} className="code text-2xl font-bold">
            {code}
          </h1>
          {!isOnly && (
            <div className="order-last flex basis-full flex-wrap gap-2 sm:order-none sm:basis-auto print:hidden">
              {actions}
            </div>
          )}
          {steps(catalog, code)}
        </div>
        {!isOnly && summary(catalog, entries)}
      </header>
      {entries.map((entry) => (
        <Meaning
          key={entry.resource}
          catalog={catalog}
          entry={entry}
          related={props.relatedOf(entry)}
          api={props.api}
          isTarget={!isOnly && entry.resource === props.target}
          actions={isOnly ? actions : undefined}
        />
      ))}
    </article>
  );
}

/** "V1 · Error · Invalid loyalty program ID passed." */
function factsOf(catalog: Catalog, entry: Entry): string {
  const versions = documentedIn(catalog, entry);
  const labels = inWords(versions.map(emissionLabel));
  const [first, ...others] = wordingsOf(catalog, entry);
  const more = others.length > 0 ? [counted(others.length, 'other wording')] : [];
  return [labels, categoryLine(catalog, entry), first?.text ?? '', ...more].join(' · ');
}

/** The entries of a code, each linking to its section. */
const summary = (catalog: Catalog, entries: readonly Entry[]) => (
  <nav aria-label="Entries">
    <p className="text-quiet">{`${counted(entries.length, 'entry')}, by resource:`}</p>
    <ul className="mt-1 grid gap-1 text-base">
      {entries.map((entry) => (
        <li key={entry.resource} data-lacks={lackingVersions(catalog, entry)}>
          <a
            href={links.entry(entry)}
            className="inline-block text-ink no-underline pointer-coarse:min-h-11 pointer-coarse:py-2.5"
          >
            <span className="text-accent underline underline-offset-3">
              {resourceLabel(catalog, entry)}
            </span>
            {` · ${factsOf(catalog, entry)}`}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** Links to the previous and next code of any resource. */
function steps({ codes }: Catalog, code: number) {
  const at = codes.indexOf(code);
  const previous = codes[at - 1];
  const next = codes[at + 1];
  return (
    <nav aria-label="Neighbouring codes" className="ml-auto flex gap-2 print:hidden">
      {previous !== undefined && (
        <ButtonLink href={links.code(previous)} rel="prev" aria-keyshortcuts="[">
          <Icon name="previous" />
          <span className="sr-only">Previous code: </span>
          <span className="code">{previous}</span>
        </ButtonLink>
      )}
      {next !== undefined && (
        <ButtonLink href={links.code(next)} rel="next" aria-keyshortcuts="]">
          <span className="sr-only">Next code: </span>
          <span className="code">{next}</span>
          <Icon name="next" />
        </ButtonLink>
      )}
    </nav>
  );
}
