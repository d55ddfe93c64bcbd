import { parseArgs } from 'node:util';
import { createCatalog } from '../../domain/catalog/create-catalog.ts';
import { MECHANISMS, type Mechanism } from '../../domain/search/search.ts';
import { createOurs, ENGINES, type Engine, type EngineName } from './engines.ts';
import { generateQueries } from './generated-queries.ts';
import { JUDGED, type JudgedQuery } from './judged-queries.ts';
import { readCatalog } from './read-catalog.ts';
import { allInOrder, anyRight, measure } from './relevance-figures.ts';

/** The others are slow: of a longer list they are asked every nth query. */
const MOST_PER_KIND = 250;

const MOST_MISSES = 30;

const TOGETHER = 'all judged';

const percent = (share: number): string => (share * 100).toFixed(1).padStart(6);

const line = (
  name: string,
  { queries, first, firstFive, reciprocal }: ReturnType<typeof measure>['figures'],
): string =>
  `  ${name.padEnd(20)}${String(queries).padStart(6)}  ${percent(first)} ${percent(firstFive)}  ${reciprocal.toFixed(3)}\n`;

/** Every nth query, so that a long list is measured from end to end. */
function sample(queries: readonly JudgedQuery[]): readonly JudgedQuery[] {
  const step = Math.ceil(queries.length / MOST_PER_KIND);
  return queries.filter((_, at) => at % step === 0);
}

const catalog = createCatalog(readCatalog());
const kinds: readonly (readonly [string, readonly JudgedQuery[]])[] = [
  ...Object.entries(JUDGED),
  [TOGETHER, Object.values(JUDGED).flat()],
  ...Object.entries(generateQueries(catalog)),
];

const figuresOf = (ids: Engine['ids'], kind: string, queries: readonly JudgedQuery[]) =>
  measure(ids, queries, kind === 'several' ? allInOrder : anyRight);

/** What each kind of query loses without some mechanisms, in points first and among five. */
function ablate(without: readonly Mechanism[]): void {
  const [all, less] = [createOurs(catalog), createOurs(catalog, without)];
  process.stdout.write(`\nwithout ${without.join(', ')}\n`);
  for (const [kind, queries] of kinds) {
    const [before, after] = [all, less].map(({ ids }) => figuresOf(ids, kind, queries).figures);
    if (!before || !after) continue;
    const lost = (share: 'first' | 'firstFive') => percent(after[share] - before[share]);
    process.stdout.write(`  ${kind.padEnd(20)}${lost('first')} ${lost('firstFive')}\n`);
  }
}

function compare(names: readonly EngineName[]): void {
  for (const name of names) {
    const { ids } = ENGINES[name](catalog);
    process.stdout.write(`\n${name}\n  ${'kind'.padEnd(20)}queries    @1 %   @5 %    MRR\n`);
    for (const [kind, queries] of kinds) {
      const asked = name === 'this search' ? queries : sample(queries);
      const { figures, misses } = figuresOf(ids, kind, asked);
      process.stdout.write(line(kind, figures));
      if (name !== 'this search' || kind === TOGETHER) continue;
      for (const { query, right, answers } of misses.slice(0, MOST_MISSES)) {
        process.stdout.write(`      ${JSON.stringify(query)}: ${answers.join(' ') || 'nothing'}`);
        process.stdout.write(`, not ${right.join(' ') || 'nothing'}\n`);
      }
    }
  }
}

const { values } = parseArgs({
  options: { without: { type: 'string', multiple: true }, alone: { type: 'boolean' } },
});
const without = (values.without ?? []).map((name) => {
  const mechanism = MECHANISMS.find((one) => one === name);
  if (!mechanism) throw new Error(`${name} is none of: ${MECHANISMS.join(', ')}.`);
  return mechanism;
});
if (without.length > 0) ablate(without);
else compare(values.alone ? ['this search'] : (Object.keys(ENGINES) as EngineName[]));
