import { useSyncExternalStore } from 'react';

/** A value outside React that components can follow. */
export interface Store<Value> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<Value>(initial: Value): Store<Value> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (value) => {
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Re-renders when the value changes. `serverSnapshot` is the value the HTML was prerendered with. */
export const useStore = <Value>(
  { get, subscribe }: Omit<Store<Value>, 'set'>,
  serverSnapshot: () => Value = get,
): Value => useSyncExternalStore(subscribe, get, serverSnapshot);
