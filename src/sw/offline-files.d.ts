/** Generated at the end of the build: the files that the service worker stores. */
declare module 'virtual:offline-files' {
  /** Path of the site, with a slash at both ends. */
  export const BASE: string;
  /** Changes whenever one of the files does. */
  export const VERSION: string;
  /** Paths, with the base, and the SHA-256 hash of each file in hexadecimal. */
  export const FILES: readonly (readonly [path: string, hash: string])[];
  /** Path of the file that is the page for any URL not listed; it is listed itself. */
  export const SHELL: string;
}
