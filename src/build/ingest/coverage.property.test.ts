import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogConfig } from '../catalog.config.ts';
import { readSample } from './fixtures/sample-document.ts';
import { describeOriginal } from './import-document.ts';
import { formatLines } from './tables.ts';

/** A code and the words of its message. */
interface Item {
  readonly code: string;
  readonly words: string;
}

type Print = (items: readonly Item[]) => string;

const each =
  (print: (item: Item) => string, between = '\n'): Print =>
  (items) =>
    items.map(print).join(between);

const inside =
  (before: string, print: Print, after: string): Print =>
  (items) =>
    `${before}${print(items)}${after}`;

const rows = each(({ code, words }) => `| ${code} | ${words} |`);
const HEADER = '| Code | Description |\n| --- | --- |\n';

const IN_TEXT: Readonly<Record<string, Print>> = {
  'words after the number': each(({ code, words }) => `${code} ${words}`),
  'paragraphs of a number and words': each(({ code, words }) => `${code} ${words}`, '\n\n'),
  'number and words run together': each(({ code, words }) => `${code}${words}`),
  'run together, with blank lines': each(({ code, words }) => `${code}${words}`, '\n\n'),
  'a colon after the number': each(({ code, words }) => `${code}: ${words}`),
  'a dash after the number': each(({ code, words }) => `${code} – ${words}`),
  'a tab after the number': each(({ code, words }) => `${code}\t${words}`),
  'a comma after the number': each(({ code, words }) => `${code},${words}`),
  'a pipe after the number': each(({ code, words }) => `${code} | ${words}`),
  'the number alone': each(({ code, words }) => `${code}\n\n${words}`, '\n\n'),
  'the number at the end': each(({ code, words }) => `${words} ${code}`),
  'the number in brackets': each(({ code, words }) => `${words} (${code}).`),
  'the number in a sentence': each(({ code, words }) => `If ${words} then ${code} is returned.`),
  'the word error before the number': each(({ code, words }) => `Error ${code}: ${words}`),
  'the word code before the number': each(({ code, words }) => `* Code ${code} - ${words}`),
  'digits of full width': each(
    ({ code, words }) =>
      `${code.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))} ${words}`,
  ),
  'digits of Arabic': each(
    ({ code, words }) =>
      `${code.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))} ${words}`,
  ),
  'a space of no width in the number': each(
    ({ code, words }) => `${code.slice(0, 1)}\u200b${code.slice(1)} ${words}`,
  ),
  'a number sign': each(({ code, words }) => `#${code} ${words}`),
  'names with the number': each(({ code, words }) => `ERR_LAMP_${code} ${words}`),
  'lines of JSON': each(({ code, words }) => `{"code":${code},"message":"${words}"}`),
  'lines of XML': each(
    ({ code, words }) => `<error><code>${code}</code><message>${words}</message></error>`,
  ),
  'items of a list': each(({ code, words }) => `- ${code} ${words}`),
  'bullets of copied text': each(({ code, words }) => `• ${code} ${words}`),
  'numbers parted by commas': (items) => items.map(({ code }) => code).join(', '),
  'a header of words above': inside(
    'Code Description\n',
    each(({ code, words }) => `${code} ${words}`),
    '',
  ),
  'a value of a name': each(({ code, words }) => `${words} points=${code} size="${code}"`),
  'a range of codes': (items) => items.map(({ code }) => code).join('-'),
};

const MARKDOWN: Readonly<Record<string, Print>> = {
  ...IN_TEXT,
  'a pipe table': inside(HEADER, rows, ''),
  'a pipe table without a rule': rows,
  'a pipe table after a blank line': inside(`${HEADER}\n`, rows, ''),
  'a pipe table with another number of cells in its rule': inside(
    '| Code | Description | Note |\n|---|---|\n',
    rows,
    '',
  ),
  'a pipe table of other names': inside('| Lamp | Words |\n|---|---|\n', rows, ''),
  'a pipe table with the first code as its header': (items) =>
    rows(items).replace('\n', '\n|---|---|\n'),
  'a pipe table with codes in the second column': inside(
    '| Lamp | Value |\n|---|---|\n',
    each(({ code, words }) => `| ${words} | ${code} |`),
    '',
  ),
  'a pipe table in a quotation': inside(
    '> | Code | Description |\n> | --- | --- |\n',
    each(({ code, words }) => `> | ${code} | ${words} |`),
    '',
  ),
  'a pipe table in a list item': inside(
    '1. Text\n\n   | Code | Description |\n   | --- | --- |\n',
    each(({ code, words }) => `   | ${code} | ${words} |`),
    '',
  ),
  'a simple table of pandoc': inside(
    '  Code   Description\n  ------ -----------\n',
    each(({ code, words }) => `  ${code}    ${words}`),
    '\n',
  ),
  'a multiline table of pandoc': inside(
    '  ------------------\n  Code   Description\n  ------ -----------\n',
    each(({ code, words }) => `  ${code}    ${words}`, '\n\n'),
    '\n  ------------------\n',
  ),
  'a grid table of pandoc': inside(
    '+------+------+\n| Code | Description |\n+======+======+\n',
    each(({ code, words }) => `| ${code} | ${words} |\n+------+------+`),
    '\n',
  ),
  'a table of AsciiDoc': inside(
    '|===\n|Code |Description\n\n',
    each(({ code, words }) => `|${code}\n|${words}\n`),
    '|===\n',
  ),
  'a table of MediaWiki': inside(
    '{| class="wikitable"\n! Code !! Description\n',
    each(({ code, words }) => `|-\n| ${code} || ${words}`),
    '\n|}\n',
  ),
  'a table of reStructuredText': inside(
    '=====  =====\nCode   Text\n=====  =====\n',
    each(({ code, words }) => `${code}  ${words}`),
    '\n=====  =====\n',
  ),
  'rows of a component': inside(
    '<Table rows={[',
    each(({ code, words }) => `["${code}", "${words}"]`, ', '),
    ']} />\n',
  ),
  'a pipe table on its side': (items) =>
    [
      `| Code | ${items.map(({ code }) => code).join(' | ')} |`,
      `|---|${'---|'.repeat(items.length)}`,
      `| Description | ${items.map(({ words }) => words).join(' | ')} |`,
    ].join('\n'),
  'a column that is left out': inside(
    '| Code | Description | Old code |\n|---|---|---|\n',
    each(({ code, words }) => `| 90 | ${words} | ${code} |`),
    '',
  ),
  'a digit as an entity': each(
    ({ code, words }) => `&#${48 + Number(code[0])};${code.slice(1)} ${words}`,
  ),
  'titles of links': each(({ code, words }) => `[more](x "${code} ${words}")`),
  'titles of images': each(({ code, words }) => `![](x.png "${code} ${words}")`),
  anchors: each(({ code, words }) => `<a id="${code}"></a>${words}`),
  'tags of Liquid': each(({ code, words }) => `{% code ${code} %} ${words}`),
  components: each(({ code, words }) => `<CodeRow status={${code}} text="${words}" />`),
  'components with words inside': each(
    ({ code, words }) => `<CodeRow number="${code}">${words}</CodeRow>`,
  ),
  'elements of XML': each(({ code, words }) => `<error number="${code}">${words}</error>`),
  'a table of readme.io with other keys': (items) => {
    const cells = items.flatMap(({ code, words }, row) => [
      [`x${row}-0`, code],
      [`x${row}-1`, words],
    ]);
    const data = Object.fromEntries([['h-0', 'Code'], ['h-1', 'Description'], ...cells]);
    return `[block:parameters]\n${JSON.stringify({ data }, null, 2)}\n[/block]`;
  },
  'a code fence of pipes': inside('```\n', rows, '\n```\n'),
  'a code fence of words': inside(
    '~~~text\n',
    each(({ code, words }) => `${code} ${words}`),
    '\n~~~',
  ),
  'a code fence of JSON': inside(
    '```json\n[',
    each(({ code, words }) => `{ "code": ${code}, "message": "${words}" }`, ',\n'),
    ']\n```\n',
  ),
  'indented rows': each(({ code, words }) => `    | ${code} | ${words} |`),
  'indented words': each(({ code, words }) => `\t${code} ${words}`),
  'headings of numbers': each(({ code, words }) => `#### ${code}\n\n${words}\n`),
  'headings that begin with numbers': each(({ code, words }) => `#### ${code} ${words}`, '\n\n'),
  'headings that end with numbers': each(({ code, words }) => `#### ${words} ${code}`, '\n\n'),
  'bold numbers': each(({ code, words }) => `**${code}** ${words}`),
  'bold numbers on lines of their own': each(
    ({ code, words }) => `**${code}**\n\n${words}`,
    '\n\n',
  ),
  'numbers as code': each(({ code, words }) => `* \`${code}\` ${words}`),
  'numbers as links': each(({ code, words }) => `[${code}](https://example.org/a): ${words}`),
  'definitions of links': each(({ code, words }) => `[${code}]: ${words}`),
  'a definition list': each(({ code, words }) => `${code}\n: ${words}`, '\n\n'),
  'a quotation': each(({ code, words }) => `> ${code} ${words}`),
  'a nested list': each(({ code, words }) => `- ${words}\n  - ${code}`),
  'an ordered list': each(({ code, words }) => `1. ${code} ${words}`),
  'HTML paragraphs': each(({ code, words }) => `<p>${code} ${words}</p>`),
  'HTML preformatted': inside(
    '<pre>\n',
    each(({ code, words }) => `${code} ${words}`),
    '\n</pre>',
  ),
  'HTML list items': inside(
    '<ul>',
    each(({ code, words }) => `<li>${code} ${words}</li>`),
    '</ul>',
  ),
  'a folded part': inside(
    '<details><summary>More</summary>\n\n',
    each(({ code, words }) => `${code} ${words}`),
    '\n\n</details>\n',
  ),
  'an HTML table': inside(
    '<table><tr><th>Code</th><th>Description</th></tr>\n',
    each(({ code, words }) => `<tr><td>${code}</td><td>${words}</td></tr>`),
    '</table>\n',
  ),
  'an HTML table of th': inside(
    '<table>',
    each(({ code, words }) => `<tr><th>${code}</th><th>${words}</th></tr>`),
    '</table>\n',
  ),
  'text after an HTML table': inside(
    '<table><tr><td>Words</td></tr></table>\n',
    each(({ code, words }) => `${code} ${words}`),
    '\n',
  ),
  'rows of HTML without a table': each(
    ({ code, words }) => `<tr><td>${code}</td><td>${words}</td></tr>`,
  ),
  'lines of a cell': inside(
    '<table><tr><th>Code</th><th>Description</th></tr><tr><td>90</td><td>Lamp<br>',
    each(({ code, words }) => `${code} ${words}`, '<br>'),
    '</td></tr></table>\n',
  ),
  'a comment': inside(
    '<!--\n',
    each(({ code, words }) => `${code} ${words}`),
    '\n-->',
  ),
  'comments in a table': inside(
    `${HEADER}`,
    each(({ code, words }) => `| 90 | ${words} <!-- ${code} --> |`),
    '',
  ),
  'a comment of MDX': inside(
    '{/*\n',
    each(({ code, words }) => `${code} ${words}`, '\n\n'),
    '\n*/}',
  ),
  'a callout of readme.io': inside(
    '[block:callout]\n{ "body": "',
    each(({ code, words }) => `${code} ${words}`),
    '" }\n[/block]\n',
  ),
  footnotes: each(({ code, words }) => `[^${words}]: ${code} ${words}`, '\n\n'),
};

const tagged = (name: string) => each(({ code, words }) => `<${name}>${code} ${words}</${name}>`);

const HTML: Readonly<Record<string, Print>> = {
  ...Object.fromEntries(
    Object.entries(IN_TEXT).flatMap(([name, print]) => [
      [`${name}, preformatted`, inside('<pre>', print, '</pre>')],
      [
        `${name}, in paragraphs`,
        (items: readonly Item[]) => `<p>${print(items).replaceAll('\n', '<p>')}`,
      ],
      [`${name}, with breaks`, (items: readonly Item[]) => print(items).replaceAll('\n', '<br>\n')],
    ]),
  ),
  ...Object.fromEntries(
    ['p', 'li', 'div', 'span', 'dt', 'h4', 'code', 'b', 'section', 'x-row', 'blockquote', 'td'].map(
      (name) => [`elements ${name}`, tagged(name)],
    ),
  ),
  'a table': inside(
    '<table><tr><th>Code<th>Description',
    each(({ code, words }) => `<tr><td>${code}<td>${words}`),
    '</table>',
  ),
  'a table of other names': inside(
    '<table><tr><th>Lamp<th>Words',
    each(({ code, words }) => `<tr><td>${code}<td>${words}`),
    '</table>',
  ),
  'rows of a table in a comment': inside(
    '<table><tr><th>Code<th>Description<tr><td>90<td>Lamp<!--',
    each(({ code, words }) => `<tr><td>${code}</td><td>${words}</td></tr>`),
    '--></table>',
  ),
  navigation: inside('<nav><ul>', tagged('li'), '</ul></nav>'),
  'a template': inside('<template>', tagged('p'), '</template>'),
  'fields of a form': each(
    ({ code, words }) => `<p><input value="${code}"> <input value="${words}"></p>`,
  ),
  'fields in a table': inside(
    '<table><tr><th>Code<th>Description',
    each(({ code, words }) => `<tr><td><input value="${code}"><td><input value="${words}">`),
    '</table>',
  ),
  'choices of a form': inside(
    '<select>',
    each(({ code, words }) => `<option value="${code}">${words}</option>`),
    '</select>',
  ),
  ...Object.fromEntries(
    ['id', 'aria-label', 'data-code', 'title'].map((name) => [
      `attributes ${name}`,
      each(({ code, words }) => `<p ${name}="${code}">${words}</p>`),
    ]),
  ),
  'fields that are empty': each(({ code, words }) => `<input placeholder="${code} ${words}">`),
  'frames with their page inside': each(
    ({ code, words }) => `<iframe srcdoc="${code} ${words}"></iframe>`,
  ),
  'areas of a map': each(({ code, words }) => `<map><area alt="${code} ${words}"></map>`),
  'images in a table': inside(
    '<table><tr><th>Code<th>Description',
    each(({ code, words }) => `<tr><td><img alt="${code}"><td>${words}`),
    '</table>',
  ),
  'titles in a table': inside(
    '<table><tr><th>Code<th>Description',
    each(({ code, words }) => `<tr><td><a title="${code}">Lamp</a><td>${words}`),
    '</table>',
  ),
  'character data': each(({ code, words }) => `<![CDATA[${code} ${words}]]>`),
  'soft hyphens': each(({ code, words }) => `<p>${code.slice(0, 1)}&shy;${code.slice(1)} ${words}`),
  titles: each(({ code, words }) => `<p title="${code} ${words}">Lamp</p>`),
  'a table in a table': inside(
    '<table><tr><td>Menu</td><td><table><tr><th>Code<th>Description',
    each(({ code, words }) => `<tr><td>${code}<td>${words}`),
    '</table></td></tr></table>',
  ),
  'text in a table but in no cell': inside(
    '<table><tr><th>Code<th>Description',
    each(({ code, words }) => `<tr>${code} ${words}</tr>`),
    '</table>',
  ),
  'a table in preformatted text': inside(
    '<pre><table><tr><th>Code<th>Description',
    each(({ code, words }) => `<tr><td>${code}<td>${words}`),
    '</table></pre>',
  ),
  'a heading that does not end': inside(
    '<h3>Error codes<table><tr><th>Code<th>Description',
    each(({ code, words }) => `<tr><td>${code}<td>${words}`),
    '</table>',
  ),
  'a list of definitions': inside(
    '<dl>',
    each(({ code, words }) => `<dt>${code}</dt><dd>${words}</dd>`),
    '</dl>',
  ),
  'rows of div': each(({ code, words }) => `<div><div>${code}</div><div>${words}</div></div>`),
  'rows of span': each(({ code, words }) => `<div><span>${code}</span><span>${words}</span></div>`),
  'words before the number': each(({ code, words }) => `<div><b>${words}</b> <i>${code}</i></div>`),
};

const GOOD_MARKDOWN = `${HEADER}| 91 | Good. |\n`;
const GOOD_HTML =
  '<table><tr><th>Code</th><th>Description</th></tr><tr><td>91</td><td>Good.</td></tr></table>';

/** Kinds of documents: how each writes headings, a valid table, and the forms beside it. */
const DOCUMENTS = {
  markdown: {
    forms: MARKDOWN,
    title: (level: number, text: string) => `${'#'.repeat(level)} ${text}\n\n`,
    good: GOOD_MARKDOWN,
    end: '\n\n',
  },
  html: {
    forms: HTML,
    title: (level: number, text: string) => `<h${level}>${text}</h${level}>\n`,
    good: GOOD_HTML,
    end: '\n',
  },
  'web-text': {
    forms: IN_TEXT,
    title: (_level: number, text: string) => `${text}\n`,
    good: 'Code | Description |\n91 | Good. |\n',
    end: '\n',
  },
  'tab-text': {
    forms: IN_TEXT,
    title: (_level: number, text: string) => `${text}\n`,
    good: 'Code\tDescription\n91\tGood.\n\n',
    end: '\n\n',
  },
  'cell-lines': {
    forms: IN_TEXT,
    title: (_level: number, text: string) => `${text}\n`,
    good: 'Code\nDescription\n91\nGood.\n',
    end: '\n',
  },
  'run-together': {
    forms: IN_TEXT,
    title: (_level: number, text: string) => `${text}\n`,
    good: 'CodeDescription\n91Good.\n\n',
    end: '\n\n',
  },
} as const;

const items = fc
  .uniqueArray(fc.integer({ min: 101, max: 999_999_999 }), { minLength: 1, maxLength: 4 })
  .chain((codes) =>
    fc
      .array(fc.constantFrom('Lamp', 'Lamp is off', 'Dark lamp.', 'Switch'), {
        minLength: codes.length,
        maxLength: codes.length,
      })
      .map((words) => codes.map((code, index) => ({ code: `${code}`, words: words[index] ?? '' }))),
  );

/** Where the form is: beside the valid table, or under its own heading. */
const PLACES = ['before', 'after', 'own heading', 'parent', 'below', 'two tables'] as const;

function printDocument(
  kind: keyof typeof DOCUMENTS,
  place: (typeof PLACES)[number],
  form: string,
): string {
  const { title, good, end } = DOCUMENTS[kind];
  const parts: Readonly<Record<(typeof PLACES)[number], readonly string[]>> = {
    before: [title(2, 'Error Codes'), form, end, good],
    after: [title(2, 'Error Codes'), good, end, form],
    'own heading': [title(2, 'Error Codes'), good, end, title(2, 'Warning Codes'), form],
    parent: [title(1, 'Response Codes'), form, end, title(2, 'Error Codes'), good],
    below: [title(2, 'Error Codes'), good, end, title(3, 'More'), form],
    'two tables': [title(2, 'Error Codes'), good, end, form, end, good],
  };
  return parts[place].join('');
}

const reportOf = (text: string, skip?: string) => {
  const read = readSample(text, catalogConfig, { ...(skip && { skip }) });
  return { read, report: describeOriginal(read, 'sample', false).join('\n') };
};

/** Accepts all faults, as a maintainer could, until the document can be read. */
function acceptAll(text: string) {
  const accepted = new Set<number>();
  let found = reportOf(text);
  while (!found.read.document && found.read.faults.some(({ line }) => !accepted.has(line))) {
    for (const { line, problem } of found.read.faults) {
      accepted.add(line);
      const stated = /--skip ([\d,-]+)/.exec(problem)?.[1] ?? '';
      for (const range of stated.split(',').filter(Boolean)) {
        const [from = 0, to = from] = range.split('-').map(Number);
        for (let at = from; at <= to; at++) accepted.add(at);
      }
    }
    found = reportOf(text, formatLines([...accepted]));
  }
  return found;
}

const cases = (Object.keys(DOCUMENTS) as (keyof typeof DOCUMENTS)[]).flatMap((kind) =>
  Object.entries<Print>(DOCUMENTS[kind].forms).map(([name, print]) => [kind, name, print] as const),
);

test.each(cases)('in %s, no code is lost: %s', (kind, _name, print) => {
  fc.assert(
    fc.property(items, fc.constantFrom(...PLACES), (some, place) => {
      const text = printDocument(kind, place, print(some));
      const first = reportOf(text);
      const { read, report } = first.read.document ? first : acceptAll(text);
      const inRows = new Set(read.tables.flatMap(({ rows: all }) => all.map(({ code }) => code)));
      const all = [...inRows].join(' ');
      const lost = some.filter(
        ({ code }) => !new RegExp(`(?<!\\d)${code}(?!\\d)`).test(`${all} ${report}`),
      );
      expect(lost, `${text}\n=====\n${report}`).toEqual([]);
      // A row must not have absorbed the codes of others.
      for (const { messages, code } of read.tables.flatMap((table) => table.rows)) {
        for (const other of some) {
          const taken = messages.join('\n').includes(other.code) && other.code !== code;
          const isNamed =
            new RegExp(`${other.code} \\(line`).test(report) || inRows.has(other.code);
          expect(taken && !isNamed, `${text}\n=====\n${report}`).toBe(false);
        }
      }
    }),
    { numRuns: 2 },
  );
});
