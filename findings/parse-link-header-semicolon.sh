#!/usr/bin/env bash
# The Link header of an API names the next page; a quoted parameter may contain any text. For
# parse-link-header a semicolon ends the parameter even inside quotes, and the rest becomes a
# parameter of its own: with title="Codes; rel=prev" the next page is taken for the previous one. An
# equals sign in the quotes goes into the name. http-link-header reads all three.
# Partly known: thlorenz/parse-link-header, issue 14, closed, on a semicolon in the URL. Nothing was
# found on quoted texts; the README refers to RFC 5988, which has such titles.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund parse-link-header@2.0.0 http-link-header@1.1.4
cat > run.mjs <<'JS'
import http from 'http-link-header';
import parse from 'parse-link-header';

const headers = ['Lamp; off', 'Codes; rel=prev', 'code=701'].map((title) => `</codes>; rel="next"; title="${title}"`);
const show = ({ rel, title }) => `${rel} ${JSON.stringify(title)}`;
const expected = headers.map((header) => show(http.parse(header).refs[0])).join(', ');
const seen = headers.map((header) => Object.values(parse(header)).map(show).join(' ')).join(', ');
console.log('parse-link-header 2.0.0, the relation and the title of three headers');
console.log(`expected: ${expected}, as in http-link-header 1.1.4`);
console.log(`seen:     ${seen}`);
process.exit(expected === 'next "Lamp; off", next "Codes; rel=prev", next "code=701"' && seen === 'next "Lamp", prev "Codes", next undefined' ? 0 : 1);
JS
node run.mjs
