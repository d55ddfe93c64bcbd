#!/usr/bin/env bash
# In an accessible table each row begins with a <th>, here with the code. tabletojson takes every
# <th> for a column header, and the last one of a column wins: the header "Code" becomes 8015, and
# all codes are lost. useFirstRowForHeadings keeps them, but also makes the header row an entry.
# Partly documented: the README says that such tables may give an unexpected result, and
# maugenst/tabletojson, pull request 11, added the option. Nothing was found on its extra entry.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund tabletojson@4.1.15
cat > run.mjs <<'JS'
import { Tabletojson } from 'tabletojson';

const table = `<table><thead><tr><th>Code</th><th>Text</th></tr></thead><tbody>
  <tr><th scope="row">701</th><td>Lamp</td></tr>
  <tr><th scope="row">8015</th><td>Fan</td></tr></tbody></table>`;
const read = (options) => JSON.stringify(Tabletojson.convert(table, options)[0]);
const plain = read({});
const first = read({ useFirstRowForHeadings: true });
const rows = '{"Code":"701","Text":"Lamp"},{"Code":"8015","Text":"Fan"}]';
console.log('tabletojson 4.1.15, without and with useFirstRowForHeadings');
console.log(`expected: [${rows} twice`);
console.log(`seen:     ${plain} and ${first}`);
const changed = plain !== '[{"8015":"Lamp"},{"8015":"Fan"}]' || first !== `[{"Code":"Code","Text":"Text"},${rows}`;
process.exit(changed ? 1 : 0);
JS
node run.mjs
