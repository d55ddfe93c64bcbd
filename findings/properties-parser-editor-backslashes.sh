#!/usr/bin/env bash
# The editor of properties-parser sets values and writes the file, but does not escape backslashes,
# which its reader takes for the start of an escape: C:\temp comes back with a tab, \d+ as d+, and a
# value that ends in a backslash swallows the next property. Leading spaces are lost, and a number
# is written as an empty value. Both libraries correctly read what dot-properties writes.
# No report was found; the README only says that the editor sets the value.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund properties-parser@0.6.0 dot-properties@1.1.2
cat > run.mjs <<'JS'
import dot from 'dot-properties';
import parser from 'properties-parser';

const values = { path: 'C:\\temp', pattern: '\\d+', indented: '  off', code: 701, folder: 'a\\', last: 'x' };
const editor = parser.createEditor();
for (const [key, value] of Object.entries(values)) editor.set(key, value);
const expected = JSON.stringify(parser.parse(dot.stringify(values)));
const seen = JSON.stringify(parser.parse(editor.toString()));
console.log('properties-parser 0.6.0, values set and read again; expected as written by dot-properties 1.1.2');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
const right = String.raw`{"path":"C:\\temp","pattern":"\\d+","indented":"  off","code":"701","folder":"a\\","last":"x"}`;
const wrong = String.raw`{"path":"C:\temp","pattern":"d+","indented":"off","code":"","folder":"alast=x"}`;
process.exit(expected === right && seen === wrong ? 0 : 1);
JS
node run.mjs
