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
