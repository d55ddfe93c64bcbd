import type { Catalog } from '../catalog/create-catalog.ts';
import { wordingKey } from '../catalog/messages.ts';
import type { Entry } from '../catalog/schema.ts';
import { wordingsOf } from '../catalog/wordings.ts';
import { pickWording } from './resolve/pick-wording.ts';

/**
 * The wording of an entry that a received message is, begins, or is most like; without a
 * message the entry's first. Never throws on a catalog made by `createCatalog`.
 */
export function nearestWording(catalog: Catalog, entry: Entry, message: string | null): string {
  const wordings = wordingsOf(catalog, entry);
  const key = message === null ? '' : wordingKey(message);
  const begun = key === '' ? undefined : wordings.find((wording) => wording.key.startsWith(key));
  const near = begun ?? pickWording(wordings, message ?? undefined, []).wording;
  return near?.text ?? '';
}
