import { parseArgs } from 'node:util';
import { createCatalog } from '../../domain/catalog/create-catalog.ts';
import { MECHANISMS, type Mechanism } from '../../domain/search/search.ts';
import { readCatalog } from '../read-catalog.ts';
import { createOurs, ENGINES, type Engine, OURS } from './engines.ts';
import { generateQueries } from './generated-queries.ts';
import {
  ALL_JUDGED,
  blindQueries,
  JUDGED_KINDS,
  type JudgedQuery,
  judged,
} from './judged-queries.ts';
import { allInOrder, anyRight, measure } from './relevance-figures.ts';

/** The other engines are slow: of a longer list they get only every nth query. */
const MAX_PER_KIND = 400;

const MAX_MISSES = 30;

const TOGETHER = 'all judged';

const { values } = parseArgs({
  options: {
    without: { type: 'string', multiple: true },
    alone: { type: 'boolean' },
    blind: { type: 'boolean' },
  },
});

const print = (text: string) => process.stdout.write(`${text}\n`);
const percent = (share: number): string => (share * 100).toFixed(1).padStart(6);

const catalog = createCatalog(readCatalog());
const blind = values.blind ? blindQueries() : [];
const kinds: readonly (readonly [string, readonly JudgedQuery[]])[] = values.blind
  ? [...blind, ['all blind', blind.flatMap(([, queries]) => queries)]]
  : [
      ...JUDGED_KINDS.map((kind) => [kind, judged(kind)] as const),
      [TOGETHER, ALL_JUDGED],
      ...Object.entries(generateQueries(catalog)),
    ];

const figuresOf = (engine: Engine, kind: string, queries: readonly JudgedQuery[]) =>
  measure(engine, queries, kind === 'several' ? allInOrder : anyRight);

/** What each kind of query loses without some mechanisms, in points at rank 1 and in the top 5. */
function ablate(without: readonly Mechanism[]): void {
  const [all, less] = [createOurs(catalog), createOurs(catalog, without)];
  print(`\nwithout ${without.join(', ')}`);
  for (const [kind, queries] of kinds) {
    const before = figuresOf(all, kind, queries).figures;
    const after = figuresOf(less, kind, queries).figures;
    const lost = (share: 'first' | 'firstFive') => percent(after[share] - before[share]);
    print(`  ${kind.padEnd(20)}${lost('first')} ${lost('firstFive')}`);
  }
}

function compare(isAlone: boolean): void {
  for (const [name, create] of Object.entries(ENGINES)) {
    if (isAlone && name !== OURS) continue;
    const engine = create(catalog);
    print(`\n${name}\n  ${'kind'.padEnd(20)}queries    @1 %   @5 %    MRR`);
    for (const [kind, queries] of kinds) {
      const step = name === OURS ? 1 : Math.ceil(queries.length / MAX_PER_KIND);
      const asked = queries.filter((_, at) => at % step === 0);
      const { figures, misses } = figuresOf(engine, kind, asked);
      const shares = `${percent(figures.first)} ${percent(figures.firstFive)}`;
      const count = String(figures.queries).padStart(6);
      print(`  ${kind.padEnd(20)}${count}  ${shares}  ${figures.reciprocal.toFixed(3)}`);
      // Misses in a blind set are not printed, so that nobody tunes on them.
      if (name !== OURS || kind === TOGETHER || values.blind) continue;
      for (const { query, right, answers } of misses.slice(0, MAX_MISSES)) {
        const found = answers.join(' ') || 'nothing';
        print(`      ${JSON.stringify(query)}: ${found}, not ${right.join(' ') || 'nothing'}`);
      }
    }
  }
}

const without = (values.without ?? []).map((name) => {
  const mechanism = MECHANISMS.find((one) => one === name);
  if (!mechanism) throw new Error(`${name} is none of: ${MECHANISMS.join(', ')}.`);
  return mechanism;
});
if (without.length > 0) ablate(without);
else compare(values.alone === true);
