#!/usr/bin/env bash
# In XPath, number() without an argument is number(.), and a text that is no decimal number is NaN.
# In the xpath package the two differ: number(.) converts as JavaScript does, so an empty code is 0
# and 0x2bd is 701, and a filter for small codes finds both. Write number() or number(string(.)).
# Partly known: goto100/xpath, issue 16, fixed, on texts. Nothing was found on elements.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xpath@0.0.34 @xmldom/xmldom@0.9.12
cat > run.mjs <<'JS'
import { DOMParser } from '@xmldom/xmldom';
import xpath from 'xpath';

const xml = '<codes><code>701</code><code/><code>0x2bd</code><code>V1</code></codes>';
const document = new DOMParser().parseFromString(xml, 'text/xml');
const numbers = (expression) => xpath.select('//code', document)
  .map((node) => xpath.parse(expression).evaluateNumber({ node })).join(' ');
const expected = numbers('number()');
const seen = numbers('number(.)');
console.log('xpath 0.0.34: number(.) for 701, an empty element, 0x2bd and V1');
console.log(`expected: ${expected} (as with number())`);
console.log(`seen:     ${seen}`);
process.exit(expected === '701 NaN NaN NaN' && seen === '701 0 701 NaN' ? 0 : 1);
JS
node run.mjs
