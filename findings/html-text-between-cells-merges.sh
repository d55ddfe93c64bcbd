#!/usr/bin/env bash
# Text in a table but outside its cells is moved before the table, as the HTML standard says, and
# the texts of several rows become one text node, so words of different rows are joined.
# hast-util-from-html 2.1.0 (parse5 7).
# Expected: a text node for the text of each row.
# Seen: one text node, "701 Lamp702 Lamp", before the table.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hast-util-from-html@2.1.0 >/dev/null
cat >check.mjs <<'JS'
import { fromHtml } from 'hast-util-from-html';
const html = '<table><tr>701 Lamp</tr>\n<tr>702 Lamp</tr></table>';
const [first, second] = fromHtml(html, { fragment: true }).children;
const seen = `${first.type} ${first.value} ${second.tagName}`;
console.log(seen);
process.exit(seen === 'text 701 Lamp702 Lamp table' ? 0 : 1);
JS
node check.mjs
