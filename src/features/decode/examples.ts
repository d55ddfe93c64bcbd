import { type Catalog, getById } from '../../domain/catalog/create-catalog.ts';
import { slotsOf } from '../../domain/catalog/placeholders.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';

export interface Example {
  readonly label: string;
  readonly text: string;
}

/** Stands for whatever the API puts in place of a placeholder. */
const VALUE = '342963216';

const isAll =
  (id: string) =>
  ({ occurrences }: Entry) =>
    occurrences.every(({ category }) => category === id);

const isGood = isAll('success');

function messageOf(catalog: Catalog, entry: Entry): string {
  const text = wordingsOf(catalog, entry)[0]?.text ?? '';
  return slotsOf(text).reduceRight(
    (filled, { start, end }) => `${filled.slice(0, start)}${VALUE}${filled.slice(end)}`,
    text,
  );
}

/** Entries of one resource that make a telling response: a success, a shared number, a value. */
function pick(catalog: Catalog): readonly Entry[] {
  const first = catalog.resources[0]?.id;
  const own = catalog.entries.filter(({ resource }) => resource === first);
  const hasValue = (entry: Entry) => slotsOf(wordingsOf(catalog, entry)[0]?.text ?? '').length > 0;
  const isShared = ({ code }: Entry) => (catalog.entriesByCode.get(code)?.length ?? 0) > 1;
  const picked = [own.find(isGood), own.find(isShared), own.findLast(hasValue)];
  return picked.filter((entry) => entry !== undefined);
}

/** Responses made up from the catalog, in the shapes in which the API sends them. */
export function examplesOf(catalog: Catalog): readonly Example[] {
  const entries = pick(catalog);
  const [first] = entries;
  if (!first) return [];
  const own = catalog.entries.filter(({ resource }) => resource === first.resource);
  const name = getById(catalog.resourcesById, first.resource).label.toLowerCase();
  const status = (entry: Entry) => ({ code: entry.code, message: messageOf(catalog, entry) });
  const batch = {
    response: {
      status: { success: false, code: 201, message: 'Some requests have failed due to errors' },
      [`${name}s`]: {
        [name]: entries.map((entry) => ({
          item_status: { success: isGood(entry), ...status(entry) },
        })),
      },
    },
  };
  const lists = {
    errors: entries.slice(1, 2).map((entry) => ({ status: false, ...status(entry) })),
    warnings: own
      .filter(isAll('warning'))
      .slice(0, 1)
      .map((entry) => ({ status: false, ...status(entry) })),
  };
  const log = entries
    .map((entry, index) => {
      const outcome = isGood(entry) ? 'INFO api status=200' : 'ERROR api status=400';
      return `2024-05-14T09:31:0${index}Z ${outcome} took=804ms code=${entry.code} msg="${messageOf(catalog, entry)}"`;
    })
    .join('\n');
  return [
    { label: 'A batch with item statuses', text: JSON.stringify(batch, undefined, 2) },
    { label: 'Errors and warnings', text: JSON.stringify(lists, undefined, 2) },
    { label: 'Lines of a log', text: log },
  ];
}
