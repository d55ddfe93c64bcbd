#!/usr/bin/env bash
# In a query, brackets in names are usually encoded: URLSearchParams writes codes%5B%5D for codes[],
# and so does picoquery's stringify(). Its parse() looks for brackets before it decodes the name. So
# with the same options it does not read what it wrote: "codes[]" and "filter[code]" are names of
# their own, and the list and the object are missing. There is no error. Brackets that are not
# encoded are read right. qs reads both.
# Known for others: ljharb/qs, pull request 506, merged. Nothing was found on this package; its
# README shows brackets that are not encoded, also as what stringify() writes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund picoquery@2.5.0 qs@6.17.1
cat > run.mjs <<'JS'
import { parse, stringify } from 'picoquery';
import qs from 'qs';

const cases = [
  [{ codes: ['701', '8015'] }, { arrayRepeat: true, arrayRepeatSyntax: 'bracket' }],
  [{ filter: { code: '701' } }, { nestingSyntax: 'index' }],
  [{ codes: ['701', '8015'] }, { nestingSyntax: 'js' }],
];
const read = (reader) => cases
  .map(([state, options]) => JSON.stringify(reader(stringify(state, options), options))).join(' ');
const expected = read((query) => qs.parse(query));
const seen = read(parse);
const plain = read((query, options) => parse(decodeURIComponent(query), options));
console.log('picoquery 2.5.0, what it writes and reads itself; expected as in qs 6.17.1');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
console.log(`with brackets as they are: ${plain}`);
const states = cases.map(([state]) => JSON.stringify(state)).join(' ');
const outcome = '{"codes[]":["701","8015"]} {"filter[code]":"701"} {"codes[0]":"701","codes[1]":"8015"}';
process.exit(expected === states && plain === states && seen === outcome ? 0 : 1);
JS
node run.mjs
