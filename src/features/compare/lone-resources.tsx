import type { Comparison } from '../../domain/compare/compare-versions.ts';

type Lone = Comparison['resourcesOnlyInFrom'];

const inWords = (lone: Lone) =>
  lone.map(({ resource, entries }) => `${resource.label} (${entries} codes)`).join(', ');

/** The resources that one side does not document: said once, not counted as changes. */
export function LoneResources({ comparison }: { comparison: Comparison }) {
  const { from, to, resourcesOnlyInFrom, resourcesOnlyInTo } = comparison;
  const sides = [
    { lone: resourcesOnlyInFrom, version: from },
    { lone: resourcesOnlyInTo, version: to },
  ].filter(({ lone }) => lone.length > 0);
  return sides.map(({ lone, version }) => (
    <p key={version.id} className="max-w-reading text-quiet">
      {`Documented for ${version.label} only, so not compared: ${inWords(lone)}.`}
    </p>
  ));
}
