import type { Emission } from '../catalog/emissions.ts';
import { wordingsByCategory } from '../catalog/sayings.ts';

/**
 * The messages of an entry in one version as a plain object: ids of categories → texts. Never
 * throws.
 */
export function messagesByCategory(
  emission: Emission,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    wordingsByCategory(emission).map(({ category, wordings }) => [
      category,
      wordings.map(({ text }) => text),
    ]),
  );
}
