import { PICTURE } from '../../domain/links.ts';
import { escaped } from './site.ts';

/*
 * Text in SVG, measured without a font renderer by the widths of Inter's characters, so that it
 * stays inside the picture.
 */

export const MARGIN = 36;
export const INNER = PICTURE.width - 2 * MARGIN;

/** Colours of the light theme in styles.css. */
export const COLOURS = {
  page: '#fafcfe',
  line: '#80878f',
  quiet: '#565e69',
  ink: '#141b24',
  bar: '#5b7ea6',
} as const;

/** Upper bounds of Inter's character widths, regular or bold, relative to the font size. */
const WIDTHS = [
  { width: 0.3, of: ' Iijl' },
  { width: 0.4, of: "!',.:;\\`tf()/[]|" },
  { width: 0.5, of: '-^_{}1r' },
  { width: 0.6, of: '7EFJLaceksvxyz?"' },
  { width: 0.65, of: '#$235689PRSbdghnopqu' },
  { width: 0.75, of: '&*+04<=>BTZ~ACDGHKUVXY' },
  { width: 0.85, of: 'NOQw' },
] as const;
const WIDEST = 1.1;

/** Upper bound of a text's width, in pixels. */
export function widthOf(text: string, size: number): number {
  const widths = [...text].map((one) => WIDTHS.find(({ of }) => of.includes(one))?.width ?? WIDEST);
  return widths.reduce((sum, width) => sum + width, 0) * size;
}

/** Cuts a text to a width, with an ellipsis. */
export function cut(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && widthOf(`${characters.join('')}…`, size) > width) {
    characters.pop();
  }
  return `${characters.join('').trimEnd()}…`;
}

/** Wraps a text between words into at most `most` lines; cuts the last if text is left. */
export function wrap(text: string, size: number, most: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines.pop() ?? '';
    const longer = last === '' ? word : `${last} ${word}`;
    const fits = last === '' || lines.length === most - 1 || widthOf(longer, size) <= INNER;
    lines.push(...(fits ? [longer] : [last, word]));
  }
  return lines.map((line) => cut(line, size, INNER));
}

/** Escapes text for SVG; replaces U+FFFE and U+FFFF, which XML does not allow. */
export const safe = (text: string): string => escaped(text.replace(/[\ufffe\uffff]/g, '\ufffd'));

/** `y` is the baseline; `at` is the text anchor at `x`. */
export const textAt = (
  { x = MARGIN, y, size, fill = COLOURS.ink, weight = 400, at = 'start' }: Place,
  content: string,
): string =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${at}">${safe(content)}</text>`;

interface Place {
  readonly x?: number;
  readonly y: number;
  readonly size: number;
  readonly fill?: string;
  readonly weight?: 400 | 700;
  readonly at?: 'start' | 'middle';
}

/** A picture of the size `PICTURE`, times `scale`. */
export function pictureOf(parts: readonly string[], scale = 1): string {
  const { width, height } = PICTURE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${scale * width}" height="${scale * height}" viewBox="0 0 ${width} ${height}" font-family="Inter">`,
    `<rect width="${width}" height="${height}" fill="${COLOURS.page}"/>`,
    ...parts,
    '</svg>',
  ].join('');
}
