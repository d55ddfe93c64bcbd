import { use } from 'react';
import { createStore } from './create-store.ts';

/** A failed fetch. After `retry`, the next read fetches again. */
export class FetchError extends Error {
  readonly retry: () => void;

  constructor(cause: unknown, retry: () => void) {
    super('A part of the site could not be fetched.', { cause });
    this.retry = retry;
  }
}

/** A value that is fetched once, on first use. */
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
        // `use` reads these fields and does not suspend for a settled promise.
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
    /** Undefined until loaded. */
    store: { get: store.get, subscribe: store.subscribe },
    /** Fetches the value, again after a failure. Rejects with a `FetchError`. */
    load: () => {
      retry();
      return start();
    },
    /**
     * For components: suspends until loaded, throws a `FetchError`. Always calls `use`: in React
     * 19.3, a render that suspended there fails when replayed without it.
     */
    read: () => use(start()),
  };
}

export type Resource<Value> = ReturnType<typeof createResource<Value>>;
