#!/usr/bin/env bash
# A file of rows ends with a line break, and on Windows each is a carriage return and a line feed.
# tsv takes either of the two for the end of a row, and a row of no columns for an entry: two codes
# are three entries, or five with the line breaks of Windows, where the first one is empty too. A
# code with a zero in front becomes a number without it. Trim the text and replace \r\n before; the
# zero is lost anyway. d3-dsv has the two entries, and the code as it is.
# No report of it was found. The README has neither, only text that tsv writes itself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund tsv@0.2.0 d3-dsv@3.0.1
cat > run.mjs <<'JS'
import { tsvParse } from 'd3-dsv';
import tsv from 'tsv';

const rows = ['code\ttext', '0701\tLamp', '8015\tDoor', ''];
const list = (entries) => JSON.stringify(entries.map(({ code }) => code));
const codes = (parse) => ['\n', '\r\n'].map((end) => list(parse(rows.join(end)))).join(' and ');
const expected = codes(tsvParse);
const seen = codes((text) => tsv.parse(text));
console.log('tsv 0.2.0, d3-dsv 3.0.1');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
const outcomes = [
  '["0701","8015"] and ["0701","8015"]',
  '[701,8015,""] and ["",701,"",8015,"",""]',
];
process.exit(expected === outcomes[0] && seen === outcomes[1] ? 0 : 1);
JS
node run.mjs
