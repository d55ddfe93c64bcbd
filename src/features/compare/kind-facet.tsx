import { CHANGE_KINDS, type ChangeKind } from '../../domain/compare/compare-versions.ts';
import { CheckList } from '../../ui/check-list.tsx';
import { KINDS } from './kinds.ts';

/** The kinds of change with their counts; none chosen shows every change. */
export function KindFacet({
  counts,
  chosen,
  onChange,
}: {
  counts: ReadonlyMap<ChangeKind, number>;
  chosen: readonly ChangeKind[];
  onChange: (kinds: readonly ChangeKind[]) => void;
}) {
  const options = CHANGE_KINDS.map((id) => ({ id, label: KINDS[id].label }));
  return (
    <CheckList
      name="change"
      label="Change"
      options={options}
      chosen={chosen}
      counts={counts}
      onChange={onChange}
    />
  );
}
