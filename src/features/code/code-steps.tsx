import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { links } from '../../domain/links.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

/** The way to the codes before and after, over all resources. */
export function CodeSteps({ catalog, code }: { catalog: Catalog; code: number }) {
  const at = catalog.codes.indexOf(code);
  const previous = catalog.codes[at - 1];
  const next = catalog.codes[at + 1];
  return (
    <nav aria-label="Neighbouring codes" className="ml-auto flex gap-2 print:hidden">
      {previous !== undefined && (
        <ButtonLink href={links.code(previous)} rel="prev" aria-keyshortcuts="[">
          <Icon name="previous" />
          <span className="sr-only">Previous code:</span>
          <span className="code">{previous}</span>
        </ButtonLink>
      )}
      {next !== undefined && (
        <ButtonLink href={links.code(next)} rel="next" aria-keyshortcuts="]">
          <span className="sr-only">Next code:</span>
          <span className="code">{next}</span>
          <Icon name="next" />
        </ButtonLink>
      )}
    </nav>
  );
}
