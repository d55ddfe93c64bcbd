/** `import.meta.env` as replaced by the bundler; absent when Node runs the domain. */
interface ImportMeta {
  readonly env?: { readonly BASE_URL: string };
}
