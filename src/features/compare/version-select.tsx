import { useId } from 'react';
import type { Labelled } from '../../domain/catalog/schema.ts';

/** One side of a comparison. */
export function VersionSelect({
  label,
  versions,
  value,
  onChange,
}: {
  label: string;
  versions: readonly Labelled[];
  value: string;
  /** Given the id of a version. */
  onChange: (version: string) => void;
}) {
  const id = useId();
  return (
    <div className="grid gap-1 text-xs text-quiet">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="h-8 rounded border border-control bg-page px-2 text-base text-ink pointer-coarse:h-11"
      >
        {versions.map((version) => (
          <option key={version.id} value={version.id}>
            {version.label}
          </option>
        ))}
      </select>
    </div>
  );
}
