/**
 * Renders the Markdown twin of every code with other programs, and checks 30 pages with two
 * validators. Needs Debian's cmark-gfm and python3-markdown, and Java; the rest comes from npm.
 * Exits with 1 if a wording is lost or a page has an error.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { catalog, codes } from '../catalog-data.ts';
import { DIST, filesIn, readIn, unescaped } from './built-site.ts';

type Command = readonly [string, ...string[]];

const READERS: Readonly<Record<string, Command>> = {
  'cmark-gfm': ['cmark-gfm', '-e', 'table', '-e', 'autolink'],
  'Python-Markdown': ['/usr/bin/python3', '-m', 'markdown'],
  'Python-Markdown, extra': ['/usr/bin/python3', '-m', 'markdown', '-x', 'extra'],
  'markdown-it': ['npx', '--yes', 'markdown-it@14.1.0', '-'],
  // Writes to a file, because the command may exit before a pipe has taken all of its output.
  marked: [
    'sh',
    '-c',
    'out=$(mktemp) && npx --yes marked@17.0.0 -o "$out" && cat "$out"; rm "$out"',
  ],
};

const VALIDATORS: Readonly<Record<string, Command>> = {
  'html-validate': ['npx', '--yes', 'html-validate@10.17.0', '--preset', 'standard'],
  vnu: ['npx', '--yes', 'vnu-jar@26.9.27', '--errors-only'],
};

const PAGES = 30;

function run([program, ...words]: Command, input = '') {
  return spawnSync(program, words, { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
}

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The text of HTML, with character references resolved. */
const textOf = (html: string) => spaced(unescaped(html.replace(/<[^>]*>/g, '')));

// All twins as one text, so that each program starts once; each begins with a top-level heading.
const twins = codes.map((code) => readIn(DIST, `codes/${code}.md`)).join('\n\n');
const wordings = new Map(
  codes.map((code) => [
    code,
    catalog.entries
      .filter((entry) => entry.code === code)
      .flatMap(({ occurrences }) => occurrences.flatMap(({ messages }) => messages)),
  ]),
);

for (const [name, command] of Object.entries(READERS)) {
  const { stdout, error } = run(command, twins);
  const parts = (stdout ?? '')
    .split('<h1')
    .slice(1)
    .map((html) => textOf(`<h1${html}`));
  const lost = codes.flatMap((code, at) =>
    (wordings.get(code) ?? [])
      .filter((wording) => !parts[at]?.includes(spaced(wording)))
      .map((wording) => `${code}: ${wording}`),
  );
  console.log(`${name}: ${parts.length} twins, ${lost.length} wordings lost`, error ?? '');
  for (const line of lost.slice(0, 5)) console.log(`  ${line}`);
  if (error || lost.length > 0 || parts.length !== codes.length) process.exitCode = 1;
}

const html = filesIn(DIST).filter(
  (file) => file.endsWith('.html') && !file.endsWith('/index.html'),
);
const kinds = html.filter((file) => !file.startsWith('codes/'));
const some = html.filter((file) => file.startsWith('codes/')).filter((_, at) => at % 20 === 0);
const pages = [...kinds, ...some].slice(0, PAGES).map((file) => join(DIST, file));
for (const [name, [program, ...words]] of Object.entries(VALIDATORS)) {
  const { status, stdout, stderr, error } = run([program, ...words, ...pages]);
  console.log(
    `${name}: ${pages.length} pages, ${status === 0 ? 'no errors' : 'errors'}`,
    error ?? '',
  );
  if (status !== 0) {
    console.log(`${stdout}${stderr}`.slice(0, 2000));
    process.exitCode = 1;
  }
}
