#!/usr/bin/env bash
# A Markdown table cell is one line, so hast-util-to-mdast (rehype-remark) turns <br> in a cell into
# a space. It joins paragraphs in a cell with nothing in between: 701 and 8015 become 7018015. A
# list keeps its line breaks, which end the table in the middle of the row.
# Partly known: syntax-tree/hast-util-to-mdast, issues 56 and 58, fixed, on <br> only.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hast-util-from-html@2.1.0 hast-util-to-mdast@10.1.3 \
  mdast-util-to-markdown@2.2.3 mdast-util-gfm-table@2.0.0
cat > run.mjs <<'JS'
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';

const cell = (html) => {
  const table = `<table><tr><th>Codes</th></tr><tr><td>${html}</td></tr></table>`;
  const tree = toMdast(fromHtml(table, { fragment: true }));
  const markdown = toMarkdown(tree, { extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] });
  return markdown.split('\n').slice(2, -1).join(' ⏎ ');
};
const seen = [
  cell('701<br>8015'),
  cell('<p>701</p><p>8015</p>'),
  cell('<ul><li>701</li><li>8015</li></ul>'),
].join('   ');
console.log('hast-util-to-mdast 10.1.3, mdast-util-gfm-table 2.0.0');
console.log('expected: three rows with the numbers separate, each of one line');
console.log(`seen:     ${seen}`);
process.exit(seen === '| 701 8015 |   | 7018015 |   | * 701 ⏎ * 8015 |' ? 0 : 1);
JS
node run.mjs
