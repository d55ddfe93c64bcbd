import { useId } from 'react';
import type { Labelled } from '../../domain/catalog/schema.ts';
import type { CompareState } from '../../domain/compare/compare-state.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { ListIcon } from '../../ui/list-icon.tsx';

/** The two versions, and the search in their changes. */
export function CompareControls({
  versions,
  state,
  hrefOf,
  onGo,
  onType,
  onSettle,
}: {
  versions: readonly Labelled[];
  state: CompareState;
  hrefOf: (state: CompareState) => string;
  onGo: (href: string) => void;
  onType: (href: string) => void;
  onSettle: () => void;
}) {
  return (
    <div className="compare-controls flex flex-wrap items-end gap-x-3 gap-y-2">
      <VersionSelect
        label="From"
        versions={versions}
        value={state.from}
        onChange={(from) => onGo(hrefOf({ ...state, from }))}
      />
      <ButtonLink href={hrefOf({ ...state, from: state.to, to: state.from })}>
        <ListIcon name="swap" />
        <span className="max-sm:sr-only">Swap</span>
      </ButtonLink>
      <VersionSelect
        label="To"
        versions={versions}
        value={state.to}
        onChange={(to) => onGo(hrefOf({ ...state, to }))}
      />
      <label className="grid min-w-56 flex-1 gap-1 text-xs text-quiet max-sm:basis-full lg:max-w-96">
        Search in these changes
        <input
          type="text"
          value={state.q}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onType(hrefOf({ ...state, q: event.target.value }))}
          onBlur={onSettle}
          className="h-8 rounded border border-control bg-page px-2 text-base text-ink pointer-coarse:h-11"
        />
      </label>
    </div>
  );
}

interface VersionSelectProps {
  readonly label: string;
  readonly versions: readonly Labelled[];
  readonly value: string;
  /** Given the id of a version. */
  readonly onChange: (version: string) => void;
}

function VersionSelect({ label, versions, value, onChange }: VersionSelectProps) {
  const id = useId();
  return (
    <div className="grid min-w-0 gap-1 text-xs text-quiet max-sm:flex-1">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="h-8 w-full rounded border border-control bg-page px-2 text-base text-ink pointer-coarse:h-11"
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
