/** Written by the build once everything else is: what a reader needs without a network. */
declare module 'virtual:offline-files' {
  /** Path of the site, with a slash at both ends. */
  export const BASE: string;
  /** Differs whenever one of the files does. */
  export const VERSION: string;
  /** Paths, with the base, and the SHA-256 of the file, in hexadecimal. */
  export const FILES: readonly (readonly [path: string, hash: string])[];
  /** The page for any address that is not among the files; it is one of them itself. */
  export const SHELL: string;
}
