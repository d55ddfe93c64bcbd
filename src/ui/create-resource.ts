import { use } from 'react';
import { createStore, type Store } from './create-store.ts';

/** Something could not be fetched. `retry` has the next read fetch it again. */
export class FetchError extends Error {
  readonly retry: () => void;

  constructor(cause: unknown, retry: () => void) {
    super('A part of the site could not be fetched.', { cause });
    this.retry = retry;
  }
}

/** Something that is fetched once, when it is first needed. */
export interface Resource<Value> {
  /** Undefined until it is there. */
  readonly store: Omit<Store<Value | undefined>, 'set'>;
  /** Fetches it, again after a failure. Rejects with a `FetchError`. */
  readonly load: () => Promise<Value>;
  /** For components: suspends until it is there, throws a `FetchError`. */
  readonly read: () => Value;
}

export function createResource<Value>(fetch: () => Promise<Value>): Resource<Value> {
  const store = createStore<Value | undefined>(undefined);
  let pending: Promise<Value> | undefined;
  let hasFailed = false;

  const retry = () => {
    if (hasFailed) pending = undefined;
    hasFailed = false;
  };
  const start = () => {
    if (pending) return pending;
    const started: Promise<Value> = fetch().then(
      (value) => {
        // `use` reads these fields, and does not suspend for what is there already.
        Object.assign(started, { status: 'fulfilled', value });
        store.set(value);
        return value;
      },
      (cause: unknown) => {
        hasFailed = true;
        throw new FetchError(cause, retry);
      },
    );
    pending = started;
    return started;
  };
  return {
    store,
    load: () => {
      retry();
      return start();
    },
    // Always `use`: a render that suspended in it and is replayed without it fails in React 19.3.
    read: () => use(start()),
  };
}
