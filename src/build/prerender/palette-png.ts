import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/** On another thread, as it takes the most time here. */
const compress = promisify<Buffer, { level: number }, Buffer>(deflate);

/** A picture as rows of pixels, four bytes each: red, green, blue, and an alpha that is ignored. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const MOST_COLOURS = 256;

/** One more takes twice the time for a hundredth less. */
const LEVEL = 8;

/** Of 255: text keeps smooth edges, and pale colours differ from white. */
const FINEST_STEP = 32;

/** Length, type, data and checksum, as every part of a PNG has them. */
function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/**
 * The colours of a picture, and for each pixel which one it is; each row begins with a zero, for
 * no filter. Colours that are the same after rounding to multiples of `step` become one of them:
 * one that fills an area, if any does.
 */
function quantised({ width, height, pixels }: Pixels, step: number) {
  const levels = Math.round(255 / step) + 1;
  const level = Uint8Array.from({ length: 256 }, (_, value) => Math.round(value / step));
  const known = new Int16Array(levels ** 3).fill(-1);
  const rows = Buffer.alloc((width + 1) * height);
  const colours: number[] = [];
  let before = -1;
  for (let at = 0; at < width * height; at++) {
    const [red = 0, green = 0, blue = 0] = [pixels[at * 4], pixels[at * 4 + 1], pixels[at * 4 + 2]];
    const key = ((level[red] ?? 0) * levels + (level[green] ?? 0)) * levels + (level[blue] ?? 0);
    const colour = (red << 16) | (green << 8) | blue;
    if (known[key] === -1) known[key] = colours.push(colour) - 1;
    else if (colour === before) colours[known[key] ?? 0] = colour;
    before = colour;
    rows[at + Math.floor(at / width) + 1] = known[key] ?? 0;
  }
  return { rows, colours };
}

/**
 * A PNG with a palette: a picture of text on plain colours takes less than half of what it takes
 * without. Source: W3C, Portable Network Graphics.
 */
export async function palettePng(picture: Pixels): Promise<Buffer> {
  let step = FINEST_STEP;
  let image = quantised(picture, step);
  while (image.colours.length > MOST_COLOURS) {
    step *= 2;
    image = quantised(picture, step);
  }
  const palette = Buffer.alloc(3 * image.colours.length);
  for (const [at, colour] of image.colours.entries()) palette.writeUIntBE(colour, 3 * at, 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(picture.width, 0);
  header.writeUInt32BE(picture.height, 4);
  // Eight bits a pixel, with a palette; compression, filters and rows as usual.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', await compress(image.rows, { level: LEVEL })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
