#!/usr/bin/env bash
# API data has null where there is no value. export-to-csv writes nothing for undefined and for an
# empty text, but the word null for null, in quotes like a text: when read again, an entry without a
# text has the text "null". csv-stringify writes nothing for all three.
# Known elsewhere: react-csv/react-csv, pull request 63, merged. No report on this package was
# found; its README does not mention null.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund export-to-csv@1.5.0 csv-stringify@6.9.0 csv-parse@7.0.3
cat > run.mjs <<'JS'
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { generateCsv, mkConfig } from 'export-to-csv';

const statuses = [{ code: '701', text: null, hint: undefined, note: '' }];
const again = (csv) => JSON.stringify(parse(csv, { columns: true })[0]);
const expected = again(stringify(statuses, { header: true }));
const seen = again(String(generateCsv(mkConfig({ useKeysAsHeaders: true, useBom: false }))(statuses)));
console.log('export-to-csv 1.5.0; expected as by csv-stringify 6.9.0');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
process.exit(expected === '{"code":"701","text":"","hint":"","note":""}' && seen === '{"code":"701","text":"null","hint":"","note":""}' ? 0 : 1);
JS
node run.mjs
