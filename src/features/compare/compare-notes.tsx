import type { Comparison } from '../../domain/compare/compare-versions.ts';
import { counted } from '../../domain/text/english.ts';

type Lone = Comparison['resourcesOnlyInFrom'];

const listed = (lone: Lone) =>
  lone.map(({ resource, entries }) => `${resource.label} (${counted(entries, 'code')})`).join(', ');

/** What the kinds mean, and the resources that one side does not document: said once each. */
export function CompareNotes({ comparison }: { comparison: Comparison }) {
  const { from, to, counts, resourcesOnlyInFrom, resourcesOnlyInTo } = comparison;
  const kinds = [
    counts.added > 0 && `Added: not documented for ${from.label}.`,
    counts.removed > 0 && `Removed: not documented for ${to.label}.`,
  ].filter((sentence) => sentence !== false);
  const sides = [
    { lone: resourcesOnlyInFrom, version: from },
    { lone: resourcesOnlyInTo, version: to },
  ].filter(({ lone }) => lone.length > 0);
  return (
    <div className="max-w-reading text-quiet">
      {kinds.length > 0 && <p>{kinds.join(' ')}</p>}
      {sides.map(({ lone, version }) => (
        <p key={version.id}>
          {`Documented for ${version.label} only, so not compared: ${listed(lone)}.`}
        </p>
      ))}
    </div>
  );
}
