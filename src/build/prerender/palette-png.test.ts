import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { palettePng } from './palette-png.ts';

/** The parts of a PNG by their type. */
function partsOf(png: Buffer): ReadonlyMap<string, Buffer> {
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    parts.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return parts;
}

/** The pixels of a PNG as `palettePng` writes them, three bytes each. */
function decoded(png: Buffer): readonly number[] {
  const parts = partsOf(png);
  const [header, palette = Buffer.alloc(0), data] = ['IHDR', 'PLTE', 'IDAT'].map((name) =>
    parts.get(name),
  );
  const width = header?.readUInt32BE(0) ?? 0;
  return [...inflateSync(data ?? '')].flatMap((colour, at) =>
    at % (width + 1) === 0 ? [] : [...palette.subarray(colour * 3, colour * 3 + 3)],
  );
}

const opaque = (colours: readonly number[]) =>
  Uint8Array.from(
    colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255]),
  );

test('colours that fill an area are kept as they are', async () => {
  const pixels = opaque([0xfafcfe, 0xfafcfe, 0xffedeb, 0xffedeb, 0x141b24, 0x141b24]);
  const png = await palettePng({ width: 2, height: 3, pixels });
  const rgb = [...pixels].filter((_, at) => at % 4 !== 3);
  expect(decoded(png)).toEqual(rgb);
});

test('of any picture no colour is off by more than a step, and there are at most 256', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(0xffffff), { minLength: 1, maxLength: 2000 }),
      async (colours) => {
        const png = await palettePng({ width: colours.length, height: 1, pixels: opaque(colours) });
        const palette = partsOf(png).get('PLTE')?.length ?? 0;
        expect(palette).toBeLessThanOrEqual(3 * 256);
        const rgb = decoded(png);
        const off = colours.flatMap((colour, at) =>
          [colour >> 16, (colour >> 8) & 255, colour & 255].map((value, part) =>
            Math.abs(value - (rgb[at * 3 + part] ?? -1000)),
          ),
        );
        expect(Math.max(...off)).toBeLessThanOrEqual(64);
      },
    ),
  );
});
