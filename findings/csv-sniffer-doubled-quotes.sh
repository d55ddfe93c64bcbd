#!/usr/bin/env bash
# csv-sniffer guesses how a sample of CSV is written, and returns its records. A doubled quote in
# a quoted value is one quote; here it is none: "Lamp ""red"", on" is Lamp red, on. The quote
# character that it reports is right, and there is no warning. csv-parse with what was found keeps
# the quotes.
# No report of it was found; the README says that the records are parsed with the found
# characters.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund csv-sniffer@0.1.1 csv-parse@7.0.3
cat > run.mjs <<'JS'
import { parse } from 'csv-parse/sync';
import sniffer from 'csv-sniffer';

const csv = 'code,text\n701,"Lamp ""red"", on"\n8015,"say ""stop"""\n';
const found = new (sniffer())([',', ';', '\t']).sniff(csv, { hasHeader: true });
const expected = JSON.stringify(parse(csv, { delimiter: found.delimiter, quote: found.quoteChar, from: 2 }));
const seen = JSON.stringify(found.records);
console.log(`csv-sniffer 0.1.1, which found ${found.quoteChar} as quotes and has ${found.warnings.length} warnings`);
console.log(`expected: ${expected}, as in csv-parse 7.0.3`);
console.log(`seen:     ${seen}`);
const right = expected === JSON.stringify([['701', 'Lamp "red", on'], ['8015', 'say "stop"']]);
process.exit(right && found.quoteChar === '"' && found.warnings.length === 0 && seen === '[["701","Lamp red, on"],["8015","say stop"]]' ? 0 : 1);
JS
node run.mjs
