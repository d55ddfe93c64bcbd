import { type Catalog, entryHref, entryId, getById } from '../../domain/catalog/create-catalog.ts';
import { categoriesIn, documentedFirst, emissionsOf } from '../../domain/catalog/emissions.ts';
import { absenceInWords } from '../../domain/catalog/labels.ts';
import { wordingsOf } from '../../domain/catalog/wordings.ts';
import { links } from '../../domain/links.ts';
import type { Hit, SearchAnswer } from '../../domain/search/search.ts';
import { counted, inWords, shorten } from '../../domain/text/english.ts';
import { MAX_OPTIONS, type Suggestions } from './search-box.tsx';

/** A longer query is cut. */
const MAX_QUERY_SHOWN = 60;

/**
 * The first hits, those in front that the API version documents. A number that was typed stays
 * first, in all its entries.
 */
function leadingFirst(catalog: Catalog, { hits }: SearchAnswer, api: string): readonly Hit[] {
  const [first] = hits;
  const isAsked = ({ entry }: Hit) => first?.kind === 'code' && entry.code === first.entry.code;
  const shown = [...hits.filter(isAsked), ...hits.filter((hit) => !isAsked(hit))];
  const asked = shown.filter(isAsked).length || MAX_OPTIONS;
  const lead = documentedFirst(catalog, shown.slice(0, asked), api, ({ entry }) => entry);
  return [...lead, ...shown.slice(asked)].slice(0, MAX_OPTIONS);
}

/** The first hits of an answer, ready to render: as the API version `api` has them, if it does. */
export function suggestionsOf(catalog: Catalog, answer: SearchAnswer, api: string): Suggestions {
  const options = leadingFirst(catalog, answer, api).map((hit) => {
    const { entry, wording, ranges, codeRange, values, paraphrase } = hit;
    const emissions = emissionsOf(catalog, entry);
    const own = emissions.find(({ version }) => version.id === api);
    const filled = Object.entries(values ?? {}).map(([name, value]) => `${name} = ${value}`);
    const reason = paraphrase ? `People also say: “${paraphrase}”` : filled.join(', ');
    const note = own && !own.emits ? absenceInWords(catalog, entry, own) : reason;
    const shown = own?.emits ? [own] : emissions;
    const used = new Set(shown.flatMap(({ categories }) => categories));
    return {
      id: entryId(entry),
      href: entryHref(catalog, entry),
      code: String(entry.code),
      codeRanges: codeRange ? [codeRange] : [],
      resource: getById(catalog.resourcesById, entry.resource).label,
      categories: catalog.categories.filter(({ id }) => used.has(id)),
      wording,
      ranges,
      note,
    };
  });
  return { options, total: answer.total, ...lastLine(answer) };
}

/**
 * The pages of codes in groups, a line for each code of the catalog, and what forgets them all;
 * undefined where there are none.
 */
export function suggestionsOfCodes(
  catalog: Catalog,
  groups: readonly { readonly name: string; readonly codes: readonly number[] }[],
  onClear: () => void,
): Suggestions | undefined {
  const options = groups.flatMap(({ name, codes }) =>
    codes.flatMap((code) => {
      const entries = catalog.entriesByCode.get(code) ?? [];
      const rows = entries.flatMap(({ occurrences }) => occurrences);
      const option = {
        id: `${name} ${code}`,
        href: links.code(code),
        code: String(code),
        codeRanges: [],
        resource:
          entries.length === 1
            ? getById(catalog.resourcesById, entries[0]?.resource ?? '').label
            : counted(entries.length, 'entry'),
        categories: categoriesIn(catalog, rows),
        wording: entries.flatMap((entry) => wordingsOf(catalog, entry)[0]?.text ?? []).join(' · '),
        ranges: [],
        group: name,
      };
      return entries.length > 0 ? [option] : [];
    }),
  );
  if (options.length === 0) return undefined;
  const names = [...new Set(options.map(({ group }) => group.toLowerCase()))];
  return {
    options,
    total: options.length,
    allText: `Clear ${inWords(names)} codes`,
    allHref: '',
    onClear,
  };
}

function lastLine({ query, total, searched, didYouMean }: SearchAnswer) {
  const allHref = links.browse([['q', query]]);
  const [missing] = searched.codes;
  if (total > 0) return { allText: `All ${total} results`, allHref };
  if (missing !== undefined && searched.words.length === 0) {
    const allText = `${missing} is not in the catalog. See nearby codes`;
    return { allText, allHref: links.code(missing) };
  }
  const nothing = `No code matches “${shorten(query.trim(), MAX_QUERY_SHOWN)}”`;
  if (didYouMean === undefined) return { allText: nothing, allHref };
  const allText = `${nothing}. Did you mean “${didYouMean}”?`;
  return { allText, allHref: links.browse([['q', didYouMean]]) };
}
