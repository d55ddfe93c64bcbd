import type { Labelled } from '../domain/catalog/schema.ts';
import { dropParameter } from './navigation.ts';
import { ALL_VERSIONS, setApiVersion, useApiVersion } from './preferences.ts';

const LABEL = 'api-version';

/** The API version that the reader uses. Before hydration early.js shows the one that is stored. */
export function ApiVersionSelect({ versions }: { versions: readonly Labelled[] }) {
  const chosen = useApiVersion();
  return (
    <span className="api-version">
      <span id={LABEL}>
        API<span> version</span>
      </span>{' '}
      <select
        name="api"
        aria-labelledby={LABEL}
        autoComplete="off"
        value={versions.some(({ id }) => id === chosen) ? chosen : ALL_VERSIONS}
        onChange={({ target }) => {
          setApiVersion(target.value);
          // A copied link asked for another version, which no longer holds.
          dropParameter('api');
        }}
      >
        <option value={ALL_VERSIONS}>All</option>
        {versions.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}
