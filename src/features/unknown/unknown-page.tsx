import { links } from '../../domain/links.ts';
import { ButtonLink } from '../../ui/button.tsx';

/** An address that names nothing. */
export function UnknownPage() {
  return (
    <section className="grid max-w-reading justify-items-start gap-3 py-6">
      <h1 tabIndex={-1} className="text-lg font-semibold">
        There is no page here
      </h1>
      <p className="text-base">
        This address is neither a documented code nor a page of this site. Browse lists every code
        that there is.
      </p>
      <ButtonLink href={links.browse()}>Browse all codes</ButtonLink>
    </section>
  );
}
