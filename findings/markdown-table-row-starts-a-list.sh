#!/usr/bin/env bash
# A list that starts at 8015 cannot interrupt a paragraph, so a line of text may begin with "8015.".
# A table row without outer pipes may not: for markdown-it and micromark it begins a list, and the
# rest of the table becomes the text of its item. marked keeps the row in the table. The GFM spec
# says that a table ends where another block begins, not whether this is one.
# Known for GitHub and parsers in Rust: kivikakk/comrak, issue 19; pulldown-cmark, issue 815.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund marked@18.2.1 markdown-it@15.0.3 \
  micromark@4.0.3 micromark-extension-gfm-table@2.1.2
cat > run.mjs <<'JS'
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';

const gfm = { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] };
const parsers = {
  marked: (text) => marked(text),
  'markdown-it': (text) => new MarkdownIt().render(text),
  micromark: (text) => micromark(text, gfm),
};
const rowsIn = (html) => html.match(/<tr>/g).length - 1;
const rowsOf = (rows) => Object.entries(parsers).map(([name, parse]) => `${name} ${rowsIn(parse(`Code | Text\n--- | ---\n${rows}\n`))}`).join(', ');
const usual = rowsOf('8014 | Off\n8015 | On\n8016 | Dim');
const seen = rowsOf('8014 | Off\n8015. | On\n8016 | Dim');
console.log('marked 18.2.1, markdown-it 15.0.3, micromark 4.0.3 (gfm-table 2.1.2)');
console.log(`expected: rows with "8015." as with "8015": ${usual}`);
console.log(`seen:     ${seen}`);
process.exit(usual === 'marked 3, markdown-it 3, micromark 3' && seen === 'marked 3, markdown-it 1, micromark 1' ? 0 : 1);
JS
node run.mjs
