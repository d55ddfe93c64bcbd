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
