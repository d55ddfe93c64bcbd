#!/usr/bin/env bash
# In EDN, a semicolon starts a comment that ends with the line, and the end of the line separates
# values. edn-data removes a comment together with its line break, so that a value directly before
# it continues on the next line: two codes become one number, and two keywords one keyword. There is
# no error. With a space before the semicolon, or after a string or a bracket, the result is right.
# No report was found; the README lists comments among the features of EDN.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund edn-data@1.2.2
cat > run.mjs <<'JS'
import { parseEDNString } from 'edn-data';

const show = (edn) => JSON.stringify(parseEDNString(edn, { keywordAs: 'string' }));
const seen = ['[701 ;lamp\n8015]', '[701;lamp\n8015]', '[:on;lamp\n:off]'].map(show).join(' ');
console.log('edn-data 1.2.2, for [701 ;lamp / 8015], [701;lamp / 8015] and [:on;lamp / :off] on two lines each');
console.log('expected: [701,8015] [701,8015] ["on","off"]');
console.log(`seen:     ${seen}`);
process.exit(seen === '[701,8015] [7018015] ["on:off"]' ? 0 : 1);
JS
node run.mjs
