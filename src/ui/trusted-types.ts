interface Policy {
  readonly createScriptURL: (url: string) => string;
}

const { trustedTypes } = globalThis as {
  trustedTypes?: { readonly createPolicy: (name: string, rules: Policy) => Policy };
};

/** Named in the content security policy. Created once, because a duplicate name is refused. */
const policy = trustedTypes?.createPolicy('own-scripts', {
  createScriptURL: (url) => {
    if (new URL(url, location.href).origin === location.origin) return url;
    throw new TypeError(`${url} is not a script of this site.`);
  },
});

/**
 * The URL of a script of this site, in the form that Trusted Types require; throws for any other
 * site.
 */
export const trustedScriptUrl = (url: string): string => policy?.createScriptURL(url) ?? url;
