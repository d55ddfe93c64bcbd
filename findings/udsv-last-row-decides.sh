#!/usr/bin/env bash
# uDSV infers the type of a column from one value, the last non-empty one of the first ten rows, and
# reads the whole column by it: a code "V1" in the first row is NaN if a number comes after it, and
# a column that ends with "No" is a boolean, with Yes true and Later false. There is no error.
# parser.stringObjs() keeps the texts; schema.cols[…].type can be set manually.
# No report was found; the README shows inferSchema() and does not say what it looks at.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund udsv@0.7.3
cat > run.mjs <<'JS'
import { inferSchema, initParser } from 'udsv';

const csv = 'code,retry\nV1,Later\nV2,Yes\n701,No\n';
const parser = initParser(inferSchema(csv));
const strings = JSON.stringify(parser.stringArrs(csv));
const seen = parser.typedArrs(csv).map((row) => row.join(' ')).join(', ');
console.log(`uDSV 0.7.3, for ${strings}`);
console.log('expected: V1 Later, V2 Yes, 701 No');
console.log(`seen:     ${seen}`);
process.exit(strings === '[["V1","Later"],["V2","Yes"],["701","No"]]' && seen === 'NaN false, NaN true, 701 false' ? 0 : 1);
JS
node run.mjs
