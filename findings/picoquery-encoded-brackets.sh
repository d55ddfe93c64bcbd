#!/usr/bin/env bash
# In a query string, brackets in names are usually encoded: URLSearchParams writes codes%5B%5D for
# codes[], and so does picoquery's stringify(). But its parse() looks for brackets before it decodes
# the name, so it cannot read what stringify() wrote with the same options: "codes[]" and
# "filter[code]" become names of their own, and the list and the object are missing, without an
# error. Brackets that are not encoded are read correctly. qs reads both.
# Known elsewhere: ljharb/qs, pull request 506, merged. Nothing was found on this package; its
# README shows brackets that are not encoded, even as the output of stringify().
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
console.log('picoquery 2.5.0, its own output, read again; expected as in qs 6.17.1');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
console.log(`with unencoded brackets: ${plain}`);
const states = cases.map(([state]) => JSON.stringify(state)).join(' ');
const outcome = '{"codes[]":["701","8015"]} {"filter[code]":"701"} {"codes[0]":"701","codes[1]":"8015"}';
process.exit(expected === states && plain === states && seen === outcome ? 0 : 1);
JS
node run.mjs
