#!/usr/bin/env bash
# simple-query-string reads any name in a query string. But when it writes one, it omits each name
# that must be encoded: with a space, a bracket, a slash or a letter such as ü. A filter "error
# code" or "codes[]" is missing from the address, without an error, and all results are shown.
# URLSearchParams writes such names.
# No report was found; the README calls it simple to parse and stringify, and names no limitation.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund simple-query-string@1.3.2
cat > run.mjs <<'JS'
import query from 'simple-query-string';

const filters = { page: '2', 'error code': '701', 'codes[]': '8015', 'a/b': 'x', größe: '7' };
const expected = JSON.stringify(query.parse(new URLSearchParams(filters).toString()));
const address = query.stringify(filters);
const seen = JSON.stringify(query.parse(address));
console.log('simple-query-string 1.3.2, written and read again; expected as written by URLSearchParams');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
process.exit(expected === JSON.stringify(filters) && address === 'page=2' ? 0 : 1);
JS
node run.mjs
