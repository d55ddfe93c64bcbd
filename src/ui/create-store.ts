import { useSyncExternalStore } from 'react';

/** A value outside React that components can follow. */
export interface ReadableStore<Value> {
  readonly get: () => Value;
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
}

export interface Store<Value> extends ReadableStore<Value> {
  readonly set: (value: Value) => void;
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
export function useStore<Value>(
  { get, subscribe }: ReadableStore<Value>,
  serverSnapshot: () => Value = get,
): Value {
  return useSyncExternalStore(subscribe, get, serverSnapshot);
}
