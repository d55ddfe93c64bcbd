import { type Catalog, entryHref, entryId, getById } from '../../domain/catalog/create-catalog.ts';
import { emissionsOf } from '../../domain/catalog/emissions.ts';
import type { Labelled } from '../../domain/catalog/schema.ts';
import { links } from '../../domain/links.ts';
import type { Hit, Range, SearchAnswer } from '../../domain/search/search.ts';
import { shorten } from '../../domain/text/english.ts';
import { MAX_OPTIONS } from './suggestion-ids.ts';

/** One line of the list under the search box. */
export interface Suggestion {
  readonly id: string;
  readonly href: string;
  readonly code: string;
  readonly codeRanges: readonly Range[];
  readonly resource: string;
  readonly categories: readonly Labelled[];
  readonly wording: string;
  readonly ranges: readonly Range[];
  /** Why it was found, where its wording does not show that. */
  readonly note?: string;
}

export interface Suggestions {
  readonly options: readonly Suggestion[];
  readonly total: number;
  /** The last line: a link to all hits, or an alternative if there are none. */
  readonly allText: string;
  readonly allHref: string;
}

/** A longer query is cut. */
const MAX_QUERY_SHOWN = 60;

type LastLine = Pick<Suggestions, 'allText' | 'allHref'>;

/** The first hits of an answer, ready to render. */
export function suggestionsOf(catalog: Catalog, answer: SearchAnswer): Suggestions {
  const options = answer.hits.slice(0, MAX_OPTIONS).map((hit) => {
    const { entry, wording, ranges, codeRange } = hit;
    const note = noteOf(hit);
    const used = new Set(emissionsOf(catalog, entry).flatMap(({ categories }) => categories));
    return {
      id: entryId(entry),
      href: entryHref(catalog, entry),
      code: String(entry.code),
      codeRanges: codeRange ? [codeRange] : [],
      resource: getById(catalog.resourcesById, entry.resource).label,
      categories: catalog.categories.filter(({ id }) => used.has(id)),
      wording,
      ranges,
      ...(note === undefined ? {} : { note }),
    };
  });
  return { options, total: answer.total, ...lastLine(answer) };
}

/** The values of a template, as `{0} = 342963216`, or what people also say. */
function noteOf({ values, paraphrase }: Hit): string | undefined {
  if (paraphrase !== undefined) return `People also say: “${paraphrase}”`;
  const filled = Object.entries(values ?? {}).map(([name, value]) => `${name} = ${value}`);
  return filled.length > 0 ? filled.join(', ') : undefined;
}

function lastLine({ query, total, searched, didYouMean }: SearchAnswer): LastLine {
  const allHref = links.browse([['q', query]]);
  const [missing] = searched.codes;
  if (total > 0) return { allText: `All ${total} results`, allHref };
  if (missing !== undefined && searched.words.length === 0)
    return {
      allText: `${missing} is not in the catalog. See nearby codes`,
      allHref: links.code(missing),
    };
  const nothing = `No code matches “${shorten(query.trim(), MAX_QUERY_SHOWN)}”`;
  return didYouMean === undefined
    ? { allText: nothing, allHref }
    : {
        allText: `${nothing}. Did you mean “${didYouMean}”?`,
        allHref: links.browse([['q', didYouMean]]),
      };
}
