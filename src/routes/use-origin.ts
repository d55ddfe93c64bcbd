import { useSyncExternalStore } from 'react';

/** Scheme and host of the site; empty when the build was not told. */
const BUILT_ORIGIN: string = import.meta.env.SITE_ORIGIN ?? '';

const never = () => () => {};

/** Where the build was not told, a page knows its host only once it is open. */
export const useOrigin = () =>
  useSyncExternalStore(
    never,
    () => BUILT_ORIGIN || location.origin,
    () => BUILT_ORIGIN,
  );
