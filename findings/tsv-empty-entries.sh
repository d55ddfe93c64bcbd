#!/usr/bin/env bash
# A file of rows ends with a line break, which on Windows is a carriage return and a line feed. tsv
# takes either of the two for the end of a row, and an empty row for an entry: two codes become
# three entries, or five with Windows line breaks, where the first one is empty, too. A code with a
# leading zero becomes a number without it. Trim the text and replace \r\n first; the zero is lost
# anyway. d3-dsv returns the two entries and keeps the code.
# No report was found. The README has neither, only text that tsv itself writes.
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
