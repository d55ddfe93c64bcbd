interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

/** Named in the content security policy. Made once: a second policy of a name is refused. */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
  'own-scripts',
  {
    createScriptURL: (url) => {
      if (new URL(url, location.href).origin === location.origin) return url;
      throw new TypeError(`${url} is not a script of this site.`);
    },
  },
);

/**
 * The address of a script of this site, in the form that browsers with Trusted Types ask for;
 * throws for an address of any other site.
 */
export function trustedScriptUrl(url: string): string {
  return policy?.createScriptURL(url) ?? url;
}
