#!/usr/bin/env bash
# CSV quotes a value that contains a comma. csvjson.toCSV() does not, unless wrap is set: it
# replaces each comma and each line break in a value by a tab, without an error. The columns are
# right, but the text is not; csvjson itself reads it back with the tabs. With wrap: true the comma
# stays, but quotes in a value are not doubled, so that "8015" ends the value.
# No report was found. The README lists wrap as optional and does not mention commas.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund csvjson@5.1.0
cat > run.mjs <<'JS'
import csvjson from 'csvjson';

const rows = [{ text: 'Lamp off, see "8015"', size: '1,5' }];
const lines = (csv) => JSON.stringify(csv.split('\n')[1]);
const seen = `${lines(csvjson.toCSV(rows, { headers: 'key' }))}; with wrap ${lines(csvjson.toCSV(rows, { headers: 'key', wrap: true }))}`;
const quoted = JSON.stringify('"Lamp off, see ""8015""","1,5"');
console.log('csvjson 5.1.0');
console.log(`expected: ${quoted}; with wrap ${quoted}`);
console.log(`seen:     ${seen}`);
const known = `${JSON.stringify('Lamp off\t see "8015",1\t5')}; with wrap ${JSON.stringify('"Lamp off, see "8015"","1,5"')}`;
process.exit(seen === known ? 0 : 1);
JS
node run.mjs
