import { useSyncExternalStore } from 'react';

/** A value outside React that components can subscribe to. */
export function createStore<Value>(initial: Value) {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (value: Value) => {
      current = value;
      for (const listener of listeners) listener();
    },
    /** Returns the function that unsubscribes. */
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export type Store<Value> = ReturnType<typeof createStore<Value>>;

/** Subscribes to a store. `serverSnapshot` returns the value the HTML was prerendered with. */
export const useStore = <Value>(
  { get, subscribe }: Omit<Store<Value>, 'set'>,
  serverSnapshot: () => Value = get,
): Value => useSyncExternalStore(subscribe, get, serverSnapshot);
