import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { slotsOf } from '../../domain/catalog/placeholders.ts';
import type { Entry } from '../../domain/catalog/schema.ts';
import { firstWording } from '../../domain/catalog/wordings.ts';
import { WRAPPER_OUTCOMES } from '../../domain/decode/api-shapes.ts';
import { plural } from '../../domain/text/english.ts';

/** Fills every placeholder. */
const VALUE = '342963216';

const isAll =
  (id: string) =>
  ({ occurrences }: Entry) =>
    occurrences.every(({ category }) => category === id);

const isGood = isAll('success');

/** Sample responses, built from the catalog in the shapes that the API returns. */
export function examplesOf(catalog: Catalog) {
  const wordingOf = (entry: Entry) => firstWording(catalog, entry);
  const messageOf = (entry: Entry) =>
    slotsOf(wordingOf(entry)).reduceRight(
      (filled, { start, end }) => `${filled.slice(0, start)}${VALUE}${filled.slice(end)}`,
      wordingOf(entry),
    );
  const status = (entry: Entry) => ({ code: entry.code, message: messageOf(entry) });
  const isShared = ({ code }: Entry) =>
    !WRAPPER_OUTCOMES.has(code) && (catalog.entriesByCode.get(code)?.length ?? 0) > 1;
  const hasValue = (entry: Entry) => slotsOf(wordingOf(entry)).length > 0;
  const hasId = (entry: Entry) =>
    slotsOf(wordingOf(entry)).some(({ start }) =>
      /\bid\W*$/i.test(wordingOf(entry).slice(0, start)),
    );

  const [resource] = catalog.resources;
  const own = catalog.entriesByResource.get(resource?.id ?? '') ?? [];
  // Good examples: a success, a number that several entries share, and a message with a value.
  const entries = [
    own.find(isGood),
    own.find(isShared),
    own.find(hasId) ?? own.find(hasValue),
  ].filter((entry) => entry !== undefined);
  if (!resource || entries.length === 0) return [];
  // Some labels are plurals: Customer, Coupons.
  const name = resource.label.toLowerCase().replace(/(?<!s)s$/, '');
  const batch = {
    response: {
      status: { success: false, code: 201, message: 'Some requests have failed due to errors' },
      [plural(name)]: {
        [name]: entries.map((entry) => ({
          item_status: { success: isGood(entry), ...status(entry) },
        })),
      },
    },
  };
  const refused = (entry: Entry) => ({ status: false, ...status(entry) });
  const lists = {
    errors: entries.slice(1, 2).map(refused),
    warnings: own.filter(isAll('warning')).slice(0, 1).map(refused),
  };
  const log = entries.map((entry, index) => {
    const outcome = isGood(entry) ? 'INFO api status=200' : 'ERROR api status=400';
    return `2024-05-14T09:31:0${index}Z ${outcome} took=804ms code=${entry.code} msg="${messageOf(entry)}"`;
  });
  return [
    { label: 'A batch with item statuses', text: JSON.stringify(batch, undefined, 2) },
    { label: 'Errors and warnings', text: JSON.stringify(lists, undefined, 2) },
    { label: 'Lines of a log', text: log.join('\n') },
  ];
}

export type Example = ReturnType<typeof examplesOf>[number];
