import { use } from 'react';
import { createStore } from './create-store.ts';

/** Something could not be fetched. `retry` has the next read fetch it again. */
export class FetchError extends Error {
  readonly retry: () => void;

  constructor(cause: unknown, retry: () => void) {
    super('A part of the site could not be fetched.', { cause });
    this.retry = retry;
  }
}

/** Something that is fetched once, when it is first needed. */
export function createResource<Value>(fetch: () => Promise<Value>) {
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
    /** Undefined until it is there. */
    store: { get: store.get, subscribe: store.subscribe },
    /** Fetches it, again after a failure. Rejects with a `FetchError`. */
    load: () => {
      retry();
      return start();
    },
    /**
     * For components: suspends until it is there, throws a `FetchError`. Always by `use`: a render
     * that suspended in it and is replayed without it fails in React 19.3.
     */
    read: () => use(start()),
  };
}

export type Resource<Value> = ReturnType<typeof createResource<Value>>;
