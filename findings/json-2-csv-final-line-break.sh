#!/usr/bin/env bash
# RFC 4180 allows a CSV file to end with or without a line break, and most tools write one. Then
# csv2json() of json-2-csv keeps "\n" in the last value, unless that is quoted or a number; with
# CRLF, and its option for that, there is one entry too many. The last message of a file then
# differs from the same text elsewhere. Trim the text, or use csv-parse.
# No report was found; issues 155 and 161, fixed, are about an empty last value.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund json-2-csv@5.6.0 csv-parse@7.0.3
cat > run.mjs <<'JS'
import { parse } from 'csv-parse/sync';
import { csv2json } from 'json-2-csv';

const lines = ['code,text', 'E1,Lamp', 'E2,Fan', ''];
const results = (read) => ['\n', '\r\n'].map((eol) => JSON.stringify(read(lines.join(eol), eol))).join(' and ');
const expected = results((text) => parse(text, { columns: true }));
const seen = results((text, eol) => csv2json(text, { delimiter: { eol } }));
const entries = '[{"code":"E1","text":"Lamp"},{"code":"E2","text":"Fan';
console.log('json-2-csv 5.6.0, with LF and CRLF; expected as in csv-parse 7.0.3');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
process.exit(seen === `${entries}\\n"}] and ${entries}"},{"code":""}]` && expected === `${entries}"}] and ${entries}"}]` ? 0 : 1);
JS
node run.mjs
