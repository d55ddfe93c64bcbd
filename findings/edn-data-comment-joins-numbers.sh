#!/usr/bin/env bash
# In EDN, a semicolon begins a comment up to the end of the line, and the end of the line separates
# values. edn-data takes a comment out together with its line break, so that what stands directly
# before it goes on in the next line: two codes become one number, and two keywords one keyword. There
# is no error. With a space before the semicolon they are two. A comment after a string or a bracket is
# read right. No report of it was found; the README has comments among what EDN offers.
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
