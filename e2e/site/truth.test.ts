import { expect, test } from 'vitest';
import { createCatalog } from '../../src/domain/catalog/create-catalog.ts';
import { emissionsOf } from '../../src/domain/catalog/emissions.ts';
import { absenceInWords, emissionLabel } from '../../src/domain/catalog/labels.ts';
import { excerptOf, parseSourceLines } from '../../src/domain/catalog/source-lines.ts';
import { wordingsOf } from '../../src/domain/catalog/wordings.ts';
import { catalog } from '../catalog-data.ts';
import { DIST, readIn, unescaped } from '../hosting/built-site.ts';

const domain = createCatalog(catalog);

/** The resources on which a version has a document, by the rows of the catalog alone. */
const covered = new Set(
  catalog.entries.flatMap(({ resource, occurrences }) =>
    occurrences.map(({ document }) => {
      const version = catalog.documents.find(({ id }) => id === document)?.version;
      return `${version} ${resource}`;
    }),
  ),
);

const textOf = (html: string) => html.replace(/<[^>]*>/g, '');

/** The text of each version of an entry on its page, by version id. */
function versionsOnPage(code: number, id: string): ReadonlyMap<string, string> {
  const [, section = ''] = readIn(DIST, `codes/${code}.html`).split(`data-entry="${id}"`);
  const [own = ''] = section.split('</section><section id=');
  const parts = own.split(/data-version="([^"]+)" data-emits="[^"]+">/).slice(1);
  return new Map(
    parts.flatMap((part, index) =>
      index % 2 === 0
        ? [[part, textOf(`${parts[index + 1]}`.split('</tbody>')[0] ?? '')] as const]
        : [],
    ),
  );
}

test('"Not documented" is said only where the version has a document on the resource', () => {
  const wrong = domain.entries.flatMap((entry) => {
    const id = `${entry.resource}:${entry.code}`;
    const texts = versionsOnPage(entry.code, id);
    return emissionsOf(domain, entry)
      .filter(({ emits }) => !emits)
      .filter(({ version }) => {
        const isCovered = covered.has(`${version.id} ${entry.resource}`);
        const expected = isCovered
          ? `Not documented for ${version.label}`
          : `No ${version.label} document on ${entry.resource.replace(/s?$/, 's')}`;
        return !texts.get(version.id)?.endsWith(expected);
      })
      .map(({ version }) => `${id} ${version.id}`);
  });
  expect(wrong).toEqual([]);
  expect(domain.entries.filter(({ resource }) => resource !== 'customer')).toHaveLength(233);
});

test('twins, table and list say the same', () => {
  const [browse, csv] = [readIn(DIST, 'index.html'), readIn(DIST, 'catalog.csv')];
  for (const sentence of ['No V2 document on transactions', 'Not documented for V1']) {
    expect(browse).toContain(sentence);
    expect(csv).toContain(sentence);
  }
  const twin = JSON.parse(readIn(DIST, 'codes/1101.json'));
  expect(twin.entries[1].versions).toEqual([
    { id: 'v1', documented: true, inferred: true },
    { id: 'v2', documented: false, inferred: false, why: 'No V2 document on transactions' },
    {
      id: 'v2-lookup',
      documented: false,
      inferred: false,
      why: 'No V2 Lookup document on transactions',
    },
  ]);
  for (const entry of domain.entries) {
    const markdown = readIn(DIST, `codes/${entry.code}.md`);
    for (const emission of emissionsOf(domain, entry)) {
      expect(markdown).toContain(
        emission.emits
          ? `- ${emissionLabel(emission)}, `
          : `- ${absenceInWords(domain, entry, emission)}\n`,
      );
    }
  }
});

test('a version that no document states is marked as inferred on the page of each code', () => {
  const unmarked = domain.entries.flatMap((entry) => {
    const texts = versionsOnPage(entry.code, `${entry.resource}:${entry.code}`);
    return emissionsOf(domain, entry)
      .filter(({ emits, isInferred }) => emits && isInferred)
      .filter(({ version }) => !/^\S+ \(inferred\)/.test(texts.get(version.id) ?? ''))
      .map(({ version }) => `${entry.resource}:${entry.code} ${version.id}`);
  });
  expect(unmarked).toEqual([]);
});

test('between siblings nothing is called added, removed or reworded', () => {
  const page = readIn(DIST, 'compare/v2/v2-lookup.html');
  const text = textOf(page.replace(/^.*<body/s, ''));
  expect(text).toContain('How V2 (inferred) and V2 Lookup differ');
  expect(text).toContain('Not in V2 Lookup');
  expect(text).toContain('Wording differs');
  expect(text).not.toMatch(/Added|Removed|Reworded/);
  expect(page.match(/data-change="removed"/g)).toHaveLength(94);
});

test('the lines of every document are a file, which is kept offline', () => {
  const worker = readIn(DIST, 'sw.js');
  for (const { id } of catalog.documents) {
    expect(worker).toContain(`/sources/${id}.json`);
    const source = parseSourceLines(JSON.parse(readIn(DIST, `sources/${id}.json`))) ?? [];
    const rows = catalog.entries.flatMap(({ code, occurrences }) =>
      occurrences.filter(({ document }) => document === id).map((row) => ({ code, ...row })),
    );
    for (const { code, line, lines = [line] } of rows) {
      const meant = excerptOf(source, [line, ...lines]).filter(({ isMeant }) => isMeant);
      expect(meant[0]?.text, `${id}, line ${line}`).toContain(String(code));
    }
  }
});

test('a page tells each wording once, and names the lines of each version', () => {
  for (const entry of domain.entries) {
    const page = readIn(DIST, `codes/${entry.code}.html`);
    const [, section = ''] = page.split(`data-entry="${entry.resource}:${entry.code}"`);
    const [own = ''] = section.split('</section><section id=');
    const keys = [...own.matchAll(/data-wording="([^"]*)"/g)].map(([, key = '']) => unescaped(key));
    expect(keys.toSorted()).toEqual(
      wordingsOf(domain, entry)
        .map(({ key }) => key)
        .toSorted(),
    );
    const documents = new Set(entry.occurrences.map(({ document }) => document));
    expect(own.match(/<summary>Source: /g)?.length).toBeGreaterThanOrEqual(documents.size);
  }
  const long = textOf(readIn(DIST, 'codes/500.html')).match(/CONF_SECURITY_CHECK_ENABLED/g);
  expect(long?.length).toBeLessThanOrEqual(2);
});

test('the same counts and the same day stand everywhere', () => {
  const codes = new Set(catalog.entries.map(({ code }) => code)).size;
  const size = `${codes} codes (${catalog.entries.length} entries by resource)`;
  const day = catalog.documents[0]?.collected ?? '';
  expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
  for (const file of ['index.html', 'about.html', 'llms.txt']) {
    expect(readIn(DIST, file), file).toContain(size);
  }
  for (const file of ['about.html', 'llms.txt']) {
    expect(readIn(DIST, file), file).toContain(`collected on ${day}`);
  }
  for (const code of [500, 1101]) {
    expect(readIn(DIST, `codes/${code}.html`)).toContain(`Documents collected on ${day}`);
    expect(readIn(DIST, `codes/${code}.md`)).toContain(`Documents collected on ${day}.`);
    expect(readIn(DIST, `codes/${code}.json`)).toContain(`"collected": "${day}"`);
  }
  expect(readIn(DIST, 'catalog.csv').split('\r\n')[1]).toMatch(new RegExp(`,${day}$`));
});

test('a contradiction of two documents is told', () => {
  expect(readIn(DIST, 'codes/1099.html')).toContain('data-quirk="contradiction"');
  expect(readIn(DIST, 'codes/1099.md')).toContain('The documents of V1 contradict each other');
});
