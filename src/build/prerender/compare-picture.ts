import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { collectedOn, versionLabel } from '../../domain/catalog/labels.ts';
import { CHANGE_KINDS, changeLabels, comparisonTitle } from '../../domain/compare/change-labels.ts';
import { compareVersions, versionOverlaps } from '../../domain/compare/compare-versions.ts';
import { COMPARE_PICTURE, PICTURE, type VersionPair } from '../../domain/links.ts';
import { inWords } from '../../domain/text/english.ts';
import { COLOURS, cut, INNER, MARGIN, pictureOf, textAt, widthOf } from './picture-svg.ts';

const SIZE = 14;
const ROW_HEIGHT = 21;
const TOP = 122;
const FOOTER = PICTURE.height - 44;
const MAX_ROWS = Math.floor((FOOTER - TOP) / ROW_HEIGHT);
const SMALL = 12;

const GAP = 24;
const COLUMN = (INNER - GAP) / 2;
const MAX_BAR_LENGTH = 60;

/** Labels, bars and numbers under a heading; rows that do not fit are counted. */
function bars(
  heading: string,
  rows: readonly { label: string; count: number }[],
  x: number,
): readonly string[] {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const room = COLUMN - MAX_BAR_LENGTH - widthOf(` ${most}`, SIZE);
  const shown = rows.length > MAX_ROWS ? rows.slice(0, MAX_ROWS - 1) : rows;
  const y = (row: number) => TOP + row * ROW_HEIGHT;
  const quiet = { x, size: SIZE, fill: COLOURS.quiet };
  return [
    textAt({ ...quiet, y: TOP - 26 }, cut(heading, SIZE, COLUMN)),
    ...shown.flatMap(({ label, count }, row) => {
      const width = (MAX_BAR_LENGTH * count) / most;
      return [
        textAt({ x, y: y(row), size: SIZE }, cut(label, SIZE, room - 8)),
        `<rect x="${x + room}" y="${y(row) - 11}" width="${width}" height="12" fill="${COLOURS.bar}"/>`,
        textAt({ x: x + room + width + 6, y: y(row), size: SIZE, weight: 700 }, String(count)),
      ];
    }),
    ...(shown.length < rows.length
      ? [textAt({ ...quiet, y: y(shown.length) }, `${rows.length - shown.length} more`)]
      : []),
  ];
}

/** Shortens "V2 (inferred)" to "V2*". */
const starred = (label: string) => label.replace(/ \(inferred\)$/, '*');

/**
 * Link preview of a comparison, as SVG: the figures of its page, which show the entries that
 * versions share and the changes between the two compared. `COMPARE_PICTURE` is its size, as it is
 * also used on slides.
 */
export function comparePicture(catalog: Catalog, { from, to }: VersionPair): string {
  const comparison = compareVersions(catalog, from, to);
  const { resources, counts } = comparison;
  const labels = changeLabels(catalog, comparison);
  const names = inWords(resources.map(({ label }) => label)) || 'No resource is in both';
  const labelOf = (version: string) => starred(versionLabel(catalog, version));
  const overlaps = versionOverlaps(catalog, resources).map(({ versions, count }) => ({
    label: versions.map(({ id }) => labelOf(id)).join(', '),
    count,
  }));
  const isStarred = overlaps.some(({ label }) => label.includes('*'));
  const changes = CHANGE_KINDS.map((kind) => ({
    label: starred(labels[kind]),
    count: counts[kind],
  }));
  const days = collectedOn(catalog.documents);
  const source = `${catalog.title}, unofficial${days && `; documents collected on ${days}`}`;
  const removed = `${starred(labels.removed)}: no document says that it was removed`;
  const small = { size: SMALL, fill: COLOURS.quiet };
  const parts = [
    textAt({ y: 62, size: 24, weight: 700 }, cut(comparisonTitle(catalog, comparison), 24, INNER)),
    ...bars(`${names}: listed in${isStarred ? ' (* inferred)' : ''}`, overlaps, MARGIN),
    ...bars(`${names}: from ${labelOf(from)} to ${labelOf(to)}`, changes, MARGIN + COLUMN + GAP),
    ...(counts.removed > 0
      ? [textAt({ ...small, y: FOOTER + 4 }, cut(removed, SMALL, INNER))]
      : []),
    textAt({ ...small, y: FOOTER + 24 }, cut(source, SMALL, INNER)),
  ];
  return pictureOf(parts, COMPARE_PICTURE.width / PICTURE.width);
}
