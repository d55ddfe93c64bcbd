#!/usr/bin/env bash
# array-to-table turns a list of objects into a Markdown table. It shows 0 and false as empty cells,
# like missing and null values, but it shows "0": a table of counts has no zeros, and a table of
# flags no false. There is no option to change this.
# The README has an example with texts and does not mention other values.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund array-to-table@1.0.1
cat > run.mjs <<'JS'
import arrayToTable from 'array-to-table';

const rows = [{ code: '701', count: 0, open: false, level: '0' }, { code: '8015', count: 2, open: true, level: '1' }];
const lines = arrayToTable(rows).trim().split(/\r?\n/);
const seen = `${lines[2]}; ${lines[3]}`;
console.log('array-to-table 1.0.1, for code, count, open and level');
console.log('expected: 701 | 0 | false | 0; 8015 | 2 | true | 1');
console.log(`seen:     ${seen}`);
process.exit(seen === '701 |  |  | 0; 8015 | 2 | true | 1' ? 0 : 1);
JS
node run.mjs
