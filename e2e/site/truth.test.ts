import { expect, test } from 'vitest';
import { createCatalog } from '../../src/domain/catalog/create-catalog.ts';
import { emissionsOf } from '../../src/domain/catalog/emissions.ts';
import {
  absenceInWords,
  collectedOn,
  documentsOf,
  emissionLabel,
  versionLabel,
} from '../../src/domain/catalog/labels.ts';
import { quirksOf } from '../../src/domain/catalog/quirks/quirks-of.ts';
import type { ApiVersion, Entry } from '../../src/domain/catalog/schema.ts';
import { excerptOf, parseSourceLines } from '../../src/domain/catalog/source-lines.ts';
import { wordingsOf } from '../../src/domain/catalog/wordings.ts';
import { compareVersions } from '../../src/domain/compare/compare-versions.ts';
import { asciiMarkdown, markdownLine } from '../../src/domain/export/markdown.ts';
import { catalog } from '../catalog-data.ts';
import { DIST, filesIn, readIn, unescaped } from '../hosting/built-site.ts';

const domain = createCatalog(catalog);

/** The resources on which a version has a document, by the catalog's rows only. */
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

test('"Not documented" appears only where the version has a document on the resource', () => {
  const wrong = domain.entries.flatMap((entry) => {
    const id = `${entry.resource}:${entry.code}`;
    const texts = versionsOnPage(entry.code, id);
    return emissionsOf(domain, entry)
      .filter(({ emits }) => !emits)
      .filter(({ version }) => {
        const isCovered = covered.has(`${version.id} ${entry.resource}`);
        const [named = ''] = entry.resource.split('-');
        const expected = isCovered
          ? `Not documented for ${version.label}(?: \\(inferred\\))?$`
          : `No ${version.label} document on ${named}[\\w -]*$`;
        return !new RegExp(expected, 'i').test(texts.get(version.id) ?? '');
      })
      .map(({ version }) => `${id} ${version.id}`);
  });
  expect(wrong).toEqual([]);
});

test('an inferred version is marked wherever a page or twin names it', () => {
  const reasons = domain.documents.flatMap(({ inferred }) => inferred ?? []);
  const isInferred = ({ id }: ApiVersion) => versionLabel(domain, id).endsWith(' (inferred)');
  const unmarked = domain.versions.filter(isInferred).map((version) => {
    const longer = domain.versions
      .filter(({ label }) => label !== version.label && label.startsWith(version.label))
      .map(({ label }) => label.slice(version.label.length));
    const marks = [' \\(inferred\\)', ', inferred', ' document on ', ...longer].join('|');
    return new RegExp(`\\b${version.label}\\b(?!${marks})`, 'g');
  });
  expect(unmarked).not.toEqual([]);
  const found = filesIn(DIST)
    .filter(
      (file) =>
        /\.(?:html|md|csv|txt|json)$/.test(file) && !/^(?:sources\/|paraphrases)/.test(file),
    )
    .flatMap((file) => {
      const text = reasons
        .reduce((rest, reason) => rest.replaceAll(reason, ''), unescaped(readIn(DIST, file)))
        // A slot marks it by its border, and JSON by a field beside the version or document.
        .replace(/data-label="[^"]*" class="[^"]*slot-inferred[^"]*"/g, '')
        .replace(/"(?:label|title)": ?"[^"]*"/g, '')
        // In CSV it is a column before the date: the inferred versions.
        .replace(/(?<=^|,)(?:"[^"]*"|[^",]*),\d{4}-\d\d-\d\d\r?$/gm, '');
      return unmarked
        .flatMap((pattern) => [...text.matchAll(pattern)])
        .map(({ index }) => `${file}: ${text.slice(Math.max(0, index - 40), index + 40)}`);
    });
  expect(found).toEqual([]);
});

test('twins, table and list agree', () => {
  const [browse, csv] = [readIn(DIST, 'index.html'), readIn(DIST, 'catalog.csv')];
  for (const entry of domain.entries) {
    const markdown = readIn(DIST, `codes/${entry.code}.md`);
    const twin = JSON.parse(readIn(DIST, `codes/${entry.code}.json`));
    const own = twin.entries.find(({ resource }: Entry) => resource === entry.resource);
    expect(own.versions).toEqual(
      emissionsOf(domain, entry).map((emission) => ({
        id: emission.version.id,
        documented: emission.emits,
        inferred: emission.isInferred,
        ...(!emission.emits && { why: absenceInWords(domain, entry, emission) }),
      })),
    );
    for (const emission of emissionsOf(domain, entry)) {
      if (!emission.emits) {
        expect(browse).toContain(absenceInWords(domain, entry, emission));
        expect(csv).toContain(absenceInWords(domain, entry, emission));
      }
      expect(markdown).toContain(
        emission.emits
          ? `- ${emissionLabel(emission)}, `
          : `- ${absenceInWords(domain, entry, emission)}\n`,
      );
    }
  }
});

test('every code page marks versions that no document states as inferred', () => {
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
  const pairs = domain.versions.flatMap(({ id, siblingOf }) =>
    siblingOf ? [[siblingOf, id]] : [],
  );
  for (const [from = '', to = ''] of pairs) {
    const page = readIn(DIST, `compare/${from}/${to}.html`);
    const text = textOf(page.replace(/^.*<body/s, ''));
    const [before, after] = [from, to].map((id) => versionLabel(domain, id));
    expect(text).toContain(`How ${before} and ${after} differ`);
    expect(text).toContain(`Not in ${after}`);
    expect(text).toContain('Wording differs');
    expect(text).not.toMatch(/Added|Removed|Reworded/);
    const { removed } = compareVersions(domain, from, to).counts;
    expect(page.match(/data-change="removed"/g)?.length ?? 0).toBe(removed);
  }
});

test('the lines of every document are in a file, which is stored offline', () => {
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

test('a page shows each wording once, with the lines of each version', () => {
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
});

test('counts and dates are the same everywhere', () => {
  const codes = new Set(catalog.entries.map(({ code }) => code)).size;
  const size = `${codes} codes (${catalog.entries.length} entries by resource)`;
  const day = collectedOn(catalog.documents);
  expect(day).toMatch(/^\d{4}-\d\d-\d\d/);
  for (const file of ['index.html', 'about.html', 'llms.txt']) {
    expect(readIn(DIST, file), file).toContain(size);
  }
  for (const file of ['about.html', 'llms.txt']) {
    expect(readIn(DIST, file), file).toContain(`collected on ${day}`);
  }
  const csv = readIn(DIST, 'catalog.csv').split('\r\n');
  for (const [index, entry] of domain.entries.entries()) {
    const own = collectedOn(documentsOf(domain, entry));
    const page = `codes/${entry.code}`;
    expect(readIn(DIST, `${page}.md`)).toContain(`Documents collected on ${own}.`);
    expect(csv[index + 1]).toMatch(new RegExp(`,"?${own}"?$`));
    for (const { collected } of documentsOf(domain, entry)) {
      expect(readIn(DIST, `${page}.html`)).toContain(collected);
      expect(readIn(DIST, `${page}.json`)).toContain(`"collected": "${collected}"`);
    }
  }
});

test('quirks of a code are on its page and in its twin', () => {
  for (const entry of domain.entries) {
    for (const { rule, sentence } of quirksOf(domain, entry)) {
      expect(readIn(DIST, `codes/${entry.code}.html`)).toContain(`data-quirk="${rule}"`);
      expect(readIn(DIST, `codes/${entry.code}.md`)).toContain(
        asciiMarkdown(markdownLine(sentence)),
      );
    }
  }
});
