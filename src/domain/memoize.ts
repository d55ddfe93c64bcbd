const MAX_REMEMBERED = 5_000;
const MAX_KEY_LENGTH = 2_000;

/**
 * Caches the results of a function by key: logs repeat themselves. `subject` is what the key
 * describes, if computing needs more than the key.
 */
export function memoize<Result, Subject = void, Key extends string | number = string>(
  compute: (key: Key, subject: Subject) => Result,
): (key: Key, subject: Subject) => Result {
  const known = new Map<Key, Result>();
  return (key, subject) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as Result;
    const result = compute(key, subject);
    if (known.size > MAX_REMEMBERED) known.clear();
    if (typeof key === 'number' || key.length <= MAX_KEY_LENGTH) known.set(key, result);
    return result;
  };
}

/** Caches a value derived from an object, on first use and for the lifetime of the object. */
export function memoizeByObject<Source extends object, Value>(
  derive: (source: Source) => Value,
): (source: Source) => Value {
  const derived = new WeakMap<Source, { readonly value: Value }>();
  return (source) => {
    const known = derived.get(source) ?? { value: derive(source) };
    derived.set(source, known);
    return known.value;
  };
}

/** The same for two objects, such as a catalog and an entry. */
export const memoizeByPair = <First extends object, Second extends object, Value>(
  derive: (first: First, second: Second) => Value,
) => {
  const derived = memoizeByObject((first: First) =>
    memoizeByObject((second: Second) => derive(first, second)),
  );
  return (first: First, second: Second): Value => derived(first)(second);
};
