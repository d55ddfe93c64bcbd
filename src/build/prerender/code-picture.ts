import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { type Emission, emissionsOf } from '../../domain/catalog/emissions.ts';
import { categoryLine, emissionLabel, resourceLabel } from '../../domain/catalog/labels.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';
import { PICTURE } from '../../domain/links.ts';
import { counted } from '../../domain/text/english.ts';
import {
  COLOURS,
  cut,
  INNER,
  MARGIN,
  pictureOf,
  safe,
  textAt,
  widthOf,
  wrap,
} from './picture-svg.ts';

/** Text and background colours, and the 16 × 16 icon, as in outcome.css. */
const TONES = {
  success: { text: '#036639', tint: '#e1f7e7', sign: 'm3.5 8.5 3 3 6-7' },
  error: { text: '#b02a2d', tint: '#ffedeb', sign: 'm4 4 8 8m0-8-8 8' },
  warning: { text: '#7e5403', tint: '#feefcf', sign: 'M8 2.5 14.5 13.5h-13zM8 6.5v3M8 11.5v.2' },
  other: { text: COLOURS.quiet, tint: '#dee2e7', sign: 'M8 5.5a2.5 2.5 0 1 0 .01 0z' },
};

const toneOf = (id: string) =>
  TONES[Object.hasOwn(TONES, id) ? (id as keyof typeof TONES) : 'other'];

const signAt = (x: number, y: number, size: number, { sign, text }: typeof TONES.error): string =>
  `<path transform="translate(${x} ${y}) scale(${size / 16})" d="${sign}" fill="none" stroke="${text}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"/>`;

/**
 * The API versions in a row: each slot is filled with its categories, or empty, with a dash where a
 * document of the version could list the code.
 */
function slots(emissions: readonly Emission[], top: number, size: number): string {
  const [pad, step, gap] = [size * 0.6, size * 1.25, size * 0.5];
  const widest = (INNER + gap) / emissions.length - gap;
  let left = MARGIN;
  const parts = emissions.map((emission) => {
    const { categories, emits, isCovered } = emission;
    const tones = categories.map(toneOf);
    const [{ text, tint } = { text: COLOURS.quiet, tint: undefined }] = tones;
    const signs = pad + tones.length * step;
    const name = emissionLabel(emission) + (isCovered && !emits ? ' –' : '');
    const label = cut(name, size, widest - signs - pad);
    const width = signs + widthOf(label, size) + pad;
    const x = left;
    left += width + gap;
    const fill = tint ? `fill="${tint}"` : `fill="none" stroke="${COLOURS.line}"`;
    const place = { x: x + (signs + width - pad) / 2, y: top + size * 1.36, size };
    return [
      `<rect x="${x}" y="${top}" width="${width}" height="${size * 2}" rx="5" ${fill}/>`,
      ...tones.map((tone, at) => signAt(x + pad + at * step, top + size * 0.45, size * 1.1, tone)),
      textAt({ ...place, fill: text, at: 'middle' }, label),
    ].join('');
  });
  return parts.join('');
}

/** Number of entries that fit. */
const ROOM_FOR = 2;

const CODE_SIZE = 72;

/**
 * Category, wording and versions of an entry, from `top` down: large if it is the only one, else
 * smaller, with its resource.
 */
function block(catalog: Catalog, entry: Entry, top: number, isOnly: boolean): string {
  const size = isOnly ? 22 : 17;
  const wordings = wordingsOf(catalog, entry);
  const categories = new Set(entry.occurrences.map(({ category }) => category));
  const [category = ''] = categories;
  const tone = categories.size === 1 ? toneOf(category) : undefined;
  const name = isOnly ? '' : `${cut(resourceLabel(catalog, entry), size, INNER / 2)}  `;
  const x = MARGIN + (tone ? size * 1.3 : 0);
  const small = size * 0.85;
  const left = PICTURE.width - MARGIN - x - widthOf(name, size);
  const line = categoryLine(catalog, entry);
  const full = wordings.length > 1 ? `${line} · ${counted(wordings.length, 'wording')}` : line;
  const label = cut(full, small, left);
  const lines = wrap(wordings[0]?.text ?? '', size, isOnly ? 3 : 1);
  const leading = size * 1.4;
  return [
    tone && signAt(MARGIN, top + size * 0.1, size * 1.1, tone),
    `<text x="${x}" y="${top + size}" font-size="${small}" fill="${tone?.text ?? COLOURS.quiet}" xml:space="preserve"><tspan font-size="${size}" font-weight="700" fill="${COLOURS.ink}">${safe(name)}</tspan>${safe(label)}</text>`,
    ...lines.map((text, at) => textAt({ y: top + size + leading * (at + 1), size }, text)),
    slots(emissionsOf(catalog, entry), top + size * 1.65 + leading * lines.length, size * 0.74),
  ].join('');
}

/**
 * Link preview of a code page, as SVG of the size `PICTURE`: the number, and resource, category,
 * first wording and API versions of its entries, worded as on its page. Long texts are wrapped and
 * cut to fit.
 */
export function codePicture(catalog: Catalog, code: number): string {
  const entries = catalog.entriesByCode.get(code) ?? [];
  const [first, ...others] = entries;
  const isOnly = others.length === 0;
  const number = String(code);
  const room = INNER - widthOf(number, CODE_SIZE) - 20;
  const heading = { y: 96, size: 22 };
  const part = entries.length > ROOM_FOR ? `, ${ROOM_FOR} of them here` : '';
  const several = `${counted(entries.length, 'entry')} by resource${part}`;
  const what = first && isOnly ? resourceLabel(catalog, first) : several;
  const beside = cut(what, heading.size, room);
  return pictureOf([
    textAt({ ...heading, size: CODE_SIZE, weight: 700 }, number),
    textAt({ ...heading, x: PICTURE.width - MARGIN - widthOf(beside, heading.size) }, beside),
    ...entries.slice(0, ROOM_FOR).map((entry, at) => block(catalog, entry, 126 + at * 90, isOnly)),
  ]);
}
