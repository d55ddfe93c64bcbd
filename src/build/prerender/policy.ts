/**
 * What pages may do: nothing but load their own files. Scripts cannot be made from text
 * (Trusted Types); the one policy there is names workers (`src/ui/trusted-types.ts`).
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types own-scripts',
] as const;

/** The content security policy for a `<meta>` tag. */
export const META_POLICY = DIRECTIVES.join('; ');

/** The same for a header, which can also say that no other page may frame this one. */
export const HEADER_POLICY = `${META_POLICY}; frame-ancestors 'none'`;
