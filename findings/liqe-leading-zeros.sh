#!/usr/bin/env bash
# Liqe searches objects with queries such as code:0701. Without an operator, the term may be
# anywhere in the value, as text. But a term that looks like a number is first converted to one, and
# loses zeros at the start and the end: 0701 also finds 701 and 8701, and 2.10 also finds 2.15.
# serialize() writes the query without them. code:=0701 compares numbers and finds no text, not even
# the same one. A term in quotation marks is kept.
# No report was found; the README has "=" under numbers, and nothing on codes as text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund liqe@3.8.7
cat > run.mjs <<'JS'
import { filter, parse, serialize } from 'liqe';

const entries = ['0701', '701', '8701', '2.10', '2.15'].map((code) => ({ code }));
const found = (term) => filter(parse(`code:${term}`), entries).map(({ code }) => code).join(' ');
const terms = ['0701', '2.10'];
const expected = terms.map((term) => found(`"${term}"`)).join(', ');
const seen = terms.map(found).join(', ');
const equal = found('=0701') || 'none';
console.log('liqe 3.8.7: found for 0701 and for 2.10, expected as for the same in quotes');
console.log(`expected: ${expected}; for =0701: 0701; serialized: code:0701`);
console.log(`seen:     ${seen}; for =0701: ${equal}; serialized: ${serialize(parse('code:0701'))}`);
const outcome = seen === '0701 701 8701, 2.10 2.15' && equal === 'none';
const lost = serialize(parse('code:0701')) === 'code:701';
process.exit(expected === '0701, 2.10' && outcome && lost ? 0 : 1);
JS
node run.mjs
