/** What the bundler puts in place of `import.meta.env`; absent when Node runs the domain. */
interface ImportMeta {
  readonly env?: { readonly BASE_URL: string };
}
