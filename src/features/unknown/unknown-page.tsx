import { links } from '../../domain/links.ts';
import { ButtonLink } from '../../ui/button.tsx';

/** An address that names nothing. */
export function UnknownPage({ path }: { path: string }) {
  return (
    <section className="grid max-w-reading justify-items-start gap-3 py-6">
      <h1 tabIndex={-1} className="text-xl font-semibold">
        There is no page here
      </h1>
      <p className="text-base">
        Nothing stands at <span className="code">{path.slice(0, 200)}</span>. Search above for a
        code or a message, or look through all of them.
      </p>
      <ButtonLink href={links.browse()}>Browse all codes</ButtonLink>
    </section>
  );
}
