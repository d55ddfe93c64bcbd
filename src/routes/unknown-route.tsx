import { links } from '../domain/links.ts';
import { counted } from '../domain/text/english.ts';
import { ButtonLink } from '../ui/button.tsx';
import type { Head, HeadProps } from './page-module.ts';

/** The page for a URL that does not exist. */
export const Route = () => (
  <section className="grid max-w-reading justify-items-start gap-3 py-6">
    <h1 tabIndex={-1}>Page not found</h1>
    <p className="text-base">
      There is no code and no page at this address. Browse lists all codes.
    </p>
    <ButtonLink href={links.browse()}>Browse all codes</ButtonLink>
  </section>
);

export const head = ({ catalog }: HeadProps): Head => ({
  title: `Page not found · ${catalog.title}`,
  description: `Page not found. Search ${counted(catalog.codes.length, 'code')} by number, message or words.`,
  address: undefined,
});
