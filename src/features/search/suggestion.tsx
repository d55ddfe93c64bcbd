import type { ReactNode } from 'react';
import { type Catalog, entryHref, entryId } from '../../domain/catalog/create-catalog.ts';
import { categoriesIn, documentedFirst, emissionsOf } from '../../domain/catalog/emissions.ts';
import { absenceInWords, resourceLabel } from '../../domain/catalog/labels.ts';
import { wordingKey } from '../../domain/catalog/messages.ts';
import type { Labelled } from '../../domain/catalog/schema.ts';
import { firstWording, type Wording } from '../../domain/catalog/wordings.ts';
import { links } from '../../domain/links.ts';
import { reasonOf } from '../../domain/search/hit-reason.ts';
import type { Hit, SearchAnswer } from '../../domain/search/search.ts';
import { counted, inWords, shorten } from '../../domain/text/english.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { Highlight } from '../../ui/highlight.tsx';
import { MAX_OPTIONS, type Suggestion, type Suggestions } from './search-box.tsx';

const MAX_QUERY_SHOWN = 60;

const has = (wordings: readonly Wording[], text: string): boolean =>
  wordings.some(({ variants }) => variants.some((variant) => variant.text === text));

/**
 * The top hits, with those that the API version documents first, including lower hits with the same
 * message. All entries of a typed code stay on top.
 */
export function leadingFirst(catalog: Catalog, hits: readonly Hit[], api: string): readonly Hit[] {
  const [best] = hits;
  const isAsked = ({ entry }: Hit) => best?.kind === 'code' && entry.code === best.entry.code;
  const isSaid = ({ entry, wording }: Hit) =>
    emissionsOf(catalog, entry).some(
      ({ version, wordings }) => version.id === api && has(wordings, wording),
    );
  const shown = [...hits.filter(isAsked), ...hits.filter((hit) => !isAsked(hit))];
  const asked = shown.filter(isAsked);
  const first = asked.length > 0 ? asked : shown.slice(0, MAX_OPTIONS);
  const texts = new Set(first.map(({ wording }) => wordingKey(wording)));
  const saying = shown
    .slice(first.length)
    .filter((hit) => texts.has(wordingKey(hit.wording)) && isSaid(hit));
  const lead = documentedFirst(catalog, [...first, ...saying], api, ({ entry }) => entry);
  return [...lead, ...shown.slice(first.length)].slice(0, MAX_OPTIONS);
}

const codeLine = (
  code: ReactNode,
  resource: string,
  categories: readonly Labelled[],
  wording: ReactNode,
) => (
  <>
    <span className="code font-bold">{code}</span> <span className="text-quiet">{resource}</span>{' '}
    <span className="flex gap-1">
      {categories.map(({ id, label }) => (
        <CategoryBadge key={id} id={id} label={label} compact={categories.length > 1} />
      ))}
    </span>{' '}
    <span className="suggestion-wording">{wording}</span>
  </>
);

/** A suggestion for a hit, in the words of API version `api` if that documents it. */
function suggestionOf(catalog: Catalog, hit: Hit, api: string): Suggestion {
  const { entry, values, codeRange, wording, ranges } = hit;
  const emissions = emissionsOf(catalog, entry);
  const own = emissions.find(({ version }) => version.id === api);
  const filled = Object.entries(values ?? {}).map(([name, value]) => `${name} = ${value}`);
  const reason = reasonOf(hit) ?? filled.join(', ');
  const rows = own?.emits ? own.occurrences : entry.occurrences;
  // Shows a wording of the reader's version instead of one that only other versions have.
  const instead = own?.emits && !has(own.wordings, wording) ? own.wordings[0]?.text : undefined;
  const note = own && !own.emits ? absenceInWords(catalog, entry, own) : reason;
  const text = codeLine(
    <Highlight text={String(entry.code)} ranges={codeRange ? [codeRange] : []} />,
    resourceLabel(catalog, entry),
    categoriesIn(catalog, rows),
    <>
      {instead ?? <Highlight text={wording} ranges={ranges} />}
      {note && <span className="text-xs text-quiet">{` ${note}`}</span>}
    </>,
  );
  return { id: entryId(entry), to: entryHref(catalog, entry), text };
}

/** A sentence as the last option. */
const sentence = (text: string, to: Suggestion['to']): Suggestion => ({ id: text, text, to });

/** The top hits, then a link to all of them or to an alternative. */
export function suggestionsOf(catalog: Catalog, answer: SearchAnswer, api: string): Suggestions {
  const { query, total, searched, didYouMean } = answer;
  const all = links.browse([['q', query]]);
  if (total > 0) {
    const hits = leadingFirst(catalog, answer.hits, api).map((hit) =>
      suggestionOf(catalog, hit, api),
    );
    return {
      options: [...hits, sentence(`All ${total} results`, all)],
      summary: `${hits.length} of ${total} suggestions`,
    };
  }
  const nothing = `No code matches “${shorten(query.trim(), MAX_QUERY_SHOWN)}”`;
  const [missing] = searched.words.length === 0 ? searched.codes : [];
  const option =
    missing !== undefined
      ? sentence(`${missing} is not in the catalog. See nearby codes`, links.code(missing))
      : didYouMean !== undefined
        ? sentence(`${nothing}. Did you mean “${didYouMean}”?`, links.browse([['q', didYouMean]]))
        : sentence(nothing, all);
  return { options: [option], summary: option.id };
}

/**
 * Suggestions of kept codes in groups, each code of the catalog as one option, and an option to
 * clear them. Undefined if there are none.
 */
export function suggestionsOfCodes(
  catalog: Catalog,
  groups: readonly { readonly name: string; readonly codes: readonly number[] }[],
  onClear: () => void,
): Suggestions | undefined {
  const options = groups.flatMap(({ name, codes }) =>
    codes.flatMap((code): Suggestion | readonly [] => {
      const [entry, ...others] = catalog.entriesByCode.get(code) ?? [];
      if (!entry) return [];
      const entries = [entry, ...others];
      const rows = entries.flatMap(({ occurrences }) => occurrences);
      const wordings = entries.map((one) => firstWording(catalog, one));
      const text = codeLine(
        code,
        others.length === 0 ? resourceLabel(catalog, entry) : counted(entries.length, 'entry'),
        categoriesIn(catalog, rows),
        wordings.join(' · '),
      );
      return { id: `${name} ${code}`, group: name, to: links.code(code), text };
    }),
  );
  if (options.length === 0) return undefined;
  const names = [...new Set(options.map(({ group = '' }) => group.toLowerCase()))];
  return {
    options: [...options, sentence(`Clear ${inWords(names)} codes`, onClear)],
    summary: `${counted(options.length, 'code')}, ${inWords(names)}`,
  };
}
