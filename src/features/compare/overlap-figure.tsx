import { useMemo } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { versionLabel } from '../../domain/catalog/labels.ts';
import { CHANGE_KINDS, changeLabels } from '../../domain/compare/change-labels.ts';
import { type Comparison, versionOverlaps } from '../../domain/compare/compare-versions.ts';
import { links } from '../../domain/links.ts';
import { inWords } from '../../domain/text/english.ts';
import { Bar } from '../../ui/bars.tsx';

/**
 * The codes that versions share, and the changes between the two compared. Tables, so that the
 * numbers are text.
 */
export function OverlapFigure(props: { catalog: Catalog; comparison: Comparison }) {
  const { catalog, comparison } = props;
  const { from, to, resources, counts } = comparison;
  const overlaps = useMemo(() => versionOverlaps(catalog, resources), [catalog, resources]);
  if (resources.length === 0) return null;
  const names = inWords(resources.map(({ label }) => label));
  const labels = changeLabels(catalog, comparison);
  const mostShared = Math.max(...overlaps.map(({ count }) => count));
  const mostChanged = Math.max(1, ...CHANGE_KINDS.map((kind) => counts[kind]));
  return (
    <figure aria-label="Version overlap" className="overlap">
      <table>
        <caption>{`${names}: which versions list an entry`}</caption>
        <thead className="sr-only">
          <tr>
            {catalog.versions.map(({ id }) => (
              <th key={id} scope="col">{`${versionLabel(catalog, id)} `}</th>
            ))}
            <th scope="col">Entries</th>
          </tr>
        </thead>
        <tbody>
          {overlaps.map(({ versions, count }) => (
            <tr key={versions.map(({ id }) => id).join()}>
              {catalog.versions.map((version) => (
                <td key={version.id} data-in={versions.includes(version)}>
                  {versions.includes(version) ? (
                    versionLabel(catalog, version.id)
                  ) : (
                    <span className="sr-only">no</span>
                  )}{' '}
                </td>
              ))}
              <td>
                <Bar share={count / mostShared} /> {count}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>
          {`From ${versionLabel(catalog, from.id)} to ${versionLabel(catalog, to.id)}`}
        </caption>
        <tbody>
          {CHANGE_KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">{labels[kind]}</th>
              <td>
                <Bar share={counts[kind] / mostChanged} /> {counts[kind]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {from !== to && (
        <figcaption className="print:hidden">
          <a
            href={links.comparisonPicture({ from: from.id, to: to.id })}
            download={`${from.id}-to-${to.id}.png`}
            className="inline-flex min-h-6 items-center pointer-coarse:min-h-11"
          >
            Save as a picture
          </a>
        </figcaption>
      )}
    </figure>
  );
}
