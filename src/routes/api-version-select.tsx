import type { Labelled } from '../domain/catalog/schema.ts';
import { dropParameter } from './navigation.ts';
import { ALL_VERSIONS, setApiVersion, useApiVersion } from './preferences.ts';

/** The API version that the reader uses. Before hydration early.js shows the one that is stored. */
export function ApiVersionSelect({ versions }: { versions: readonly Labelled[] }) {
  const chosen = useApiVersion();
  return (
    <select
      name="api"
      aria-label="API version"
      autoComplete="off"
      value={versions.some(({ id }) => id === chosen) ? chosen : ALL_VERSIONS}
      onChange={({ target }) => {
        setApiVersion(target.value);
        // A copied link asked for another version, which no longer holds.
        dropParameter('api');
      }}
      className="api-version"
    >
      <option value={ALL_VERSIONS}>All versions</option>
      {versions.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}
